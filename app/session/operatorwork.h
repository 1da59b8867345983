// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/operatoract.h"
#include "models/core/result.h"

#include <stop_token>

namespace godwit
{

class Connection;

/// Does what an operator asks of steps, whichever act it is: window and console share it. Blocks; thread of
/// the connection.
Result<ActOutcome> performAct(Connection &audit, const Actor &actor, const OperatorAct &act,
                              const std::stop_token &stop = {});

} // namespace godwit
