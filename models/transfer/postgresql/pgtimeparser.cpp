// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgtimeparser.h"

#include "models/transfer/values/temporal.h"

#include <charconv>
#include <string>

namespace godwit
{
namespace
{

using Form = PgMoment::Form;

constexpr qint64 daysPer400Years = 146'097;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<PgMoment> special(std::string_view text)
{
    if (text == "infinity" || text == "Infinity")
        return PgMoment{.form = Form::Infinite};
    if (text == "-infinity" || text == "-Infinity")
        return PgMoment{.form = Form::MinusInfinite};
    const bool isDate = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    if (isDate && (text.starts_with("0000") || text.substr(5, 2) == "00" || text.substr(8, 2) == "00") &&
        !text.ends_with("BC"))
        return PgMoment{.form = Form::Zero};
    return {};
}

/// The calendar repeats every 400 years: a distant year is moved into a near one, and the days back.
/// Nothing where the text does not begin with a year.
std::optional<std::string> nearby(std::string_view text, qint64 &cycles)
{
    cycles = 0;
    const bool beforeChrist = text.ends_with(" BC");
    if (beforeChrist)
        text.remove_suffix(3);
    size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    constexpr size_t most = 7;
    if (digits < 4 || digits > most || (digits == 4 && !beforeChrist))
        return {};
    qint64 year = 0;
    std::from_chars(text.data(), text.data() + digits, year);
    if (year == 0)
        return {};
    const qint64 astronomical = beforeChrist ? 1 - year : year;
    const qint64 inCycle = ((astronomical % 400) + 400) % 400;
    cycles = (astronomical - inCycle - 2000) / 400;
    return std::to_string(2000 + inCycle).append(text.substr(digits));
}

/// Without the digits of the fraction that are beyond microseconds; empty where there are none.
std::string withoutExcess(std::string_view text)
{
    const size_t point = text.find('.');
    if (point == std::string_view::npos)
        return {};
    size_t end = point + 1;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end - point - 1 <= 6)
        return {};
    return std::string(text.substr(0, point + 7)).append(text.substr(end));
}

bool parseTimestamp(std::string_view text, PgMoment &moment)
{
    std::optional<qint64> value = timestampFromText(text);
    if (!value) {
        value = instantFromText(text);
        moment.hasZone = value.has_value();
    }
    moment.value = value.value_or(0);
    return value.has_value();
}

} // namespace

PgMoment pgDateFromText(std::string_view text)
{
    PgMoment moment{.form = Form::Finite};
    if (const auto days = dateFromText(text)) {
        moment.value = *days;
        return moment;
    }
    if (const auto found = special(text))
        return *found;
    qint64 cycles = 0;
    if (const auto near = nearby(text, cycles)) {
        if (const auto days = dateFromText(*near)) {
            moment.value = *days + cycles * daysPer400Years;
            return moment;
        }
    }
    // A time behind the date is nothing where it is midnight.
    const auto micros = timestampFromText(text);
    if (!micros || *micros % microsPerDay != 0)
        return {};
    moment.value = *micros / microsPerDay;
    return moment;
}

PgMoment pgTimeFromText(std::string_view text)
{
    PgMoment moment{.form = Form::Finite};
    auto micros = timeFromText(text);
    if (!micros) {
        const std::string shorter = withoutExcess(text);
        micros = timeFromText(shorter);
        moment.isShortened = true;
    }
    if (!micros && (text == "24:00:00" || text == "24:00"))
        return {.form = Form::Finite, .value = microsPerDay};
    moment.value = micros.value_or(0);
    return micros ? moment : PgMoment();
}

PgMoment pgTimestampFromText(std::string_view text)
{
    PgMoment moment{.form = Form::Finite};
    if (parseTimestamp(text, moment))
        return moment;
    if (const auto found = special(text))
        return *found;
    const std::string shorter = withoutExcess(text);
    moment.isShortened = !shorter.empty();
    const std::string_view fit = moment.isShortened ? std::string_view(shorter) : text;
    if (moment.isShortened && parseTimestamp(fit, moment))
        return moment;
    qint64 cycles = 0;
    constexpr qint64 most = 730; // cycles; microseconds since 1970 have no room for the year 294000
    const auto near = nearby(fit, cycles);
    if (!near || cycles > most || !parseTimestamp(*near, moment))
        return {};
    moment.value += cycles * daysPer400Years * microsPerDay;
    return moment;
}

} // namespace godwit
