// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace godwit
{

class MariaConnection;

/// While it lives, a stop request ends whatever the connection does on the server: KILL QUERY on a second,
/// short connection, again and again because one that comes between two statements is lost; where no second
/// connection is to be had, or that does not help within commitGrace, the socket is shut down. The work is
/// done in a thread of its own, so that who asks to stop does not wait. Made and destroyed in the
/// connection's thread, before it closes.
class MariaCancel
{
public:
    MariaCancel(const MariaConnection &connection, std::stop_token stop);
    ~MariaCancel();
    MariaCancel(const MariaCancel &) = delete;
    MariaCancel &operator=(const MariaCancel &) = delete;

private:
    void start();
    void kill(const std::stop_token &enough) const;

    const MariaConnection &m_connection;
    unsigned long m_id;
    int m_socket;
    std::mutex m_mutex; ///< of m_killer
    std::jthread m_killer;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

} // namespace godwit
