// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runrequest.h"

namespace godwit::samples
{

// Statuses and details to show, as the audit tables would tell them: the worked example as process 4 and many
// others.

/// 2026-11-22 08:14:31 in Warsaw.
QDateTime now();
StepStatus step(const QString &process, int ordinal, const QString &name, RunState state);
ProcessStatus process(const QString &id, const QString &name, RunState state);
/// The counts, state and rows of a process from its steps.
void rollUpInto(ProcessStatus &process, const QList<StepStatus> &steps);

/// Process 4, "Customers to cloud": three of seven steps succeeded, one failed for a unique key.
AuditChanges workedExample();
/// The worked example and forty other processes in every state; the first reading ends with it.
AuditChanges manyProcesses();
Details failedStepDetails();
RunPreview rerunPreview();

} // namespace godwit::samples
