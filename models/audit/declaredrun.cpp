// SPDX-License-Identifier: Apache-2.0
#include "models/audit/declaredrun.h"

#include "models/audit/auditrows.h"
#include "models/audit/cyclestatus.h"
#include "models/audit/historyrows.h"
#include "models/audit/rejectstore.h"
#include "models/audit/trail.h"
#include "models/core/redactor.h"
#include "models/core/ulid.h"
#include "models/database/connection.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<void> DeclaredRun::open(const ProcessHistory &history)
{
    m_run = RunId(newUlid());
    m_cycle = std::max(1, history.cycle);
    auto started = AuditRows(m_connection).openRun(m_act.process);
    if (!started)
        return started.error();
    m_startedText = *started;
    auto inserted = m_connection.execute(
        u"INSERT INTO GODWIT_RUN(run_id, process_id, cycle, \"trigger\", started, operator, os_user, host, "
        "db_user, reason) VALUES(?,?,?,?,?,?,?,?,?,?)"_s,
        {m_run.text(), m_act.process.text(), m_cycle, operatorActKey(m_act.kind), m_startedText,
         m_actor.operatorName, m_actor.osUser, m_actor.host, QVariant(), redacted(m_act.reason)});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<AttemptId> DeclaredRun::add(const StepId &step, qint64 fence, int number, const Ending &ending,
                                   const QStringList &lost)
{
    const AttemptId attempt(newUlid());
    const StepKey key{m_act.process, step};
    AuditRows rows(m_connection);
    auto started = rows.openAttempt(key);
    if (!started)
        return started.error();
    auto inserted = m_connection.execute(
        u"INSERT INTO GODWIT_ATTEMPT(attempt_id, run_id, process_id, step_id, number, fence, started, "
        "external_id) VALUES(?,?,?,?,?,?,?,?)"_s,
        {attempt.text(), m_run.text(), m_act.process.text(), step.text(), number, fence, *started,
         lost.isEmpty() ? QVariant() : QVariant(lostText(lost))});
    if (!inserted)
        return inserted.error();
    auto closed = rows.closeAttempt(key, *started, attempt, ending);
    if (!closed)
        return closed.error();
    if (!ending.rejectsFrom.isEmpty()) {
        if (auto adopted = RejectStore(m_connection).adopt(ending.rejectsFrom, attempt); !adopted)
            return adopted.error();
    }
    // The same two lines as of an attempt that ran: the checks of the trail read both alike.
    Trail trail(m_connection, m_actor);
    const Trail::Entry about{.process = m_act.process, .step = step, .run = m_run, .attempt = attempt};
    Trail::Entry claimed = about;
    claimed.kind = u"claimed"_s;
    claimed.detail = {{u"number"_s, number}, {u"fence"_s, fence}, {u"act"_s, operatorActKey(m_act.kind)}};
    if (auto noted = trail.append(claimed); !noted)
        return noted.error();
    Trail::Entry finished = about;
    finished.kind = u"finished"_s;
    finished.detail = {
        {u"outcome"_s, runStateKey(ending.state)},          {u"description"_s, ending.description},
        {u"rows_read"_s, ending.progress.rowsRead},         {u"rows_written"_s, ending.progress.rowsWritten},
        {u"rows_rejected"_s, ending.progress.rowsRejected}, {u"fence"_s, fence}};
    if (auto noted = trail.append(finished); !noted)
        return noted.error();
    return attempt;
}

Result<RunState> DeclaredRun::close(const QString &description)
{
    auto history = loadProcessHistory(m_connection, m_act.process);
    if (!history)
        return history.error();
    const bool complete = deriveStatus(*history).stepsComplete;
    const Ending ending{.state = complete ? RunState::Succeeded : RunState::Failed,
                        .description = description};
    auto closed = AuditRows(m_connection).closeRun(m_act.process, m_startedText, m_run, ending);
    if (!closed)
        return closed.error();
    auto noted = Trail(m_connection, m_actor)
                     .append({.kind = u"run_finished"_s,
                              .process = m_act.process,
                              .run = m_run,
                              .detail = {{u"outcome"_s, runStateKey(ending.state)},
                                         {u"description"_s, ending.description}}});
    if (!noted)
        return noted.error();
    return ending.state;
}

} // namespace godwit
