// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/runners/keptlease.h"
#include "models/runners/runner.h"

namespace godwit
{

/// How an execution is recorded: its state, and what an operator reads about an error. `destination` is
/// the step's. Any thread.
Ending stepEnding(const Result<StepEffect> &effect, const StepDef &step, const ConnectionDef &destination,
                  KeptLease &kept);

} // namespace godwit
