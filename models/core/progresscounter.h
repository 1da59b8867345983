// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/history.h"

#include <atomic>
#include <mutex>

namespace godwit
{

/// Counters that a working thread raises once per batch and a timer reads; nothing is emitted per row.
/// Every member is safe in any thread.
class ProgressCounter
{
public:
    void expect(qint64 rows) { m_total.store(rows, std::memory_order_relaxed); }
    void addRead(qint64 rows, qint64 bytes)
    {
        m_read.fetch_add(rows, std::memory_order_relaxed);
        m_bytes.fetch_add(bytes, std::memory_order_relaxed);
    }
    void addWritten(qint64 rows) { m_written.fetch_add(rows, std::memory_order_relaxed); }
    void addRejected(qint64 rows) { m_rejected.fetch_add(rows, std::memory_order_relaxed); }
    /// Before another try of the same attempt.
    void restart()
    {
        m_read = 0;
        m_written = 0;
        m_rejected = 0;
        m_bytes = 0;
        m_total = -1;
    }

    void waitForRetry(int number, int of, const QDateTime &at)
    {
        const std::lock_guard lock(m_mutex);
        m_retry = number;
        m_retryOf = of;
        m_retryAt = at;
    }
    void retryStarted() { waitForRetry(0, 0, {}); }

    Progress now() const
    {
        const std::lock_guard lock(m_mutex);
        return {.rowsRead = m_read.load(std::memory_order_relaxed),
                .rowsWritten = m_written.load(std::memory_order_relaxed),
                .rowsTotal = m_total.load(std::memory_order_relaxed),
                .bytes = m_bytes.load(std::memory_order_relaxed),
                .rowsRejected = m_rejected.load(std::memory_order_relaxed),
                .retry = m_retry,
                .retryOf = m_retryOf,
                .retryAt = m_retryAt};
    }

private:
    std::atomic<qint64> m_read{0};
    std::atomic<qint64> m_written{0};
    std::atomic<qint64> m_total{-1};
    std::atomic<qint64> m_bytes{0};
    std::atomic<qint64> m_rejected{0};
    mutable std::mutex m_mutex;
    int m_retry = 0;
    int m_retryOf = 0;
    QDateTime m_retryAt;
};

} // namespace godwit
