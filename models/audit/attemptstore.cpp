// SPDX-License-Identifier: Apache-2.0
#include "models/audit/attemptstore.h"

#include "models/audit/auditrows.h"
#include "models/audit/controlrows.h"
#include "models/audit/historyrows.h"
#include "models/audit/recovery.h"
#include "models/audit/rejectstore.h"
#include "models/audit/trail.h"
#include "models/core/failpoint.h"
#include "models/core/mutation.h"
#include "models/core/ulid.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AttemptStore)
};

Error notClaimed(ErrorKind kind, const StepKey &key, const QString &cause, const QString &advice = {})
{
    return {.kind = kind,
            .what = Text::tr("The step was not started"),
            .object = Text::tr("step %1 of process %2").arg(key.step.text(), key.process.text()),
            .cause = cause,
            .advice = advice};
}

struct Past
{
    bool succeeded = false;
    int ownAttempts = 0;
};

/// What the cycle already knows of the step, read under the write lock: its own rows alone, so that a claim
/// costs the same however many steps the process has.
Result<Past> pastOf(Connection &connection, const StepKey &key)
{
    auto attempts = loadStepHistory(connection, key);
    if (!attempts)
        return attempts.error();
    Past past;
    for (const AttemptRecord &attempt : std::as_const(*attempts)) {
        past.succeeded |= attempt.state == RunState::Succeeded;
        past.ownAttempts += attempt.isForeign() ? 0 : 1;
    }
    return past;
}

} // namespace

Result<void> AttemptStore::checkStillWanted(const OpenRun &run, const StepDef &step)
{
    auto mine = m_connection.selectOne(
        u"SELECT 1 FROM GODWIT_LEASE WHERE process_id=? AND step_id=? AND attempt_id=? AND fence=?"_s,
        {run.lease.process.text(), run.lease.step.text(), run.lease.attempt.text(), run.lease.fence});
    if (!mine)
        return mine.error();
    if (!*mine)
        return notClaimed(ErrorKind::Fenced, step.key, Text::tr("this program lost the process to another"));
    auto current = loadStep(m_connection, step.key);
    if (!current)
        return current.error();
    if (*current != step) { // also where it is gone
        return notClaimed(ErrorKind::Conflict, step.key,
                          Text::tr("its definition was changed after this run was planned"),
                          Text::tr("Rerun the process: it then runs as it is defined now."));
    }
    return {};
}

Result<std::optional<OpenAttempt>> AttemptStore::claim(const OpenRun &run, const StepDef &step)
{
    const auto ensure = [&] { return Leases(m_connection).ensure(step.key.process, step.key.step); };
    if (auto there = retried(ensure); !there)
        return there.error();
    return retried([&] { return claimOnce(run, step); });
}

/// Begins with the claim's first statement: `leases` knows its times already. A run may be found dead a
/// moment before its step is, whose lease was renewed later: such an attempt is ended here, and then its
/// lease is free.
Result<std::optional<Lease>> AttemptStore::takeLease(Leases &leases, const StepKey &key,
                                                     const AttemptId &attempt)
{
    auto lease = leases.take(key.process, key.step, attempt, m_actor);
    if (!lease || *lease)
        return lease;
    if (auto locked = leases.lock(key.process, key.step); !locked)
        return locked.error();
    auto freed = interruptDead(m_connection, m_actor, key.process, key.step);
    if (!freed)
        return freed.error();
    return *freed > 0 ? leases.take(key.process, key.step, attempt, m_actor) : lease;
}

Result<std::optional<OpenAttempt>> AttemptStore::claimOnce(const OpenRun &run, const StepDef &step)
{
    Leases leases(m_connection);
    if (auto times = leases.times(); !times) // before: within the transaction the claim comes first
        return times.error();
    const bool looksFirst = isMutated("select-before-cas"); // as connections to MariaDB do by default
    if (looksFirst)
        (void)m_connection.execute(u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    if (looksFirst)
        (void)pastOf(m_connection, step.key);
    OpenAttempt open{.run = run.run, .cycle = run.cycle};
    const AttemptId attempt(newUlid());
    auto lease = takeLease(leases, step.key, attempt);
    if (!lease)
        return lease.error();
    if (!*lease)
        return notClaimed(ErrorKind::Conflict, step.key, Text::tr("another runner holds it"));
    open.lease = **lease;

    if (auto wanted = checkStillWanted(run, step); !wanted)
        return wanted.error();
    auto past = pastOf(m_connection, step.key);
    if (!past)
        return past.error();
    if (past->succeeded && run.plan.request.action != RunRequest::Action::Resubmit)
        return std::optional<OpenAttempt>(); // rolled back, the lease with it
    open.number = past->ownAttempts + 1;

    auto started = AuditRows(m_connection).openAttempt(step.key);
    if (!started)
        return started.error();
    open.startedText = *started;
    if (auto done = m_connection.execute(
            u"INSERT INTO GODWIT_ATTEMPT(attempt_id, run_id, process_id, step_id, number, fence, started) "
            "VALUES(?,?,?,?,?,?,?)"_s,
            {attempt.text(), run.run.text(), step.key.process.text(), step.key.step.text(), open.number,
             open.lease.fence, open.startedText});
        !done)
        return done.error();
    if (auto noted = Trail(m_connection, m_actor)
                         .append({.kind = u"claimed"_s,
                                  .process = step.key.process,
                                  .step = step.key.step,
                                  .run = run.run,
                                  .attempt = attempt,
                                  .detail = {{u"number"_s, open.number}, {u"fence"_s, open.lease.fence}}});
        !noted)
        return noted.error();
    failPoint("claim.commit");
    if (auto done = commitOrLook(*transaction, [&] { return leases.isOursAfterAll(open.lease); }); !done)
        return done.error();
    failPoint("claim.committed");
    return std::optional(open);
}

/// How the trail has the end of an attempt already; empty: it has not.
Result<QString> AttemptStore::recordedAs(const OpenAttempt &attempt)
{
    if (isMutated("commit-retried-blindly"))
        return QString();
    auto event = m_connection.selectOne(u"SELECT kind FROM GODWIT_EVENT WHERE process_id=? AND attempt_id=? "
                                        "AND kind IN ('finished', 'anomaly', 'late_outcome')"_s,
                                        {attempt.lease.process.text(), attempt.lease.attempt.text()});
    if (!event)
        return event.error();
    return *event ? (*event)->text(0) : QString();
}

Result<void> AttemptStore::close(const OpenAttempt &attempt, const Ending &ending, QString &kind)
{
    auto closed = AuditRows(m_connection)
                      .closeAttempt({attempt.lease.process, attempt.lease.step}, attempt.startedText,
                                    attempt.lease.attempt, ending);
    if (!closed)
        return closed.error();
    if (!*closed)
        kind = u"anomaly"_s;
    RejectStore rejects(m_connection);
    if (!ending.rejectsFrom.isEmpty()) {
        if (auto adopted = rejects.adopt(ending.rejectsFrom, attempt.lease.attempt); !adopted)
            return adopted;
    }
    return rejects.markResubmitted(ending.resubmitted, attempt.lease.attempt);
}

Result<void> AttemptStore::finish(const OpenAttempt &attempt, const Ending &ending)
{
    return retried([&] { return finishOnce(attempt, ending); });
}

Result<void> AttemptStore::finishOnce(const OpenAttempt &attempt, const Ending &ending)
{
    const Error tooLate{.kind = ErrorKind::Fenced,
                        .what = Text::tr("The outcome came too late and does not count"),
                        .object = attempt.lease.step.text(),
                        .cause = Text::tr("the lease had been lost to another runner")};
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto released = Leases(m_connection).release(attempt.lease);
    if (!released)
        return released.error();
    Trail trail(m_connection, m_actor);
    QString kind = u"finished"_s;
    if (*released || isMutated("no-fence")) {
        if (auto closed = close(attempt, ending, kind); !closed)
            return closed;
    } else {
        auto recorded = recordedAs(attempt);
        if (!recorded)
            return recorded.error();
        if (!recorded->isEmpty()) // an earlier COMMIT had arrived, though its answer had not
            return *recorded == u"late_outcome" ? Result<void>(tooLate) : Result<void>();
        kind = u"late_outcome"_s;
    }
    for (const QString &text : ending.notes) {
        if (auto noted = append(trail, attempt, u"note"_s, {{u"text"_s, text}}); !noted)
            return noted.error();
    }
    if (auto noted = append(trail, attempt, kind,
                            {{u"outcome"_s, runStateKey(ending.state)},
                             {u"description"_s, ending.description},
                             {u"rows_read"_s, ending.progress.rowsRead},
                             {u"rows_written"_s, ending.progress.rowsWritten},
                             {u"rows_rejected"_s, ending.progress.rowsRejected},
                             {u"fence"_s, attempt.lease.fence}});
        !noted)
        return noted.error();
    failPoint("finish.commit");
    const auto happened = [&]() -> Result<bool> {
        // Waits until the server has ended that transaction; done again, it finds what the trail says.
        auto ended = Leases(m_connection).isOursAfterAll(attempt.lease);
        return ended ? Result<bool>(false) : ended.error();
    };
    if (auto done = commitOrLook(*transaction, happened); !done)
        return done.error();
    failPoint("finish.committed");
    return kind == u"late_outcome" ? Result<void>(tooLate) : Result<void>();
}

Result<void> AttemptStore::report(const OpenAttempt &attempt, const Progress &progress)
{
    const QString waiting = retryText(progress);
    auto done =
        m_connection.execute(u"UPDATE GODWIT_ATTEMPT SET rows_read=?, rows_written=?, rows_total=?, bytes=?, "
                             u"rows_rejected=?, progress=? "
                             "WHERE attempt_id=? AND fence=? AND outcome IS NULL"_s,
                             {progress.rowsRead, progress.rowsWritten, progress.rowsTotal, progress.bytes,
                              progress.rowsRejected, waiting.isEmpty() ? QVariant() : QVariant(waiting),
                              attempt.lease.attempt.text(), attempt.lease.fence});
    if (!done)
        return done.error();
    return {};
}

Result<void> AttemptStore::note(const OpenAttempt &attempt, const QString &kind, const QJsonObject &detail)
{
    return retried([&] { return noteOnce(attempt, kind, detail); });
}

Result<void> AttemptStore::noteOnce(const OpenAttempt &attempt, const QString &kind,
                                    const QJsonObject &detail)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    Trail trail(m_connection, m_actor);
    if (auto noted = append(trail, attempt, kind, detail); !noted)
        return noted.error();
    return commitOrLook(*transaction,
                        [&] { return trail.isThereAfterAll(attempt.lease.process, trail.lastHash()); });
}

Result<void> AttemptStore::append(Trail &trail, const OpenAttempt &attempt, const QString &kind,
                                  const QJsonObject &detail)
{
    return trail.append({.kind = kind,
                         .process = attempt.lease.process,
                         .step = attempt.lease.step,
                         .run = attempt.run,
                         .attempt = attempt.lease.attempt,
                         .detail = detail});
}

} // namespace godwit
