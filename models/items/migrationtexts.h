// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

// The small texts of the tree: how a time, a count, a rate, a state or a piece of progress is written.
// Plain text for people, translated, local time, the locale's grouping. Any thread.

/// One process, or one of its steps, at one moment: what every text and every sort key is made from.
struct MigrationRow
{
    const ProcessStatus *process = nullptr; ///< never null when used
    const StepStatus *step = nullptr;       ///< null: the row is the process
    QDateTime now;                          ///< UTC; for the age of what is running
    QDateTime asOf;                         ///< UTC; when the row's figures were read

    RunState state() const { return step ? step->state : process->state; }
    const QDateTime &started() const { return step ? step->started : process->started; }
    const QDateTime &ended() const { return step ? step->ended : process->ended; }
    bool isRunning() const { return state() == RunState::Running; }
    bool isExternal() const { return step && step->external && isRunning(); }
    bool isWaitingForRetry() const { return step && isRunning() && step->progress.retry > 0; }
};

/// What stands where there is nothing to say.
QString noValueText();

QString countText(qint64 count);
/// "12,043 rows", "1 row".
QString rowCountText(qint64 rows);
/// "7 steps", "1 step".
QString stepCountText(qint64 steps);
/// "96 k/s", "1.2 M/s", "850/s"; empty for nothing.
QString rateText(double rowsPerSecond);
/// Rows per second since the start; negative where it is not known.
double rowRate(const MigrationRow &row);
/// How long it took, or has taken so far; negative where it never started.
std::chrono::milliseconds elapsed(const MigrationRow &row);

/// Local: "08:12:04" on the day of `now`, else "14 Sep 08:12", else "14 Sep 2023".
QString shortTimeText(const QDateTime &time, const QDateTime &now);
/// Full precision, local with its zone and UTC, on two lines.
QString fullTimeText(const QDateTime &time);
/// "CET": the zone in which times are shown.
QString zoneText(const QDateTime &now);

/// The first line with something in it: no control or direction characters, at most `length` characters.
QString digest(const QString &text, qsizetype length = 300);

/// "Failed", or another system's word as it stands.
QString stateText(const MigrationRow &row);
/// "5 of 7", "88,122 of 412,000 rows", "42 %", "retry 2 of 3 at 10:42:10", "waits for 5" …
QString progressText(const MigrationRow &row);
/// 0 … 1 where a bar makes sense, else -1.
double progressFraction(const MigrationRow &row);
/// "4 Customers to cloud".
QString titleText(const MigrationRow &row);
/// One line: the contradiction if there is one, and the digest of the description.
QString descriptionText(const MigrationRow &row);
/// What a screen reader says of a row: "Step 5 Orders, Failed, 88,122 of 412,000 rows".
QString spokenText(const MigrationRow &row);

} // namespace godwit
