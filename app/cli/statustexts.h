// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

// Short texts of times, counts and progress for lines and tables.

/// Local time; without the date where that is today.
QString localTimeText(const QDateTime &time);
/// "CEST", the zone of localTimeText.
QString localZone();
/// From start to end, or to now while there is no end; empty without a start.
QString elapsedText(const QDateTime &started, const QDateTime &ended, bool running);
/// With the locale's grouping; empty where it is not known.
QString countText(qint64 count);
/// "12,043 rows", "1 row".
QString rowsText(qint64 rows);
/// "42 %", "88,122 of 412,000", "retry 2 of 3 at 10:42:10"; empty unless something runs.
QString progressText(const StepStatus &step);
/// What an operator wants to read of a step in one line: its error, what it waits for, what it is for.
QString digest(const StepStatus &step);
QString digest(const ProcessStatus &process);
/// "4 Customers to cloud"; only the id where there is no other name.
QString labelOf(const QString &id, const QString &name);

} // namespace godwit
