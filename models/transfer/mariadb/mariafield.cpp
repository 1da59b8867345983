// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariafield.h"

#include "models/transfer/values/temporal.h"

#include <mysql.h>

#include <charconv>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr unsigned binaryCharset = 63;
constexpr unsigned bytesPerCharacter = 4; // of utf8mb4, in which the connection speaks

std::string_view attribute(const MYSQL_FIELD &field, mariadb_field_attr_t which)
{
    MARIADB_CONST_STRING text{};
    return mariadb_field_attr(&text, &field, which) == 0 ? std::string_view(text.str, text.length) : "";
}

ValueType textType(const MYSQL_FIELD &field)
{
    if (attribute(field, MARIADB_FIELD_ATTR_FORMAT_NAME) == "json")
        return {.kind = ValueKind::Json};
    const std::string_view name = attribute(field, MARIADB_FIELD_ATTR_DATA_TYPE_NAME);
    if (name == "uuid")
        return {.kind = ValueKind::Uuid};
    if (!name.empty())
        return {.kind = ValueKind::Other}; // inet6 and the like
    if ((field.flags & ENUM_FLAG) != 0)
        return {.kind = ValueKind::Enumeration};
    const bool fixed = field.type == MYSQL_TYPE_STRING;
    if (field.charsetnr == binaryCharset)
        return {.kind = ValueKind::Bytes,
                .length = fixed || field.length <= 65'535 ? int(field.length) : 0,
                .fixedLength = fixed};
    const unsigned long length = field.length / bytesPerCharacter;
    return {.kind = ValueKind::Text, .length = length <= 16'383 ? int(length) : 0};
}

ValueType integerType(const MYSQL_FIELD &field, int width)
{
    if (width == 1 && field.length == 1)
        return {.kind = ValueKind::Boolean};
    return {.kind = (field.flags & UNSIGNED_FLAG) != 0 ? ValueKind::Unsigned : ValueKind::Integer,
            .width = width};
}

ValueType typeOf(const MYSQL_FIELD &field)
{
    const int decimals = int(std::min(field.decimals, 6U));
    switch (field.type) {
    case MYSQL_TYPE_TINY:
        return integerType(field, 1);
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_YEAR:
        return integerType(field, 2);
    case MYSQL_TYPE_INT24:
        return integerType(field, 3);
    case MYSQL_TYPE_LONG:
        return integerType(field, 4);
    case MYSQL_TYPE_LONGLONG:
        return integerType(field, 8);
    case MYSQL_TYPE_FLOAT:
        return {.kind = ValueKind::Float32};
    case MYSQL_TYPE_DOUBLE:
        return {.kind = ValueKind::Float64};
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL: {
        const int point = field.decimals > 0 ? 1 : 0;
        const int sign = (field.flags & UNSIGNED_FLAG) != 0 ? 0 : 1;
        return {.kind = ValueKind::Decimal,
                .precision = int(field.length) - point - sign,
                .scale = int(field.decimals)};
    }
    case MYSQL_TYPE_BIT:
        return {.kind = ValueKind::Bits, .length = int(field.length), .fixedLength = true};
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE:
        return {.kind = ValueKind::Date};
    case MYSQL_TYPE_TIME:
        return {.kind = ValueKind::Time, .scale = decimals};
    case MYSQL_TYPE_DATETIME:
        return {.kind = ValueKind::Timestamp, .scale = decimals};
    case MYSQL_TYPE_TIMESTAMP:
        return {.kind = ValueKind::Instant, .scale = decimals};
    case MYSQL_TYPE_GEOMETRY:
        return {.kind = ValueKind::Bytes};
    case MYSQL_TYPE_JSON:
        return {.kind = ValueKind::Json};
    default:
        return textType(field);
    }
}

std::string_view withoutZerosBehind(std::string_view text)
{
    if (text.find('.') == std::string_view::npos)
        return text;
    while (text.back() == '0')
        text.remove_suffix(1);
    if (text.back() == '.')
        text.remove_suffix(1);
    return text;
}

void setBits(ColumnBatch &batch, int column, int length, std::string_view bytes)
{
    std::string bits;
    for (const char byte : bytes) {
        for (int bit = 7; bit >= 0; --bit)
            bits += (static_cast<unsigned char>(byte) >> bit & 1) != 0 ? '1' : '0';
    }
    if (length > 0 && bits.size() > size_t(length))
        bits.erase(0, bits.size() - size_t(length));
    batch.setText(column, bits);
}

} // namespace

ColumnShape mariaColumn(const MYSQL_FIELD &field)
{
    return {.name = QString::fromUtf8(field.name, field.name_length),
            .notNull = (field.flags & NOT_NULL_FLAG) != 0,
            .value = typeOf(field)};
}

MariaCell mariaCell(const MYSQL_FIELD &field, const ValueType &type)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_YEAR:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
        return MariaCell::Integer;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return MariaCell::Real;
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return (field.flags & ZEROFILL_FLAG) != 0 ? MariaCell::Decimal : MariaCell::Text;
    case MYSQL_TYPE_BIT:
        return MariaCell::Bits;
    case MYSQL_TYPE_TIME:
    case MYSQL_TYPE_DATETIME:
        return MariaCell::Seconds;
    case MYSQL_TYPE_TIMESTAMP:
        return MariaCell::Instant;
    default:
        return type.kind == ValueKind::Bytes ? MariaCell::Bytes : MariaCell::Text;
    }
}

void setMariaCell(ColumnBatch &batch, int column, MariaCell how, const ValueType &type, std::string_view text)
{
    const char *const end = text.data() + text.size();
    switch (how) {
    case MariaCell::Integer: {
        qint64 value = 0;
        const auto [rest, code] = std::from_chars(text.data(), end, value);
        if (code == std::errc() && rest == end)
            batch.setInteger(column, value);
        else
            batch.setText(column, text); // beyond 64 bits with a sign
        break;
    }
    case MariaCell::Real: {
        double value = 0;
        const auto [rest, code] = std::from_chars(text.data(), end, value);
        if (rest == end && code == std::errc())
            batch.setReal(column, value);
        else
            batch.setText(column, text);
        break;
    }
    case MariaCell::Bytes:
        batch.setBlob(column, text);
        break;
    case MariaCell::Bits:
        setBits(batch, column, type.length, text);
        break;
    case MariaCell::Decimal:
        while (text.size() > 1 && text[0] == '0' && text[1] != '.')
            text.remove_prefix(1);
        batch.setText(column, text);
        break;
    case MariaCell::Seconds:
        batch.setText(column, withoutZerosBehind(text));
        break;
    case MariaCell::Instant:
        if (const auto micros = timestampFromText(text))
            batch.setInteger(column, *micros);
        else
            batch.setText(column, withoutZerosBehind(text)); // 0000-00-00 00:00:00
        break;
    case MariaCell::Text:
        batch.setText(column, text);
        break;
    }
}

} // namespace godwit
