// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

namespace godwit
{

/// Options of a connection of kind "postgresql"; a step's settings of the same names win.
struct PgOptions
{
    QString sslMode;     ///< "sslmode", as libpq knows it; verify-full where the server is another machine
    QString sslRootCert; ///< "sslrootcert": PEM file of authorities; else the system's own
    QString schema;      ///< "schema": of objects named without one; else the session's search path
    bool ledger = true;  ///< "ledger": off gives up exactly-once

    static PgOptions of(const ConnectionDef &connection, const QMap<QString, QString> &settings);
    /// What is wrong with the options themselves; one sentence each.
    static QStringList check(const QMap<QString, QString> &options);
    static QStringList names();
};

/// True for this machine: localhost, 127.*, ::1, a socket's folder, or nothing (libpq's default socket).
bool isLoopback(const QString &host);

} // namespace godwit
