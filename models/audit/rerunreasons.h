// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

/// "2, 5"
QString idList(const QList<StepId> &ids);
/// Why a step that has not succeeded runs: "failed in attempt 2", "never started".
QString whyItRuns(const StepStatus &step);

} // namespace godwit
