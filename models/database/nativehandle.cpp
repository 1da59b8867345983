// SPDX-License-Identifier: Apache-2.0
#include "models/database/nativehandle.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>

#include <sys/socket.h>

namespace godwit
{
namespace
{

template <typename Handle>
Handle *handleOf(const QSqlDatabase &database, QSqlDriver::DbmsType kind)
{
    if (!database.driver() || database.driver()->dbmsType() != kind || database.driverName() == u"QODBC")
        return nullptr;
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<Handle *const *>(handle.constData()) : nullptr;
}

} // namespace

sqlite3 *sqliteHandleOf(const QSqlDatabase &database)
{
    return handleOf<sqlite3>(database, QSqlDriver::SQLite);
}

std::function<void()> interruptionOf(const QSqlDatabase &database)
{
    if (sqlite3 *const file = sqliteHandleOf(database))
        return [file] { sqlite3_interrupt(file); };
    int socket = -1;
    if (const PGconn *const server = handleOf<PGconn>(database, QSqlDriver::PostgreSQL))
        socket = PQsocket(server);
    else if (MYSQL *const maria = handleOf<MYSQL>(database, QSqlDriver::MySqlServer))
        socket = int(mysql_get_socket(maria));
    if (socket < 0)
        return {};
    return [socket] { ::shutdown(socket, SHUT_RDWR); };
}

long long sessionNumberOf(const QSqlDatabase &database)
{
    if (const PGconn *const server = handleOf<PGconn>(database, QSqlDriver::PostgreSQL))
        return PQbackendPID(server);
    if (MYSQL *const maria = handleOf<MYSQL>(database, QSqlDriver::MySqlServer))
        return static_cast<long long>(mysql_thread_id(maria));
    return 0;
}

void silenceNotices(const QSqlDatabase &database)
{
    if (PGconn *const server = handleOf<PGconn>(database, QSqlDriver::PostgreSQL))
        PQsetNoticeProcessor(
            server, [](void *, const char *) {}, nullptr);
}

bool isKnownBroken(const QSqlDatabase &database)
{
    const PGconn *const server = handleOf<PGconn>(database, QSqlDriver::PostgreSQL);
    return server && PQstatus(server) == CONNECTION_BAD;
}

} // namespace godwit
