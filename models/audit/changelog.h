// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// Asks an audit database which processes changed since the last time. `PRAGMA data_version` answers "none"
/// in microseconds; else GODWIT_CHANGE, which triggers fill in commit order whoever writes. Thread of its
/// connection.
class ChangeLog
{
public:
    explicit ChangeLog(Connection &connection) : m_connection(connection) {}

    /// Everything up to now counts as seen: call it before reading everything.
    Result<void> start();
    /// False while no other connection has committed anything.
    Result<bool> anythingNew();
    Result<QList<ProcessId>> changedProcesses();

private:
    Result<qint64> dataVersion();

    Connection &m_connection;
    qint64 m_version = -1;
    qint64 m_sequence = 0;
};

} // namespace godwit
