// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliterowcount.h"

#include "models/database/connection.h"

using namespace Qt::StringLiterals;

namespace godwit
{

Result<std::optional<qint64>> estimateRows(Connection &connection, const QString &from, const QString &rowid)
{
    constexpr qint64 few = 100'000;
    constexpr qint64 most = qint64(1) << 53; // random ids: nothing can be told, and sums would overflow
    constexpr int stretches = 16;
    constexpr qint64 length = 512;
    const std::optional<qint64> unknown;
    const auto ends =
        connection.selectOne(u"SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)"_s.arg(rowid, from));
    if (!ends)
        return ends.error();
    const qint64 first = (*ends)->integer(0);
    const qint64 last = (*ends)->integer(1);
    if ((*ends)->isNull(0) || first < -most || last > most || last - first < few)
        return unknown;
    const qint64 span = last - first + 1;
    qint64 found = 0;
    for (int i = 0; i < stretches; ++i) {
        const qint64 begin = first + (span - length) / (stretches - 1) * i;
        const auto row = connection.selectOne(
            u"SELECT count(*) FROM %2 WHERE %1 >= ? AND %1 < ?"_s.arg(rowid, from), {begin, begin + length});
        if (!row)
            return row.error();
        found += (*row)->integer(0);
    }
    constexpr qint64 seen = stretches * length;
    if (found < seen / 2)
        return unknown;
    return std::optional(qint64(double(span) * double(found) / double(seen)));
}

} // namespace godwit
