// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <chrono>
#include <memory>

namespace godwit
{

class Connection;

/// Asks an audit database which processes changed since the last time, whoever changed them: triggers fill
/// GODWIT_CHANGE. Thread of its connection.
///
/// On SQLite there is one writer at a time, so a number per process follows the commits. On servers it
/// cannot: a transaction takes its number when it writes and shows it when it commits, and a reader that
/// remembers the highest number passes over what comes late. One row per process, counted up by the trigger,
/// would be in commit order again, but every writer would wait for every other one's COMMIT, and two who
/// write two processes in different order would end in a deadlock: in the foreign system's face. So servers
/// get rows that are only appended, which nobody waits for, and the reader does the work:
/// * PostgreSQL: each row has its transaction's id; all below the snapshot's xmin have ended, so the reader
///   asks again from there and leaves out what it has seen. Exact. pg_notify wakes it.
/// * MariaDB, SQL Server: numbers that are missing below the highest are transactions that have not ended, or
///   were rolled back: the reader asks for them again for ten minutes.
/// Old rows are taken away by pruneChanges; whoever slept for longer than they are kept reads everything.
class ChangeLog
{
public:
    static std::unique_ptr<ChangeLog> of(Connection &connection);
    virtual ~ChangeLog() = default;

    /// Everything up to now counts as seen: call it before reading everything.
    virtual Result<void> start() = 0;
    virtual Result<QList<ProcessId>> changedProcesses() = 0;
    /// How often to ask, where nothing wakes the reader.
    virtual std::chrono::milliseconds interval() const = 0;
    /// How often to compare everything all the same; 0: never.
    virtual std::chrono::milliseconds netInterval() const { return std::chrono::milliseconds(0); }
};

/// Takes away rows of GODWIT_CHANGE that every reader has seen; nothing to do on SQLite.
Result<void> pruneChanges(Connection &connection);
/// How long pruneChanges leaves them.
inline constexpr std::chrono::minutes changesKept{30};

// One file per kind.
/// Of a database with the two audit tables only, whatever its kind.
std::unique_ptr<ChangeLog> bareChangeLog(Connection &connection);
std::unique_ptr<ChangeLog> sqliteChangeLog(Connection &connection);
std::unique_ptr<ChangeLog> postgresqlChangeLog(Connection &connection);
std::unique_ptr<ChangeLog> gapChangeLog(Connection &connection);

} // namespace godwit
