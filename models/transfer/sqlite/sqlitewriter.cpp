// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitewriter.h"

#include "models/transfer/columnmatch.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/sqlite/sqliteshortcut.h"
#include "models/transfer/sqlite/sqlitetable.h"
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

bool SqliteWriter::upserts() const
{
    return m_request.mode == LoadMode::Upsert ||
           (m_request.mode == LoadMode::Incremental && !m_request.keys.isEmpty());
}

Result<void> SqliteWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    m_columns.clear(); // prepared once before where a shortcut gave up
    m_keyColumns.clear();
    auto table = SqliteTable::describe(m_load.connection(), m_request.endpoint.object);
    if (!table)
        return table.error();
    const bool existed = table->exists();
    if (!existed) {
        if (auto made = create(*table, shape); !made)
            return made;
    }

    // A column that the destination computes itself is not written.
    TableShape written = shape;
    QList<int> sourceColumns;
    written.columns.clear();
    for (int i = 0; i < shape.columns.size(); ++i) {
        if (shape.named && table->isGenerated(shape.columns.at(i).name))
            continue;
        written.columns.append(shape.columns.at(i));
        sourceColumns.append(i);
    }
    const auto matches = matchColumns(written, table->columns(), tableText());
    if (!matches)
        return matches.error();
    QStringList names;
    for (const ColumnMatch &match : *matches) {
        names.append(table->columns().at(match.destination));
        m_columns.append(sourceColumns.at(match.source));
        if (upserts() && m_request.keys.contains(names.last(), Qt::CaseInsensitive))
            m_keyColumns.append(m_columns.last());
    }
    if (upserts() && m_keyColumns.size() != m_request.keys.size()) {
        return Error{
            .kind = ErrorKind::Definition,
            .what = Transfer::tr("The source has not all the key columns of the destination"),
            .object = tableText(),
            .cause =
                Transfer::tr("keys: %1; columns: %2").arg(m_request.keys.join(u", "_s), names.join(u", "_s)),
            .advice = Transfer::tr("Correct the step's keys.")};
    }
    if (auto usable = existed ? checkKeys(*table, shape) : Result<void>(); !usable)
        return usable;
    if (existed && m_request.mode == LoadMode::Full) {
        if (auto emptied = m_load.connection().execute(table->emptySql()); !emptied)
            return at(ErrorKind::Destination, Transfer::tr("Cannot empty the destination"), emptied.error());
    }
    m_hasTriggers = table->hasTriggers();
    m_intoSql = table->intoSql(names == table->columns() ? QStringList() : names);
    const auto sql = table->insertSql(names, upserts() ? m_request.keys : QStringList());
    if (!sql)
        return sql.error();
    auto insert = SqliteStatement::prepare(m_load.connection(), sql->toUtf8(), ErrorKind::Destination);
    if (!insert)
        return at(ErrorKind::Destination, cannotWrite(), insert.error());
    m_insert = std::move(*insert);
    return {};
}

Result<void> SqliteWriter::create(SqliteTable &table, const TableShape &shape)
{
    for (const QString &key : m_request.keys) {
        if (shape.indexOf(key) < 0) {
            return Error{
                .kind = ErrorKind::Definition,
                .what = Transfer::tr("The source has not all the key columns of the destination"),
                .object = tableText(),
                .cause =
                    Transfer::tr("\"%1\" is not among the columns: %2").arg(key, shape.names().join(u", "_s)),
                .advice = Transfer::tr("Correct the step's keys.")};
        }
    }
    const auto sql = table.createSql(shape, m_request.keys);
    if (!sql)
        return sql.error();
    if (auto made = m_load.connection().execute(*sql); !made)
        return at(ErrorKind::Destination, Transfer::tr("Cannot create the destination table"), made.error());
    auto described = SqliteTable::describe(m_load.connection(), m_request.endpoint.object);
    if (!described)
        return described.error();
    table = std::move(*described);
    return {};
}

Result<void> SqliteWriter::checkKeys(const SqliteTable &table, const TableShape &)
{
    if (!upserts() || table.isUnique(m_request.keys))
        return {};
    return Error{.kind = ErrorKind::Destination,
                 .what = Transfer::tr("The destination cannot tell rows apart by the step's keys"),
                 .object = tableText(),
                 .cause = Transfer::tr("it has no primary key and no unique index on (%1)")
                              .arg(m_request.keys.join(u", "_s)),
                 .advice = Transfer::tr("Make one: %1").arg(table.uniqueIndexSql(m_request.keys))};
}

void SqliteWriter::bind(const ColumnBatch &batch, qsizetype row)
{
    sqlite3_stmt *const statement = m_insert.handle();
    int parameter = 0;
    for (const int column : std::as_const(m_columns)) {
        ++parameter;
        switch (batch.type(column, row)) {
        case CellType::Null:
            sqlite3_bind_null(statement, parameter);
            break;
        case CellType::Integer:
            sqlite3_bind_int64(statement, parameter, batch.integer(column, row));
            break;
        case CellType::Real:
            sqlite3_bind_double(statement, parameter, batch.real(column, row));
            break;
        case CellType::Text: {
            const std::string_view text = batch.bytes(column, row);
            sqlite3_bind_text64(statement, parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
            break;
        }
        case CellType::Blob: {
            const std::string_view blob = batch.bytes(column, row);
            sqlite3_bind_blob64(statement, parameter, blob.data(), blob.size(), SQLITE_STATIC);
            break;
        }
        }
    }
}

Result<qint64> SqliteWriter::write(const ColumnBatch &batch, RowRange rows)
{
    sqlite3 *const handle = m_load.connection().sqliteHandle();
    qint64 written = 0;
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        for (const int key : std::as_const(m_keyColumns)) {
            if (batch.type(key, row) == CellType::Null)
                return nullKey(batch, row, key);
        }
        bind(batch, row);
        sqlite3_step(m_insert.handle());
        if (sqlite3_reset(m_insert.handle()) != SQLITE_OK) {
            return refusedRow(batch, row,
                              sqliteError(m_load.connection(), ErrorKind::Destination,
                                          Transfer::tr("Cannot load the rows"), tableText()));
        }
        written += sqlite3_changes(handle);
    }
    return written;
}

Error SqliteWriter::refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const
{
    if (error.kind != ErrorKind::Data)
        return error;
    error.what = Transfer::tr("The destination refuses a row");
    error.object = Transfer::tr("%1 → %2", "a row of the source → table")
                       .arg(rowPlace(m_request.sourceName, batch, row), tableText());
    error.cause =
        Transfer::tr("%1; the row has %2").arg(error.cause, rowValues(m_shape, m_request.keys, batch, row));
    error.advice = Transfer::tr("Correct the row, or the destination's constraint. Nothing was changed.");
    return error;
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

Result<void> SqliteWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    m_insert.finalize();
    return m_load.commit(effect, mayCommit);
}

Result<std::optional<LedgerEffect>> SqliteWriter::absorb(const ReadRequest &request,
                                                         ProgressCounter &progress)
{
    if (!m_load.hasSource() || upserts())
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
    return shortcut.run(m_intoSql, m_columns);
}

QString SqliteWriter::tableText() const
{
    return Transfer::tr("%1 in %2", "a table in a file")
        .arg(m_request.endpoint.object, QFileInfo(m_request.connection.database).fileName());
}

} // namespace godwit
