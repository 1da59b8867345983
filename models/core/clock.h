// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>

namespace godwit
{

/// UTC now, to the millisecond.
QDateTime utcNow();

/// "2026-11-22T17:30:00.123Z": how Godwit writes instants into the audit tables; empty for an invalid time.
QString toUtcText(const QDateTime &time);

/// Reads ISO 8601 with or without fraction, `T` or blank, with or without zone; a time without a zone is
/// taken as UTC. Invalid where it is not a time.
QDateTime fromUtcText(QStringView text);

/// "2026-11-22 18:30:00 CET": an instant in local time, its zone named; an en dash for no time.
QString instantText(const QDateTime &time);

/// Time since the machine started, sleep included (CLOCK_BOOTTIME): for trust windows, which wall-clock
/// steps must not stretch.
std::chrono::milliseconds bootTime();

/// "1 h 04 min", "2 min 58 s", "12.4 s", "0.4 s"; empty when negative. Translated units.
QString durationText(std::chrono::milliseconds duration);

} // namespace godwit
