// SPDX-License-Identifier: Apache-2.0
#include "models/core/mutation.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/mariadb/mariatype.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class MariaFlavour final : public SqlFlavour
{
public:
    QString kind() const override { return u"mariadb"_s; }

    Result<QString> quote(const QString &name) const override
    {
        constexpr qsizetype longest = 64; // characters, of which none is beyond the basic plane
        QString problem;
        if (name.isEmpty())
            problem = Transfer::tr("it is empty");
        else if (name.contains(QChar::Null))
            problem = Transfer::tr("it holds a NUL character");
        else if (name.size() > longest)
            problem = Transfer::tr("it is longer than 64 characters");
        else if (name.back() == u' ' || (name.back() >= u'\t' && name.back() <= u'\r'))
            problem = Transfer::tr("it ends with a blank");
        else if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSurrogate(); }))
            problem = Transfer::tr("it holds a character beyond U+FFFF");
        if (problem.isEmpty() && isMutated("escape-identifier")) // what QSqlDriver's does on MariaDB
            return QString(u'`' + name + u'`');
        if (problem.isEmpty())
            return QString(u'`' + QString(name).replace(u'`', u"``"_s) + u'`');
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The server cannot keep a name"),
                     .object = name,
                     .cause = problem,
                     .advice = Transfer::tr("Choose another name.")};
    }

    ValueType valueType(const QString &declared) const override { return mariaValueType(declared); }

    QString typeName(const ColumnShape &column, const QString &sourceKind, bool inKey,
                     QStringList &notes) const override
    {
        QString name;
        if (sourceKind == kind() && !(inKey && isUnlimited(column.type)))
            name = mariaDeclaredType(column.type);
        if (name.isEmpty())
            return mariaTypeName(column, inKey, notes);
        if (column.identity && inKey && column.keyPosition <= 1)
            name += u" AUTO_INCREMENT"_s;
        if (name.startsWith(u"timestamp") && !column.notNull && !inKey)
            name += u" NULL"_s; // else it may mean NOT NULL with a default
        return name;
    }

    std::optional<QString> defaultClause(const ColumnShape &column, const QString &sourceKind) const override
    {
        const QString text = column.defaultSql.trimmed();
        if (text.isEmpty() || column.identity)
            return {};
        if (sourceKind == kind())
            return text;
        static const QRegularExpression number(u"^\\(?(-?\\d+(\\.\\d+)?)\\)?$"_s);
        static const QRegularExpression literal(u"^('([^'\\\\]|'')*')(::[a-z ]+(\\(\\d+\\))?)?$"_s);
        static const QRegularExpression instant(u"^(current_timestamp|now\\(\\)|current_timestamp\\(\\))$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        if (const auto match = number.match(text); match.hasMatch() && isNumeric(column.value.kind))
            return match.captured(1);
        const bool isText =
            column.value.kind == ValueKind::Text || column.value.kind == ValueKind::Enumeration;
        if (const auto match = literal.match(text); match.hasMatch() && isText)
            return match.captured(1);
        const QString word = text.toLower();
        if (column.value.kind == ValueKind::Boolean && (word == u"true" || word == u"1"))
            return u"1"_s;
        if (column.value.kind == ValueKind::Boolean && (word == u"false" || word == u"0"))
            return u"0"_s;
        if (column.value.kind == ValueKind::Timestamp && instant.match(text).hasMatch()) {
            const int digits = column.value.scale < 0 ? 6 : std::min(column.value.scale, 6);
            return u"current_timestamp(%1)"_s.arg(digits);
        }
        return {};
    }

    QString findTablesQuery() const override
    {
        return u"SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.TABLES WHERE TABLE_NAME = ? "
               "AND TABLE_SCHEMA = COALESCE(?, DATABASE()) "
               "AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')"_s;
    }

    /// RESTRICT is what both servers say of a key without a rule.
    QString foreignKeysQuery() const override
    {
        return uR"(SELECT k.CONSTRAINT_NAME, k.ORDINAL_POSITION, k.COLUMN_NAME,
  k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME,
  r.DELETE_RULE, r.UPDATE_RULE, NULL
FROM information_schema.KEY_COLUMN_USAGE k
JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA
  AND r.TABLE_NAME = k.TABLE_NAME AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
WHERE k.TABLE_NAME = ? COLLATE utf8mb4_bin AND k.TABLE_SCHEMA = ? AND k.REFERENCED_TABLE_NAME IS NOT NULL
ORDER BY k.CONSTRAINT_NAME, k.ORDINAL_POSITION)"_s;
    }

    bool knowsForeignKeyRule(const QString &rule) const override { return rule != u"SET DEFAULT"; }

    QString sessionNumberQuery() const override { return u"SELECT connection_id()"_s; }
    /// Right after it was lost; a server that was started since gives the numbers anew.
    QString endSession(qint64 number) const override
    {
        return u"BEGIN NOT ATOMIC IF (SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE "
               "VARIABLE_NAME='UPTIME') > 60 THEN KILL CONNECTION %1; END IF; END"_s.arg(number);
    }
    QString beginWrite() const override { return u"START TRANSACTION"_s; }
    QString now() const override
    {
        return u"CONCAT(LEFT(DATE_FORMAT(UTC_TIMESTAMP(3), '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')"_s;
    }

    bool definitionsCommit() const override { return true; }
    QString ledgerTable() const override
    {
        // Keys compare byte by byte, and stay within 3072 bytes of utf8mb4.
        return u"CREATE TABLE IF NOT EXISTS GODWIT_LEDGER ("
               "step_key VARCHAR(700) NOT NULL, "
               "idempotency_key VARCHAR(760) NOT NULL, "
               "attempt_id VARCHAR(64) NOT NULL, "
               "fence BIGINT NOT NULL, "
               "rows_read BIGINT NOT NULL, "
               "rows_written BIGINT NOT NULL, "
               "bytes BIGINT NOT NULL, "
               "watermark LONGTEXT NOT NULL, "
               "recorded_at VARCHAR(32) NOT NULL, "
               "PRIMARY KEY (idempotency_key), "
               "KEY godwit_step (step_key, fence)"
               ") ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"_s;
    }

private:
    static bool isUnlimited(const QString &declared)
    {
        return declared.contains(u"text"_s) || declared.contains(u"blob"_s) || declared == u"json" ||
               mariaDeclaredType(declared).startsWith(u"geom");
    }
};

} // namespace

const SqlFlavour &mariaFlavour()
{
    static const MariaFlavour flavour;
    return flavour;
}

} // namespace godwit
