// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

#include <chrono>

namespace godwit
{

/// Options of a connection of kind "mariadb"; a step's settings of the same names win.
struct MariaOptions
{
    /// How a full load replaces what is there ("replace").
    enum class Replace {
        Auto,   ///< rename for a missing table, and for a big one without triggers and foreign keys
        Delete, ///< DELETE and load in one transaction
        Rename, ///< a staging table takes the old one's place in one RENAME TABLE
    };

    QString sslCa;                   ///< "ssl_ca": PEM file; TLS is then verified on the loopback, too
    bool ledger = true;              ///< "ledger": off gives up exactly-once
    bool localInfile = true;         ///< "local_infile": off inserts rows by statements instead
    Replace replace = Replace::Auto; ///< "replace": auto, delete, rename
    bool idempotent = false;         ///< "idempotent": scripts may commit, running them twice is harmless
    std::chrono::seconds lockTimeout{50}; ///< "lock_timeout": wait for somebody else's lock

    static MariaOptions of(const ConnectionDef &connection, const QMap<QString, QString> &settings);
    /// What is wrong with the options themselves; one sentence each.
    static QStringList check(const QMap<QString, QString> &options);
    static QStringList names();
};

} // namespace godwit
