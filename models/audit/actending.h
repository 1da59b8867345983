// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/core/operatoract.h"
#include "models/core/status.h"

namespace godwit
{

/// What the destination's ledger says of a step's effect in this cycle; found by models/runners.
struct ProvenEffect
{
    StepId step;
    Progress progress;
    AttemptId attempt; ///< that had the effect
    QString place;     ///< "cloud.db"
};

/// "Marked as done by anna: the file was loaded by hand".
QString actSentence(OperatorAct::Kind kind, const QString &who, const QString &reason);

/// What the audit row of an act says. A success keeps what the step is for, so that the trail explains
/// itself. `def` and `effect` may be null; a reconciliation has an effect.
Ending endingOf(const OperatorAct &act, const StepStatus &step, const StepDef *def,
                const ProvenEffect *effect, const QString &who);

} // namespace godwit
