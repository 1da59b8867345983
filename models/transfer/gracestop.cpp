// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/gracestop.h"

namespace godwit
{

GraceStop::GraceStop(std::stop_token asked, std::chrono::milliseconds grace,
                     std::chrono::milliseconds longest)
    : m_thread([this, asked = std::move(asked), grace, longest](const std::stop_token &end) {
        const std::stop_callback wake(asked, [this] {
            const std::lock_guard lock(m_mutex);
            m_changed.notify_all();
        });
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, end, longest, [&] { return asked.stop_requested(); });
        if (asked.stop_requested())
            m_changed.wait_for(lock, end, grace, [] { return false; });
        lock.unlock();
        if (!end.stop_requested())
            m_late.request_stop();
    })
{}

GraceStop::~GraceStop() = default; // ~jthread asks it to end, and joins

} // namespace godwit
