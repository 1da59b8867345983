// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "models/core/operatoract.h"

namespace godwit
{

/// What the commands by which an operator declares something of steps have in common: one process, `--step`
/// (may be repeated), a mandatory `--reason`. Says what was done; code 1 where a step was not proven.
/// `needsStep`: at least one step has to be named.
ExitCode performAct(const Invocation &call, OperatorAct::Kind kind, bool needsStep = true);

/// --step and --reason.
QList<QCommandLineOption> actOptions();

} // namespace godwit
