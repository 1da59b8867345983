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

/// Requests after a sequence number, oldest first.
Result<QList<PendingCancel>> cancelRequestsAfter(Connection &connection, qint64 sequence);
/// The newest event's sequence number: where a runner starts to listen.
Result<qint64> newestEvent(Connection &connection);

} // namespace godwit
