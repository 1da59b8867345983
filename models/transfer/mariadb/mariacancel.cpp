// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariacancel.h"

#include "models/core/clock.h"
#include "models/transfer/gracestop.h"
#include "models/transfer/mariadb/mariaconnection.h"

#include <mysql.h>

#include <sys/socket.h>

#include <condition_variable>

using namespace std::chrono_literals;

namespace godwit
{

MariaCancel::MariaCancel(const MariaConnection &connection, std::stop_token stop)
    : m_connection(connection)
    , m_id(mysql_thread_id(connection.handle()))
    , m_socket(mysql_get_socket(connection.handle()))
{
    m_callback.emplace(std::move(stop), [this] { start(); });
}

MariaCancel::~MariaCancel()
{
    m_callback.reset(); // waits for a callback that runs right now
    m_killer = {};      // asks it to end, and waits
}

void MariaCancel::start()
{
    const std::lock_guard lock(m_mutex);
    m_killer = std::jthread([this](const std::stop_token &enough) { kill(enough); });
}

void MariaCancel::kill(const std::stop_token &enough) const
{
    MariaAddress address = m_connection.address();
    address.connectSeconds = 1;
    address.localInfile = false;
    std::mutex mutex;
    std::condition_variable_any never;
    const auto second = MariaConnection::open(std::move(address), enough);
    const std::string sql = "KILL QUERY " + std::to_string(m_id);
    const auto deadline = bootTime() + commitGrace;
    while (!enough.stop_requested()) {
        if (!second || bootTime() > deadline || !(*second)->execute(sql))
            ::shutdown(m_socket, SHUT_RDWR);
        std::unique_lock lock(mutex);
        never.wait_for(lock, enough, 100ms, [] { return false; });
    }
}

} // namespace godwit
