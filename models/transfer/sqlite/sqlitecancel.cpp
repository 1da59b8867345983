// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitecancel.h"

#include "models/core/clock.h"
#include "models/database/connection.h"

#include <sqlite3.h>

#include <thread>

using namespace std::chrono_literals;

namespace godwit
{

SqliteCancel::SqliteCancel(Connection &connection, std::stop_token stop, std::chrono::milliseconds patience)
    : m_connection(connection)
    , m_stop(std::move(stop))
    , m_patience(patience)
    , m_interrupt(m_stop, [interrupter = connection.interrupter()] { interrupter->interrupt(); })
{
    constexpr int operations = 10'000; // of SQLite's virtual machine: far below a millisecond
    sqlite3_progress_handler(connection.sqliteHandle(), operations, &SqliteCancel::onProgress, this);
    sqlite3_busy_handler(connection.sqliteHandle(), &SqliteCancel::onBusy, this);
}

SqliteCancel::~SqliteCancel()
{
    sqlite3_progress_handler(m_connection.sqliteHandle(), 0, nullptr, nullptr);
    sqlite3_busy_timeout(m_connection.sqliteHandle(), 1000);
}

int SqliteCancel::onProgress(void *self)
{
    return static_cast<SqliteCancel *>(self)->m_stop.stop_requested() ? 1 : 0;
}

int SqliteCancel::onBusy(void *self, int tries)
{
    auto *const own = static_cast<SqliteCancel *>(self);
    if (tries == 0)
        own->m_waitingSince = bootTime();
    if (own->m_stop.stop_requested() || bootTime() - own->m_waitingSince >= own->m_patience)
        return 0;
    std::this_thread::sleep_for(tries < 10 ? 2ms : 20ms);
    return 1;
}

} // namespace godwit
