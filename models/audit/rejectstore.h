// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/core/history.h"
#include "models/core/result.h"

#include <optional>

namespace godwit
{

class Connection;

/// GODWIT_REJECT: rows that were set aside instead of loaded. They are written before the destination's
/// commit, under the attempt that found them; they count once an attempt that owns them has succeeded. Thread
/// of its connection.
class RejectStore
{
public:
    explicit RejectStore(Connection &connection) : m_connection(connection) {}

    /// Keeps rows of an attempt that goes on; `restart`: a new try of the same attempt begins, what a former
    /// one had set aside goes. One caller at a time per attempt: where the answer to a COMMIT was lost, what
    /// the attempt has got since is taken back and written again.
    Result<void> add(const OpenAttempt &attempt, const QList<RejectRecord> &rows, bool restart);
    Result<void> clear(const AttemptId &attempt);
    Result<qint64> count(const AttemptId &attempt);
    /// Within the transaction that ends `to`: it takes over the effect of `from`, and its rejected rows.
    Result<void> adopt(const AttemptId &from, const AttemptId &to);
    /// Within the transaction that ends the attempt which loaded them again.
    Result<void> markResubmitted(const QList<qint64> &ids, const AttemptId &attempt);

private:
    /// `before`: the last row of all when it was tried first; what this attempt has behind it is of that try.
    Result<void> addOnce(const OpenAttempt &attempt, const QList<RejectRecord> &rows, bool restart,
                         std::optional<qint64> &before);

    Connection &m_connection;
};

/// Rows of successful attempts that nobody has resubmitted. A full load makes those of former cycles
/// pointless, so only an incremental step's are taken from `allCycles`. Oldest first.
Result<QList<RejectRecord>> pendingRejects(Connection &connection, const StepKey &step, int cycle,
                                           bool allCycles);

/// What the details pane and `godwitctl rejects` show: everything that was rejected, newest attempt first,
/// rows in their order. step empty: all steps of the process.
Result<QList<RejectRecord>> loadRejects(Connection &connection, const ProcessId &process, const StepId &step,
                                        int limit);

/// Pending rows per step of the process's cycle.
Result<QHash<StepId, qint64>> countPendingRejects(Connection &connection, const ProcessId &process,
                                                  int cycle);

} // namespace godwit
