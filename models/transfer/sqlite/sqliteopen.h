// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"

#include <chrono>
#include <stop_token>

namespace godwit
{

/// Opens a SQLite file of data. While somebody else holds it exclusively it is tried again for `patience`, in
/// waits so short that a stop request ends it within a moment (Cancelled).
Result<Connection> openSqlite(const QString &file, ConnectionSpec::Access access, const std::stop_token &stop,
                              std::chrono::milliseconds patience);

} // namespace godwit
