// SPDX-License-Identifier: Apache-2.0
#include "models/audit/changelog.h"

#include "models/database/connection.h"

#include <QHash>
#include <QSet>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class PostgresqlChangeLog final : public ChangeLog
{
public:
    explicit PostgresqlChangeLog(Connection &connection) : m_connection(connection) {}

    Result<void> start() override
    {
        auto row = m_connection.selectOne(u"SELECT pg_snapshot_xmin(pg_current_snapshot())::text"_s);
        if (!row)
            return row.error();
        m_horizon = (*row)->text(0);
        m_seen.clear();
        return {};
    }

    Result<QList<ProcessId>> changedProcesses() override
    {
        // One statement, so one snapshot: what it does not show has an id that is not below its xmin.
        auto rows =
            m_connection.select(u"SELECT '', 0, pg_snapshot_xmin(pg_current_snapshot())::text UNION ALL "
                                "SELECT process_id, sequence, transaction::text FROM GODWIT_CHANGE "
                                "WHERE transaction >= CAST(? AS xid8)"_s,
                                {m_horizon});
        if (!rows)
            return rows.error();
        const qulonglong horizon = rows->first().text(2).toULongLong();
        QSet<ProcessId> processes;
        QSet<qint64> stillAsked;
        for (const Row &row : std::as_const(*rows).mid(1)) {
            const qint64 sequence = row.integer(1);
            if (!m_seen.contains(sequence))
                processes.insert(ProcessId(row.text(0)));
            if (row.text(2).toULongLong() >= horizon)
                stillAsked.insert(sequence);
        }
        m_horizon = QString::number(horizon);
        m_seen = stillAsked;
        return processes.values();
    }

    std::chrono::milliseconds interval() const override { return 1s; }

private:
    Connection &m_connection;
    QString m_horizon;   ///< an xid8: all transactions below it have ended and are seen
    QSet<qint64> m_seen; ///< rows of later ones
};

} // namespace

std::unique_ptr<ChangeLog> postgresqlChangeLog(Connection &connection)
{
    return std::make_unique<PostgresqlChangeLog>(connection);
}

} // namespace godwit
