// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace godwit
{

/// The SQL of resources/sql that makes the roles of an audit database, for the kind of server of an address.
/// Asks nobody. Error (Usage) where it is no server's.
Result<QString> roleScript(const QString &address);

/// Runs it there. Blocks; any thread. Errors: as Connection has them.
Result<void> applyRoles(const QString &address);

} // namespace godwit
