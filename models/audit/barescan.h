// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QHash>

#include <chrono>

namespace godwit
{

class Connection;

/// What changed in a database with the two audit tables only: no trigger tells anything, so all rows are read
/// and compared by a fingerprint per process. Late rows, updates in place and deletes show like any other.
/// Thread of its connection.
class BareScan
{
public:
    explicit BareScan(Connection &connection) : m_connection(connection) {}

    Result<void> start();
    Result<QList<ProcessId>> changedProcesses();
    /// The pause after a scan grows with what it costs, so that watching takes a small part of the time.
    std::chrono::milliseconds interval() const;

private:
    Result<QHash<QString, size_t>> fingerprints();

    Connection &m_connection;
    QHash<QString, size_t> m_prints;
    std::chrono::milliseconds m_cost{0};
};

} // namespace godwit
