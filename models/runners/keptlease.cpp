// SPDX-License-Identifier: Apache-2.0
#include "models/runners/keptlease.h"

#include "models/core/clock.h"

namespace godwit
{

bool KeptLease::isTrusted() const
{
    return stopReason() != StopReason::LeaseLost && bootTime().count() < m_trustedUntil.load();
}

void KeptLease::stop(StopReason reason, const QString &by)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_reason != StopReason::None)
            return;
        m_reason = reason;
        m_by = by;
    }
    m_stop.request_stop(); // outside the lock: callbacks run here
}

StopReason KeptLease::stopReason() const
{
    const std::lock_guard lock(m_mutex);
    return m_reason;
}

QString KeptLease::stoppedBy() const
{
    const std::lock_guard lock(m_mutex);
    return m_by;
}

} // namespace godwit
