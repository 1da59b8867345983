// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/leasetimes.h"
#include "models/runners/keptlease.h"

#include <QList>

#include <condition_variable>
#include <memory>
#include <thread>

namespace godwit
{

class Connection;

/// Keeps the leases of one run of a process alive on a thread of its own with a connection of its own: renews
/// them, reports the progress of the attempts under them, obeys cancel requests that others left in the
/// trail, and stops what runs past its deadline. Construct and destroy in one thread; keep() in any.
class LeaseKeeper
{
public:
    LeaseKeeper(QString auditAddress, Actor actor, LeaseTimes times, ProcessId process, qint64 newestEvent);
    ~LeaseKeeper();
    LeaseKeeper(const LeaseKeeper &) = delete;
    LeaseKeeper &operator=(const LeaseKeeper &) = delete;

    /// A lease that was just taken; its first beat was part of the claim. Kept while the caller holds the
    /// pointer.
    std::shared_ptr<KeptLease> keep(const Lease &lease, const std::optional<OpenAttempt> &attempt = {});

    const LeaseTimes &times() const { return m_times; }

private:
    using Kept = QList<std::shared_ptr<KeptLease>>;

    void work(const std::stop_token &stop);
    Kept alive();
    /// False: the database did not take it.
    bool beat(Connection &connection, const Kept &leases);
    void reportProgress(Connection &connection, const Kept &leases);
    bool mayHaveNews(Connection &connection);
    void obeyCancelRequests(Connection &connection, const Kept &leases);
    static void enforceDeadlines(const Kept &leases);

    const QString m_auditPath;
    const Actor m_actor;
    const LeaseTimes m_times;
    const ProcessId m_process;
    qint64 m_newestEvent;
    qint64 m_changeCounter = -1;
    std::chrono::milliseconds m_nextLook{0}; ///< for cancel requests, where nothing says that there is news
    std::chrono::milliseconds m_nextBeat;
    std::chrono::milliseconds m_nextReport{0};
    QHash<AttemptId, Progress> m_reported;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QList<std::weak_ptr<KeptLease>> m_leases;
    std::jthread m_thread; ///< last: it uses the members above
};

} // namespace godwit
