// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqliteshortcut.h"

#include "models/transfer/transfererror.h"

#include <sqlite3.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotCopy() { return Transfer::tr("Cannot load the rows"); }

qint64 plus(qint64 value, qint64 more)
{
    return value > std::numeric_limits<qint64>::max() - more ? std::numeric_limits<qint64>::max()
                                                             : value + more;
}

} // namespace

SqliteShortcut::SqliteShortcut(Connection &connection, ReadRequest request, ProgressCounter &progress)
    : m_connection(connection), m_progress(progress), m_reader(std::move(request))
{}

Result<TableShape> SqliteShortcut::plan()
{
    auto shape = m_reader.plan();
    if (shape)
        m_progress.expect(shape->expectedRows);
    if (!shape || !m_reader.source().isTable || shape->withoutRowid)
        return shape;
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (m_rowId.isEmpty() && shape->indexOf(name) < 0)
            m_rowId = name;
    }
    return shape;
}

Result<std::optional<LedgerEffect>> SqliteShortcut::run(const QString &into, const QStringList &columns)
{
    if (m_reader.hasNothingNew())
        return std::optional(LedgerEffect{.watermark = m_reader.watermark()});
    // Two queries: only a single min or max goes by the index.
    const auto ends = m_connection.selectOne(
        u"SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)"_s.arg(m_rowId, m_reader.source().from));
    if (!ends)
        return at(ErrorKind::Source, cannotCopy(), ends.error());
    if ((*ends)->isNull(0)) // an empty table
        return std::optional(LedgerEffect{.watermark = m_reader.watermark()});

    if (auto begun = m_connection.execute(u"SAVEPOINT godwit_rows"_s); !begun)
        return at(ErrorKind::Destination, cannotCopy(), begun.error());
    auto insert =
        m_reader.prepare(into + u' ' + m_reader.selection(columns, u"%1 BETWEEN ?3 AND ?4"_s.arg(m_rowId)));
    if (!insert)
        return insert.error();
    auto effect = insertAll(*insert, (*ends)->integer(0), (*ends)->integer(1));
    insert->finalize();
    if (effect)
        return std::optional(*effect);
    if (effect.error().kind != ErrorKind::Data)
        return effect.error();
    if (auto undone = m_connection.execute(u"ROLLBACK TO godwit_rows"_s); !undone)
        return at(ErrorKind::Destination, cannotCopy(), undone.error());
    m_progress.restart();
    return std::optional<LedgerEffect>();
}

Result<LedgerEffect> SqliteShortcut::insertAll(SqliteStatement &insert, qint64 lowest, qint64 highest)
{
    constexpr qint64 fewRows = 10'000; // per statement: progress some times a second
    constexpr qint64 manyRows = 50'000;
    auto pages = usedPages();
    if (!pages)
        return pages.error();
    LedgerEffect effect{.watermark = m_reader.watermark()};
    qint64 span = 20'000;
    for (qint64 from = lowest;;) {
        const qint64 to = std::min(plus(from, span - 1), highest);
        sqlite3_bind_int64(insert.handle(), 3, from);
        sqlite3_bind_int64(insert.handle(), 4, to);
        sqlite3_step(insert.handle());
        if (sqlite3_reset(insert.handle()) != SQLITE_OK)
            return sqliteError(m_connection, ErrorKind::Destination, cannotCopy());
        const qint64 rows = sqlite3_changes64(m_connection.sqliteHandle());
        const auto pagesNow = usedPages();
        if (!pagesNow)
            return pagesNow.error();
        const qint64 bytes = (*pagesNow - *pages) * m_pageSize;
        pages = pagesNow;
        effect.rowsRead += rows;
        effect.rowsWritten += rows;
        effect.bytes += bytes;
        m_progress.addRead(rows, bytes);
        m_progress.addWritten(rows);
        if (to == highest)
            return effect;
        from = to + 1;
        // Row ids may be dense or far apart.
        if (rows < fewRows)
            span = std::min(span * (rows == 0 ? 16 : 2), qint64(1) << 58);
        else if (rows > manyRows)
            span = span / 2;
    }
}

Result<qint64> SqliteShortcut::usedPages()
{
    const auto row =
        m_connection.selectOne(u"SELECT page_count - freelist_count, page_size FROM pragma_page_count, "
                               "pragma_freelist_count, pragma_page_size"_s);
    if (!row)
        return at(ErrorKind::Destination, cannotCopy(), row.error());
    m_pageSize = (*row)->integer(1);
    return (*row)->integer(0);
}

} // namespace godwit
