// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

#include <chrono>

namespace godwit
{

/// Options of a connection of kind "sqlite"; a step's settings of the same names win.
struct SqliteOptions
{
    std::chrono::milliseconds busyTimeout{10'000}; ///< "busy_timeout_ms": wait for somebody else's lock
    bool foreignKeys = false;                      ///< "foreign_keys": enforce them while writing
    bool ledger = true;                            ///< "ledger": off gives up exactly-once

    static SqliteOptions of(const ConnectionDef &connection, const QMap<QString, QString> &settings);
    /// What is wrong with the options themselves; one sentence each.
    static QStringList check(const QMap<QString, QString> &options);
    static QStringList names();
};

} // namespace godwit
