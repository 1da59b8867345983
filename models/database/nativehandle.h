// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QSqlDatabase;
struct sqlite3;

namespace godwit
{

// What lies under Qt's drivers. Valid while the database is open, in its thread.

sqlite3 *sqliteHandleOf(const QSqlDatabase &database); ///< nullptr: not SQLite
/// Ends a blocking call, see Interrupter; empty where the driver offers no way. Any thread.
std::function<void()> interruptionOf(const QSqlDatabase &database);
/// The server's number for this session; 0: it has none.
long long sessionNumberOf(const QSqlDatabase &database);
/// What libpq would print to standard error by itself, such as the server's word that it ends the session, is
/// said by whoever finds the connection broken.
void silenceNotices(const QSqlDatabase &database);
/// True where libpq knows that the connection is broken: it has no code for that.
bool isKnownBroken(const QSqlDatabase &database);

} // namespace godwit
