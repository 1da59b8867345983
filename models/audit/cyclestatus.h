// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/processhistory.h"
#include "models/core/status.h"

namespace godwit
{

/// A process and its steps as people see them.
struct CycleStatus
{
    ProcessStatus process;
    QList<StepStatus> steps; ///< in order
    /// Every planned step has succeeded, whatever another system says about its run: what runs of ours end
    /// by.
    bool stepsComplete = false;

    const StepStatus *step(const StepId &id) const;
};

/// Derives the effective states (audit-protocol.md, section 2): any Success is complete whatever came
/// later; a live lease, or another writer's row in progress, is running; a dead lease is interrupted; else
/// the latest row; else pending, or blocked by what did not succeed. A process whose latest run is another
/// system's and did not succeed is as that run says, though its steps succeeded. Pure; any thread.
CycleStatus deriveStatus(const ProcessHistory &history);

} // namespace godwit
