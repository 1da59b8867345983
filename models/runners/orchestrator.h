// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/result.h"
#include "models/core/runrequest.h"
#include "models/runners/stepthreads.h"

#include <QThreadPool>

#include <atomic>
#include <stop_token>

namespace godwit
{

/// Hears what a run does while it does it (for the console; the window follows the audit tables). Called
/// from the orchestrator's threads, one call at a time.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void runStarted(const RunPreview &plan) = 0;
    virtual void stepStarted(const PlannedStep &step, int attempt) = 0;
    virtual void stepWaiting(const PlannedStep &step, const Progress &progress, const Error &error) = 0;
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

    /// Marks attempts and runs whose runner died as Interrupted. Returns how many.
    static Result<int> recover(const QString &auditPath, const Actor &actor);

private:
    Result<RunSummary> runOne(const RunRequest &request, const std::stop_token &stop, RunObserver *observer);

    Options m_options;
    QThreadPool m_processes;
    StepThreads m_steps;
    std::stop_source m_shutdown;
};

} // namespace godwit
