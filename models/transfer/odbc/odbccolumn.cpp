// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbccolumn.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype mostBoundUnits = 4000;
constexpr qsizetype timeUnits = 64; // longest time as text
constexpr qsizetype digitUnits = 48;

OdbcColumn sqlServerColumn(OdbcColumn column, const QString &quoted)
{
    const ValueType &type = column.shape.value;
    const QString declared = column.shape.type.toLower();
    switch (type.kind) {
    case ValueKind::Decimal:
        column.units = digitUnits;
        column.expression = declared.endsWith(u"money")
                                ? u"CONVERT(NVARCHAR(48), CONVERT(DECIMAL(19, 4), %1))"_s.arg(quoted)
                                : u"CONVERT(NVARCHAR(48), %1)"_s.arg(quoted);
        break;
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        column.units = timeUnits;
        column.expression = u"CONVERT(NVARCHAR(64), %1, 121)"_s.arg(quoted); // ISO, in any language
        break;
    case ValueKind::Uuid:
        column.units = 36;
        column.expression = u"LOWER(CONVERT(NVARCHAR(36), %1))"_s.arg(quoted);
        break;
    case ValueKind::Text:
        column.units = type.length <= mostBoundUnits ? type.length : 0;
        break;
    case ValueKind::Bytes:
        column.units = type.length <= 2 * mostBoundUnits ? type.length : 0;
        if (declared == u"timestamp" || declared == u"rowversion")
            column.expression = u"CONVERT(BINARY(8), %1)"_s.arg(quoted);
        break;
    case ValueKind::Json:
    case ValueKind::Other:
        column.expression = declared == u"sql_variant" ? u"CONVERT(NVARCHAR(4000), %1)"_s.arg(quoted)
                                                       : u"CONVERT(NVARCHAR(MAX), %1)"_s.arg(quoted);
        break;
    default:
        break;
    }
    return column;
}

OdbcColumn postgresColumn(OdbcColumn column, const QString &quoted)
{
    const ValueType &type = column.shape.value;
    switch (type.kind) {
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Unsigned:
    case ValueKind::Float32:
    case ValueKind::Float64:
    case ValueKind::Bytes:
        break;
    case ValueKind::Text: // limits count characters; CAST to text would take the blanks of char(n) away
        column.units = 2 * type.length <= mostBoundUnits ? 2 * type.length : 0;
        break;
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::Instant:
    case ValueKind::Uuid:
        column.units = timeUnits;
        column.expression = u"CAST(%1 AS varchar(64))"_s.arg(quoted);
        break;
    default:
        column.expression = u"CAST(%1 AS text)"_s.arg(quoted);
        break;
    }
    return column;
}

/// SQLite's driver writes doubles with 15 digits, ends texts at NUL and does not tell the cells' types, so
/// SQLite writes each cell as a letter and an exact text. Its 17 digits read back as the same double.
QString taggedExpression(const QString &quoted)
{
    return u"CASE typeof(%1) WHEN 'integer' THEN 'i' || %1 WHEN 'real' THEN 'r' || printf('%!.17g', %1) "
           "WHEN 'text' THEN CASE WHEN instr(%1, char(0)) THEN 'h' || hex(CAST(%1 AS BLOB)) ELSE 't' || %1 "
           "END "
           "WHEN 'blob' THEN 'b' || hex(%1) END"_s.arg(quoted);
}

OdbcForm formOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return OdbcForm::Integer;
    case ValueKind::Float32:
    case ValueKind::Float64:
        return OdbcForm::Real;
    case ValueKind::Bytes:
        return OdbcForm::Bytes;
    default:
        return OdbcForm::Text;
    }
}

ValueType describedType(SQLSMALLINT type, SQLULEN size, SQLSMALLINT scale)
{
    constexpr SQLULEN largest = 1'000'000; // beyond, a length means "no limit"
    const int length = size < largest ? int(size) : 0;
    switch (type) {
    case SQL_BIT:
        return {.kind = ValueKind::Boolean};
    case SQL_TINYINT:
        return {.kind = ValueKind::Integer, .width = 2}; // signed or not, as the server likes
    case SQL_SMALLINT:
        return {.kind = ValueKind::Integer, .width = 2};
    case SQL_INTEGER:
        return {.kind = ValueKind::Integer, .width = 4};
    case SQL_BIGINT:
        return {.kind = ValueKind::Integer};
    case SQL_REAL:
        return {.kind = ValueKind::Float32};
    case SQL_FLOAT:
    case SQL_DOUBLE:
        return {.kind = ValueKind::Float64};
    case SQL_DECIMAL:
    case SQL_NUMERIC:
        return {.kind = ValueKind::Decimal, .precision = int(size), .scale = scale};
    case SQL_BINARY:
        return {.kind = ValueKind::Bytes, .length = length, .fixedLength = true};
    case SQL_VARBINARY:
    case SQL_LONGVARBINARY:
        return {.kind = ValueKind::Bytes, .length = type == SQL_VARBINARY ? length : 0};
    case SQL_TYPE_DATE:
        return {.kind = ValueKind::Date};
    case SQL_TYPE_TIME:
    case -154: // SQL_SS_TIME2
        return {.kind = ValueKind::Time};
    case SQL_TYPE_TIMESTAMP:
        return {.kind = ValueKind::Timestamp, .scale = scale};
    case -155: // SQL_SS_TIMESTAMPOFFSET
        return {.kind = ValueKind::Instant};
    case SQL_GUID:
        return {.kind = ValueKind::Uuid};
    case SQL_CHAR:
    case SQL_WCHAR:
        return {.kind = ValueKind::Text, .length = length, .fixedLength = true};
    case SQL_VARCHAR:
    case SQL_WVARCHAR:
        return {.kind = ValueKind::Text, .length = length};
    case SQL_LONGVARCHAR:
    case SQL_WLONGVARCHAR:
        return {.kind = ValueKind::Text};
    default:
        return {.kind = ValueKind::Other};
    }
}

} // namespace

OdbcColumn odbcServerColumn(const ColumnShape &shape, OdbcFamily family, const QString &quoted)
{
    OdbcColumn column{.shape = shape, .expression = quoted, .form = formOf(shape.value.kind)};
    switch (family) {
    case OdbcFamily::SqlServer:
        return sqlServerColumn(std::move(column), quoted);
    case OdbcFamily::Postgres:
        return postgresColumn(std::move(column), quoted);
    case OdbcFamily::Sqlite:
        column.form = OdbcForm::Tagged;
        column.expression = taggedExpression(quoted);
        return column;
    case OdbcFamily::Other:
        break;
    }
    return column;
}

OdbcColumn odbcPlainColumn(const QString &name, SQLSMALLINT type, SQLULEN size, SQLSMALLINT scale,
                           bool notNull)
{
    OdbcColumn column;
    column.shape = {.name = name, .notNull = notNull, .value = describedType(type, size, scale)};
    column.form = formOf(column.shape.value.kind);
    if (column.shape.value.kind == ValueKind::Date)
        column.form = OdbcForm::Date;
    else if (column.shape.value.kind == ValueKind::Timestamp)
        column.form = OdbcForm::Timestamp;
    else if (column.shape.value.kind == ValueKind::Time || column.shape.value.kind == ValueKind::Instant)
        column.units = timeUnits;
    else if (column.shape.value.kind == ValueKind::Decimal)
        column.units = column.shape.value.precision + 4;
    return column;
}

} // namespace godwit
