// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/core/result.h"
#include "models/runners/leasekeeper.h"
#include "models/runners/orchestrator.h"
#include "models/runners/rejectkeeper.h"
#include "models/runners/runner.h"
#include "models/runners/workerconnections.h"

namespace godwit
{

/// An outcome that is in the journal only.
struct Leftover
{
    OpenAttempt attempt;
    Ending ending;
    JournalSlot slot;
};

/// How an execution ended, for its process.
struct StepOutcome
{
    StepKey key;
    RunState state = RunState::Pending; ///< Pending: it could not be claimed
    Error error;                        ///< where it did not succeed
    bool recorded = true;               ///< false: the audit database did not take the outcome
    std::shared_ptr<Leftover> leftover; ///< what is still to be recorded
};

/// Executes one step of a run: claim, run with retries and a deadline, record the outcome. Made for one
/// execution; execute() blocks in the thread of the worker whose connections it uses.
class StepExecution
{
public:
    StepExecution(const OpenRun &run, StepDef step, const Definition &definition, QString installation,
                  LeaseKeeper &keeper, const Orchestrator::Options &options, Journal &journal,
                  RunObserver *observer, WorkerConnections &connections);

    /// What stops the process's lease stops it too, for the same reason.
    StepOutcome execute(const std::shared_ptr<KeptLease> &processLease);

private:
    Result<StepEffect> runWithRetries(KeptLease &kept, RejectKeeper &rejects);
    Result<StepEffect> runOnce(KeptLease &kept, RejectKeeper &rejects);
    bool resubmits() const { return m_run.plan.request.action == RunRequest::Action::Resubmit; }
    QString successText(const Progress &progress) const;
    Result<StepEffect> runClaimed(KeptLease &kept, RejectKeeper &rejects);
    Result<void> record(KeptLease &kept, JournalSlot &slot, const Ending &ending);
    PlannedStep planned(RunState state) const;
    Result<Connection *> openedAudit(const std::stop_token &stop);
    StepOutcome notStarted(const Error &error) const;
    void tellFinished(const OpenAttempt &attempt, const Ending &ending);

    const OpenRun &m_run;
    const StepDef m_step;
    const Definition &m_definition;
    const QString m_installation;
    LeaseKeeper &m_keeper;
    const Orchestrator::Options &m_options;
    Journal &m_journal;
    RunObserver *m_observer;
    WorkerConnections &m_connections;
};

} // namespace godwit
