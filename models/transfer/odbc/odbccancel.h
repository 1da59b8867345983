// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcstatement.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace godwit
{

/// After a stop request it calls SQLCancel on whatever statement runs, again and again until the statement
/// ends: a cancel that comes a moment before the statement does would be lost. Has one thread of its own.
class OdbcCancel
{
public:
    explicit OdbcCancel(std::stop_token stop);
    ~OdbcCancel();
    OdbcCancel(const OdbcCancel &) = delete;
    OdbcCancel &operator=(const OdbcCancel &) = delete;

    bool isRequested() const { return m_stop.stop_requested(); }

    /// While it lives, the statement may block and is what gets cancelled. Connection's thread.
    class Call
    {
    public:
        Call(OdbcCancel &cancel, SQLHSTMT statement) : m_cancel(cancel) { cancel.setActive(statement); }
        ~Call() { m_cancel.setActive(nullptr); }
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;

    private:
        OdbcCancel &m_cancel;
    };

private:
    void setActive(SQLHSTMT statement);
    void watch();

    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    SQLHSTMT m_active = nullptr;
    bool m_requested = false;
    bool m_ended = false;
    std::thread m_thread;
    std::stop_callback<std::function<void()>> m_callback; ///< last: gone before the rest
};

} // namespace godwit
