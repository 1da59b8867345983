// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"

namespace godwit
{

class Connection;

/// Writes our rows of the two audit tables and their companions. A row of ours is identified by its ids and
/// its start exactly as stored, so a start is unique per step: it moves on by one millisecond while
/// another row has it. Within the caller's write transaction; thread of its connection.
class AuditRows
{
public:
    explicit AuditRows(Connection &connection) : m_connection(connection) {}

    /// Insert the In-Progress row; return its start as stored.
    Result<QString> openRun(const ProcessId &process);
    Result<QString> openAttempt(const StepKey &key);

    /// Write the final status. False: not exactly one In-Progress row of ours was there, so somebody changed
    /// it; nothing was written into the audit table.
    Result<bool> closeRun(const ProcessId &process, const QString &started, const RunId &run,
                          const Ending &ending);
    Result<bool> closeAttempt(const StepKey &key, const QString &started, const AttemptId &attempt,
                              const Ending &ending);

private:
    Result<QString> uniqueStart(const QString &table, const ProcessId &process, const StepId &step);
    Result<bool> close(const QString &table, const QString &where, const QVariantList &identity,
                       const Ending &ending);

    Connection &m_connection;
};

} // namespace godwit
