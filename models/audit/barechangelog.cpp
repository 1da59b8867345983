// SPDX-License-Identifier: Apache-2.0
#include "models/audit/barescan.h"
#include "models/audit/changelog.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

namespace godwit
{
namespace
{

/// SQLite says for nothing that nobody has committed; everywhere else all rows are read, now and then.
class BareChangeLog final : public ChangeLog
{
public:
    explicit BareChangeLog(Connection &connection) : m_connection(connection), m_scan(connection) {}

    Result<void> start() override
    {
        auto counter = changeCounter();
        if (!counter)
            return counter.error();
        m_counter = *counter; // read before the rows: what comes between them is seen again
        return m_scan.start();
    }

    Result<QList<ProcessId>> changedProcesses() override
    {
        auto counter = changeCounter();
        if (!counter)
            return counter.error();
        if (*counter >= 0 && *counter == m_counter)
            return QList<ProcessId>();
        m_counter = *counter;
        return m_scan.changedProcesses();
    }

    std::chrono::milliseconds interval() const override
    {
        constexpr std::chrono::milliseconds onServers{1000};
        return m_counter >= 0 ? m_scan.interval() : std::max(onServers, m_scan.interval());
    }

private:
    /// -1: this kind of database has none.
    Result<qint64> changeCounter()
    {
        const QString sql = m_connection.dialect().changeCounter();
        if (sql.isEmpty())
            return qint64(-1);
        auto row = m_connection.selectOne(sql);
        if (!row)
            return row.error();
        return (*row)->integer(0);
    }

    Connection &m_connection;
    BareScan m_scan;
    qint64 m_counter = -1;
};

} // namespace

std::unique_ptr<ChangeLog> bareChangeLog(Connection &connection)
{
    return std::make_unique<BareChangeLog>(connection);
}

} // namespace godwit
