// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditrows.h"

#include "models/core/clock.h"
#include "models/core/redactor.h"
#include "models/core/statusword.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace godwit
{
namespace
{

const QString runTable = u"ETL_RUN_STATUS"_s;
const QString stepTableName = u"ETL_STEP_RUN_STATUS"_s;

} // namespace

Result<QString> AuditRows::uniqueStart(const QString &table, const ProcessId &process, const StepId &step)
{
    auto now = m_connection.selectOne(u"SELECT "_s + m_connection.dialect().now());
    if (!now)
        return now.error();
    QDateTime start = fromUtcText((*now)->text(0));
    const QString sql = u"SELECT 1 FROM %1 WHERE Process_id=? AND start_Datetime=?%2"_s.arg(
        table, step.isEmpty() ? QString() : u" AND Step_id=?"_s);
    for (;;) {
        QVariantList values{process.text(), toUtcText(start)};
        if (!step.isEmpty())
            values.append(step.text());
        auto taken = m_connection.selectOne(sql, values);
        if (!taken)
            return taken.error();
        if (!*taken)
            return toUtcText(start);
        start = start.addMSecs(1);
    }
}

Result<QString> AuditRows::openRun(const ProcessId &process)
{
    auto start = uniqueStart(runTable, process, {});
    if (!start)
        return start.error();
    auto inserted = m_connection.execute(
        u"INSERT INTO ETL_RUN_STATUS(Process_id, Status, start_Datetime) VALUES(?, ?, ?)"_s,
        {process.text(), statusInProgress.toString(), *start});
    if (!inserted)
        return inserted.error();
    return *start;
}

Result<QString> AuditRows::openAttempt(const StepKey &key)
{
    auto start = uniqueStart(stepTableName, key.process, key.step);
    if (!start)
        return start.error();
    auto inserted = m_connection.execute(
        u"INSERT INTO ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime) VALUES(?, ?, ?, ?)"_s,
        {key.step.text(), key.process.text(), statusInProgress.toString(), *start});
    if (!inserted)
        return inserted.error();
    return *start;
}

Result<bool> AuditRows::close(const QString &table, const QString &where, const QVariantList &identity,
                              const Ending &ending)
{
    const Dialect &dialect = m_connection.dialect();
    const QString ours = where + u" AND Status=?"_s;
    const QVariantList found = identity + QVariantList{statusInProgress.toString()};
    auto count = m_connection.selectOne(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, ours), found);
    if (!count)
        return count.error();
    if ((*count)->integer(0) != 1)
        return false;
    // The greater: the wall clock may have been set back, and an end is never before its start.
    QString end = dialect.greater(u"start_Datetime"_s, dialect.now());
    QVariantList values{statusWordFor(ending.state)};
    if (const auto ago = bootTime() - ending.endedAt; ending.endedAt > 0ms && ago >= 1s) {
        auto then = m_connection.selectOne(u"SELECT "_s + dialect.nowPlusMs(), {qint64(-ago.count())});
        if (!then)
            return then.error();
        end = u"?"_s;
        values.append(std::max((*then)->text(0), identity.last().toString()));
    }
    values.append(redacted(ending.description));
    auto updated = m_connection.execute(
        u"UPDATE %1 SET Status=?, end_Datetime=%2, Description=? WHERE %3"_s.arg(table, end, ours),
        values + found);
    if (!updated)
        return updated.error();
    return *updated == 1;
}

Result<bool> AuditRows::closeRun(const ProcessId &process, const QString &started, const RunId &run,
                                 const Ending &ending)
{
    auto closed = close(runTable, u"Process_id=? AND start_Datetime=?"_s, {process.text(), started}, ending);
    if (!closed)
        return closed.error();
    auto companion = m_connection.execute(u"UPDATE GODWIT_RUN SET outcome=? WHERE run_id=?"_s,
                                          {runStateKey(ending.state), run.text()});
    if (!companion)
        return companion.error();
    return *closed;
}

Result<bool> AuditRows::closeAttempt(const StepKey &key, const QString &started, const AttemptId &attempt,
                                     const Ending &ending)
{
    auto closed = close(stepTableName, u"Process_id=? AND Step_id=? AND start_Datetime=?"_s,
                        {key.process.text(), key.step.text(), started}, ending);
    if (!closed)
        return closed.error();
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    auto companion = m_connection.execute(
        u"UPDATE GODWIT_ATTEMPT SET outcome=?, rows_read=?, rows_written=?, "
        u"rows_total=?, bytes=?, error_kind=?, "
        "error_code=?, rows_rejected=?, progress=NULL WHERE attempt_id=?"_s,
        {runStateKey(ending.state), ending.progress.rowsRead, ending.progress.rowsWritten,
         ending.progress.rowsTotal, ending.progress.bytes, orNull(ending.errorKind), orNull(ending.errorCode),
         ending.progress.rowsRejected, attempt.text()});
    if (!companion)
        return companion.error();
    return *closed;
}

} // namespace godwit
