// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"

namespace godwit
{

/// Which steps a status shows. Without any of these: those that have not succeeded, of processes whose cycle
/// is under way.
struct StatusSelection
{
    bool allSteps = false;
    bool failedOnly = false; ///< only processes and steps that failed or are blocked
};

/// Processes with their steps, aligned and fitted into so many columns (0: not limited).
QStringList statusLines(const QList<CycleStatus> &processes, StatusSelection selection, int width);

/// "3 processes: 1 running, 2 succeeded" and so on, with the counts of their steps.
QString statusSummary(const QList<CycleStatus> &processes);

} // namespace godwit
