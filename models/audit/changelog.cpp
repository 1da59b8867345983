// SPDX-License-Identifier: Apache-2.0
#include "models/audit/changelog.h"

#include "models/database/connection.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<qint64> ChangeLog::dataVersion()
{
    auto row = m_connection.selectOne(u"PRAGMA data_version"_s);
    if (!row)
        return row.error();
    return (*row)->integer(0);
}

Result<void> ChangeLog::start()
{
    auto version = dataVersion();
    if (!version)
        return version.error();
    auto row = m_connection.selectOne(u"SELECT coalesce(max(sequence), 0) FROM GODWIT_CHANGE"_s);
    if (!row)
        return row.error();
    m_version = *version;
    m_sequence = (*row)->integer(0);
    return {};
}

Result<bool> ChangeLog::anythingNew()
{
    auto version = dataVersion();
    if (!version)
        return version.error();
    const bool changed = *version != m_version;
    m_version = *version;
    return changed;
}

Result<QList<ProcessId>> ChangeLog::changedProcesses()
{
    auto rows = m_connection.select(
        u"SELECT process_id, sequence FROM GODWIT_CHANGE WHERE sequence>? ORDER BY sequence"_s, {m_sequence});
    if (!rows)
        return rows.error();
    QList<ProcessId> processes;
    for (const Row &row : std::as_const(*rows)) {
        processes.append(ProcessId(row.text(0)));
        m_sequence = row.integer(1);
    }
    return processes;
}

} // namespace godwit
