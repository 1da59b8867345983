// SPDX-License-Identifier: Apache-2.0
#include "models/audit/runstore.h"

#include "models/audit/auditrows.h"
#include "models/audit/recovery.h"
#include "models/audit/rerunplan.h"
#include "models/audit/trail.h"
#include "models/core/failpoint.h"
#include "models/core/redactor.h"
#include "models/core/ulid.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error refused(ErrorKind kind, const QString &process, const QString &cause)
{
    return {.kind = kind,
            .what = QCoreApplication::translate("RunStore", "The process was not started"),
            .object = process,
            .cause = cause,
            .advice =
                kind == ErrorKind::Conflict
                    ? QCoreApplication::translate("RunStore", "Follow it until it has ended, or cancel it.")
                    : QString()};
}

Error notAsAgreed(const RunRequest &request, int cycle)
{
    return {.kind = ErrorKind::Conflict,
            .what = QCoreApplication::translate("RunStore", "The process was not started"),
            .object = request.process.text(),
            .cause =
                QCoreApplication::translate("RunStore", "Somebody else ran it meanwhile: what was shown "
                                                        "belongs to cycle %1, this would run in cycle %2.")
                    .arg(request.agreedCycle)
                    .arg(cycle),
            .advice = QCoreApplication::translate("RunStore", "Look at it and, if need be, ask again.")};
}

} // namespace

Result<std::optional<OpenRun>> RunStore::begin(const RunRequest &request)
{
    const auto ensure = [&] { return Leases(m_connection).ensure(request.process, wholeProcess); };
    if (auto there = retried(ensure); !there)
        return there.error();
    return retried([&] { return beginOnce(request); });
}

Result<std::optional<OpenRun>> RunStore::beginOnce(const RunRequest &request)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    Leases leases(m_connection);
    // First of all: what is decided below must still be so when the lease is taken.
    if (auto locked = leases.lock(request.process, wholeProcess); !locked)
        return locked.error();
    if (auto freed = interruptDead(m_connection, m_actor, request.process); !freed)
        return freed.error();
    auto history = loadProcessHistory(m_connection, request.process);
    if (!history)
        return history.error();

    OpenRun open;
    open.plan = planRun(request, *history);
    if (!open.plan.refusal.isEmpty()) {
        return refused(open.plan.isHeld ? ErrorKind::Conflict : ErrorKind::Definition, request.process.text(),
                       open.plan.refusal);
    }
    if (open.plan.willRun.isEmpty()) {
        if (auto done = transaction->commit(); !done) { // what was found interrupted stays noted
            return done.error().trouble == Trouble::OutcomeUnknown ? undone(done.error()) : done.error();
        }
        return std::optional<OpenRun>();
    }
    if (request.agreedCycle != 0 && request.agreedCycle != open.plan.cycle)
        return notAsAgreed(request, open.plan.cycle);
    open.run = RunId(newUlid());
    open.cycle = open.plan.cycle;
    open.process = *history->process;
    auto lease = leases.take(request.process, wholeProcess, AttemptId(open.run.text()), m_actor);
    if (!lease)
        return lease.error();
    if (!*lease) {
        return refused(ErrorKind::Conflict, request.process.text(),
                       QCoreApplication::translate("RunStore", "Somebody else has just taken it."));
    }
    open.lease = **lease;
    for (const StepDef &step : std::as_const(history->steps)) {
        const auto isStep = [&](const PlannedStep &planned) { return planned.key == step.key; };
        if (std::any_of(open.plan.willRun.begin(), open.plan.willRun.end(), isStep))
            open.steps.append(step);
    }
    if (auto done = insertRun(open, request); !done)
        return done.error();
    if (auto done = insertPlan(open, *history); !done)
        return done.error();
    failPoint("run.begin");
    if (auto done = commitOrLook(*transaction, [&] { return leases.isOursAfterAll(open.lease); }); !done)
        return done.error();
    failPoint("run.begun");
    return std::optional(open);
}

Result<void> RunStore::insertRun(OpenRun &open, const RunRequest &request)
{
    auto started = AuditRows(m_connection).openRun(request.process);
    if (!started)
        return started.error();
    open.startedText = *started;
    const bool resubmits = request.action == RunRequest::Action::Resubmit;
    auto account = m_connection.accountName();
    if (!account)
        return account.error();
    const QString trigger = resubmits ? u"resubmit"_s : open.plan.opensCycle ? u"full"_s : u"rerun"_s;
    if (auto done = m_connection.execute(u"INSERT INTO GODWIT_RUN(run_id, process_id, cycle, \"trigger\", "
                                         u"started, operator, os_user, host, "
                                         "db_user, reason) VALUES(?,?,?,?,?,?,?,?,?,?)"_s,
                                         {open.run.text(), request.process.text(), open.cycle, trigger,
                                          open.startedText, m_actor.operatorName, m_actor.osUser,
                                          m_actor.host, account->isEmpty() ? QVariant() : QVariant(*account),
                                          redacted(request.reason)});
        !done)
        return done.error();
    QJsonArray steps;
    for (const PlannedStep &planned : std::as_const(open.plan.willRun))
        steps.append(planned.key.step.text());
    return Trail(m_connection, m_actor)
        .append({.kind = u"run_started"_s,
                 .process = request.process,
                 .run = open.run,
                 .reason = request.reason,
                 .detail = {{u"cycle"_s, open.cycle}, {u"trigger"_s, trigger}, {u"steps"_s, steps}}});
}

Result<void> RunStore::insertPlan(const OpenRun &open, const ProcessHistory &history)
{
    QSet<StepId> executed;
    for (const StepDef &step : open.steps)
        executed.insert(step.key.step);
    // The run that begins a cycle plans all of it, even where it executes only chosen steps.
    const bool whole = open.plan.opensCycle || !history.openedByUs;
    Leases leases(m_connection);
    for (const StepDef &step : history.steps) {
        const bool executes = executed.contains(step.key.step);
        if (!executes && !(whole && step.enabled))
            continue;
        // Here nobody else can make it, and the claim finds it.
        if (auto made = executes ? leases.ensure(step.key.process, step.key.step) : Result<void>(); !made)
            return made;
        if (auto done = m_connection.execute(
                u"INSERT INTO GODWIT_PLAN(run_id, step_id, ordinal, hash, snapshot, executes) VALUES(?,?,?,?,?,?)"_s,
                {open.run.text(), step.key.step.text(), step.ordinal, stepHash(step),
                 QString::fromUtf8(canonicalStep(step)), int(executes)});
            !done)
            return done.error();
    }
    return {};
}

Result<RunState> RunStore::finish(const OpenRun &run, const Ending &wanted)
{
    return retried([&] { return finishOnce(run, wanted); });
}

/// After a COMMIT whose answer was lost: true where it has happened all the same.
Result<bool> RunStore::hasFinishedAfterAll(const OpenRun &run, RunState state)
{
    auto held = Leases(m_connection).isOursAfterAll(run.lease); // waits for that transaction's end
    if (!held)
        return held.error();
    auto row = m_connection.selectOne(u"SELECT outcome FROM GODWIT_RUN WHERE run_id=?"_s, {run.run.text()});
    if (!row)
        return row.error();
    return !*held && *row && (*row)->text(0) == runStateKey(state);
}

Result<RunState> RunStore::finishOnce(const OpenRun &run, const Ending &wanted)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto released = Leases(m_connection).release(run.lease);
    if (!released)
        return released.error();
    if (!*released) {
        return Error{.kind = ErrorKind::Fenced,
                     .what = QCoreApplication::translate("RunStore", "The end of the run was not recorded"),
                     .object = run.lease.process.text(),
                     .cause =
                         QCoreApplication::translate("RunStore", "this program lost the process to another")};
    }
    Ending ending = wanted;
    if (ending.state == RunState::Succeeded) {
        auto history = loadProcessHistory(m_connection, run.lease.process);
        if (!history)
            return history.error();
        if (!deriveStatus(*history).stepsComplete)
            ending.state = RunState::Failed; // I12: green only when everything is there
    }
    auto closed = AuditRows(m_connection).closeRun(run.lease.process, run.startedText, run.run, ending);
    if (!closed)
        return closed.error();
    if (auto noted = Trail(m_connection, m_actor)
                         .append({.kind = *closed ? u"run_finished"_s : u"anomaly"_s,
                                  .process = run.lease.process,
                                  .run = run.run,
                                  .detail = {{u"outcome"_s, runStateKey(ending.state)},
                                             {u"description"_s, ending.description}}});
        !noted)
        return noted.error();
    failPoint("run.finish");
    const auto happened = [&] { return hasFinishedAfterAll(run, ending.state); };
    if (auto done = commitOrLook(*transaction, happened); !done)
        return done.error();
    failPoint("run.finished");
    return ending.state;
}

} // namespace godwit
