// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitetype.h"

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

ValueType sqliteValueType(const QString &declared)
{
    static const QRegularExpression shape(
        u"^\\s*([A-Z ]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(declared.toUpper());
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1);
    const int first = match.captured(2).toInt();
    if (word.contains(u"INT"))
        return {.kind = ValueKind::Integer};
    if (word == u"BOOL" || word == u"BOOLEAN")
        return {.kind = ValueKind::Boolean};
    if (word == u"DATE")
        return {.kind = ValueKind::Date};
    if (word == u"TIME")
        return {.kind = ValueKind::Time};
    if (word == u"DATETIME" || word == u"TIMESTAMP")
        return {.kind = ValueKind::Timestamp};
    if (word == u"JSON")
        return {.kind = ValueKind::Json};
    if (word == u"UUID")
        return {.kind = ValueKind::Uuid};
    if (word == u"DECIMAL" || word == u"NUMERIC") {
        const int scale = match.captured(3).isEmpty() ? (first > 0 ? 0 : -1) : match.captured(3).toInt();
        return {.kind = ValueKind::Decimal, .precision = first, .scale = scale};
    }
    const QString kind = affinity(word);
    if (kind == u"TEXT")
        return {.kind = ValueKind::Text, .length = first};
    if (kind == u"BLOB")
        return {.kind = declared.trimmed().isEmpty() ? ValueKind::Any : ValueKind::Bytes};
    if (kind == u"REAL")
        return {.kind = ValueKind::Float64};
    return {};
}

QString sqliteTypeName(const ValueType &type)
{
    switch (type.kind) {
    case ValueKind::Any:
        return {};
    case ValueKind::Boolean:
        return u"BOOLEAN"_s;
    case ValueKind::Integer:
        return u"INTEGER"_s;
    case ValueKind::Float32:
    case ValueKind::Float64:
        return u"REAL"_s;
    case ValueKind::Bytes:
        return u"BLOB"_s;
    default:
        return u"TEXT"_s;
    }
}

} // namespace godwit
