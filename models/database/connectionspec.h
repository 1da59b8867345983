// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

#include <chrono>

namespace godwit
{

/// Which database, as what. Value type; opening one is Connection::open. It never holds a password.
struct ConnectionSpec
{
    enum class Access {
        ReadOnly,  ///< never creates, never writes
        ReadWrite, ///< must exist
        Create,    ///< a file (or a schema) is made if absent
    };
    /// Audit databases get the settings of audit-protocol.md, section 7; data databases keep their own
    /// journal mode.
    enum class Role { Audit, Data };

    QString dialect = QStringLiteral("sqlite"); ///< name in dialects.h
    QString database;                           ///< path of the file, or the database's name on its server
    Access access = Access::ReadWrite;
    Role role = Role::Audit;
    std::chrono::milliseconds busyTimeout{10'000}; ///< wait for somebody else's lock while opening and after

    // Servers only (databaseaddress.h).
    QString host; ///< name, address or, for PostgreSQL, the folder of the socket; empty: this machine
    int port = 0; ///< 0: the usual one
    QString user;
    QString secret;                 ///< name of the secret (secrets.h); empty: the client library's own files
    QMap<QString, QString> options; ///< sslmode, schema, socket …; checked by the dialect
    /// No statement keeps its thread longer, whatever the network does.
    std::chrono::milliseconds patience{12'000};

    friend bool operator==(const ConnectionSpec &, const ConnectionSpec &) = default;
};

} // namespace godwit
