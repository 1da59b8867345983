// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <mutex>

namespace godwit
{

/// Ends a blocking call of a connection from another thread: sqlite3_interrupt for a file; for a server the
/// socket is shut down, because even a request to cancel would wait where the network is dead. Such a
/// connection is lost, and the server rolls back. The connection detaches before it closes, so an interrupt
/// that comes late does nothing. Shared by pointer; every member is safe in any thread.
class Interrupter
{
public:
    void attach(std::function<void()> action);
    void detach();
    void interrupt();

private:
    std::mutex m_mutex;
    std::function<void()> m_action;
};

using InterrupterPtr = std::shared_ptr<Interrupter>;

} // namespace godwit
