// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"
#include "models/runners/stepexecution.h"

#include <QSet>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace godwit
{

/// Coordinates one run of one process: starts steps as soon as what they wait for has succeeded, at most so
/// many at once as the process allows, until nothing can be started any more. Lives in one thread; its
/// workers run in the orchestrator's: a worker executes one step after the other with the same connections.
class ProcessRun
{
public:
    ProcessRun(OpenRun run, const Definition &definition, const Orchestrator::Options &options,
               Journal &journal, StepThreads &threads, RunObserver *observer);

    /// Blocks until the run has ended and was recorded. A stop cancels what runs and starts nothing more.
    Result<RunSummary> execute(Connection &connection, const std::stop_token &stop);

private:
    void lookAtTables(Connection &connection);
    void startWorkers();
    void work(StepDef step);
    std::optional<StepDef> takeStep();
    std::optional<StepDef> takeNext(StepOutcome outcome);
    bool waitForChange();
    bool hasToLook();
    Result<RunSummary> conclude(Connection &connection);
    Result<RunSummary> concludeOnce(Connection &connection);
    Result<void> recordLeftovers(Connection &connection);
    std::chrono::milliseconds patience() const;
    QString conclusion(const RunSummary &summary, const CycleStatus &status) const;

    const OpenRun m_run;
    const Definition &m_definition;
    const Orchestrator::Options &m_options;
    Journal &m_journal;
    StepThreads &m_threads;
    RunObserver *m_observer;
    QString m_installation;
    std::optional<LeaseKeeper> m_keeper;
    std::shared_ptr<KeptLease> m_lease; ///< on the process
    QList<PoolTask> m_workers;
    std::chrono::milliseconds m_nextLook{0}; ///< at the tables

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    QList<StepDef> m_waiting;
    QSet<StepId> m_succeeded; ///< by whoever, as far as it is known; a success stays one
    QList<StepOutcome> m_ended;
    int m_running = 0;
    bool m_changed = false; ///< since the coordinating thread looked
    bool m_failed = false;
};

} // namespace godwit
