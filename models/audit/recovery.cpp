// SPDX-License-Identifier: Apache-2.0
#include "models/audit/recovery.h"

#include "models/audit/auditrows.h"
#include "models/audit/cyclestatus.h"
#include "models/audit/leases.h"
#include "models/audit/trail.h"
#include "models/core/failpoint.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString interruptedText(const LeaseRecord &dead)
{
    return QCoreApplication::translate("Recovery",
                                       "Interrupted: its runner, %1, ended without saying how it ended.")
        .arg(dead.owner.displayText());
}

/// A run whose runner died. Where every step had succeeded, only the last line was missing: the run is a
/// success, or those who read ETL_RUN_STATUS would wait for ever for a rerun that has nothing left to do.
Result<Ending> runEndingOf(Connection &connection, const ProcessId &process, const LeaseRecord &dead)
{
    auto history = loadProcessHistory(connection, process);
    if (!history)
        return history.error();
    if (deriveStatus(*history).stepsComplete) {
        return Ending{
            .state = RunState::Succeeded,
            .description =
                QCoreApplication::translate(
                    "Recovery", "Every step has succeeded; its runner, %1, ended before it could say so.")
                    .arg(dead.owner.displayText())};
    }
    return Ending{.state = RunState::Interrupted, .description = interruptedText(dead)};
}

/// What the tables say about a dead attempt: the counters as they were last reported.
Result<Ending> attemptEndingOf(Connection &connection, const LeaseRecord &dead)
{
    Ending ending{.state = RunState::Interrupted, .description = interruptedText(dead)};
    auto row = connection.selectOne(
        u"SELECT rows_read, rows_written, rows_total, bytes FROM GODWIT_ATTEMPT WHERE attempt_id=?"_s,
        {dead.attempt.text()});
    if (!row)
        return row.error();
    if (*row) {
        ending.progress = {.rowsRead = (*row)->integer(0),
                           .rowsWritten = (*row)->integer(1),
                           .rowsTotal = (*row)->integer(2),
                           .bytes = (*row)->integer(3)};
    }
    return ending;
}

Result<bool> closeRow(Connection &connection, const ProcessId &process, const LeaseRecord &dead,
                      const Ending &ending)
{
    const bool isRun = dead.step == wholeProcess;
    auto started = connection.selectOne(isRun ? u"SELECT started FROM GODWIT_RUN WHERE run_id=?"_s
                                              : u"SELECT started FROM GODWIT_ATTEMPT WHERE attempt_id=?"_s,
                                        {dead.attempt.text()});
    if (!started)
        return started.error();
    if (!*started)
        return false;
    AuditRows rows(connection);
    return isRun ? rows.closeRun(process, (*started)->text(0), RunId(dead.attempt.text()), ending)
                 : rows.closeAttempt({process, dead.step}, (*started)->text(0), dead.attempt, ending);
}

} // namespace

Result<int> interruptDead(Connection &connection, const Actor &actor, const ProcessId &process,
                          const std::optional<StepId> &only)
{
    Leases leases(connection);
    auto held = leases.held(process);
    if (!held)
        return held.error();
    int interrupted = 0;
    Trail trail(connection, actor);
    for (const LeaseRecord &dead : std::as_const(*held)) {
        if (!dead.expired || (only && dead.step != *only))
            continue;
        const bool isRun = dead.step == wholeProcess;
        auto ending = isRun ? runEndingOf(connection, process, dead) : attemptEndingOf(connection, dead);
        if (!ending)
            return ending.error();
        auto freed = leases.release({process, dead.step, dead.attempt, dead.fence});
        if (!freed)
            return freed.error();
        if (!*freed) // somebody else has seen it as well, and was first
            continue;
        auto closed = closeRow(connection, process, dead, *ending);
        if (!closed)
            return closed.error();
        if (auto noted = trail.append({.kind = *closed ? u"interrupted"_s : u"anomaly"_s,
                                       .process = process,
                                       .step = isRun ? StepId() : dead.step,
                                       .run = isRun ? RunId(dead.attempt.text()) : RunId(),
                                       .attempt = isRun ? AttemptId() : dead.attempt,
                                       .detail = {{u"owner"_s, dead.owner.displayText()},
                                                  {u"fence"_s, dead.fence},
                                                  {u"outcome"_s, runStateKey(ending->state)}}});
            !noted)
            return noted.error();
        ++interrupted;
    }
    return interrupted;
}

Result<int> interruptDeadAlone(Connection &connection, const Actor &actor, const ProcessId &process)
{
    return retried([&]() -> Result<int> {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return transaction.error();
        if (auto locked = Leases(connection).lock(process, wholeProcess); !locked)
            return locked.error();
        auto done = interruptDead(connection, actor, process);
        if (!done || *done == 0)
            return done; // rolled back: nothing to write
        failPoint("recover.commit");
        if (auto committed = transaction->commit(); !committed) {
            // Done again, it finds nothing where that COMMIT had arrived.
            return committed.error().trouble == Trouble::OutcomeUnknown ? undone(committed.error())
                                                                        : committed.error();
        }
        failPoint("recover.committed");
        return done;
    });
}

Result<int> recoverAll(Connection &connection, const Actor &actor)
{
    auto rows =
        connection.select(u"SELECT DISTINCT process_id FROM GODWIT_LEASE WHERE attempt_id IS NOT NULL"_s);
    if (!rows)
        return rows.error();
    int interrupted = 0;
    for (const Row &row : std::as_const(*rows)) {
        auto done = interruptDeadAlone(connection, actor, ProcessId(row.text(0)));
        if (!done)
            return done.error();
        interrupted += *done;
    }
    return interrupted;
}

} // namespace godwit
