// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlitetype.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// sqlite.org/datatype3.html, section 3.1.
QString affinity(const QString &upper)
{
    if (upper.contains(u"INT"))
        return u"INTEGER"_s;
    if (upper.contains(u"CHAR") || upper.contains(u"CLOB") || upper.contains(u"TEXT"))
        return u"TEXT"_s;
    if (upper.contains(u"BLOB") || upper.isEmpty())
        return u"BLOB"_s;
    if (upper.contains(u"REAL") || upper.contains(u"FLOA") || upper.contains(u"DOUB"))
        return u"REAL"_s;
    return u"NUMERIC"_s;
}

} // namespace

QString sqliteDeclaredType(const QString &type)
{
    if (type.isEmpty())
        return {};
    static const QRegularExpression plain(
        u"^[A-Za-z][A-Za-z0-9_]*( [A-Za-z][A-Za-z0-9_]*)*( ?\\( ?[0-9]+ ?(, ?[0-9]+ ?)?\\))?$"_s);
    static const QRegularExpression meansSomethingElse(
        u"\\b(primary|key|not|null|unique|check|default|collate|references|constraint|generated|always|as|"
        "on|foreign|autoincrement)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (plain.match(type).hasMatch() && !meansSomethingElse.match(type).hasMatch())
        return type;
    return affinity(type.toUpper());
}

} // namespace godwit
