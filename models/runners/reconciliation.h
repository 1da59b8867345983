// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/operatoract.h"
#include "models/core/result.h"

#include <stop_token>

namespace godwit
{

class Connection;

/// Asks the ledger in each step's destination whether the step has had its effect in the current cycle, and
/// makes those a success (audit-protocol.md, section 2: reconcile). What was found of each step is in the
/// outcome, also where it proves nothing. Blocks while it connects; thread of the connection, which is not
/// held in a transaction meanwhile. Errors as of OperatorActs; a ledger that cannot be read is no error but a
/// step that is not done.
Result<ActOutcome> reconcile(Connection &audit, const Actor &actor, const OperatorAct &act,
                             const std::stop_token &stop = {});

} // namespace godwit
