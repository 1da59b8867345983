// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>

struct sqlite3;

namespace godwit
{

/// Ends a blocking call of a connection from another thread (sqlite3_interrupt). The connection detaches
/// before it closes, so an interrupt that comes late does nothing. Shared by pointer; every member is
/// safe in any thread.
class Interrupter
{
public:
    void attach(sqlite3 *handle);
    void detach();
    void interrupt();

private:
    std::mutex m_mutex;
    sqlite3 *m_handle = nullptr;
};

using InterrupterPtr = std::shared_ptr<Interrupter>;

} // namespace godwit
