// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbccancel.h"

#include <chrono>

using namespace std::chrono_literals;

namespace godwit
{

OdbcCancel::OdbcCancel(std::stop_token stop)
    : m_stop(std::move(stop)), m_thread([this] { watch(); }), m_callback(m_stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_requested = true;
        m_changed.notify_all();
    })
{}

OdbcCancel::~OdbcCancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

void OdbcCancel::setActive(SQLHSTMT statement)
{
    const std::lock_guard lock(m_mutex);
    m_active = statement;
}

void OdbcCancel::watch()
{
    constexpr auto again = 50ms;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || m_requested; });
    while (!m_ended) {
        if (m_active != nullptr)
            SQLCancel(m_active);
        m_changed.wait_for(lock, again, [this] { return m_ended; });
    }
}

} // namespace godwit
