// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace godwit
{

/// Which database, as what. Value type; opening one is Connection::open.
struct ConnectionSpec
{
    enum class Access {
        ReadOnly,  ///< never creates, never writes
        ReadWrite, ///< must exist
        Create,    ///< made if absent
    };
    /// Audit databases get the settings of audit-protocol.md, section 7; data databases keep their own
    /// journal mode.
    enum class Role { Audit, Data };

    QString dialect = QStringLiteral("sqlite"); ///< name in dialects.h
    QString database;                           ///< path of the file
    Access access = Access::ReadWrite;
    Role role = Role::Audit;
    std::chrono::milliseconds busyTimeout{10'000}; ///< wait for somebody else's lock while opening and after

    friend bool operator==(const ConnectionSpec &, const ConnectionSpec &) = default;
};

} // namespace godwit
