// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgtimetext.h"

#include "models/transfer/values/temporal.h"

#include <charconv>

namespace godwit
{
namespace
{

qint64 floorDiv(qint64 value, qint64 by) { return value / by - (value % by < 0 ? 1 : 0); }

struct Civil
{
    qint64 year; ///< astronomical: 0 is 1 BC
    int month;
    int day;
};

/// days_from_civil backwards (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"), because the
/// years of std::chrono end at 32767.
Civil civil(qint64 days)
{
    days += 719'468; // from 0000-03-01
    const qint64 era = floorDiv(days, 146'097);
    const qint64 dayOfEra = days - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = int((5 * dayOfYear + 2) / 153); // months from March
    const int day = int(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

void appendPadded(std::string &out, qint64 number, size_t width)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    const auto size = size_t(end - text);
    out.append(size < width ? width - size : 0, '0');
    out.append(text, size);
}

/// Without the BC; returns whether it has to follow.
bool appendDay(std::string &out, qint64 days)
{
    const Civil date = civil(days);
    const bool beforeChrist = date.year <= 0;
    appendPadded(out, beforeChrist ? 1 - date.year : date.year, 4);
    out += '-';
    appendPadded(out, date.month, 2);
    out += '-';
    appendPadded(out, date.day, 2);
    return beforeChrist;
}

} // namespace

void appendPgDate(std::string &out, qint64 days)
{
    if (appendDay(out, days))
        out += " BC";
}

void appendPgTimestamp(std::string &out, qint64 days, qint64 micros, bool isInstant)
{
    const bool beforeChrist = appendDay(out, days);
    out += ' ';
    appendTime(out, micros);
    if (isInstant)
        out += "+00";
    if (beforeChrist)
        out += " BC";
}

} // namespace godwit
