// SPDX-License-Identifier: Apache-2.0
#include "models/runners/stepexecution.h"

#include "models/audit/attemptstore.h"
#include "models/core/clock.h"
#include "models/core/mutation.h"
#include "models/database/transaction.h"
#include "models/runners/runners.h"
#include "models/runners/stepending.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <condition_variable>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr std::chrono::milliseconds longestDelay = 5min;
constexpr std::chrono::milliseconds patienceWhenStopped = 30s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StepExecution)
};

/// Sleeps, but wakes up at once when it is told to stop.
void pauseFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

} // namespace

StepExecution::StepExecution(const OpenRun &run, StepDef step, const Definition &definition,
                             QString installation, LeaseKeeper &keeper, const Orchestrator::Options &options,
                             Journal &journal, RunObserver *observer, WorkerConnections &connections)
    : m_run(run)
    , m_step(std::move(step))
    , m_definition(definition)
    , m_installation(std::move(installation))
    , m_keeper(keeper)
    , m_options(options)
    , m_journal(journal)
    , m_observer(observer)
    , m_connections(connections)
{}

StepOutcome StepExecution::execute(const std::shared_ptr<KeptLease> &processLease)
{
    StepOutcome outcome{.key = m_step.key};
    const auto connection = openedAudit(processLease->stopToken());
    if (!connection)
        return notStarted(connection.error());
    auto slot = m_journal.reserve(); // before the claim: an outcome without a place could be lost
    if (!slot)
        return notStarted(slot.error());
    auto claimed = AttemptStore(**connection, m_options.actor).claim(m_run, m_step);
    if (!claimed) {
        m_connections.closeAudit();
        return notStarted(claimed.error());
    }
    if (!*claimed) {
        outcome.state = RunState::Succeeded; // somebody else was faster, and it stays done once
        return outcome;
    }
    const OpenAttempt attempt = **claimed;
    const auto kept = m_keeper.keep(attempt.lease, attempt);
    const std::stop_callback onRunStop(processLease->stopToken(), [&processLease, kept] {
        kept->stop(processLease->stopReason(), processLease->stoppedBy());
    });
    if (m_step.timeout > 0ms)
        kept->setDeadline(bootTime() + m_step.timeout);
    if (m_observer)
        m_observer->stepStarted(planned(RunState::Running), attempt.number);

    RejectKeeper rejects(m_options.auditPath, attempt, m_step);
    const auto started = slot->start(attempt);
    const Result<StepEffect> effect = started ? runClaimed(*kept, rejects) : started.error();
    const ConnectionDef *const destination = m_definition.connection(m_step.destination.connection);
    Ending ending = stepEnding(effect, m_step, destination ? *destination : ConnectionDef(), *kept);
    if (effect) {
        // Only the count is at stake: the rows themselves are kept already.
        (void)rejects.settle(*effect, ending);
        ending.description = successText(ending.progress);
        ending.notes = effect->notes;
    }
    if (!effect)
        outcome.error = effect.error();
    auto recorded = record(*kept, *slot, ending);
    if (!recorded) {
        outcome.recorded = false;
        outcome.error = recorded.error();
        if (recorded.error().kind == ErrorKind::Fenced) {
            ending.state = RunState::Interrupted; // whatever it did, another attempt counts
            ending.description = recorded.error().text();
        } else {
            outcome.leftover = std::make_shared<Leftover>(Leftover{attempt, ending, *std::move(slot)});
        }
    }
    outcome.state = ending.state;
    if (!outcome.leftover)
        tellFinished(attempt, ending);
    return outcome;
}

Result<StepEffect> StepExecution::runClaimed(KeptLease &kept, RejectKeeper &rejects)
{
    const auto taken = resubmits() ? rejects.loadPending() : Result<void>();
    return taken ? runWithRetries(kept, rejects) : taken.error();
}

Result<StepEffect> StepExecution::runWithRetries(KeptLease &kept, RejectKeeper &rejects)
{
    auto delay = m_step.retry.delay;
    for (int retry = 1;; ++retry) {
        auto effect = runOnce(kept, rejects);
        const bool again = !effect && effect.error().transient && retry <= m_step.retry.times &&
                           !kept.stopToken().stop_requested();
        if (!again)
            return effect;
        const auto pause = std::min(delay, longestDelay);
        kept.progress().restart();
        kept.progress().waitForRetry(retry, m_step.retry.times, utcNow().addMSecs(pause.count()));
        if (const auto connection = m_connections.audit()) {
            (void)AttemptStore(**connection, m_options.actor)
                .note(*kept.attempt(), u"retry"_s,
                      {{u"retry"_s, retry},
                       {u"of"_s, m_step.retry.times},
                       {u"error"_s, effect.error().text()}});
        }
        if (m_observer)
            m_observer->stepWaiting(planned(RunState::Running), kept.progress().now(), effect.error());
        pauseFor(pause, kept.stopToken());
        kept.progress().retryStarted();
        if (kept.stopToken().stop_requested())
            return effect;
        delay *= 2;
    }
}

Result<StepEffect> StepExecution::runOnce(KeptLease &kept, RejectKeeper &rejects)
{
    const Runner *runner = findRunner(m_step.kind);
    if (!runner) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Text::tr("The step cannot run"),
                     .cause = Text::tr("no kind of step is called \"%1\"").arg(m_step.kind)};
    }
    const auto connectionDef = [this](const ConnectionName &name) -> std::optional<ConnectionDef> {
        const ConnectionDef *found = m_definition.connection(name);
        return found ? std::optional(*found) : std::nullopt;
    };
    StepContext context;
    context.step = m_step;
    context.siblings = m_definition.stepsOf(m_step.key.process);
    context.source = connectionDef(m_step.source.connection);
    context.destination = connectionDef(m_step.destination.connection);
    context.identity = {.installation = m_installation,
                        .step = m_step.key,
                        .cycle = m_run.cycle,
                        .attempt = kept.lease().attempt,
                        .fence = kept.lease().fence};
    context.rejects = rejects.sink();
    context.resubmission = rejects.resubmission();
    if (context.resubmission)
        context.identity.part = context.resubmission->identity;
    context.kept = &m_connections.stores();
    context.stop = kept.stopToken();
    context.progress = &kept.progress();
    context.mayCommit = [&kept] { return kept.isTrusted() && !kept.stopToken().stop_requested(); };
    return runner->run(context);
}

/// What the step is for, and what an operator has to know besides.
QString StepExecution::successText(const Progress &progress) const
{
    QStringList parts;
    if (resubmits())
        parts += Text::tr("%n rejected row(s) were loaded again.", nullptr, int(progress.rowsWritten));
    else
        parts += m_step.description.isEmpty() ? m_step.name : m_step.description;
    if (progress.rowsRejected > 0)
        parts += Text::tr("%n row(s) rejected.", nullptr, int(progress.rowsRejected));
    return parts.join(u' ');
}

/// Into the journal, then into the audit database, then the acknowledgement (audit-protocol.md, section 5).
Result<void> StepExecution::record(KeptLease &kept, JournalSlot &slot, const Ending &ending)
{
    const OpenAttempt &attempt = *kept.attempt();
    const auto ended = bootTime();
    (void)slot.finish(ending); // a disk that fails now is no reason not to tell the audit database
    if (isMutated("ack-before-commit"))
        slot.acknowledge();
    bool told = false;
    for (auto pause = 100ms;; pause = std::min(pause * 2, 2000ms)) {
        const auto connection = m_connections.audit();
        auto done = connection ? AttemptStore(**connection, m_options.actor).finish(attempt, ending)
                               : Result<void>(connection.error());
        if (done || done.error().kind == ErrorKind::Fenced) {
            slot.acknowledge();
            return done;
        }
        // Whether the COMMIT arrived is found out on a new connection: this one may know nothing any more.
        m_connections.closeAudit();
        if (!std::exchange(told, true) && m_observer)
            m_observer->stepNotRecorded(planned(ending.state), done.error());
        // The lease is kept alive meanwhile, if it can be.
        const bool stopped = kept.stopToken().stop_requested();
        const auto whole = m_keeper.times().ttl;
        if (bootTime() > ended + (stopped ? std::min(whole, patienceWhenStopped) : whole))
            return done;
        pauseFor(pause, {});
    }
}

PlannedStep StepExecution::planned(RunState state) const
{
    return {.key = m_step.key, .name = m_step.name, .state = state};
}

/// A server that is away for a moment does not end a run that has steps to do.
Result<Connection *> StepExecution::openedAudit(const std::stop_token &stop)
{
    TransactionRetry retry;
    for (;;) {
        auto connection = m_connections.audit();
        if (connection || stop.stop_requested() || !retry.again(connection.error()))
            return connection;
    }
}

StepOutcome StepExecution::notStarted(const Error &error) const
{
    if (m_observer)
        m_observer->stepNotStarted(planned(RunState::Pending), error);
    return {.key = m_step.key, .error = error};
}

void StepExecution::tellFinished(const OpenAttempt &attempt, const Ending &ending)
{
    if (!m_observer)
        return;
    AttemptRecord record;
    record.id = attempt.lease.attempt;
    record.run = attempt.run;
    record.key = m_step.key;
    record.cycle = attempt.cycle;
    record.number = attempt.number;
    record.state = ending.state;
    record.started = fromUtcText(attempt.startedText);
    record.ended = utcNow();
    record.description = ending.description;
    record.progress = ending.progress;
    record.errorKind = ending.errorKind;
    record.errorCode = ending.errorCode;
    m_observer->stepFinished(planned(ending.state), record);
}

} // namespace godwit
