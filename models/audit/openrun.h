// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/leases.h"
#include "models/core/runrequest.h"

namespace godwit
{

/// A run that this program holds.
struct OpenRun
{
    Lease lease; ///< on the process; its attempt is the run's id
    RunId run;
    int cycle = 0;
    QString startedText; ///< exactly as stored: identifies our row in ETL_RUN_STATUS
    RunPreview plan;     ///< as frozen
    ProcessDef process;
    QList<StepDef> steps; ///< definitions of the steps that it executes, in order
};

/// An attempt that this program holds.
struct OpenAttempt
{
    Lease lease;
    RunId run;
    int cycle = 0;
    int number = 0;
    QString startedText; ///< exactly as stored: identifies our row in ETL_STEP_RUN_STATUS
};

/// How a run or an attempt ended.
struct Ending
{
    RunState state = RunState::Failed; ///< Succeeded, Failed, Cancelled, Interrupted or Unknown
    QString description;
    Progress progress; ///< attempts only
    /// attempts only: when it ended, as bootTime() of this machine; 0: now. What is recorded later keeps its
    /// time, on the database's clock.
    std::chrono::milliseconds endedAt{0};
    QString errorKind;
    QString errorCode;
    AttemptId rejectsFrom;     ///< attempts only: whose rejected rows become its own; empty: nobody's
    QList<qint64> resubmitted; ///< attempts only: rejected rows that it has taken up again
    QStringList notes;         ///< attempts only: for the trail, in front of the outcome
};

} // namespace godwit
