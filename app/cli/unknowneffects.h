// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "models/audit/cyclestatus.h"

namespace godwit
{

/// Steps of a process whose effect is not known: a rerun leaves them out until an operator has decided.
QStringList unknownEffects(const CycleStatus &process);
/// What may be decided about them, as commands. Nothing where there are none.
void sayUnknownEffects(const Invocation &call, const CycleStatus &process);
/// Whether steps have ended without success that a rerun would take up.
bool rerunHelps(const CycleStatus &process);

} // namespace godwit
