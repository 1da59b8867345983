// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcsession.h"
#include "models/transfer/transfererror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class PlainOdbcFlavour final : public SqlFlavour
{
public:
    explicit PlainOdbcFlavour(const QString &quoteMark) : m_mark(quoteMark.trimmed()) {}

    QString kind() const override { return u"odbc"_s; }

    Result<QString> quote(const QString &name) const override
    {
        static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
        if (!name.isEmpty() && !name.contains(QChar(0)) && !m_mark.isEmpty())
            return m_mark + QString(name).replace(m_mark, m_mark + m_mark) + m_mark;
        if (plain.match(name).hasMatch())
            return name;
        return Error{
            .kind = ErrorKind::Definition,
            .what = Transfer::tr("The server cannot have this name"),
            .object = name,
            .cause = Transfer::tr("it is empty, holds NUL, or needs quotes that the driver does not have"),
            .advice = Transfer::tr("Choose another name.")};
    }

    ValueType valueType(const QString &) const override { return {.kind = ValueKind::Other}; }
    QString typeName(const ColumnShape &, const QString &, bool, QStringList &) const override
    {
        return u"VARCHAR(255)"_s;
    }
    std::optional<QString> defaultClause(const ColumnShape &, const QString &) const override { return {}; }
    QString beginWrite() const override { return u"START TRANSACTION"_s; }
    QString now() const override { return u"CAST(CURRENT_TIMESTAMP AS VARCHAR(40))"_s; }
    QString ledgerTable() const override { return {}; }

private:
    QString m_mark;
};

} // namespace

std::unique_ptr<SqlFlavour> plainOdbcFlavour(const QString &quoteMark)
{
    return std::make_unique<PlainOdbcFlavour>(quoteMark);
}

} // namespace godwit
