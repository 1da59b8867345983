// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/audit/journal.h"
#include "models/core/result.h"
#include "models/core/runrequest.h"
#include "models/runners/stepthreads.h"

#include <QThreadPool>

#include <atomic>
#include <mutex>
#include <stop_token>

namespace godwit
{

class Connection;

/// Code of the error of a run that has ended and is journalled, but not known to the audit database yet.
inline constexpr QStringView notRecordedCode = u"not_recorded";

/// Hears what a run does while it does it (for the console; the window follows the audit tables). Called
/// from the orchestrator's threads, one call at a time.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void runStarted(const RunPreview &plan) = 0;
    virtual void stepStarted(const PlannedStep &step, int attempt) = 0;
    virtual void stepWaiting(const PlannedStep &step, const Progress &progress, const Error &error) = 0;
    /// It could not be claimed, and nothing of it has happened: the audit database, or the journal, did not
    /// let it.
    virtual void stepNotStarted(const PlannedStep &step, const Error &error)
    {
        Q_UNUSED(step);
        Q_UNUSED(error);
    }
    /// It has ended and is journalled; the audit database does not take it. Tried again.
    virtual void stepNotRecorded(const PlannedStep &step, const Error &error)
    {
        Q_UNUSED(step);
        Q_UNUSED(error);
    }
    virtual void stepFinished(const PlannedStep &step, const AttemptRecord &attempt) = 0;
    virtual void runFinished(const RunSummary &summary) = 0;
};

/// Executes runs: takes the process's lease, freezes the plan, claims each step right before executing it,
/// runs independent steps side by side on its own thread pool, retries transient errors, and alone writes
/// the audit rows. Uses nothing but the audit database to say what happens.
class Orchestrator
{
public:
    struct Options
    {
        QString auditPath;
        Actor actor;
        int parallelProcesses = 4;
        int parallelSteps = 8; ///< over all processes; a process has its own limit besides
        QString journals = journalFolder();
    };

    explicit Orchestrator(Options options);
    /// Cancels what runs and waits for it.
    ~Orchestrator();

    /// What the request would do now. Opens its own connection; blocks; any thread.
    static Result<RunPreview> preview(const QString &auditPath, const RunRequest &request);
    /// One request per process of the database with something that did not succeed.
    static Result<QList<RunRequest>> everythingFailed(const QString &auditPath, const QString &operatorName);

    /// Executes the requests, several processes side by side, and blocks until all have ended; any thread but
    /// the GUI's. One result per request, in order; a process that somebody else holds is an error of kind
    /// Conflict that names him. A stop cancels cleanly: nothing of ours stays In-Progress.
    QList<Result<RunSummary>> run(const QList<RunRequest> &requests, const std::stop_token &stop = {},
                                  RunObserver *observer = nullptr);

    /// Records what runners of this machine could not record before they died, then marks attempts and runs
    /// whose runner died as Interrupted. Returns how many were marked.
    static Result<int> recover(const QString &auditPath, const Actor &actor);

private:
    Result<RunSummary> runOne(const RunRequest &request, const std::stop_token &stop, RunObserver *observer);

    Result<std::shared_ptr<Journal>> journal(Connection &connection);

    Options m_options;
    std::mutex m_mutex;
    std::shared_ptr<Journal> m_journal; ///< of this runner; made by the first run; guarded by m_mutex
    QThreadPool m_processes;
    StepThreads m_steps;
    std::stop_source m_shutdown;
};

} // namespace godwit
