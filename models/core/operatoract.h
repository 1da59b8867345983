// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

/// What an operator says of steps without running them. Each act needs a reason, and none changes a row that
/// is there: it adds rows of its own, or a line of the trail.
struct OperatorAct
{
    enum class Kind {
        DeclareLost, ///< another system's row in progress will never end; no steps: the process's run as well
        Acknowledge, ///< the effect of an attempt is not known; it may run again all the same
        MarkDone,    ///< the work was done by other means
        MarkFailed,  ///< the work is not done, whatever the tables say
        Reconcile,   ///< the destination's ledger proves that the work is done
    };

    Kind kind = Kind::MarkDone;
    ProcessId process;
    QList<StepId> steps;
    QString reason;

    friend bool operator==(const OperatorAct &, const OperatorAct &) = default;
};

/// Stable word for tables, trail and JSON ("declare_lost"); never translated.
QString operatorActKey(OperatorAct::Kind kind);
std::optional<OperatorAct::Kind> operatorActFromKey(QStringView key);

/// What happened to one step.
struct ActedStep
{
    StepId step;
    bool done = false;
    RunState state = RunState::Pending; ///< afterwards
    QString text;                       ///< one sentence: what was done, or what was found instead
};

struct ActOutcome
{
    OperatorAct act;
    RunId run; ///< the row of ETL_RUN_STATUS that the act added; empty: none
    QList<ActedStep> steps;
    QString text; ///< all of it as sentences

    bool allDone() const;
};

/// Why the operator may not do this to a step as it stands; empty: he may. The process's runner, who must be
/// nobody, is not judged here.
QString actRefusal(OperatorAct::Kind kind, const StepStatus &step);
/// The same for a process: of DeclareLost, which may name no step.
QString lostRunRefusal(const ProcessStatus &process);

/// "marked as done by anna": how rows that an act added are shown. Empty for other triggers.
QString declarationText(const QString &trigger, const QString &operatorName);

/// What a run was, for people: "full run", "rerun", "marked as done" …; other words as they stand.
QString runTriggerText(const QString &trigger);

} // namespace godwit

Q_DECLARE_METATYPE(godwit::OperatorAct)
Q_DECLARE_METATYPE(godwit::ActOutcome)
