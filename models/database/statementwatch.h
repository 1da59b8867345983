// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/interrupter.h"

#include <chrono>
#include <condition_variable>
#include <optional>
#include <thread>

namespace godwit
{

/// Interrupts a statement that takes longer than the patience: a network that swallows everything gives no
/// error, and libpq waits for ever. A thread of its own per connection. begin() and end() in one thread.
class StatementWatch
{
public:
    StatementWatch(InterrupterPtr interrupter, std::chrono::milliseconds patience);
    ~StatementWatch();
    StatementWatch(const StatementWatch &) = delete;
    StatementWatch &operator=(const StatementWatch &) = delete;

    void begin();
    void end();

private:
    using Clock = std::chrono::steady_clock;
    void watch(const std::stop_token &stop);

    const InterrupterPtr m_interrupter;
    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Clock::time_point> m_deadline;
    bool m_idle = false;   ///< the thread waits for a statement, not for a time
    std::jthread m_thread; ///< last: it uses the members above
};

} // namespace godwit
