// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcconnect.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace godwit
{
namespace
{

/// Shared by the one who waits and the thread that connects; whoever is last frees the handles.
struct Attempt
{
    std::mutex mutex;
    std::condition_variable changed;
    OdbcConnected outcome;
    bool finished = false;
    bool stopped = false;
};

OdbcConnected driverConnect(const QString &text, int loginTimeoutSeconds)
{
    OdbcConnected outcome;
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &outcome.environment)))
        return outcome;
    SQLSetEnvAttr(outcome.environment, SQL_ATTR_ODBC_VERSION, pointerOf(SQL_OV_ODBC3), 0);
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_DBC, outcome.environment, &outcome.connection)))
        return outcome;
    SQLSetConnectAttrW(outcome.connection, SQL_ATTR_LOGIN_TIMEOUT, pointerOf(SQLULEN(loginTimeoutSeconds)),
                       0);
    const SQLRETURN done =
        SQLDriverConnectW(outcome.connection, nullptr, wideOf(text), SQLSMALLINT(text.size()), nullptr, 0,
                          nullptr, SQL_DRIVER_NOPROMPT);
    outcome.connected = SQL_SUCCEEDED(done);
    if (!outcome.connected)
        outcome.diagnostics = odbcDiagnostics(SQL_HANDLE_DBC, outcome.connection);
    return outcome;
}

} // namespace

void closeOdbc(SQLHENV environment, SQLHDBC connection, bool connected)
{
    if (connected)
        SQLDisconnect(connection);
    if (connection != nullptr)
        SQLFreeHandle(SQL_HANDLE_DBC, connection);
    if (environment != nullptr)
        SQLFreeHandle(SQL_HANDLE_ENV, environment);
}

OdbcConnected connectOdbc(const QString &text, int loginTimeoutSeconds, std::stop_token stop)
{
    const auto attempt = std::make_shared<Attempt>();
    std::thread([attempt, text, loginTimeoutSeconds] {
        OdbcConnected outcome = driverConnect(text, loginTimeoutSeconds);
        std::unique_lock lock(attempt->mutex);
        if (attempt->stopped) {
            lock.unlock();
            closeOdbc(outcome.environment, outcome.connection, outcome.connected);
            return;
        }
        attempt->outcome = std::move(outcome);
        attempt->finished = true;
        attempt->changed.notify_all();
    }).detach();

    const std::stop_callback wake(stop, std::function<void()>([attempt] {
                                      const std::lock_guard lock(attempt->mutex);
                                      attempt->stopped = !attempt->finished;
                                      attempt->changed.notify_all();
                                  }));
    std::unique_lock lock(attempt->mutex);
    attempt->changed.wait(lock, [&] { return attempt->finished || attempt->stopped; });
    if (attempt->stopped)
        return {.stopped = true};
    return std::move(attempt->outcome);
}

} // namespace godwit
