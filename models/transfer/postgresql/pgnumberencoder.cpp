// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgencoder.h"

#include <QCoreApplication>

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace godwit
{
namespace
{

constexpr const char *notANumber = QT_TRANSLATE_NOOP("Transfer", "it is no number");
constexpr const char *notAnInteger = QT_TRANSLATE_NOOP("Transfer", "it is no integer");
constexpr const char *outOfRange = QT_TRANSLATE_NOOP("Transfer", "it is out of the column's range");
constexpr const char *notABoolean = QT_TRANSLATE_NOOP("Transfer", "it is neither true nor false");

/// Whole text, digits with an optional sign; zeros behind a point are no fraction.
PgOutcome integerFromText(std::string_view text, qint64 &value)
{
    if (const size_t point = text.find('.'); point != std::string_view::npos && point > 0 &&
                                             text.find_first_not_of('0', point + 1) == std::string_view::npos)
        text = text.substr(0, point);
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        return {notAnInteger, {}};
    return {error == std::errc::result_out_of_range ? outOfRange : nullptr, {}};
}

PgOutcome integerOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, qint64 &value)
{
    switch (batch.type(encoder.column, row)) {
    case CellType::Integer:
        value = batch.integer(encoder.column, row);
        return {isTemporal(encoder.from.kind) ? notAnInteger : nullptr, {}};
    case CellType::Real: {
        const double real = batch.real(encoder.column, row);
        constexpr double bound = 9223372036854775808.0; // 2⁶³
        if (std::trunc(real) != real)
            return {notAnInteger, {}};
        if (real < -bound || real >= bound)
            return {outOfRange, {}};
        value = qint64(real);
        return {};
    }
    case CellType::Text:
        return integerFromText(batch.bytes(encoder.column, row), value);
    default:
        return {notAnInteger, {}};
    }
}

template <typename Stored>
PgOutcome encodeInteger(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    qint64 value = 0;
    if (const PgOutcome outcome = integerOf(encoder, batch, row, value); outcome.refusal)
        return outcome;
    if (value < qint64(std::numeric_limits<Stored>::min()) ||
        value > qint64(std::numeric_limits<Stored>::max()))
        return {outOfRange, {}};
    out.reserve(4 + sizeof(Stored));
    out.putInt32(sizeof(Stored));
    if constexpr (sizeof(Stored) == 2)
        out.putInt16(qint16(value));
    else if constexpr (sizeof(Stored) == 4)
        out.putInt32(qint32(quint32(value)));
    else
        out.putInt64(value);
    return {};
}

PgOutcome encodeBoolean(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    qint64 value = -1;
    if (batch.type(encoder.column, row) == CellType::Text) {
        const std::string_view text = batch.bytes(encoder.column, row);
        if (text == "t" || text == "true" || text == "TRUE" || text == "True" || text == "1")
            value = 1;
        else if (text == "f" || text == "false" || text == "FALSE" || text == "False" || text == "0")
            value = 0;
    } else if (integerOf(encoder, batch, row, value).refusal) {
        return {notABoolean, {}};
    }
    if (value != 0 && value != 1)
        return {notABoolean, {}};
    out.reserve(5);
    out.putInt32(1);
    out.putInt8(quint8(value));
    return {};
}

std::optional<double> realFromText(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// `change` where the number has more digits than a double.
PgOutcome realOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, double &value)
{
    switch (batch.type(encoder.column, row)) {
    case CellType::Real:
        value = batch.real(encoder.column, row);
        return {};
    case CellType::Integer: {
        const qint64 integer = batch.integer(encoder.column, row);
        value = double(integer);
        constexpr qint64 exact = qint64(1) << 53;
        const bool isExact =
            (integer >= -exact && integer <= exact) || (value < 9.2e18 && qint64(value) == integer);
        return {isTemporal(encoder.from.kind) ? notANumber : nullptr,
                isExact ? std::nullopt : std::optional(ValueChange::DigitsRounded)};
    }
    case CellType::Text: {
        const auto parsed = realFromText(batch.bytes(encoder.column, row));
        value = parsed.value_or(0);
        return {parsed ? nullptr : notANumber, {}};
    }
    default:
        return {notANumber, {}};
    }
}

PgOutcome encodeDouble(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    double value = 0;
    const PgOutcome outcome = realOf(encoder, batch, row, value);
    if (outcome.refusal)
        return outcome;
    out.reserve(12);
    out.putInt32(8);
    out.putInt64(std::bit_cast<qint64>(value));
    return outcome;
}

PgOutcome encodeFloat(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    double value = 0;
    PgOutcome outcome = realOf(encoder, batch, row, value);
    if (outcome.refusal)
        return outcome;
    const float stored = static_cast<float>(value);
    if (std::isinf(stored) && !std::isinf(value))
        return {outOfRange, {}};
    const bool isText = batch.type(encoder.column, row) == CellType::Text; // its digits were never a double
    if (!isText && !std::isnan(value) && double(stored) != value)
        outcome.change = ValueChange::DigitsRounded;
    out.reserve(8);
    out.putInt32(4);
    out.putInt32(std::bit_cast<qint32>(stored));
    return outcome;
}

} // namespace

PgEncoder::Function pgNumberEncoder(quint32 type)
{
    switch (type) {
    case 16:
        return encodeBoolean;
    case 21:
        return encodeInteger<qint16>;
    case 23:
        return encodeInteger<qint32>;
    case 20:
        return encodeInteger<qint64>;
    case 26: // oid
        return encodeInteger<quint32>;
    case 700:
        return encodeFloat;
    case 701:
        return encodeDouble;
    default:
        return nullptr;
    }
}

} // namespace godwit
