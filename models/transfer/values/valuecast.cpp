// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/valuecast.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/decimalfit.h"
#include "models/transfer/values/hextext.h"
#include "models/transfer/values/temporal.h"

#include <QUuid>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// One cell on its way; the functions say whether it fits.
struct Cell
{
    ColumnBatch &batch;
    int column;
    qsizetype row;
    ValueKind from;
    const ValueType &to;

    CellType type() const { return batch.type(column, row); }
    qint64 integer() const { return batch.integer(column, row); }
    std::string_view text(std::string &buffer) const { return cellText(batch, column, row, from, buffer); }
};

template <typename Number>
std::optional<Number> parsed(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool isWithin(qint64 value, const ValueType &type)
{
    if (type.kind == ValueKind::Unsigned && value < 0)
        return false;
    if (type.width >= 8)
        return true;
    const int bits = type.width * 8 - (type.kind == ValueKind::Unsigned ? 0 : 1);
    return value < (qint64(1) << bits) && value >= -(qint64(1) << bits);
}

bool toInteger(Cell cell)
{
    std::string buffer;
    std::optional<qint64> value;
    if (cell.type() == CellType::Integer && !isTemporal(cell.from)) {
        value = cell.integer();
    } else if (cell.type() == CellType::Real) {
        const double real = cell.batch.real(cell.column, cell.row);
        constexpr double limit = 9223372036854775808.0;
        if (real == std::trunc(real) && real >= -limit && real < limit)
            value = qint64(real);
    } else if (cell.type() == CellType::Text) {
        const std::string_view text = cell.text(buffer);
        value = parsed<qint64>(text);
        if (!value && cell.to.kind == ValueKind::Unsigned && parsed<quint64>(text))
            return true; // beyond 64 bits signed the digits themselves are the form
    }
    if (!value || !isWithin(*value, cell.to))
        return false;
    cell.batch.replaceInteger(cell.column, cell.row, *value);
    return true;
}

bool toReal(Cell cell)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::string buffer;
    std::optional<double> value;
    if (cell.type() == CellType::Real) {
        value = cell.batch.real(cell.column, cell.row);
    } else if (cell.type() == CellType::Integer && !isTemporal(cell.from)) {
        value = double(cell.integer());
        constexpr qint64 exact = qint64(1) << 53;
        if (cell.integer() > exact || cell.integer() < -exact)
            return false;
    } else if (cell.type() == CellType::Text) {
        const std::string_view text = cell.text(buffer);
        if (text == "NaN")
            value = std::numeric_limits<double>::quiet_NaN();
        else if (text == "Infinity" || text == "-Infinity")
            value = text.front() == '-' ? -infinity : infinity;
        else if (!text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos)
            value = parsed<double>(text);
    }
    if (!value)
        return false;
    if (cell.to.kind == ValueKind::Float32 && std::isfinite(*value) && std::isinf(static_cast<float>(*value)))
        return false;
    if (cell.to.kind == ValueKind::Float32)
        value = double(static_cast<float>(*value));
    cell.batch.replaceReal(cell.column, cell.row, *value);
    return true;
}

bool toBoolean(Cell cell)
{
    std::string buffer;
    if (cell.type() == CellType::Blob || cell.type() == CellType::Real || isTemporal(cell.from))
        return false;
    std::string word(cell.text(buffer));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool yes = isOneOf({"1", "true", "t", "yes", "y", "on"});
    if (!yes && !isOneOf({"0", "false", "f", "no", "n", "off"}))
        return false;
    cell.batch.replaceInteger(cell.column, cell.row, yes ? 1 : 0);
    return true;
}

bool toTime(Cell cell)
{
    std::string buffer;
    const ValueKind to = cell.to.kind;
    std::optional<qint64> value;
    if (cell.type() == CellType::Integer) {
        const bool midnight = cell.integer() % microsPerDay == 0;
        if (cell.from == to)
            value = cell.integer();
        else if (cell.from == ValueKind::Date && to == ValueKind::Timestamp)
            value = cell.integer() * microsPerDay;
        else if (cell.from == ValueKind::Timestamp && to == ValueKind::Date && midnight)
            value = cell.integer() / microsPerDay;
    } else if (cell.type() == CellType::Text) {
        const std::string_view text = cell.text(buffer);
        value = to == ValueKind::Date        ? dateFromText(text)
                : to == ValueKind::Time      ? timeFromText(text)
                : to == ValueKind::Timestamp ? timestampFromText(text)
                                             : instantFromText(text);
    }
    qint64 unit = 1;
    for (int digits = cell.to.scale; digits >= 0 && digits < 6; ++digits)
        unit *= 10;
    if (!value || (to != ValueKind::Date && *value % unit != 0))
        return false;
    cell.batch.replaceInteger(cell.column, cell.row, *value);
    return true;
}

bool toBytes(Cell cell)
{
    const std::string_view text = cell.batch.bytes(cell.column, cell.row);
    const auto fits = [&](size_t size) { return cell.to.length == 0 || size <= size_t(cell.to.length); };
    if (cell.type() == CellType::Blob)
        return fits(text.size());
    const auto bytes = cell.type() == CellType::Text ? bytesFromHexText(text) : std::nullopt;
    if (!bytes || !fits(bytes->size()))
        return false;
    cell.batch.replaceBlob(cell.column, cell.row, *bytes);
    return true;
}

bool toDecimal(Cell cell)
{
    std::string buffer;
    if (cell.type() == CellType::Blob || isTemporal(cell.from))
        return false;
    const std::string_view text = cell.text(buffer);
    if (!decimalFits(text, cell.to.precision, cell.to.scale))
        return false;
    if (cell.type() == CellType::Real)
        cell.batch.replaceText(cell.column, cell.row, text);
    return true;
}

/// Whatever travels as text.
bool toText(Cell cell)
{
    std::string buffer;
    if (cell.type() == CellType::Blob)
        return false;
    const std::string_view text = cell.text(buffer);
    if (cell.type() == CellType::Text && validUtf8(text).valid != text.size())
        return false;
    const auto isBit = [](char c) { return c == '0' || c == '1'; };
    if (cell.to.kind == ValueKind::Bits && !std::all_of(text.begin(), text.end(), isBit))
        return false;
    if (cell.to.kind == ValueKind::Uuid &&
        QUuid::fromString(QLatin1StringView(text.data(), qsizetype(text.size()))).isNull())
        return false;
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    if (cell.to.length > 0 && std::count_if(text.begin(), text.end(), starts) > cell.to.length)
        return false;
    if (cell.type() != CellType::Text)
        cell.batch.replaceText(cell.column, cell.row, text);
    return true;
}

bool fits(Cell cell)
{
    switch (cell.to.kind) {
    case ValueKind::Any:
        return true;
    case ValueKind::Boolean:
        return toBoolean(cell);
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return toInteger(cell);
    case ValueKind::Decimal:
        return toDecimal(cell);
    case ValueKind::Float32:
    case ValueKind::Float64:
        return toReal(cell);
    case ValueKind::Bytes:
        return toBytes(cell);
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        return toTime(cell);
    default:
        return toText(cell);
    }
}

} // namespace

std::optional<QString> castCell(ColumnBatch &batch, int column, qsizetype row, ValueKind from,
                                const ValueType &to)
{
    if (batch.type(column, row) == CellType::Null || fits({batch, column, row, from, to}))
        return {};
    return Transfer::tr("it is no %1 that fits", "a value and a type").arg(valueKindWord(to.kind));
}

} // namespace godwit
