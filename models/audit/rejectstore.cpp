// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rejectstore.h"

#include "models/audit/leases.h"
#include "models/core/clock.h"
#include "models/core/redactor.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QString columns = u"j.id, j.attempt_id, j.process_id, j.step_id, j.cycle, j.\"row_number\", j.line, "
                        u"j.row_key, j.reason, j.code, "
                        "j.values_json, j.created_at, j.resubmitted_attempt"_s;

/// What counts: the attempt's effect is there, and nobody has taken the row up again.
const QString pending = u"FROM GODWIT_REJECT j JOIN GODWIT_ATTEMPT a ON a.attempt_id=j.attempt_id "
                        "WHERE a.outcome='succeeded' AND j.resubmitted_attempt IS NULL AND j.process_id=?"_s;

QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

QList<RejectRecord> recordsOf(const RowList &rows)
{
    QList<RejectRecord> records;
    records.reserve(rows.size());
    for (const Row &row : rows) {
        records.append({.id = row.integer(0),
                        .attempt = AttemptId(row.text(1)),
                        .key = {ProcessId(row.text(2)), StepId(row.text(3))},
                        .cycle = int(row.integer(4)),
                        .row = row.integer(5),
                        .line = row.integer(6),
                        .rowKey = row.text(7),
                        .reason = row.text(8),
                        .code = row.text(9),
                        .values = row.bytes(10),
                        .at = fromUtcText(row.text(11)),
                        .resubmitted = AttemptId(row.text(12))});
    }
    return records;
}

/// An audit database of an older version that may only be read has no such table.
Result<bool> hasTable(Connection &connection) { return connection.hasTable(u"GODWIT_REJECT"_s); }

Result<QList<RejectRecord>> select(Connection &connection, const QString &sql, const QVariantList &values)
{
    auto there = hasTable(connection);
    if (!there)
        return there.error();
    if (!*there)
        return QList<RejectRecord>();
    auto rows = connection.select(sql, values);
    if (!rows)
        return rows.error();
    return recordsOf(*rows);
}

} // namespace

Result<void> RejectStore::add(const OpenAttempt &attempt, const QList<RejectRecord> &rows, bool restart)
{
    std::optional<qint64> before;
    return retried([&]() -> Result<void> {
        auto added = addOnce(attempt, rows, restart, before);
        const bool lost = !added && added.error().trouble == Trouble::OutcomeUnknown;
        return lost ? undone(added.error()) : added; // the next try takes back what may be there
    });
}

Result<void> RejectStore::addOnce(const OpenAttempt &attempt, const QList<RejectRecord> &rows, bool restart,
                                  std::optional<qint64> &before)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    // Waits for an earlier try whose COMMIT may still be under way.
    if (auto locked = Leases(m_connection).lock(attempt.lease.process, attempt.lease.step); !locked)
        return locked.error();
    if (restart) {
        if (auto cleared = clear(attempt.lease.attempt); !cleared)
            return cleared;
    }
    if (before) {
        if (auto gone = m_connection.execute(u"DELETE FROM GODWIT_REJECT WHERE attempt_id=? AND id>?"_s,
                                             {attempt.lease.attempt.text(), *before});
            !gone)
            return gone.error();
    } else {
        auto last = m_connection.selectOne(u"SELECT coalesce(max(id), 0) FROM GODWIT_REJECT"_s);
        if (!last)
            return last.error();
        before = (*last)->integer(0);
    }
    const QString sql = u"INSERT INTO GODWIT_REJECT(attempt_id, process_id, step_id, cycle, \"row_number\", "
                        u"line, row_key, reason, "
                        "code, values_json, created_at) VALUES(?,?,?,?,?,?,?,?,?,?,"_s +
                        m_connection.dialect().now() + u')';
    for (const RejectRecord &row : rows) {
        auto done = m_connection.execute(sql, {attempt.lease.attempt.text(), attempt.lease.process.text(),
                                               attempt.lease.step.text(), attempt.cycle, row.row, row.line,
                                               withoutSecrets(row.rowKey), redacted(row.reason),
                                               orNull(row.code), QString::fromUtf8(row.values)});
        if (!done)
            return done.error();
    }
    return transaction->commit();
}

Result<void> RejectStore::clear(const AttemptId &attempt)
{
    auto done = m_connection.execute(u"DELETE FROM GODWIT_REJECT WHERE attempt_id=?"_s, {attempt.text()});
    return done ? Result<void>() : done.error();
}

Result<qint64> RejectStore::count(const AttemptId &attempt)
{
    auto row =
        m_connection.selectOne(u"SELECT count(*) FROM GODWIT_REJECT WHERE attempt_id=?"_s, {attempt.text()});
    if (!row)
        return row.error();
    return (*row)->integer(0);
}

Result<void> RejectStore::adopt(const AttemptId &from, const AttemptId &to)
{
    auto moved = m_connection.execute(u"UPDATE GODWIT_REJECT SET attempt_id=? WHERE attempt_id=?"_s,
                                      {to.text(), from.text()});
    return moved ? Result<void>() : moved.error();
}

Result<void> RejectStore::markResubmitted(const QList<qint64> &ids, const AttemptId &attempt)
{
    for (const qint64 id : ids) {
        auto done = m_connection.execute(u"UPDATE GODWIT_REJECT SET resubmitted_attempt=? WHERE id=?"_s,
                                         {attempt.text(), id});
        if (!done)
            return done.error();
    }
    return {};
}

Result<QList<RejectRecord>> pendingRejects(Connection &connection, const StepKey &step, int cycle,
                                           bool allCycles)
{
    QString sql = u"SELECT "_s + columns + u' ' + pending + u" AND j.step_id=?"_s;
    QVariantList values{step.process.text(), step.step.text()};
    if (!allCycles) {
        sql += u" AND j.cycle=?"_s;
        values.append(cycle);
    }
    return select(connection, sql + u" ORDER BY j.id"_s, values);
}

Result<QList<RejectRecord>> loadRejects(Connection &connection, const ProcessId &process, const StepId &step,
                                        int limit)
{
    QString sql = u"SELECT "_s + columns + u" FROM GODWIT_REJECT j WHERE j.process_id=?"_s;
    QVariantList values{process.text()};
    if (!step.isEmpty()) {
        sql += u" AND j.step_id=?"_s;
        values.append(step.text());
    }
    return select(connection,
                  connection.dialect().limited(sql + u" ORDER BY j.attempt_id DESC, j.id"_s, limit), values);
}

Result<QHash<StepId, qint64>> countPendingRejects(Connection &connection, const ProcessId &process, int cycle)
{
    QHash<StepId, qint64> counts;
    auto there = hasTable(connection);
    if (!there)
        return there.error();
    if (!*there)
        return counts;
    // Of a former cycle only what no later load can bring.
    auto rows = connection.select(
        u"SELECT j.step_id, count(*) "_s + pending +
            u" AND (j.cycle=? OR EXISTS(SELECT 1 FROM ETL_CONTROL c WHERE c.Process_id=j.process_id AND "
            "c.Step_id=j.step_id AND c.load_mode='incremental')) GROUP BY j.step_id"_s,
        {process.text(), cycle});
    if (!rows)
        return rows.error();
    for (const Row &row : std::as_const(*rows))
        counts.insert(StepId(row.text(0)), row.integer(1));
    return counts;
}

} // namespace godwit
