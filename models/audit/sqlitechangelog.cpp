// SPDX-License-Identifier: Apache-2.0
#include "models/audit/changelog.h"

#include "models/database/connection.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// `PRAGMA data_version` answers "none" in microseconds; else GODWIT_CHANGE.
class SqliteChangeLog final : public ChangeLog
{
public:
    explicit SqliteChangeLog(Connection &connection) : m_connection(connection) {}

    Result<void> start() override
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

    Result<QList<ProcessId>> changedProcesses() override
    {
        auto version = dataVersion();
        if (!version)
            return version.error();
        QList<ProcessId> processes;
        if (*version == m_version)
            return processes;
        m_version = *version;
        auto rows = m_connection.select(
            u"SELECT process_id, sequence FROM GODWIT_CHANGE WHERE sequence>? ORDER BY sequence"_s,
            {m_sequence});
        if (!rows)
            return rows.error();
        for (const Row &row : std::as_const(*rows)) {
            processes.append(ProcessId(row.text(0)));
            m_sequence = row.integer(1);
        }
        return processes;
    }

    std::chrono::milliseconds interval() const override { return 100ms; }

private:
    Result<qint64> dataVersion()
    {
        auto row = m_connection.selectOne(u"PRAGMA data_version"_s);
        if (!row)
            return row.error();
        return (*row)->integer(0);
    }

    Connection &m_connection;
    qint64 m_version = -1;
    qint64 m_sequence = 0;
};

} // namespace

std::unique_ptr<ChangeLog> sqliteChangeLog(Connection &connection)
{
    return std::make_unique<SqliteChangeLog>(connection);
}

} // namespace godwit
