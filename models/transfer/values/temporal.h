// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace godwit
{

// Dates and times as integers and as text, in the proleptic Gregorian calendar of ISO 8601, years 1 to
// 9999. QDateTime loses microseconds and the hours that summer time skips, so values never pass through it.
// Parsing is strict: a text that is not exactly such a value, or has more than microseconds, gives nothing,
// and stays the text that it is.

inline constexpr qint64 microsPerSecond = 1'000'000;
inline constexpr qint64 microsPerDay = 86'400 * microsPerSecond;

std::optional<qint64> dateFromText(std::string_view text); ///< "2024-03-31" → days since 1970-01-01
/// "02:30", "02:30:00", "02:30:00.5" → microseconds since midnight, below 24 hours.
std::optional<qint64> timeFromText(std::string_view text);
/// A date, and a time behind a blank or T; a date alone means midnight. → microseconds since 1970-01-01.
std::optional<qint64> timestampFromText(std::string_view text);
/// A timestamp with Z, +02, +0200 or +02:00 behind it (a blank before it is allowed) → microseconds UTC.
std::optional<qint64> instantFromText(std::string_view text);

// Each appends: "2024-03-31", "02:30:00.000001" (no fraction where it is zero, else six digits without
// trailing zeros), "2024-03-31 02:30:00", and with "Z" behind it for an instant. Values must lie within the
// years 1 to 9999 (isWithinYears).
void appendDate(std::string &out, qint64 days);
void appendTime(std::string &out, qint64 micros);
void appendTimestamp(std::string &out, qint64 micros);
void appendInstant(std::string &out, qint64 micros);

bool isDateWithinYears(qint64 days);        ///< 0001-01-01 to 9999-12-31
bool isTimestampWithinYears(qint64 micros); ///< the same, to the last microsecond

} // namespace godwit
