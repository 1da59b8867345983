// SPDX-License-Identifier: Apache-2.0
#include "models/runners/processrun.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/cancelrequests.h"
#include "models/audit/runstore.h"
#include "models/core/clock.h"

#include <QCoreApplication>
#include <QtConcurrent>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProcessRun)
};

} // namespace

ProcessRun::ProcessRun(OpenRun run, const Definition &definition, const Orchestrator::Options &options,
                       QThreadPool &pool, RunObserver *observer)
    : m_run(std::move(run))
    , m_definition(definition)
    , m_options(options)
    , m_pool(pool)
    , m_observer(observer)
    , m_waiting(m_run.steps)
{}

Result<RunSummary> ProcessRun::execute(Connection &connection, const std::stop_token &stop)
{
    auto installation = installationId(connection);
    auto times = Leases(connection).times();
    auto newest = newestEvent(connection);
    if (!installation || !times || !newest) {
        const Error error = !installation ? installation.error() : !times ? times.error() : newest.error();
        (void)RunStore(connection, m_options.actor)
            .finish(m_run, {.state = RunState::Failed, .description = error.text()});
        return error;
    }
    m_installation = *installation;
    m_keeper.emplace(m_options.auditPath, m_options.actor, *times, *newest);
    m_lease = m_keeper->keep(m_run.lease);
    const std::stop_callback onStop(
        stop, [this, lease = m_lease] { lease->stop(StopReason::Cancelled, m_options.actor.displayText()); });
    if (m_observer)
        m_observer->runStarted(m_run.plan);

    startWhatCan(connection);
    while (m_running > 0) {
        waitForOutcome();
        startWhatCan(connection);
    }
    for (QFuture<void> &execution : m_executions)
        execution.waitForFinished(); // their last lines still use this object
    return conclude(connection);
}

void ProcessRun::startWhatCan(Connection &connection)
{
    const bool stopAtFailure = m_failed && m_run.process.onFailure == u"stop";
    if (m_lease->stopToken().stop_requested() || stopAtFailure || m_waiting.isEmpty())
        return;
    // The tables, not our own memory: another system's success releases steps as well.
    auto history = loadProcessHistory(connection, m_run.lease.process);
    if (!history)
        return; // tried again when the next step ends
    const CycleStatus status = deriveStatus(*history);
    for (qsizetype i = 0; i < m_waiting.size() && m_running < std::max(1, m_run.process.maxParallel);) {
        if (isReady(m_waiting.at(i), status))
            start(m_waiting.takeAt(i));
        else
            ++i;
    }
}

bool ProcessRun::isReady(const StepDef &step, const CycleStatus &status) const
{
    return std::all_of(step.dependsOn.begin(), step.dependsOn.end(), [&](const StepId &other) {
        const StepStatus *found = status.step(other);
        return found && found->state == RunState::Succeeded;
    });
}

void ProcessRun::start(const StepDef &step)
{
    ++m_running;
    m_executions.append(QtConcurrent::run(&m_pool, [this, step] {
        StepExecution execution(m_run, step, m_definition, m_installation, *m_keeper, m_options, m_observer);
        StepOutcome outcome = execution.execute(m_lease);
        const std::lock_guard lock(m_mutex);
        m_arrived.append(std::move(outcome));
        m_wake.notify_one();
    }));
}

void ProcessRun::waitForOutcome()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_arrived.isEmpty(); });
    for (StepOutcome &outcome : m_arrived) {
        --m_running;
        m_failed |= outcome.state != RunState::Succeeded;
        m_ended.append(std::move(outcome));
    }
    m_arrived.clear();
}

Result<RunSummary> ProcessRun::conclude(Connection &connection)
{
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
    ending.state = status.process.complete && !failedAgain ? RunState::Succeeded
                   : cancelled                             ? RunState::Cancelled
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
