// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/runners/keptlease.h"
#include "models/runners/runner.h"

namespace godwit
{

/// How an execution is recorded: its state, and what an operator reads about an error. `options` are those of
/// the step's destination. Any thread.
Ending stepEnding(const Result<StepEffect> &effect, const StepDef &step,
                  const QMap<QString, QString> &options, KeptLease &kept);

} // namespace godwit
