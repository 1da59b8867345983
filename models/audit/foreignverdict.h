// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/processhistory.h"
#include "models/core/status.h"

namespace godwit
{

// What another system's row of ETL_RUN_STATUS says about the whole process, which its steps may contradict.
// For runs of ours the frozen plan and the steps decide, whatever their row says. Pure; any thread.

/// The run that counts: the latest by start, of those with the same start the one that ended last; nullptr:
/// none.
const RunRecord *latestRun(const QList<RunRecord> &runs);

/// That run, where another system wrote it and none of ours has succeeded after it; else nullptr.
const RunRecord *foreignVerdict(const ProcessHistory &history);

/// How it contradicts the steps, in words; empty: it does not.
QString verdictAnomaly(const RunRecord &verdict, const ProcessHistory &history,
                       const QList<StepStatus> &steps);

} // namespace godwit
