// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcwatermark.h"

#include "models/transfer/values/temporal.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isRowVersion(const ColumnShape &column)
{
    const QString type = column.type.toLower();
    return type == u"timestamp" || type == u"rowversion";
}

bool looksLikeNumber(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber;
}

OdbcBound sqliteBound(const QString &watermark)
{
    bool isInteger = false;
    const qint64 integer = watermark.toLongLong(&isInteger);
    if (isInteger)
        return {u"?"_s, {integer}};
    if (looksLikeNumber(watermark))
        return {u"?"_s, {watermark.toDouble()}};
    const bool quoted = watermark.size() > 1 && watermark.startsWith(u'\'');
    return {u"?"_s, {quoted ? watermark.sliced(1, watermark.size() - 2) : watermark}};
}

OdbcBound plainBound(const ColumnShape &column, const QString &watermark)
{
    const std::string text = watermark.toStdString();
    if (column.value.kind == ValueKind::Timestamp && timestampFromText(text))
        return {u"{ts '%1'}"_s.arg(watermark), {}};
    if (column.value.kind == ValueKind::Date && dateFromText(text))
        return {u"{d '%1'}"_s.arg(watermark), {}};
    bool isInteger = false;
    const qint64 integer = watermark.toLongLong(&isInteger);
    return {u"?"_s, {isInteger ? QVariant(integer) : QVariant(watermark)}};
}

} // namespace

OdbcBound odbcBound(const ColumnShape &column, OdbcFamily family, const QString &watermark)
{
    switch (family) {
    case OdbcFamily::Sqlite:
        return sqliteBound(watermark);
    case OdbcFamily::Postgres:
        return {u"CAST(CAST(? AS text) AS %1)"_s.arg(column.type), {watermark}};
    case OdbcFamily::SqlServer:
        if (isRowVersion(column))
            return {u"CONVERT(BINARY(8), CONVERT(BIGINT, ?))"_s, {watermark}};
        return {u"CONVERT(%1, ?, 121)"_s.arg(column.type.toUpper()), {watermark}};
    case OdbcFamily::Other:
        break;
    }
    return plainBound(column, watermark);
}

QString odbcHighest(const ColumnShape &column, OdbcFamily family, const QString &quoted)
{
    const QString highest = u"MAX(%1)"_s.arg(quoted);
    switch (family) {
    case OdbcFamily::Sqlite:
    case OdbcFamily::Postgres:
        return odbcServerColumn(column, family, highest).expression;
    case OdbcFamily::SqlServer:
        if (isRowVersion(column))
            return u"CONVERT(NVARCHAR(40), CONVERT(BIGINT, MAX(CONVERT(BINARY(8), %1))))"_s.arg(quoted);
        return u"CONVERT(NVARCHAR(100), %1, 121)"_s.arg(highest);
    case OdbcFamily::Other:
        break;
    }
    return highest;
}

QString odbcWatermarkFromText(const QString &text, OdbcFamily family)
{
    if (family != OdbcFamily::Sqlite || text.isEmpty())
        return text;
    const QString value = text.sliced(1);
    if (text.startsWith(u't')) // 5 and '5' sort differently in SQLite
        return looksLikeNumber(value) || value.startsWith(u'\'') ? QString(u'\'' + value + u'\'') : value;
    return value;
}

QString odbcSelection(const QStringList &columns, const QString &from, const QStringList &conditions)
{
    QString sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + from;
    QStringList parts;
    for (const QString &condition : conditions) {
        if (!condition.isEmpty())
            parts.append(condition);
    }
    return parts.isEmpty() ? sql : sql + u" WHERE "_s + parts.join(u" AND "_s);
}

} // namespace godwit
