// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <thread>

namespace godwit
{

/// Turns SIGINT, SIGTERM and SIGHUP (unless nohup ignores it) into a call: the handler writes one byte into a
/// pipe (all that a signal handler may do) and a thread of this object calls back. A second signal calls back
/// again and never kills, so that a run can end cleanly. One at a time per program; the former handlers come
/// back with the destructor.
class SignalWatch
{
public:
    /// `received` is called on this object's own thread with the signal's number.
    explicit SignalWatch(std::function<void(int signal)> received);
    ~SignalWatch();
    SignalWatch(const SignalWatch &) = delete;
    SignalWatch &operator=(const SignalWatch &) = delete;

private:
    std::thread m_thread;
};

} // namespace godwit
