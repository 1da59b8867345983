// SPDX-License-Identifier: Apache-2.0
#include "models/audit/changelog.h"

#include "models/core/clock.h"
#include "models/database/connection.h"

#include <QSet>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto gapLife = 10min;
constexpr qint64 firstWindow = 1000; ///< numbers before the highest that are looked at in the beginning
constexpr qsizetype mostGaps = 50;

/// Numbers that were missing when higher ones were seen.
struct Gap
{
    qint64 from = 0;
    qint64 to = 0;
    std::chrono::milliseconds until{0}; ///< bootTime(): then it counts as rolled back
};

class GapChangeLog final : public ChangeLog
{
public:
    explicit GapChangeLog(Connection &connection) : m_connection(connection) {}

    Result<void> start() override
    {
        auto row = m_connection.selectOne(u"SELECT coalesce(max(sequence), 0) FROM GODWIT_CHANGE"_s);
        if (!row)
            return row.error();
        m_gaps.clear();
        m_seen.clear();
        m_last = std::max<qint64>(0, (*row)->integer(0) - firstWindow);
        auto known = changedProcesses(); // finds the gaps; what it names is about to be read anyway
        return known ? Result<void>() : known.error();
    }

    Result<QList<ProcessId>> changedProcesses() override
    {
        const auto now = bootTime();
        m_gaps.removeIf([&](const Gap &gap) { return now > gap.until; });
        // Numbers in the text, not bound: it differs from time to time and must not be kept prepared.
        QString sql = u"SELECT process_id, sequence FROM GODWIT_CHANGE WHERE sequence > %1"_s.arg(m_last);
        for (const Gap &gap : std::as_const(m_gaps))
            sql += u" OR sequence BETWEEN %1 AND %2"_s.arg(gap.from).arg(gap.to);
        auto rows = m_connection.select(sql + u" ORDER BY sequence"_s);
        if (!rows)
            return rows.error();
        QSet<ProcessId> processes;
        for (const Row &row : std::as_const(*rows)) {
            const qint64 sequence = row.integer(1);
            if (m_seen.contains(sequence))
                continue;
            m_seen.insert(sequence);
            processes.insert(ProcessId(row.text(0)));
            if (sequence < m_last)
                fill(sequence);
            else if (sequence > m_last + 1)
                m_gaps.append({m_last + 1, sequence - 1, now + gapLife});
            m_last = std::max(m_last, sequence);
        }
        tidy();
        return processes.values();
    }

    std::chrono::milliseconds interval() const override { return 250ms; }
    std::chrono::milliseconds netInterval() const override { return 5min; }

private:
    void fill(qint64 sequence)
    {
        for (qsizetype i = 0; i < m_gaps.size(); ++i) {
            const Gap gap = m_gaps.at(i);
            if (sequence < gap.from || sequence > gap.to)
                continue;
            m_gaps.removeAt(i);
            if (sequence < gap.to)
                m_gaps.insert(i, {sequence + 1, gap.to, gap.until});
            if (sequence > gap.from)
                m_gaps.insert(i, {gap.from, sequence - 1, gap.until});
            return;
        }
    }

    /// Too many (a cluster that counts in steps): the oldest become one, with seen rows in it.
    void tidy()
    {
        while (m_gaps.size() > mostGaps) {
            const Gap first = m_gaps.takeFirst();
            m_gaps.first().from = std::min(first.from, m_gaps.first().from);
        }
        qint64 lowest = m_last;
        for (const Gap &gap : std::as_const(m_gaps))
            lowest = std::min(lowest, gap.from);
        m_seen.removeIf([lowest](qint64 sequence) { return sequence < lowest; });
    }

    Connection &m_connection;
    qint64 m_last = 0;   ///< the highest that was seen
    QList<Gap> m_gaps;   ///< in order
    QSet<qint64> m_seen; ///< from the lowest gap on
};

} // namespace

std::unique_ptr<ChangeLog> gapChangeLog(Connection &connection)
{
    return std::make_unique<GapChangeLog>(connection);
}

} // namespace godwit
