// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitefilebuffer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace godwit
{

int SqliteFileBuffer::read(void *to, int length, sqlite3_int64 offset)
{
    if (touchesGathered(length, offset)) {
        if (offset >= m_gatheredAt && offset + length <= m_gatheredAt + m_gathered) {
            std::memcpy(to, m_out + (offset - m_gatheredAt), size_t(length));
            return SQLITE_OK;
        }
        if (const int code = flush(); code != SQLITE_OK)
            return code;
    }
    const sqlite3_int64 aheadEnd = m_aheadAt + m_ahead;
    const bool goesOn = offset == m_lastEnd || (m_ahead > 0 && offset == aheadEnd);
    if (goesOn && m_level >= SQLITE_LOCK_SHARED && !m_shared) {
        if (const int code = readAhead(offset); code != SQLITE_OK)
            return code;
    }
    if (m_ahead > 0 && offset >= m_aheadAt && offset + length <= m_aheadAt + m_ahead) {
        std::memcpy(to, m_in + (offset - m_aheadAt), size_t(length));
        return SQLITE_OK;
    }
    m_lastEnd = offset + length;
    return m_file->pMethods->xRead(m_file, to, length, offset);
}

/// Only what is there: a file's end is the caller's to notice.
int SqliteFileBuffer::readAhead(sqlite3_int64 offset)
{
    m_ahead = 0;
    sqlite3_int64 end = 0;
    if (const int code = m_file->pMethods->xFileSize(m_file, &end); code != SQLITE_OK)
        return code;
    if (m_gathered > 0 && offset < m_gatheredAt)
        end = std::min(end, m_gatheredAt);
    else if (m_gathered > 0) // behind or within what the file does not have yet
        return SQLITE_OK;
    const int length = int(std::clamp<sqlite3_int64>(end - offset, 0, size));
    if (length == 0)
        return SQLITE_OK;
    if (const int code = m_file->pMethods->xRead(m_file, m_in, length, offset); code != SQLITE_OK)
        return code;
    m_aheadAt = offset;
    m_ahead = length;
    return SQLITE_OK;
}

int SqliteFileBuffer::write(const void *from, int length, sqlite3_int64 offset)
{
    m_ahead = 0;
    if (m_gathered > 0 && (offset != m_gatheredAt + m_gathered || m_gathered + length > size)) {
        if (const int code = flush(); code != SQLITE_OK)
            return code;
    }
    if (!isGathering() || length > size)
        return m_file->pMethods->xWrite(m_file, from, length, offset);
    if (m_gathered == 0)
        m_gatheredAt = offset;
    std::memcpy(m_out + m_gathered, from, size_t(length));
    m_gathered += length;
    return SQLITE_OK;
}

int SqliteFileBuffer::flush()
{
    const int length = std::exchange(m_gathered, 0);
    return length == 0 ? SQLITE_OK : m_file->pMethods->xWrite(m_file, m_out, length, m_gatheredAt);
}

int SqliteFileBuffer::settle()
{
    m_ahead = 0;
    m_lastEnd = -1;
    return flush();
}

int SqliteFileBuffer::lock(int level)
{
    if (m_level == SQLITE_LOCK_NONE)
        m_ahead = 0; // somebody may have written since
    const int code = m_file->pMethods->xLock(m_file, level);
    if (code == SQLITE_OK)
        m_level = std::max(m_level, level);
    return code;
}

int SqliteFileBuffer::unlock(int level)
{
    const int settled = settle();
    const int code = m_file->pMethods->xUnlock(m_file, level);
    m_level = std::min(m_level, level);
    return settled == SQLITE_OK ? code : settled;
}

} // namespace godwit
