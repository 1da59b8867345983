// SPDX-License-Identifier: Apache-2.0
#include "models/audit/barescan.h"

#include "models/core/clock.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

const QString columns = u"Process_id, Status, start_Datetime, end_Datetime, Description"_s;

/// Where the server can add up hashes itself: process, number of its rows, sum. Empty: it cannot.
QString sumsQuery(const QString &dialect)
{
    // (A character that stands for NULL, which concat_ws would leave out.)
    const QString none = dialect == u"mariadb" ? u"char(1 USING utf8mb4)"_s : u"chr(1)"_s;
    const auto content = [&none](const QStringList &names) {
        QStringList cells;
        for (const QString &name : names)
            cells.append(u"coalesce(%1, %2)"_s.arg(name, none));
        return u"concat_ws('|', %1)"_s.arg(cells.join(u", "_s));
    };
    QString hash;
    if (dialect == u"postgresql")
        hash = u"hashtextextended(%1, 0)"_s;
    else if (dialect == u"mariadb")
        hash = u"CAST(conv(left(md5(%1), 15), 16, 10) AS UNSIGNED)"_s;
    else
        return {};
    QStringList parts{u"'run'"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s, u"Description"_s};
    const QString runs = hash.arg(content(parts));
    parts.first() = u"Step_id"_s;
    parts.prepend(u"'step'"_s);
    return u"SELECT p, CAST(count(*) AS %1), CAST(sum(h) AS %1) FROM (SELECT Process_id AS p, %2 AS h "
           "FROM ETL_RUN_STATUS UNION ALL SELECT Process_id, %3 FROM ETL_STEP_RUN_STATUS) content "
           "GROUP BY p"_s.arg(dialect == u"mariadb" ? u"CHAR"_s : u"text"_s, runs, hash.arg(content(parts)));
}

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

Result<BareScan::Prints> BareScan::fingerprints()
{
    const auto began = bootTime();
    const QString sums = sumsQuery(m_connection.dialect().name());
    auto prints = sums.isEmpty() ? readAll() : readSums(sums);
    m_cost = bootTime() - began;
    return prints;
}

Result<BareScan::Prints> BareScan::readSums(const QString &sql)
{
    auto rows = m_connection.select(sql);
    if (!rows)
        return rows.error();
    Prints prints;
    for (const Row &row : std::as_const(*rows))
        prints.insert(row.text(0), row.text(1) + u':' + row.text(2));
    return prints;
}

/// Sums of hashes: the order in which rows come means nothing.
Result<BareScan::Prints> BareScan::readAll()
{
    QHash<QString, size_t> sums;
    for (const QString &sql : {u"SELECT "_s + columns + u" FROM ETL_RUN_STATUS"_s,
                               u"SELECT "_s + columns + u", Step_id FROM ETL_STEP_RUN_STATUS"_s}) {
        const qsizetype count = sql.contains(u"Step_id"_s) ? 6 : 5;
        auto done = m_connection.selectEach(sql, [&](const Row &row) {
            auto hash = size_t(count);
            for (qsizetype column = 0; column < count; ++column)
                hash = qHash(row.text(column), hash * 31 + (row.isNull(column) ? 1 : 0));
            sums[row.text(0)] += hash | 1;
        });
        if (!done)
            return done.error();
    }
    Prints prints;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        prints.insert(sum.key(), QString::number(sum.value()));
    return prints;
}

} // namespace godwit
