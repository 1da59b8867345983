// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace godwit
{

/// For an act that a stop must not end at once, because half of it would be worse than waiting: finding out
/// what became of a COMMIT, clearing away after a load. Its token is stopped `grace` after `asked` is, and
/// after `longest` in any case. A thread of its own waits; it ends with this object.
class GraceStop
{
public:
    GraceStop(std::stop_token asked, std::chrono::milliseconds grace, std::chrono::milliseconds longest);
    ~GraceStop();
    GraceStop(const GraceStop &) = delete;
    GraceStop &operator=(const GraceStop &) = delete;

    std::stop_token token() const { return m_late.get_token(); }

private:
    std::stop_source m_late;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_thread; ///< last: uses all of the above
};

/// How long a statement that must not be interrupted may still take when a stop is asked for; twice this is
/// less than the 15 seconds in which a cancelled step has to be gone.
constexpr std::chrono::seconds commitGrace{5};

} // namespace godwit
