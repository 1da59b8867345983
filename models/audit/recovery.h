// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/audit/processhistory.h"

namespace godwit
{

class Connection;

/// Marks attempts and runs of dead runners (lease expired, or the process provably gone) as Interrupted and
/// frees their leases: all of the process, or of one step alone. Within the caller's write transaction.
/// Returns how many.
Result<int> interruptDead(Connection &connection, const Actor &actor, const ProcessId &process,
                          const std::optional<StepId> &only = {});

/// The same in a transaction of its own, which is done again where the database gave it up.
Result<int> interruptDeadAlone(Connection &connection, const Actor &actor, const ProcessId &process);

/// The same for every process, each in a transaction of its own.
Result<int> recoverAll(Connection &connection, const Actor &actor);

} // namespace godwit
