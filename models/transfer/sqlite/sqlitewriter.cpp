// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitewriter.h"

#include "models/transfer/loadscript.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/sqlite/sqliteshortcut.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

} // namespace

SqliteWriter::SqliteWriter(WriteRequest request) : m_request(std::move(request)), m_load(m_request) {}

Result<WriteStart> SqliteWriter::begin()
{
    auto start = m_load.begin();
    if (!start || start->adopted)
        return start;
    if (auto run = runBeforeLoad(m_load.session(), m_request.options.before); !run)
        return run.error();
    return start;
}

Result<SqliteTable> SqliteWriter::describe()
{
    return SqliteTable::describe(m_load.connection(), m_request.endpoint.object, tableText());
}

Result<void> SqliteWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    auto table = describe();
    if (table && !table->info().exists)
        table = create(*table, shape);
    if (!table)
        return table.error();
    auto plan = planLoad(shape, table->info(), m_request, sqliteFlavour());
    if (!plan)
        return plan.error();
    m_plan = std::move(*plan);
    if (!m_made && m_request.mode == LoadMode::Full) {
        if (auto emptied = m_load.connection().execute(table->emptySql()); !emptied)
            return at(ErrorKind::Destination, Transfer::tr("Cannot empty the destination"), emptied.error());
    }
    m_hasTriggers = table->info().hasTriggers;
    m_binder = SqliteBinder(m_plan.columns, shape.kind);
    const QStringList names = m_plan.names();
    m_intoSql = table->intoSql(names == table->info().columnNames() ? QStringList() : names,
                               SqliteTable::Conflict::Abort);
    const bool remembers = m_request.options.duplicates == LoadOptions::Duplicates::Fail ||
                           (m_request.options.deleteMissing && m_request.mode == LoadMode::Upsert);
    if (loadsByKey(m_request) && remembers) {
        auto keys = SqliteKeys::make(m_load.connection(), *table, m_plan, shape.kind);
        if (!keys)
            return keys.error();
        m_keys.emplace(std::move(*keys));
    }
    auto insert = prepareInsert(*table, names);
    if (!insert)
        return at(ErrorKind::Destination, cannotWrite(), insert.error());
    m_insert = std::move(*insert);
    return {};
}

/// One statement for all rows of a batch, but where it could not tell which of them was refused: SQLite puts
/// the rows of a SELECT aside before triggers work, and judges foreign keys after the last one.
Result<SqliteStatement> SqliteWriter::prepareInsert(const SqliteTable &table, const QStringList &columns)
{
    m_insert.finalize(); // prepared once before where a shortcut gave up
    m_rows.reset();
    Result<QString> sql = QString();
    if (loadsByKey(m_request) || m_hasTriggers || m_load.options().foreignKeys) {
        sql = table.insertSql(columns, m_plan.keyNames(), m_request.options.keepExisting);
    } else {
        m_rows.emplace(m_binder);
        sql = m_rows->declare(m_load.connection(), int(columns.size()));
        // FAIL: what went in before a refused row is write()'s savepoint's or the transaction's to take back,
        // so SQLite need not keep every page as it was before the statement.
        if (sql)
            sql = table.intoSql(columns, SqliteTable::Conflict::Fail) + u' ' + *sql;
    }
    if (!sql)
        return sql.error();
    return SqliteStatement::prepare(m_load.connection(), sql->toUtf8(), ErrorKind::Destination);
}

Result<SqliteTable> SqliteWriter::create(const SqliteTable &missing, const TableShape &shape)
{
    if (m_request.options.create == LoadOptions::Create::None) {
        return Error{.kind = ErrorKind::Destination,
                     .what = cannotWrite(),
                     .object = tableText(),
                     .cause = Transfer::tr("no table has this name, and the step must not make one"),
                     .advice = Transfer::tr("Make the table, or set the step's \"create\" to table.")};
    }
    const auto sql = missing.createSql(shape, m_request, m_notes);
    if (!sql)
        return sql.error();
    if (auto made = m_load.connection().execute(*sql); !made)
        return at(ErrorKind::Destination, Transfer::tr("Cannot create the destination table"), made.error());
    m_made = true;
    return describe();
}

Result<qint64> SqliteWriter::write(const ColumnBatch &batch, RowRange rows)
{
    if (!m_request.isolate)
        return insert(batch, rows);
    Connection &connection = m_load.connection();
    if (auto marked = connection.execute(u"SAVEPOINT godwit_rows"_s); !marked)
        return at(ErrorKind::Destination, cannotWrite(), marked.error());
    auto written = insert(batch, rows);
    if (!written) {
        if (auto undone = connection.execute(u"ROLLBACK TO godwit_rows"_s); !undone)
            return at(ErrorKind::Destination, cannotWrite(), undone.error());
    }
    if (auto released = connection.execute(u"RELEASE godwit_rows"_s); !released)
        return at(ErrorKind::Destination, cannotWrite(), released.error());
    return written;
}

Result<qint64> SqliteWriter::insert(const ColumnBatch &batch, RowRange rows)
{
    if (!m_rows)
        return insertOneByOne(batch, rows);
    m_rows->show(batch, rows);
    sqlite3_step(m_insert.handle());
    if (sqlite3_reset(m_insert.handle()) != SQLITE_OK) {
        return refusedRow(batch, m_rows->row(),
                          sqliteError(m_load.connection(), ErrorKind::Destination,
                                      Transfer::tr("Cannot load the rows"), tableText()));
    }
    return qint64(sqlite3_changes64(m_load.connection().sqliteHandle()));
}

Result<qint64> SqliteWriter::insertOneByOne(const ColumnBatch &batch, RowRange rows)
{
    sqlite3 *const handle = m_load.connection().sqliteHandle();
    sqlite3_stmt *const statement = m_insert.handle();
    qint64 written = 0;
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        if (auto usable = loadsByKey(m_request) ? checkKey(batch, row) : Result<void>(); !usable)
            return usable.error();
        m_binder.bind(statement, batch, row);
        sqlite3_step(statement);
        if (sqlite3_reset(statement) != SQLITE_OK) {
            return refusedRow(batch, row,
                              sqliteError(m_load.connection(), ErrorKind::Destination,
                                          Transfer::tr("Cannot load the rows"), tableText()));
        }
        written += sqlite3_changes(handle);
    }
    return written;
}

Result<void> SqliteWriter::checkKey(const ColumnBatch &batch, qsizetype row)
{
    if (const int column = m_binder.nullKey(batch, row); column >= 0)
        return nullKey(batch, row, column);
    if (!m_keys)
        return {};
    const auto isNew = m_keys->add(batch, row);
    if (!isNew)
        return isNew.error();
    if (*isNew || m_request.options.duplicates == LoadOptions::Duplicates::Last)
        return {};
    return Error{.kind = ErrorKind::Data,
                 .what = Transfer::tr("The source has a key twice"),
                 .object = rowPlace(m_request.sourceName, batch, row),
                 .cause = Transfer::tr("a row before this one has the same key: %1")
                              .arg(rowValues(m_shape, m_request.keys, batch, row)),
                 .advice =
                     Transfer::tr("Correct the step's keys, or read by a query that gives each key once. "
                                  "Nothing was changed.")};
}

Error SqliteWriter::refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const
{
    return godwit::refusedRow(std::move(error), rowPlace(m_request.sourceName, batch, row), tableText(),
                              rowValues(m_shape, m_request.keys, batch, row));
}

Error SqliteWriter::nullKey(const ColumnBatch &batch, qsizetype row, int column) const
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("A key column has no value"),
            .object = rowPlace(m_request.sourceName, batch, row),
            .cause = Transfer::tr("\"%1\" is NULL, and NULL matches no row; the row has %2")
                         .arg(m_shape.columns.at(column).name, rowValues(m_shape, {}, batch, row)),
            .advice = Transfer::tr("Give the row a key, or leave it out by a query. Nothing was changed.")};
}

Result<qint64> SqliteWriter::complete()
{
    m_insert.finalize();
    if (m_keys && m_request.options.deleteMissing && m_request.mode == LoadMode::Upsert) {
        const auto deleted = m_keys->deleteOthers();
        if (!deleted)
            return deleted.error();
        m_notes.append(
            Transfer::tr("%n row(s) that the source no longer has were deleted.", nullptr, int(*deleted)));
    }
    m_keys.reset();
    if (m_made && m_request.options.create == LoadOptions::Create::TableAndIndexes) {
        const auto table = describe();
        if (!table)
            return table.error();
        const auto statements = table->indexSql(m_shape, m_notes);
        if (!statements)
            return statements.error();
        for (const QString &sql : *statements) {
            if (auto made = m_load.connection().execute(sql); !made)
                return at(ErrorKind::Destination, Transfer::tr("Cannot make an index"), made.error());
        }
    }
    if (auto run = runAfterLoad(m_load.session(), m_request.options.after); !run)
        return run.error();
    return qint64(0);
}

Result<void> SqliteWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    return m_load.commit(effect, mayCommit);
}

Result<std::optional<LedgerEffect>> SqliteWriter::absorb(const ReadRequest &request,
                                                         ProgressCounter &progress)
{
    if (!m_load.hasSource() || loadsByKey(m_request))
        return std::optional<LedgerEffect>();
    ReadRequest attached = request;
    attached.shared = &m_load.session();
    attached.schema = SqliteLoad::sourceSchema.toString();
    SqliteShortcut shortcut(m_load.connection(), std::move(attached), progress);
    const auto shape = shortcut.plan();
    if (!shape)
        return shape.error();
    if (auto prepared = prepare(*shape); !prepared)
        return prepared.error();
    if (m_hasTriggers) // they may drop rows: read and written are counted apart
        return std::optional<LedgerEffect>();
    QList<int> columns;
    for (const LoadColumn &column : std::as_const(m_plan.columns))
        columns.append(column.source);
    auto effect = shortcut.run(m_intoSql, columns);
    if (!effect || !*effect)
        return effect;
    if (auto completed = complete(); !completed)
        return completed.error();
    return effect;
}

QString SqliteWriter::tableText() const
{
    return Transfer::tr("%1 in %2", "a table in a file")
        .arg(m_request.endpoint.object, QFileInfo(m_request.connection.database).fileName());
}

} // namespace godwit
