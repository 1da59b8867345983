// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace godwit
{

using BatchPtr = std::unique_ptr<ColumnBatch>;

/// Batches on their way from the reading to the writing thread: at most four, and fewer when they hold huge
/// values, so that memory stays flat for any table. Emptied batches travel back to be filled again.
/// Every member is safe in any thread.
class BoundedQueue
{
public:
    static constexpr size_t depth = 4;
    static constexpr qsizetype maxBytes = 16 * 1024 * 1024; ///< of queued batches, unless one alone has more

    /// `mostRows`: of each batch.
    explicit BoundedQueue(qsizetype mostRows = ColumnBatch::maxRows) : m_mostRows(mostRows) {}

    BatchPtr blank();             ///< to fill: a recycled one where there is one
    void recycle(BatchPtr batch); ///< emptied

    /// Waits while the queue is full. False: stop was requested and the batch is gone.
    bool push(BatchPtr batch, std::stop_token stop);
    /// Waits while the queue is empty and open. Null: it is closed and drained, or stop was requested.
    BatchPtr pop(std::stop_token stop);
    /// Nothing will be pushed any more.
    void close();

private:
    const qsizetype m_mostRows;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<BatchPtr> m_full;
    std::vector<BatchPtr> m_blank;
    qsizetype m_bytes = 0;
    bool m_closed = false;
};

} // namespace godwit
