// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

namespace godwit
{

/// What stands between SQLite and a database file, which it reads and writes by pages of 4 KiB: neighbouring
/// pages are written by one call and, where somebody reads one after the other, read ahead by one call. That
/// is a sixth of a bulk load's time. Durability is untouched: all that was written goes to the file before it
/// is synchronised, truncated, measured or unlocked, in the order it came.
///
/// Writes are gathered only while SQLite holds the file exclusively, pages read ahead only under its lock and
/// not in WAL mode, where others may write meanwhile. One thread. Results are SQLite's codes.
class SqliteFileBuffer
{
public:
    static constexpr int size = 64 * 1024;

    explicit SqliteFileBuffer(sqlite3_file *file) : m_file(file) {}
    SqliteFileBuffer(const SqliteFileBuffer &) = delete;
    SqliteFileBuffer &operator=(const SqliteFileBuffer &) = delete;

    sqlite3_file *file() const { return m_file; }

    int read(void *to, int length, sqlite3_int64 offset);
    int write(const void *from, int length, sqlite3_int64 offset);
    /// Brings what was gathered into the file, and forgets what was read ahead. Where the disk refuses, it is
    /// lost like a page that could not be written: SQLite then rolls back from its journal.
    int settle();

    int lock(int level);
    int unlock(int level);
    /// From here on others may write while this one reads (shared memory: WAL mode).
    void share() { m_shared = true; }

private:
    int flush();
    int readAhead(sqlite3_int64 offset);
    bool isGathering() const { return m_level >= SQLITE_LOCK_EXCLUSIVE && !m_shared; }
    bool touchesGathered(int length, sqlite3_int64 offset) const
    {
        return m_gathered > 0 && offset < m_gatheredAt + m_gathered && offset + length > m_gatheredAt;
    }

    sqlite3_file *m_file;
    int m_level = SQLITE_LOCK_NONE;
    bool m_shared = false;
    sqlite3_int64 m_gatheredAt = 0;
    int m_gathered = 0;
    sqlite3_int64 m_aheadAt = 0;
    int m_ahead = 0;
    sqlite3_int64 m_lastEnd = -1; ///< where the last direct read ended
    char m_out[size];             ///< written by SQLite, not in the file yet
    char m_in[size];              ///< read ahead
};

} // namespace godwit
