// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgencoder.h"
#include "models/transfer/values/celltext.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace godwit
{
namespace
{

// numeric_recv: digits of base 10,000, the weight of the first one, a sign, and how many decimal digits are
// shown behind the point. Verified against numeric_send of PostgreSQL 15.

constexpr const char *notANumber = QT_TRANSLATE_NOOP("Transfer", "it is no number");
constexpr const char *tooLong = QT_TRANSLATE_NOOP("Transfer", "it has more digits than numeric can hold");

constexpr quint16 negative = 0x4000;
constexpr quint16 notFinite = 0xC000; // NaN; with 0x1000 more infinity, and with 0x3000 more its negative
constexpr quint16 infinity = 0xD000;
constexpr quint16 minusInfinity = 0xF000;

void putHead(PgBuffer &out, int digits, int weight, quint16 sign, int scale)
{
    out.putInt16(qint16(digits));
    out.putInt16(qint16(weight));
    out.putInt16(qint16(sign));
    out.putInt16(qint16(scale));
}

PgOutcome putSpecial(PgBuffer &out, quint16 sign)
{
    out.reserve(12);
    out.putInt32(8);
    putHead(out, 0, 0, sign, 0);
    return {};
}

PgOutcome putInteger(PgBuffer &out, qint64 value)
{
    quint64 rest = value < 0 ? 0 - quint64(value) : quint64(value);
    std::array<qint16, 5> digits;
    int count = 0;
    for (; rest > 0; rest /= 10'000)
        digits[size_t(count++)] = qint16(rest % 10'000);
    out.reserve(12 + 10);
    const int weight = count - 1;
    int first = 0; // trailing zero digits are not sent
    while (first < count && digits[size_t(first)] == 0)
        ++first;
    out.putInt32(8 + 2 * (count - first));
    putHead(out, count - first, std::max(weight, 0), value < 0 ? negative : 0, 0);
    for (int i = count - 1; i >= first; --i)
        out.putInt16(digits[size_t(i)]);
    return {};
}

/// A decimal of at most 15 digits: value / 10^scale. Most of what is moved, and quicker than digit by digit.
struct ShortDecimal
{
    quint64 value = 0;
    int scale = 0; ///< digits behind the point that are shown
    bool isNegative = false;
};
constexpr int shortDigits = 15;
constexpr std::array<qint64, shortDigits + 1> powersOfTen = [] {
    std::array<qint64, shortDigits + 1> powers{1};
    for (size_t i = 1; i < powers.size(); ++i)
        powers[i] = 10 * powers[i - 1];
    return powers;
}();

std::optional<ShortDecimal> shortFromText(std::string_view text)
{
    ShortDecimal found;
    if (text.starts_with('-')) {
        found.isNegative = true;
        text.remove_prefix(1);
    }
    const size_t point = text.find('.');
    const bool hasPoint = point != std::string_view::npos;
    if (text.size() > shortDigits || text.size() == size_t(hasPoint))
        return {};
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            found.value = 10 * found.value + quint64(c - '0');
        else if (c != '.' || &c != text.data() + point)
            return {};
    }
    found.scale = hasPoint ? int(text.size() - point - 1) : 0;
    return found;
}

/// The decimal that std::to_chars would give. Two decimals of at most 15 digits are never the same double
/// (DBL_DIG), so the one that is found with this many digits behind the point is the shortest.
std::optional<ShortDecimal> shortFromReal(double value, int scale)
{
    const double scaled = std::abs(value) * double(powersOfTen[size_t(scale)]);
    if (!(scaled < double(powersOfTen[shortDigits])))
        return {};
    ShortDecimal found{.value = quint64(std::llround(scaled)), .scale = scale, .isNegative = value < 0};
    if (double(found.value) / double(powersOfTen[size_t(scale)]) != std::abs(value))
        return {};
    for (; found.scale > 0 && found.value % 10 == 0; --found.scale)
        found.value /= 10;
    return found;
}

PgOutcome putShort(const PgEncoder &encoder, PgBuffer &out, const ShortDecimal &decimal)
{
    const int behind = (decimal.scale + 3) / 4; // digits of base 10,000 behind the point
    quint64 rest = decimal.value * quint64(powersOfTen[size_t(4 * behind - decimal.scale)]);
    std::array<qint16, 8> digits;
    int count = 0;
    int last = 0; // trailing zero digits are not sent
    for (; rest > 0; rest /= 10'000) {
        digits[size_t(count++)] = qint16(rest % 10'000);
        last += last + 1 == count && digits[size_t(last)] == 0 ? 1 : 0;
    }
    out.reserve(12 + 2 * digits.size());
    out.putInt32(8 + 2 * (count - last));
    putHead(out, count - last, count > 0 ? count - 1 - behind : 0,
            count > 0 && decimal.isNegative ? negative : 0, decimal.scale);
    for (int i = count - 1; i >= last; --i)
        out.putInt16(digits[size_t(i)]);
    const int surplus = decimal.scale - encoder.to.scale;
    PgOutcome outcome;
    if (encoder.to.scale >= 0 && surplus > 0 && decimal.value % quint64(powersOfTen[size_t(surplus)]) != 0)
        outcome.change = ValueChange::DigitsRounded; // by the server
    return outcome;
}

/// A decimal's text, taken apart. The digits are whole + fraction; the point moves right by the exponent.
struct Parts
{
    std::string_view whole;
    std::string_view fraction;
    int exponent = 0;
    bool isNegative = false;
};

bool areDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool takeApart(std::string_view text, Parts &parts)
{
    if (text.starts_with('-') || text.starts_with('+')) {
        parts.isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (const size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
        std::string_view exponent = text.substr(e + 1);
        if (exponent.starts_with('+'))
            exponent.remove_prefix(1);
        const auto [end, error] =
            std::from_chars(exponent.data(), exponent.data() + exponent.size(), parts.exponent);
        if (error != std::errc() || end != exponent.data() + exponent.size() || exponent.empty())
            return false;
        text = text.substr(0, e);
    }
    const size_t point = text.find('.');
    parts.whole = text.substr(0, point);
    parts.fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    return parts.whole.size() + parts.fraction.size() > 0 && areDigits(parts.whole) &&
           areDigits(parts.fraction);
}

PgOutcome putDecimal(const PgEncoder &encoder, PgBuffer &out, const Parts &parts)
{
    constexpr int most = 16'383; // digits behind the point; and no exponent that would need more
    constexpr int mostWhole = 131'072;
    const int count = int(parts.whole.size() + parts.fraction.size());
    const auto digit = [&](int i) { // from the left; beyond both ends there are zeros
        if (i < 0 || i >= count)
            return 0;
        return int(i < int(parts.whole.size()) ? parts.whole[size_t(i)]
                                               : parts.fraction[size_t(i) - parts.whole.size()]) -
               '0';
    };
    if (parts.exponent > mostWhole || parts.exponent < -most)
        return {tooLong, {}};
    const int point = int(parts.whole.size()) + parts.exponent; // digits before the point; may be negative
    const int scale = std::max(0, count - point);
    int first = 0;
    while (first < count && digit(first) == 0)
        ++first;
    int last = count - 1;
    while (last >= first && digit(last) == 0)
        --last;
    if (scale > most || point > mostWhole)
        return {tooLong, {}};
    PgOutcome outcome;
    if (encoder.to.scale >= 0 && last - point + 1 > encoder.to.scale)
        outcome.change = ValueChange::DigitsRounded; // by the server
    const auto group = [](int position) { return position >= 0 ? position / 4 : -((3 - position) / 4); };
    const int leftmost = group(point - 1 - first); // the weight of the first digit that counts
    const int rightmost = group(point - 1 - last);
    const int digits = last < first ? 0 : leftmost - rightmost + 1;
    out.reserve(12 + 2 * size_t(digits));
    out.putInt32(8 + 2 * digits);
    putHead(out, digits, digits > 0 ? leftmost : 0, digits > 0 && parts.isNegative ? negative : 0, scale);
    for (int weight = leftmost; digits > 0 && weight >= rightmost; --weight) {
        const int begin = point - 4 * (weight + 1);
        out.putInt16(
            qint16(1000 * digit(begin) + 100 * digit(begin + 1) + 10 * digit(begin + 2) + digit(begin + 3)));
    }
    return outcome;
}

} // namespace

PgOutcome encodePgNumeric(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    std::string_view text;
    switch (batch.type(encoder.column, row)) {
    case CellType::Integer:
        return isTemporal(encoder.from.kind) ? PgOutcome{notANumber, {}}
                                             : putInteger(out, batch.integer(encoder.column, row));
    case CellType::Real: {
        const int scale = encoder.to.scale >= 0 && encoder.to.scale <= 6 ? encoder.to.scale : 6;
        const bool isDouble = encoder.from.kind != ValueKind::Float32;
        const auto decimal = isDouble ? shortFromReal(batch.real(encoder.column, row), scale) : std::nullopt;
        if (decimal)
            return putShort(encoder, out, *decimal);
        text = cellText(batch, encoder.column, row, encoder.from.kind, *encoder.scratch);
        break;
    }
    case CellType::Text:
        text = cellText(batch, encoder.column, row, encoder.from.kind, *encoder.scratch);
        break;
    default:
        return {notANumber, {}};
    }
    if (const auto decimal = shortFromText(text))
        return putShort(encoder, out, *decimal);
    if (text == "NaN")
        return putSpecial(out, notFinite);
    if (text == "Infinity" || text == "infinity")
        return putSpecial(out, infinity);
    if (text == "-Infinity" || text == "-infinity")
        return putSpecial(out, minusInfinity);
    Parts parts;
    return takeApart(text, parts) ? putDecimal(encoder, out, parts) : PgOutcome{notANumber, {}};
}

} // namespace godwit
