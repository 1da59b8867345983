// SPDX-License-Identifier: Apache-2.0
#include "models/runners/leasekeeper.h"

#include "models/audit/attemptstore.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/cancelrequests.h"
#include "models/core/clock.h"
#include "models/core/failpoint.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto tick = 50ms; ///< a cancel from another process is obeyed within this
/// A beat that a silent network swallows holds the lease's row until its session is ended, and the outcome of
/// a cancelled step waits for that.
constexpr auto beatPatience = 6s;
constexpr auto reportInterval = 400ms;
constexpr auto lookInterval = 250ms; ///< the same on servers, which are asked over the network

} // namespace

LeaseKeeper::LeaseKeeper(QString auditAddress, Actor actor, LeaseTimes times, ProcessId process,
                         qint64 newestEvent)
    : m_auditPath(std::move(auditAddress))
    , m_actor(std::move(actor))
    , m_times(times)
    , m_process(std::move(process))
    , m_newestEvent(newestEvent)
    , m_nextBeat(bootTime() + times.beat)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{}

LeaseKeeper::~LeaseKeeper() = default; // ~jthread stops and joins

std::shared_ptr<KeptLease> LeaseKeeper::keep(const Lease &lease, const std::optional<OpenAttempt> &attempt)
{
    auto kept = std::make_shared<KeptLease>(lease, attempt);
    // From before it was asked for: this program may have stood still since.
    const auto asked = lease.asked > 0ms ? lease.asked : bootTime();
    kept->trustUntil(asked + m_times.ttl - m_times.margin);
    const std::lock_guard lock(m_mutex);
    m_leases.append(kept);
    return kept;
}

LeaseKeeper::Kept LeaseKeeper::alive()
{
    const std::lock_guard lock(m_mutex);
    Kept kept;
    for (const std::weak_ptr<KeptLease> &weak : std::as_const(m_leases)) {
        if (auto lease = weak.lock())
            kept.append(std::move(lease));
    }
    m_leases.removeIf([](const std::weak_ptr<KeptLease> &weak) { return weak.expired(); });
    return kept;
}

void LeaseKeeper::work(const std::stop_token &stop)
{
    std::optional<Connection> connection;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, tick, [] { return false; });
        }
        const Kept leases = alive();
        enforceDeadlines(leases);
        if (leases.isEmpty())
            continue;
        if (!connection) {
            auto opened = openAudit(m_auditPath, ConnectionSpec::Access::ReadWrite, beatPatience);
            if (!opened)
                continue; // tried again; the trust window ends by itself
            connection.emplace(*std::move(opened));
        }
        if (bootTime() >= m_nextBeat) {
            if (!beat(*connection, leases)) {
                // One to a server opens itself again, and ends the session that may still hold the leases'
                // rows.
                if (!connection->dialect().isServer())
                    connection.reset();
                m_nextBeat = bootTime() + std::min<std::chrono::milliseconds>(m_times.beat, 1s);
                continue;
            }
            m_nextBeat = bootTime() + m_times.beat;
        }
        obeyCancelRequests(*connection, leases);
        if (bootTime() >= m_nextReport) {
            reportProgress(*connection, leases);
            m_nextReport = bootTime() + reportInterval;
        }
    }
}

bool LeaseKeeper::beat(Connection &connection, const Kept &leases)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return false;
    const auto asked = bootTime();
    Leases store(connection);
    QList<std::shared_ptr<KeptLease>> renewed;
    QList<std::shared_ptr<KeptLease>> lost;
    for (const auto &kept : leases) {
        auto beaten = store.beat(kept->lease());
        if (!beaten)
            return false;
        (*beaten ? renewed : lost).append(kept);
    }
    failPoint("beat.commit");
    if (!transaction->commit())
        return false;
    failPoint("beat.committed");
    for (const auto &kept : std::as_const(renewed))
        kept->trustUntil(asked + m_times.ttl - m_times.margin);
    for (const auto &kept : std::as_const(lost))
        kept->stop(StopReason::LeaseLost);
    return true;
}

void LeaseKeeper::reportProgress(Connection &connection, const Kept &leases)
{
    QList<std::shared_ptr<KeptLease>> moved;
    for (const auto &kept : leases) {
        if (kept->attempt() && kept->progress().now() != m_reported.value(kept->lease().attempt))
            moved.append(kept);
    }
    if (moved.isEmpty())
        return;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return;
    AttemptStore store(connection, m_actor);
    QHash<AttemptId, Progress> reported;
    for (const auto &kept : std::as_const(moved)) {
        const Progress now = kept->progress().now();
        if (!store.report(*kept->attempt(), now))
            return;
        reported.insert(kept->lease().attempt, now);
    }
    if (transaction->commit())
        m_reported = reported;
}

/// SQLite says for nothing whether anybody has committed; servers are asked now and then.
bool LeaseKeeper::mayHaveNews(Connection &connection)
{
    const QString counter = connection.dialect().changeCounter();
    if (counter.isEmpty()) {
        const bool due = bootTime() >= m_nextLook;
        if (due)
            m_nextLook = bootTime() + lookInterval;
        return due;
    }
    auto row = connection.selectOne(counter);
    if (!row || !*row || (*row)->integer(0) == m_changeCounter)
        return false;
    m_changeCounter = (*row)->integer(0);
    return true;
}

void LeaseKeeper::obeyCancelRequests(Connection &connection, const Kept &leases)
{
    if (!mayHaveNews(connection))
        return;
    auto requests = cancelRequestsAfter(connection, m_process, m_newestEvent);
    if (!requests)
        return;
    for (const PendingCancel &request : std::as_const(*requests)) {
        m_newestEvent = request.sequence;
        for (const auto &kept : leases) {
            const Lease &lease = kept->lease();
            const bool meant = request.steps.isEmpty() || request.steps.contains(lease.step);
            if (lease.process == request.process && meant)
                kept->stop(StopReason::Cancelled, request.by);
        }
    }
}

void LeaseKeeper::enforceDeadlines(const Kept &leases)
{
    const auto now = bootTime();
    for (const auto &kept : leases) {
        if (kept->deadline() > 0ms && now >= kept->deadline())
            kept->stop(StopReason::TimedOut);
    }
}

} // namespace godwit
