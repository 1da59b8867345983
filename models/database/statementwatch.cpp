// SPDX-License-Identifier: Apache-2.0
#include "models/database/statementwatch.h"

namespace godwit
{

StatementWatch::StatementWatch(InterrupterPtr interrupter, std::chrono::milliseconds patience)
    : m_interrupter(std::move(interrupter))
    , m_patience(patience)
    , m_thread([this](const std::stop_token &stop) { watch(stop); })
{}

StatementWatch::~StatementWatch() = default; // ~jthread stops and joins

void StatementWatch::begin()
{
    const std::lock_guard lock(m_mutex);
    m_deadline = Clock::now() + m_patience;
    if (m_idle)
        m_changed.notify_one();
}

void StatementWatch::end()
{
    const std::lock_guard lock(m_mutex);
    m_deadline.reset(); // the thread notices when it wakes up
}

void StatementWatch::watch(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!m_deadline) {
            m_idle = true;
            m_changed.wait(lock, stop, [this] { return m_deadline.has_value(); });
            m_idle = false;
            continue;
        }
        const auto deadline = *m_deadline;
        m_changed.wait_until(lock, stop, deadline, [] { return false; });
        if (m_deadline && Clock::now() >= *m_deadline && !stop.stop_requested()) {
            m_deadline.reset();
            lock.unlock();
            m_interrupter->interrupt();
            lock.lock();
        }
    }
}

} // namespace godwit
