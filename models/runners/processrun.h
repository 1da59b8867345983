// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"
#include "models/runners/stepexecution.h"

#include <QFuture>

#include <condition_variable>
#include <mutex>
#include <optional>

class QThreadPool;

namespace godwit
{

/// Coordinates one run of one process: starts steps as soon as what they wait for has succeeded, at most so
/// many at once as the process allows, until nothing can be started any more. Lives in one thread; the steps
/// run in the pool.
class ProcessRun
{
public:
    ProcessRun(OpenRun run, const Definition &definition, const Orchestrator::Options &options,
               QThreadPool &pool, RunObserver *observer);

    /// Blocks until the run has ended and was recorded. A stop cancels what runs and starts nothing more.
    Result<RunSummary> execute(Connection &connection, const std::stop_token &stop);

private:
    void startWhatCan(Connection &connection);
    bool isReady(const StepDef &step, const CycleStatus &status) const;
    void start(const StepDef &step);
    void waitForOutcome();
    Result<RunSummary> conclude(Connection &connection);
    QString conclusion(const RunSummary &summary, const CycleStatus &status) const;

    const OpenRun m_run;
    const Definition &m_definition;
    const Orchestrator::Options &m_options;
    QThreadPool &m_pool;
    RunObserver *m_observer;
    QString m_installation;
    std::optional<LeaseKeeper> m_keeper;
    std::shared_ptr<KeptLease> m_lease; ///< on the process
    QList<StepDef> m_waiting;
    QList<StepOutcome> m_ended;
    QList<QFuture<void>> m_executions;
    int m_running = 0;
    bool m_failed = false;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QList<StepOutcome> m_arrived; ///< from the pool; guarded by m_mutex
};

} // namespace godwit
