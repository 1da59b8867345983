// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/accountrights.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// Asks the database itself what this account may do, roles included; nothing is tried and nothing is
/// changed. A database without Godwit's tables has nothing to refuse yet. Thread of the connection.
Result<AccountRights> accountRights(Connection &connection);

} // namespace godwit
