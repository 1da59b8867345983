// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/invariantresult.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// How many rows of the two audit tables have no companion of ours. A row that somebody forged has none
/// either, so it is among them. In the caller's transaction; thread of its connection.
Result<RowsOfOthers> countRowsOfOthers(Connection &connection);

} // namespace godwit
