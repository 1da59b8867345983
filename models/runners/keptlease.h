// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/core/progresscounter.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace godwit
{

/// Why something was asked to stop; the first reason stands.
enum class StopReason { None, Cancelled, TimedOut, LeaseLost };

/// A lease that the keeper renews, and the means to stop the work under it. Every member is safe in any
/// thread.
class KeptLease
{
public:
    explicit KeptLease(Lease lease, std::optional<OpenAttempt> attempt = {})
        : m_lease(std::move(lease)), m_attempt(std::move(attempt))
    {}

    const Lease &lease() const { return m_lease; }
    const std::optional<OpenAttempt> &attempt() const { return m_attempt; }
    ProgressCounter &progress() { return m_progress; }

    /// True while nobody else can have taken the lease, by this machine's own clock: asked before every
    /// irreversible act.
    bool isTrusted() const;
    void trustUntil(std::chrono::milliseconds bootTime) { m_trustedUntil = bootTime.count(); }

    /// 0: none. The keeper stops the work when it has passed.
    void setDeadline(std::chrono::milliseconds bootTime) { m_deadline = bootTime.count(); }
    std::chrono::milliseconds deadline() const { return std::chrono::milliseconds(m_deadline.load()); }

    void stop(StopReason reason, const QString &by = {});
    std::stop_token stopToken() const { return m_stop.get_token(); }
    StopReason stopReason() const;
    QString stoppedBy() const;

private:
    const Lease m_lease;
    const std::optional<OpenAttempt> m_attempt;
    ProgressCounter m_progress;
    std::atomic<qint64> m_trustedUntil{0};
    std::atomic<qint64> m_deadline{0};
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    StopReason m_reason = StopReason::None;
    QString m_by;
};

} // namespace godwit
