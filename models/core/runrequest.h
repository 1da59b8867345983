// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

namespace godwit
{

/// What an operator asks for.
struct RunRequest
{
    enum class Action {
        Run,      ///< continue the cycle while it is not complete, else open the next one
        Rerun,    ///< only what has not succeeded; never opens a cycle that is complete
        NewCycle, ///< start over although the cycle may be unfinished
        Resubmit, ///< load rejected rows of steps that have succeeded once more
    };

    ProcessId process;
    Action action = Action::Run;
    QList<StepId> steps; ///< only these (Rerun, Resubmit); empty: all that it may concern
    QString operatorName;
    QString reason;
    /// The cycle of the preview that was agreed to; 0: none was shown. A run in another one, since somebody
    /// completed or began one meanwhile, is refused: nothing is done twice that was agreed to once.
    int agreedCycle = 0;
};

/// One line of a preview.
struct PlannedStep
{
    StepKey key;
    QString name;
    RunState state = RunState::Pending; ///< before the run
    QString reason; ///< "failed in attempt 2", "never started", "succeeded at 08:15": why it runs or not
};

/// What a request would do now; nothing is changed by asking.
struct RunPreview
{
    RunRequest request;
    QString processName;
    int cycle = 0; ///< the cycle that the run would belong to
    bool opensCycle = false;
    bool complete = false;      ///< every planned step of the cycle has succeeded
    QList<PlannedStep> willRun; ///< empty: nothing left to run
    QList<PlannedStep> willNotRun;
    QStringList warnings; ///< e.g. the definition changed since the plan; finished work that is repeated
    QString refusal;      ///< why it cannot run at all (held by somebody, integrity); empty: it can
    bool isHeld = false;  ///< refused because a runner holds the process or one of the steps
};

/// How a run ended.
struct RunSummary
{
    ProcessId process;
    RunId run; ///< empty: nothing was left to run, or it was refused
    RunState state = RunState::Pending;
    int planned = 0;
    StateCounts counts; ///< of the planned steps, at the end
    QString text;       ///< one sentence for people
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::RunPreview)
Q_DECLARE_METATYPE(godwit::RunSummary)
