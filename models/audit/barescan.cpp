// SPDX-License-Identifier: Apache-2.0
#include "models/audit/barescan.h"

#include "models/core/clock.h"
#include "models/database/connection.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QString columns = u"Process_id, Status, start_Datetime, end_Datetime, Description"_s;

} // namespace

Result<void> BareScan::start()
{
    auto prints = fingerprints();
    if (!prints)
        return prints.error();
    m_prints = *prints;
    return {};
}

Result<QList<ProcessId>> BareScan::changedProcesses()
{
    auto prints = fingerprints();
    if (!prints)
        return prints.error();
    QList<ProcessId> changed;
    for (auto print = prints->cbegin(); print != prints->cend(); ++print) {
        const auto before = m_prints.constFind(print.key());
        if (before == m_prints.constEnd() || *before != print.value())
            changed.append(ProcessId(print.key()));
    }
    for (auto gone = m_prints.keyBegin(); gone != m_prints.keyEnd(); ++gone) {
        if (!prints->contains(*gone))
            changed.append(ProcessId(*gone));
    }
    m_prints = *prints;
    return changed;
}

std::chrono::milliseconds BareScan::interval() const
{
    constexpr int share = 10; // of the time that watching may take: a tenth
    return std::clamp<std::chrono::milliseconds>(m_cost * share, 200ms, 30s);
}

/// Sums of hashes: the order in which rows come means nothing.
Result<QHash<QString, size_t>> BareScan::fingerprints()
{
    const auto began = bootTime();
    QHash<QString, size_t> prints;
    for (const QString &sql : {u"SELECT "_s + columns + u" FROM ETL_RUN_STATUS"_s,
                               u"SELECT "_s + columns + u", Step_id FROM ETL_STEP_RUN_STATUS"_s}) {
        auto rows = m_connection.select(sql);
        if (!rows)
            return rows.error();
        const qsizetype count = sql.contains(u"Step_id"_s) ? 6 : 5;
        for (const Row &row : std::as_const(*rows)) {
            auto hash = size_t(count);
            for (qsizetype column = 0; column < count; ++column)
                hash = qHash(row.text(column), hash * 31 + (row.isNull(column) ? 1 : 0));
            prints[row.text(0)] += hash | 1;
        }
    }
    m_cost = bootTime() - began;
    return prints;
}

} // namespace godwit
