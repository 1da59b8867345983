// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/ids.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// A request to cancel, left in the trail for the runner that holds the process, on whatever machine.
struct PendingCancel
{
    qint64 sequence = 0; ///< of its event
    ProcessId process;
    QList<StepId> steps; ///< empty: the whole run
    QString by;          ///< "anna on cutover-1"
    QString reason;
};

/// Leaves a request. Error (Conflict) where nobody runs the process now.
Result<void> requestCancel(Connection &connection, const ProcessId &process, const QList<StepId> &steps,
                           const Actor &actor, const QString &reason = {});

/// Requests for a process after a sequence number, oldest first. Only within one process do the numbers
/// follow the commits (its chain is locked); over all of them a later commit can bring an earlier number.
Result<QList<PendingCancel>> cancelRequestsAfter(Connection &connection, const ProcessId &process,
                                                 qint64 sequence);
/// The sequence number of the process's newest event: where a runner starts to listen.
Result<qint64> newestEvent(Connection &connection, const ProcessId &process);

} // namespace godwit
