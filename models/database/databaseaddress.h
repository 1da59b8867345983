// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/database/connectionspec.h"

namespace godwit
{

/// Reads what `--database` takes:
///
///     /srv/migration/audit.db                                    a file of SQLite
///     postgresql://anna@db.example.com:5432/audit?schema=etl&secret=audit
///     mariadb://anna@[2001:db8::1]/audit?ssl_ca=/etc/ssl/ca.pem  (mysql:// is the same)
///     postgresql:///audit?host=/run/postgresql                   by socket
///     sqlserver://anna@db.example.com/audit
///
/// What a part may not hold is percent-encoded. A password is refused: addresses stand in process lists,
/// histories and lists of recent databases. Errors: Usage, and never quote what may be a password.
Result<ConnectionSpec> parseDatabaseAddress(const QString &text);

/// False: the text is an address of a server (scheme://…).
bool isDatabaseFile(const QString &text);

/// For people and for lists: a file's absolute path; an address as it was written, without what may be a
/// password.
QString shownDatabase(const QString &text);
QString shownDatabase(const ConnectionSpec &spec);

/// Two texts for the same database become equal: files absolute and clean, addresses as they are.
QString canonicalDatabase(const QString &text);

/// This machine: the loopback or a socket, where nobody listens on the line.
bool isLocalHost(const QString &host);

} // namespace godwit
