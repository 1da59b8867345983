// SPDX-License-Identifier: Apache-2.0
#include "models/runners/processrun.h"

#include "models/audit/attemptstore.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/cancelrequests.h"
#include "models/audit/runstore.h"
#include "models/core/clock.h"

#include <QCoreApplication>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr std::chrono::milliseconds patienceWhenStopped = 30s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProcessRun)
};

constexpr auto lookInterval = 1s; ///< at the tables, while steps wait

} // namespace

ProcessRun::ProcessRun(OpenRun run, const Definition &definition, const Orchestrator::Options &options,
                       Journal &journal, StepThreads &threads, RunObserver *observer)
    : m_run(std::move(run))
    , m_definition(definition)
    , m_options(options)
    , m_journal(journal)
    , m_threads(threads)
    , m_observer(observer)
    , m_waiting(m_run.steps)
{}

Result<RunSummary> ProcessRun::execute(Connection &connection, const std::stop_token &stop)
{
    auto installation = installationId(connection);
    auto times = Leases(connection).times();
    auto newest = newestEvent(connection, m_run.lease.process);
    if (!installation || !times || !newest) {
        const Error error = !installation ? installation.error() : !times ? times.error() : newest.error();
        (void)RunStore(connection, m_options.actor)
            .finish(m_run, {.state = RunState::Failed, .description = error.text()});
        return error;
    }
    m_installation = *installation;
    m_keeper.emplace(m_options.auditPath, m_options.actor, *times, m_run.lease.process, *newest);
    m_lease = m_keeper->keep(m_run.lease);
    const std::stop_callback onStop(
        stop, [this, lease = m_lease] { lease->stop(StopReason::Cancelled, m_options.actor.displayText()); });
    if (m_observer)
        m_observer->runStarted(m_run.plan);

    lookAtTables(connection);
    startWorkers();
    while (waitForChange()) {
        startWorkers();
        if (hasToLook()) {
            lookAtTables(connection);
            startWorkers();
        }
    }
    for (PoolTask &worker : m_workers)
        worker.wait(); // their last lines still use this object
    return conclude(connection);
}

/// The tables, not our own memory alone: another system's success releases steps as well.
void ProcessRun::lookAtTables(Connection &connection)
{
    m_nextLook = bootTime() + lookInterval;
    auto history = loadProcessHistory(connection, m_run.lease.process);
    if (!history)
        return; // tried again at the next change
    const CycleStatus status = deriveStatus(*history);
    const std::lock_guard lock(m_mutex);
    for (const StepStatus &step : status.steps) {
        if (step.state == RunState::Succeeded)
            m_succeeded.insert(step.key.step);
    }
}

void ProcessRun::startWorkers()
{
    m_workers.removeIf([](const PoolTask &worker) { return worker.hasEnded(); });
    for (;;) {
        std::unique_lock lock(m_mutex);
        std::optional<StepDef> step = takeStep();
        if (!step)
            return;
        lock.unlock();
        m_workers.append(m_threads.run([this, first = *std::move(step)] { work(first); }));
    }
}

void ProcessRun::work(StepDef step)
{
    WorkerConnections connections(m_options.auditPath);
    for (std::optional<StepDef> next = std::move(step); next;) {
        StepExecution execution(m_run, *next, m_definition, m_installation, *m_keeper, m_options, m_journal,
                                m_observer, connections);
        next = takeNext(execution.execute(m_lease));
    }
}

/// The next step that nothing holds back; it counts as running. With the lock.
std::optional<StepDef> ProcessRun::takeStep()
{
    const bool stopAtFailure = m_failed && m_run.process.onFailure == u"stop";
    if (m_lease->stopToken().stop_requested() || stopAtFailure ||
        m_running >= std::max(1, m_run.process.maxParallel))
        return {};
    const auto ready = std::find_if(m_waiting.cbegin(), m_waiting.cend(), [this](const StepDef &step) {
        return std::all_of(step.dependsOn.begin(), step.dependsOn.end(),
                           [this](const StepId &other) { return m_succeeded.contains(other); });
    });
    if (ready == m_waiting.cend())
        return {};
    ++m_running;
    return m_waiting.takeAt(ready - m_waiting.cbegin());
}

/// For a worker whose step has ended. Nothing: it is to end as well, also where somebody waits for its
/// thread.
std::optional<StepDef> ProcessRun::takeNext(StepOutcome outcome)
{
    const std::lock_guard lock(m_mutex);
    --m_running;
    if (outcome.state != RunState::Succeeded)
        m_failed = true;
    else if (outcome.recorded)
        m_succeeded.insert(outcome.key.step);
    m_ended.append(std::move(outcome));
    m_changed = true;
    m_wake.notify_one();
    return m_threads.isWanted() ? std::nullopt : takeStep();
}

/// False: nothing runs any more, and nothing has changed since this was asked last.
bool ProcessRun::waitForChange()
{
    std::unique_lock lock(m_mutex);
    if (m_running == 0 && !m_changed)
        return false;
    m_wake.wait_for(lock, lookInterval, [this] { return m_changed; });
    m_changed = false;
    return true;
}

/// Steps wait though there is room for them: now and then, and before giving up.
bool ProcessRun::hasToLook()
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.isEmpty() && m_running < std::max(1, m_run.process.maxParallel) &&
           (m_running == 0 || bootTime() >= m_nextLook);
}

/// How long the audit database may be away before the program gives up and leaves the rest to the journal: as
/// long as the lease lasts, for then others may take the process over anyway.
std::chrono::milliseconds ProcessRun::patience() const
{
    const auto isGivenUp = [](const StepOutcome &outcome) { return outcome.leftover != nullptr; };
    if (std::any_of(m_ended.begin(), m_ended.end(), isGivenUp))
        return 0ms; // that step has waited already
    const auto whole = m_keeper->times().ttl;
    return m_lease->stopToken().stop_requested() ? std::min(whole, patienceWhenStopped) : whole;
}

Result<RunSummary> ProcessRun::conclude(Connection &connection)
{
    const auto deadline = bootTime() + patience();
    auto summary = concludeOnce(connection);
    for (auto pause = 100ms; !summary; pause = std::min(pause * 2, 2000ms)) {
        if (summary.error().kind == ErrorKind::Fenced)
            return summary;
        if (bootTime() >= deadline) {
            return Error{.kind = ErrorKind::Audit,
                         .what = Text::tr("It has ended, but the audit database does not know it yet"),
                         .object = Text::tr("process %1").arg(m_run.lease.process.text()),
                         .cause = summary.error().text(),
                         .advice =
                             Text::tr("Nothing is lost: the journal on this machine keeps how the steps "
                                      "ended. When the audit database is back, the next start of "
                                      "godwit or godwitctl here records it. Do not rerun it from "
                                      "another machine before."),
                         .code = notRecordedCode.toString()};
        }
        std::this_thread::sleep_for(pause); // nothing of ours runs any more
        auto again = openAudit(m_options.auditPath);
        summary = again ? concludeOnce(*again) : again.error();
    }
    return summary;
}

Result<void> ProcessRun::recordLeftovers(Connection &connection)
{
    for (StepOutcome &outcome : m_ended) {
        if (!outcome.leftover)
            continue;
        auto &left = *outcome.leftover;
        auto recorded = AttemptStore(connection, m_options.actor).finish(left.attempt, left.ending);
        if (!recorded && recorded.error().kind != ErrorKind::Fenced)
            return recorded;
        left.slot.acknowledge();
        outcome.recorded = recorded.ok();
        outcome.leftover.reset();
    }
    return {};
}

Result<RunSummary> ProcessRun::concludeOnce(Connection &connection)
{
    if (auto recorded = recordLeftovers(connection); !recorded)
        return recorded.error();
    RunSummary summary{.process = m_run.lease.process, .run = m_run.run, .planned = int(m_run.steps.size())};
    auto history = loadProcessHistory(connection, m_run.lease.process);
    if (!history)
        return history.error();
    const CycleStatus status = deriveStatus(*history);
    for (const StepDef &step : m_run.steps) {
        if (const StepStatus *now = status.step(step.key.step))
            ++summary.counts[now->state];
    }
    if (m_run.plan.request.action == RunRequest::Action::Resubmit) {
        summary.counts = {}; // the steps had succeeded before; what counts is this run
        for (const StepOutcome &outcome : m_ended)
            ++summary.counts[outcome.state];
    }
    const bool failedAgain = summary.counts.total() > summary.counts[RunState::Succeeded] &&
                             m_run.plan.request.action == RunRequest::Action::Resubmit;
    Ending ending;
    const bool cancelled = m_lease->stopReason() == StopReason::Cancelled;
    ending.state = status.stepsComplete && !failedAgain ? RunState::Succeeded
                   : cancelled                          ? RunState::Cancelled
                                                        : RunState::Failed;
    summary.text = conclusion(summary, status);
    const bool staticText = ending.state == RunState::Succeeded && !m_run.process.description.isEmpty();
    ending.description = staticText ? m_run.process.description : summary.text;

    auto written = RunStore(connection, m_options.actor).finish(m_run, ending);
    if (!written)
        return written.error();
    summary.state = *written;
    if (m_observer)
        m_observer->runFinished(summary);
    return summary;
}

QString ProcessRun::conclusion(const RunSummary &summary, const CycleStatus &status) const
{
    QStringList parts;
    parts += Text::tr("Succeeded in this run: %1 of %2 steps.")
                 .arg(summary.counts[RunState::Succeeded])
                 .arg(summary.planned);
    if (m_lease->stopReason() == StopReason::Cancelled)
        parts += Text::tr("Cancelled by %1.").arg(m_lease->stoppedBy());
    if (m_lease->stopReason() == StopReason::LeaseLost)
        parts += Text::tr("This program lost the process to another.");
    QMap<RunState, QStringList> others;
    for (const StepStatus &step : status.steps) {
        if (step.defined && step.enabled && step.state != RunState::Succeeded)
            others[step.state].append(step.key.step.text());
    }
    for (const RunState state : allRunStates()) {
        if (others.contains(state))
            parts += Text::tr("%1: %2.", "a state and the ids of the steps in it")
                         .arg(runStateWord(state), others.value(state).join(u", "));
    }
    for (const StepOutcome &outcome : m_ended) {
        if (outcome.state == RunState::Pending || !outcome.recorded)
            parts += Text::tr("Step %1: %2").arg(outcome.key.step.text(), outcome.error.text());
    }
    return parts.join(u' ');
}

} // namespace godwit
