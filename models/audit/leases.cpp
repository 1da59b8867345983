// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leases.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/journal.h"
#include "models/audit/journalreader.h"
#include "models/core/clock.h"
#include "models/core/mutation.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<LeaseTimes> Leases::times()
{
    if (m_times)
        return *m_times;
    auto rows = m_connection.select(u"SELECT \"key\", value FROM GODWIT_META WHERE \"key\" LIKE 'lease_%'"_s);
    if (!rows)
        return rows.error();
    LeaseTimes times;
    for (const Row &row : std::as_const(*rows)) {
        const std::chrono::milliseconds value(row.integer(1));
        if (row.text(0) == u"lease_ttl_ms")
            times.ttl = value;
        else if (row.text(0) == u"lease_beat_ms")
            times.beat = value;
        else if (row.text(0) == u"lease_margin_ms")
            times.margin = value;
    }
    m_times = times;
    return times;
}

Result<void> Leases::ensure(const ProcessId &process, const StepId &step)
{
    auto there = m_connection.selectOne(u"SELECT 1 FROM GODWIT_LEASE WHERE process_id=? AND step_id=?"_s,
                                        {process.text(), step.text()});
    if (!there)
        return there.error();
    if (*there)
        return {};
    auto made = m_connection.execute(
        m_connection.dialect().insertIfAbsent(u"GODWIT_LEASE"_s, {u"process_id"_s, u"step_id"_s}, 2),
        {process.text(), step.text()});
    return made ? Result<void>() : made.error();
}

Result<void> Leases::lock(const ProcessId &process, const StepId &step)
{
    if (!m_connection.dialect().isServer())
        return {}; // the transaction has locked everything
    auto locked =
        m_connection.execute(u"UPDATE GODWIT_LEASE SET beat=beat+1 WHERE process_id=? AND step_id=?"_s,
                             {process.text(), step.text()});
    return locked ? Result<void>() : locked.error();
}

Result<std::optional<Lease>> Leases::take(const ProcessId &process, const StepId &step,
                                          const AttemptId &attempt, const Actor &owner)
{
    auto valid = times();
    if (!valid)
        return valid.error();
    const QString isFree = isMutated("check-then-insert") // whoever looked before found it free
                               ? QString()
                               : u" AND attempt_id IS NULL"_s;
    const auto asked = bootTime();
    auto taken = m_connection.execute(
        u"UPDATE GODWIT_LEASE SET fence=fence+1, attempt_id=?, owner=?, beat=beat+1, lease_until=%1 "
        "WHERE process_id=? AND step_id=?%2"_s.arg(m_connection.dialect().nowPlusMs(), isFree),
        {attempt.text(), owner.ownerText(), qint64(valid->ttl.count()), process.text(), step.text()});
    if (!taken)
        return taken.error();
    if (*taken == 0)
        return std::optional<Lease>();
    auto fence = m_connection.selectOne(u"SELECT fence FROM GODWIT_LEASE WHERE process_id=? AND step_id=?"_s,
                                        {process.text(), step.text()});
    if (!fence)
        return fence.error();
    return std::optional(Lease{process, step, attempt, (*fence)->integer(0), asked});
}

Result<bool> Leases::isOursAfterAll(const Lease &lease)
{
    return retried([&]() -> Result<bool> {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        if (auto locked = lock(lease.process, lease.step); !locked)
            return locked.error();
        auto row = m_connection.selectOne(
            u"SELECT 1 FROM GODWIT_LEASE WHERE process_id=? AND step_id=? AND attempt_id=? AND fence=?"_s,
            {lease.process.text(), lease.step.text(), lease.attempt.text(), lease.fence});
        if (!row)
            return row.error();
        return row->has_value();
    });
}

Result<bool> Leases::beat(const Lease &lease)
{
    auto valid = times();
    if (!valid)
        return valid.error();
    const QString counts = isMutated("beat-by-time") ? QString() : u"beat=beat+1, "_s;
    auto beaten = m_connection.execute(u"UPDATE GODWIT_LEASE SET %2lease_until=%1 "
                                       "WHERE process_id=? AND step_id=? AND attempt_id=? AND fence=?"_s.arg(
                                           m_connection.dialect().nowPlusMs(), counts),
                                       {qint64(valid->ttl.count()), lease.process.text(), lease.step.text(),
                                        lease.attempt.text(), lease.fence});
    if (!beaten)
        return beaten.error();
    return *beaten == 1;
}

Result<bool> Leases::release(const Lease &lease)
{
    auto released =
        m_connection.execute(u"UPDATE GODWIT_LEASE SET attempt_id=NULL, owner=NULL, lease_until=NULL "
                             "WHERE process_id=? AND step_id=? AND attempt_id=? AND fence=?"_s,
                             {lease.process.text(), lease.step.text(), lease.attempt.text(), lease.fence});
    if (!released)
        return released.error();
    return *released == 1;
}

Result<QList<LeaseRecord>> Leases::held(const ProcessId &process)
{
    auto rows = m_connection.select(
        u"SELECT l.step_id, l.attempt_id, l.fence, l.owner, CASE WHEN l.lease_until < %1 THEN 1 ELSE 0 END, "
        u"coalesce(a.started, r.started) "
        "FROM GODWIT_LEASE l LEFT JOIN GODWIT_ATTEMPT a ON a.attempt_id=l.attempt_id "
        "LEFT JOIN GODWIT_RUN r ON r.run_id=l.attempt_id "
        "WHERE l.process_id=? AND l.attempt_id IS NOT NULL"_s.arg(m_connection.dialect().now()),
        {process.text()});
    if (!rows)
        return rows.error();
    QList<LeaseRecord> leases;
    bool anyExpired = false;
    for (const Row &row : std::as_const(*rows)) {
        LeaseRecord lease{.step = StepId(row.text(0)),
                          .attempt = AttemptId(row.text(1)),
                          .fence = row.integer(2),
                          .owner = Actor::fromOwnerText(row.text(3)),
                          .since = fromUtcText(row.text(5))};
        lease.expired = row.integer(4) != 0 || lease.owner.isProvablyGone();
        anyExpired = anyExpired || lease.expired;
        leases.append(lease);
    }
    if (!anyExpired)
        return leases;
    auto installation = installationId(m_connection);
    if (!installation)
        return installation.error();
    const QSet<AttemptId> waiting = notRecordedYet(*installation, journalFolder());
    for (LeaseRecord &lease : leases) {
        lease.notRecorded = waiting.contains(lease.attempt);
        lease.expired = lease.expired && !lease.notRecorded;
    }
    return leases;
}

} // namespace godwit
