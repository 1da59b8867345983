// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace godwit
{

class Connection;

/// While it lives, a stop request ends whatever the connection does within moments: a long query (interrupt
/// and progress handler; the handler also catches a stop that comes between two statements) and a wait for
/// somebody else's lock (busy handler). Made and destroyed in the connection's thread, before it closes.
class SqliteCancel
{
public:
    /// `patience`: how long to wait for a lock before the call fails as busy.
    SqliteCancel(Connection &connection, std::stop_token stop, std::chrono::milliseconds patience);
    ~SqliteCancel();
    SqliteCancel(const SqliteCancel &) = delete;
    SqliteCancel &operator=(const SqliteCancel &) = delete;

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    static int onProgress(void *self);
    static int onBusy(void *self, int tries);

    Connection &m_connection;
    std::stop_token m_stop;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_waitingSince{0};
    std::stop_callback<std::function<void()>> m_interrupt;
};

} // namespace godwit
