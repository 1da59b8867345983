// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QHash>

#include <chrono>

namespace godwit
{

class Connection;

/// What changed in a database with the two audit tables only: no trigger tells anything, so all rows are
/// compared by a fingerprint per process, which PostgreSQL and MariaDB compute themselves. Late rows, updates
/// in place and deletes show like any other. Thread of its connection.
class BareScan
{
public:
    explicit BareScan(Connection &connection) : m_connection(connection) {}

    Result<void> start();
    Result<QList<ProcessId>> changedProcesses();
    /// The pause after a scan grows with what it costs, so that watching takes a small part of the time.
    std::chrono::milliseconds interval() const;

private:
    using Prints = QHash<QString, QString>; ///< by process
    Result<Prints> fingerprints();
    Result<Prints> readSums(const QString &sql);
    Result<Prints> readAll();

    Connection &m_connection;
    Prints m_prints;
    std::chrono::milliseconds m_cost{0};
};

} // namespace godwit
