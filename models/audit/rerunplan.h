// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"
#include "models/core/runrequest.h"

namespace godwit
{

/// The rule that everything else serves (mission.md): what a request would execute now and why, and what
/// not. The rerun set is the cycle's frozen plan minus the complete steps, never "the steps that have a
/// failure row". Pure; any thread. The caller adds a refusal for integrity problems.
RunPreview planRun(const RunRequest &request, const ProcessHistory &history);

/// Steps of a preview that were asked for, have not succeeded and cannot run now: only others can move them.
QList<PlannedStep> stuckSteps(const RunPreview &preview);
/// Why nothing runs, where a preview has nothing that will: a sentence.
QString nothingRunsText(const RunPreview &preview);

} // namespace godwit
