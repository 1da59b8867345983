// SPDX-License-Identifier: Apache-2.0
#include "models/runners/rejectkeeper.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/rejectstore.h"

#include <QCryptographicHash>

namespace godwit
{

Result<void> RejectKeeper::loadPending()
{
    auto connection = openAudit(m_auditPath);
    if (!connection)
        return connection.error();
    const bool allCycles = loadModeFromWord(m_step.load) == LoadMode::Incremental;
    const auto pending = pendingRejects(*connection, m_step.key, m_attempt.cycle, allCycles);
    if (!pending)
        return pending.error();
    Resubmission resubmission;
    QCryptographicHash ids(QCryptographicHash::Sha256);
    for (const RejectRecord &row : *pending) {
        m_resubmitted.append(row.id);
        ids.addData(QByteArray::number(row.id) + ' ');
        resubmission.rows.append({.row = row.row,
                                  .line = row.line,
                                  .key = row.rowKey,
                                  .reason = row.reason,
                                  .code = row.code,
                                  .values = row.values});
    }
    // The same rows are the same effect, whichever attempt loads them.
    resubmission.identity = QStringLiteral("rejects ") + QString::fromLatin1(ids.result().toHex());
    m_resubmission = resubmission;
    return {};
}

RejectSink RejectKeeper::sink()
{
    m_hasOld = m_hasOld || m_hasNew;
    m_hasNew = false;
    return [this](const QList<RejectedRow> &rows) -> Result<void> {
        auto connection = openAudit(m_auditPath);
        if (!connection)
            return connection.error();
        QList<RejectRecord> records;
        records.reserve(rows.size());
        for (const RejectedRow &row : rows) {
            records.append({.row = row.row,
                            .line = row.line,
                            .rowKey = row.key,
                            .reason = row.reason,
                            .code = row.code,
                            .values = row.values});
        }
        auto kept = RejectStore(*connection).add(m_attempt, records, !m_hasNew);
        m_hasNew = true;
        return kept;
    };
}

Result<void> RejectKeeper::settle(const StepEffect &effect, Ending &ending)
{
    ending.resubmitted = m_resubmitted;
    ending.progress.rowsRejected = effect.rowsRejected;
    if (!effect.adopted && !m_hasOld)
        return {};
    const AttemptId owner = effect.adoptedFrom.isEmpty() ? m_attempt.lease.attempt : effect.adoptedFrom;
    if (effect.adopted)
        ending.rejectsFrom = owner;
    auto connection = openAudit(m_auditPath);
    if (!connection)
        return connection.error();
    RejectStore store(*connection);
    if (!effect.adopted) // this try set nothing aside, a former one did
        return m_hasNew ? Result<void>() : store.clear(m_attempt.lease.attempt);
    const auto count = store.count(owner);
    if (!count)
        return count.error();
    ending.progress.rowsRejected = *count;
    return {};
}

} // namespace godwit
