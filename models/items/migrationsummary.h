// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

/// One process's share of the whole, kept with the process and renewed when one of its rows changes.
struct WorkShare
{
    StateCounts counts; ///< its steps; the process itself where no step tells its state (see workShare)
    double done = 0;    ///< in steps; a running step counts by its rows
    double total = 0;   ///< in steps, without skipped ones
    bool running = false;
    QDateTime runStarted;
    double doneInRun = 0; ///< of `done`, what this run did
    double remaining = 0; ///< what the run still has to do
};

/// A process without any step counts as one piece of work in its own state. So does one that ended
/// unsuccessfully although none of its steps did: its failure must be counted somewhere.
WorkShare workShare(const ProcessStatus &process, const QList<const StepStatus *> &steps);

/// Everything in one line, whatever the filter shows: for toolbar, filter chips and status bar.
struct MigrationSummary
{
    int processes = 0;
    int runningProcesses = 0;
    StateCounts counts;
    double fraction = -1;  ///< 0 … 1 of all work; -1 where there is none
    QDateTime expectedEnd; ///< UTC, of what is running now; invalid while nothing is known

    friend bool operator==(const MigrationSummary &, const MigrationSummary &) = default;
};

/// Adds up shares. `now` is UTC.
class MigrationSummaryBuilder
{
public:
    explicit MigrationSummaryBuilder(const QDateTime &now) : m_now(now) {}
    void add(const WorkShare &share);
    MigrationSummary result() const;

private:
    QDateTime m_now;
    MigrationSummary m_summary;
    double m_done = 0;
    double m_total = 0;
};

} // namespace godwit
