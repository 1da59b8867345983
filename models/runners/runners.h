// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/runner.h"

namespace godwit
{

/// The list of kinds of steps. To add one: its file, its factory here, its line in runners.cpp.
const Runner *findRunner(QStringView kind); ///< nullptr when unknown
QStringList runnerKinds();

const Runner *copyRunner();
const Runner *sqlRunner();
const Runner *constraintsRunner();

} // namespace godwit
