// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/invariantresult.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// Checks I1–I6, I9 (with the journals of this machine), I10 (and that the rows of ours are as the trail
/// recorded them) and I12 over the whole audit database, inside one read transaction. (I7, I8 and I11 need
/// the destinations and the sinks.)
Result<QList<InvariantResult>> verifyAudit(Connection &connection);

} // namespace godwit
