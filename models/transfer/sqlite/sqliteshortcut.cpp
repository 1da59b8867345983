// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliteshortcut.h"

#include "models/transfer/transfererror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotCopy() { return Transfer::tr("Cannot load the rows"); }

/// Counts inserted rows while a statement runs and tells them in portions; uninstalls itself.
class InsertCounter
{
public:
    InsertCounter(sqlite3 *handle, ProgressCounter &progress) : m_handle(handle), m_progress(progress)
    {
        sqlite3_update_hook(handle, &InsertCounter::onUpdate, this);
    }
    ~InsertCounter() { sqlite3_update_hook(m_handle, nullptr, nullptr); }
    InsertCounter(const InsertCounter &) = delete;
    InsertCounter &operator=(const InsertCounter &) = delete;

    /// The truth at the end: triggers insert rows, too, and tables without row ids call no hook.
    void settle(qint64 rows, qint64 bytes)
    {
        m_progress.addRead(rows - m_told, bytes);
        m_progress.addWritten(rows - m_told);
        m_told = rows;
    }

private:
    static void onUpdate(void *self, int operation, const char *, const char *, sqlite3_int64)
    {
        constexpr qint64 portion = 8192;
        auto *const own = static_cast<InsertCounter *>(self);
        if (operation != SQLITE_INSERT || ++own->m_seen % portion != 0)
            return;
        own->m_progress.addRead(portion, 0);
        own->m_progress.addWritten(portion);
        own->m_told += portion;
    }

    sqlite3 *m_handle;
    ProgressCounter &m_progress;
    qint64 m_seen = 0;
    qint64 m_told = 0;
};

} // namespace

SqliteShortcut::SqliteShortcut(Connection &connection, ReadRequest request, ProgressCounter &progress)
    : m_connection(connection), m_progress(progress), m_reader(std::move(request))
{}

Result<TableShape> SqliteShortcut::plan()
{
    auto shape = m_reader.plan();
    if (shape)
        m_progress.expect(shape->expectedRows);
    return shape;
}

Result<std::optional<LedgerEffect>> SqliteShortcut::run(const QString &into, const QList<int> &columns)
{
    if (m_reader.hasNothingNew())
        return std::optional(LedgerEffect{.watermark = m_reader.watermark()});
    if (auto begun = m_connection.execute(u"SAVEPOINT godwit_rows"_s); !begun)
        return at(ErrorKind::Destination, cannotCopy(), begun.error());
    auto insert = m_reader.prepare(into + u' ' + m_reader.selection(columns));
    if (!insert)
        return insert.error();
    auto effect = insertAll(*insert);
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

Result<LedgerEffect> SqliteShortcut::insertAll(SqliteStatement &insert)
{
    const auto before = usedBytes();
    if (!before)
        return before.error();
    InsertCounter counter(m_connection.sqliteHandle(), m_progress);
    sqlite3_step(insert.handle());
    if (sqlite3_reset(insert.handle()) != SQLITE_OK)
        return sqliteError(m_connection, ErrorKind::Destination, cannotCopy());
    const qint64 rows = sqlite3_changes64(m_connection.sqliteHandle());
    const auto after = usedBytes();
    if (!after)
        return after.error();
    counter.settle(rows, *after - *before);
    return LedgerEffect{rows, rows, *after - *before, m_reader.watermark()};
}

Result<qint64> SqliteShortcut::usedBytes()
{
    const auto row =
        m_connection.selectOne(u"SELECT (page_count - freelist_count) * page_size "
                               "FROM pragma_page_count, pragma_freelist_count, pragma_page_size"_s);
    if (!row)
        return at(ErrorKind::Destination, cannotCopy(), row.error());
    return (*row)->integer(0);
}

} // namespace godwit
