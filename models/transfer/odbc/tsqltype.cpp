// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/tsqlflavour.h"

#include "models/transfer/transfererror.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int longestText = 4000;  // UTF-16 units of nvarchar(n); beyond: nvarchar(max)
constexpr int longestBytes = 8000; // of varbinary(n)
constexpr int longestKey = 450;    // 900 bytes, what a clustered key may have
constexpr int mostDigits = 38;
constexpr int finestSeconds = 7;
// SQL Server's own collations take 'a' for 'A'; a key that another store tells apart must stay apart.
QString exactCollation() { return u" COLLATE Latin1_General_100_BIN2"_s; }

const QHash<QString, ValueType> &plainTypes()
{
    static const QHash<QString, ValueType> types = {
        {u"bit"_s, {.kind = ValueKind::Boolean}},
        {u"tinyint"_s, {.kind = ValueKind::Unsigned, .width = 1}},
        {u"smallint"_s, {.kind = ValueKind::Integer, .width = 2}},
        {u"int"_s, {.kind = ValueKind::Integer, .width = 4}},
        {u"bigint"_s, {.kind = ValueKind::Integer}},
        {u"money"_s, {.kind = ValueKind::Decimal, .precision = 19, .scale = 4}},
        {u"smallmoney"_s, {.kind = ValueKind::Decimal, .precision = 10, .scale = 4}},
        {u"real"_s, {.kind = ValueKind::Float32}},
        {u"date"_s, {.kind = ValueKind::Date}},
        {u"datetime"_s, {.kind = ValueKind::Timestamp, .scale = 3}},
        {u"smalldatetime"_s, {.kind = ValueKind::Timestamp, .scale = 0}},
        {u"text"_s, {.kind = ValueKind::Text}},
        {u"ntext"_s, {.kind = ValueKind::Text}},
        {u"sysname"_s, {.kind = ValueKind::Text, .length = 128}},
        {u"image"_s, {.kind = ValueKind::Bytes}},
        {u"timestamp"_s, {.kind = ValueKind::Bytes, .length = 8, .fixedLength = true}},
        {u"rowversion"_s, {.kind = ValueKind::Bytes, .length = 8, .fixedLength = true}},
        {u"uniqueidentifier"_s, {.kind = ValueKind::Uuid}},
        {u"json"_s, {.kind = ValueKind::Json}},
    };
    return types;
}

QString secondsScale(const ValueType &type)
{
    return u'(' + QString::number(type.scale < 0 ? finestSeconds : std::min(type.scale, finestSeconds)) +
           u')';
}

QString textType(const ValueType &type, bool inKey)
{
    if (inKey) {
        const int length = type.length > 0 ? std::min(type.length, longestKey) : longestKey;
        return (type.fixedLength ? u"NCHAR(%1)"_s : u"NVARCHAR(%1)"_s).arg(length) + exactCollation();
    }
    if (type.length <= 0 || type.length > longestText)
        return u"NVARCHAR(MAX)"_s;
    return (type.fixedLength ? u"NCHAR(%1)"_s : u"NVARCHAR(%1)"_s).arg(type.length);
}

QString bytesType(const ValueType &type, bool inKey)
{
    const int most = inKey ? 2 * longestKey : longestBytes;
    if (type.length <= 0 || type.length > most)
        return inKey ? u"VARBINARY(%1)"_s.arg(most) : u"VARBINARY(MAX)"_s;
    return (type.fixedLength ? u"BINARY(%1)"_s : u"VARBINARY(%1)"_s).arg(type.length);
}

QString decimalType(const ColumnShape &column, QStringList &notes)
{
    const ValueType &type = column.value;
    if (type.precision > mostDigits) {
        notes.append(
            Transfer::tr(
                "Column \"%1\" has up to %2 digits, more than SQL Server's numbers; it becomes text.")
                .arg(column.name)
                .arg(type.precision));
        return u"NVARCHAR(%1)"_s.arg(std::min(type.precision + 2, longestText));
    }
    if (type.precision > 0)
        return u"DECIMAL(%1, %2)"_s.arg(type.precision).arg(std::clamp(type.scale, 0, type.precision));
    const int scale = type.scale < 0 ? mostDigits / 2 - 1 : std::min(type.scale, mostDigits);
    notes.append(
        Transfer::tr("Column \"%1\" is a decimal without limits; it becomes DECIMAL(%2, %3), and a value "
                     "that does not fit is refused.")
            .arg(column.name)
            .arg(mostDigits)
            .arg(scale));
    return u"DECIMAL(%1, %2)"_s.arg(mostDigits).arg(scale);
}

QString integerType(const ValueType &type)
{
    if (type.kind == ValueKind::Unsigned) {
        switch (type.width) {
        case 1:
            return u"TINYINT"_s;
        case 2:
            return u"INT"_s;
        case 3:
            return u"INT"_s;
        case 4:
            return u"BIGINT"_s;
        default:
            return u"DECIMAL(20, 0)"_s;
        }
    }
    switch (type.width) {
    case 1:
        return u"SMALLINT"_s; // TINYINT has no negative numbers
    case 2:
        return u"SMALLINT"_s;
    case 3:
        return u"INT"_s;
    case 4:
        return u"INT"_s;
    default:
        return u"BIGINT"_s;
    }
}

QString ownType(const ColumnShape &column, QStringList &notes)
{
    const QString type = column.type.toLower();
    if (type == u"timestamp" || type == u"rowversion") {
        notes.append(
            Transfer::tr("Column \"%1\" is a rowversion; it becomes BINARY(8) and keeps the source's values.")
                .arg(column.name));
        return u"BINARY(8)"_s;
    }
    return column.type.toUpper();
}

QString typeOfValue(const ColumnShape &column, bool inKey, QStringList &notes)
{
    const ValueType &type = column.value;
    switch (type.kind) {
    case ValueKind::Boolean:
        return u"BIT"_s;
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return integerType(type);
    case ValueKind::Decimal:
        return decimalType(column, notes);
    case ValueKind::Float32:
        return u"REAL"_s;
    case ValueKind::Float64:
        return u"FLOAT"_s;
    case ValueKind::Bytes:
        return bytesType(type, inKey);
    case ValueKind::Date:
        return u"DATE"_s;
    case ValueKind::Time:
        return u"TIME"_s + secondsScale(type);
    case ValueKind::Timestamp:
        return u"DATETIME2"_s + secondsScale(type);
    case ValueKind::Instant:
        return u"DATETIMEOFFSET"_s + secondsScale(type);
    case ValueKind::Uuid:
        return u"UNIQUEIDENTIFIER"_s;
    case ValueKind::Any:
    case ValueKind::Text:
    case ValueKind::Enumeration:
    case ValueKind::Bits:
        return textType(type, inKey);
    case ValueKind::Interval:
    case ValueKind::Json:
    case ValueKind::Array:
    case ValueKind::Other:
        return textType({.kind = ValueKind::Text}, inKey);
    }
    return u"NVARCHAR(MAX)"_s;
}

} // namespace

ValueType tsqlValueType(const QString &declared)
{
    static const QRegularExpression shape(
        u"^\\s*\\[?([a-z0-9_]+)\\]?\\s*(?:\\(\\s*(max|\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?"_s);
    const QRegularExpressionMatch match = shape.match(declared.toLower());
    const QString word = match.captured(1);
    const bool isUnlimited = match.captured(2) == u"max";
    const bool hasNumber = !match.captured(2).isEmpty() && !isUnlimited;
    const int first = hasNumber ? match.captured(2).toInt() : 0;
    if (const auto plain = plainTypes().constFind(word); plain != plainTypes().constEnd())
        return *plain;
    if (word == u"decimal" || word == u"numeric")
        return {.kind = ValueKind::Decimal,
                .precision = hasNumber ? first : 18,
                .scale = match.captured(3).toInt()};
    if (word == u"float")
        return {.kind = hasNumber && first <= 24 ? ValueKind::Float32 : ValueKind::Float64};
    if (word == u"char" || word == u"nchar" || word == u"varchar" || word == u"nvarchar") {
        return {.kind = ValueKind::Text,
                .length = isUnlimited ? 0 : std::max(first, 1),
                .fixedLength = word == u"char" || word == u"nchar"};
    }
    if (word == u"binary" || word == u"varbinary") {
        return {.kind = ValueKind::Bytes,
                .length = isUnlimited ? 0 : std::max(first, 1),
                .fixedLength = word == u"binary"};
    }
    if (word == u"time")
        return {.kind = ValueKind::Time, .scale = hasNumber ? first : finestSeconds};
    if (word == u"datetime2")
        return {.kind = ValueKind::Timestamp, .scale = hasNumber ? first : finestSeconds};
    if (word == u"datetimeoffset")
        return {.kind = ValueKind::Instant, .scale = hasNumber ? first : finestSeconds};
    return {.kind = ValueKind::Other};
}

QString tsqlTypeName(const ColumnShape &column, const QString &sourceKind, bool inKey, QStringList &notes)
{
    QString type = sourceKind == u"sqlserver" && !column.type.isEmpty() ? ownType(column, notes)
                                                                        : typeOfValue(column, inKey, notes);
    if (column.identity && column.value.kind == ValueKind::Integer)
        type += u" IDENTITY(1, 1)"_s;
    return type;
}

std::optional<QString> tsqlDefault(const ColumnShape &column, const QString &sourceKind)
{
    const QString text = column.defaultSql.trimmed();
    if (text.isEmpty() || column.identity || column.generated)
        return {};
    if (sourceKind == u"sqlserver")
        return text; // as the catalogue writes it, in parentheses
    static const QRegularExpression number(u"^[+-]?[0-9]{1,38}(\\.[0-9]{1,38})?$"_s);
    static const QRegularExpression literal(u"^'((?:[^'\\\\]|'')*)'(?:::[a-z ]+(?:\\([0-9]+\\))?)?$"_s);
    static const QRegularExpression present(u"^(current_timestamp|now|localtimestamp)(\\(\\d?\\))?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (number.match(text).hasMatch())
        return u'(' + text + u')';
    if (text.compare(u"true"_s, Qt::CaseInsensitive) == 0)
        return u"1"_s;
    if (text.compare(u"false"_s, Qt::CaseInsensitive) == 0)
        return u"0"_s;
    if (const auto match = literal.match(text); match.hasMatch())
        return u"N'"_s + match.captured(1) + u'\'';
    if (present.match(text).hasMatch() && isTemporal(column.value.kind))
        return u"SYSUTCDATETIME()"_s;
    return {};
}

} // namespace godwit
