// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/boundedqueue.h"

#include <utility>

namespace godwit
{

BatchPtr BoundedQueue::blank()
{
    const std::lock_guard lock(m_mutex);
    if (m_blank.empty()) {
        auto fresh = std::make_unique<ColumnBatch>();
        fresh->limitRows(m_mostRows);
        return fresh;
    }
    BatchPtr batch = std::move(m_blank.back());
    m_blank.pop_back();
    return batch;
}

void BoundedQueue::recycle(BatchPtr batch)
{
    const std::lock_guard lock(m_mutex);
    m_blank.push_back(std::move(batch));
}

bool BoundedQueue::push(BatchPtr batch, std::stop_token stop)
{
    {
        std::unique_lock lock(m_mutex);
        const bool room = m_changed.wait(lock, std::move(stop), [&] {
            return m_full.empty() || (m_full.size() < depth && m_bytes + batch->capacity() <= maxBytes);
        });
        if (!room)
            return false;
        m_bytes += batch->capacity();
        m_full.push_back(std::move(batch));
    }
    m_changed.notify_all();
    return true;
}

BatchPtr BoundedQueue::pop(std::stop_token stop)
{
    BatchPtr batch;
    {
        std::unique_lock lock(m_mutex);
        const bool ready = m_changed.wait(lock, std::move(stop), [&] { return m_closed || !m_full.empty(); });
        if (!ready || m_full.empty())
            return nullptr;
        batch = std::move(m_full.front());
        m_full.pop_front();
        m_bytes -= batch->capacity();
    }
    m_changed.notify_all();
    return batch;
}

void BoundedQueue::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace godwit
