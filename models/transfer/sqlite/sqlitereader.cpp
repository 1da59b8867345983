// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitereader.h"

#include "models/database/dialect.h"
#include "models/transfer/sqlite/sqliteoptions.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/sqlite/sqlitewatermark.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

std::string_view bytesOf(sqlite3_stmt *statement, int column, const void *data)
{
    return {static_cast<const char *>(data), static_cast<size_t>(sqlite3_column_bytes(statement, column))};
}

void readCell(sqlite3_stmt *statement, int column, ColumnBatch &batch)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        batch.setInteger(column, sqlite3_column_int64(statement, column));
        break;
    case SQLITE_FLOAT:
        batch.setReal(column, sqlite3_column_double(statement, column));
        break;
    case SQLITE_TEXT:
        batch.setText(column, bytesOf(statement, column, sqlite3_column_text(statement, column)));
        break;
    case SQLITE_BLOB:
        batch.setBlob(column, bytesOf(statement, column, sqlite3_column_blob(statement, column)));
        break;
    default:
        batch.setNull(column);
        break;
    }
}

QString cannotRead() { return Transfer::tr("Cannot read the source"); }

} // namespace

Result<TableShape> SqliteReader::plan()
{
    if (auto connected = connect(); !connected)
        return connected.error();
    auto source = resolveSqliteSource(*m_connection, m_request);
    if (!source)
        return source.error();
    m_source = std::move(*source);
    if (auto done = m_request.watermark.isEmpty() ? countRows() : fixWatermark(); !done)
        return done.error();
    return m_source.shape;
}

Result<TableShape> SqliteReader::open()
{
    const auto shape = plan();
    if (!shape || m_nothingNew)
        return shape;

    if (m_request.shared) {
        if (auto done = spool(); !done)
            return done.error();
        auto rowsOfSpool = prepare(u"SELECT * FROM temp.godwit_spool"_s);
        if (!rowsOfSpool)
            return rowsOfSpool.error();
        m_rows = std::move(*rowsOfSpool);
        return m_source.shape;
    }
    auto direct = prepare(selection());
    if (!direct)
        return direct.error();
    m_rows = std::move(*direct);
    return m_source.shape;
}

Result<void> SqliteReader::connect()
{
    if (m_request.shared) {
        m_connection = &static_cast<SqliteSession *>(m_request.shared)->connection();
        return {};
    }
    auto opened = Connection::open({.database = m_request.connection.database,
                                    .access = ConnectionSpec::Access::ReadOnly,
                                    .role = ConnectionSpec::Role::Data});
    if (!opened)
        return at(ErrorKind::Source, Transfer::tr("Cannot open the source database"), opened.error());
    m_own.emplace(std::move(*opened));
    m_connection = &*m_own;
    const SqliteOptions options = SqliteOptions::of(m_request.connection, m_request.settings);
    m_cancel = std::make_unique<SqliteCancel>(*m_connection, m_request.stop, options.busyTimeout);
    if (auto begun = m_connection->execute(u"BEGIN"_s); !begun) // one snapshot for all that follows
        return at(ErrorKind::Source, cannotRead(), begun.error());
    return {};
}

Result<void> SqliteReader::countRows()
{
    if (!m_source.isTable)
        return {};
    // Counting reads every page; beyond this size the span of row ids has to do.
    constexpr qint64 cheapBytes = qint64(1) << 30;
    const bool cheap = QFileInfo(m_request.connection.database).size() <= cheapBytes;
    const QString what =
        cheap || m_source.shape.withoutRowid ? u"count(*)"_s : u"max(rowid) - min(rowid) + 1"_s;
    const auto counted = m_connection->selectOne(u"SELECT "_s + what + u" FROM "_s + m_source.from);
    if (!counted)
        return at(ErrorKind::Source, cannotRead(), counted.error());
    m_source.shape.expectedRows = (*counted)->integer(0);
    return {};
}

Result<void> SqliteReader::fixWatermark()
{
    if (m_source.shape.indexOf(m_request.watermark) < 0) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("The source has no watermark column"),
                     .object = m_source.name,
                     .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                                  .arg(m_request.watermark, m_source.shape.names().join(u", "_s)),
                     .advice = Transfer::tr("Correct the step's watermark.")};
    }
    const QString column = quoted(m_request.watermark);
    const bool bounded = isNewOnly() && !m_request.after.isEmpty();
    const QString fresh = bounded ? column + u" > ?1"_s : column + u" IS NOT NULL"_s;
    auto statement = prepare(
        u"SELECT max(%1), count(*) - count(%1), count(*) FILTER (WHERE %2) FROM "_s.arg(column, fresh) +
        m_source.from);
    if (!statement)
        return statement.error();
    if (sqlite3_step(statement->handle()) != SQLITE_ROW)
        return sqliteError(*m_connection, ErrorKind::Source, cannotRead(), m_source.name);
    const qint64 without = sqlite3_column_int64(statement->handle(), 1);
    const qint64 newRows = sqlite3_column_int64(statement->handle(), 2);
    if (without > 0 && isNewOnly()) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("Rows without a watermark would never be loaded"),
                     .object = m_source.name,
                     .cause = Transfer::tr("%n row(s) have no value in \"%1\"", nullptr, int(without))
                                  .arg(m_request.watermark),
                     .advice =
                         Transfer::tr("Give them a value, or read by a query that replaces or leaves out "
                                      "NULL.")};
    }
    m_source.shape.expectedRows = isNewOnly() ? newRows : newRows + without;
    m_nothingNew = isNewOnly() && newRows == 0;
    m_upper = m_nothingNew ? m_request.after : sqliteWatermark(statement->handle(), 0);
    return {};
}

Result<void> SqliteReader::spool()
{
    // Without types there is no affinity, so no value is converted on the way.
    QStringList columns;
    for (int i = 0; i < m_source.shape.columns.size(); ++i)
        columns.append(u"c%1"_s.arg(i));
    if (auto made = m_connection->execute(u"CREATE TEMP TABLE godwit_spool("_s + columns.join(u',') + u')');
        !made)
        return at(ErrorKind::Source, cannotRead(), made.error());
    auto filling = prepare(u"INSERT INTO temp.godwit_spool "_s + selection());
    if (!filling)
        return filling.error();
    if (sqlite3_step(filling->handle()) != SQLITE_DONE)
        return sqliteError(*m_connection, ErrorKind::Source, cannotRead(), m_source.name);
    return {};
}

Result<SqliteStatement> SqliteReader::prepare(const QString &sql)
{
    auto statement = SqliteStatement::prepare(*m_connection, sql.toUtf8(), ErrorKind::Source);
    if (!statement)
        return at(ErrorKind::Source, cannotRead(), statement.error());
    // ?1 is the former watermark, ?2 the upper bound, where the statement has them.
    const int parameters = sqlite3_bind_parameter_count(statement->handle());
    if (parameters >= 1)
        bindSqliteWatermark(statement->handle(), 1, m_request.after);
    if (parameters >= 2)
        bindSqliteWatermark(statement->handle(), 2, m_upper);
    return statement;
}

QString SqliteReader::selection() const
{
    if (!isNewOnly() && !m_source.query.isEmpty())
        return m_source.query; // as it stands, so that its ORDER BY holds
    QList<int> all(m_source.shape.columns.size());
    std::iota(all.begin(), all.end(), 0);
    return selection(all);
}

QString SqliteReader::selection(const QList<int> &columns) const
{
    QStringList names;
    bool everything = columns.size() == m_source.shape.columns.size();
    for (int i = 0; i < columns.size(); ++i) {
        names.append(quoted(m_source.shape.columns.at(columns.at(i)).name));
        everything = everything && columns.at(i) == i;
    }
    const QString sql =
        u"SELECT "_s + (everything ? u"*"_s : names.join(u", "_s)) + u" FROM "_s + m_source.from;
    if (!isNewOnly())
        return sql;
    const QString column = quoted(m_request.watermark);
    const QString upTo = sql + u" WHERE "_s + column + u" <= ?2"_s;
    return m_request.after.isEmpty() ? upTo : QString(upTo + u" AND "_s + column + u" > ?1"_s);
}

QString SqliteReader::quoted(const QString &name) const
{
    // Names of real columns; only an empty or enormous one cannot be quoted, and the statement then says so.
    const auto text = m_connection->dialect().quote(name);
    return text ? *text : u"\"\""_s;
}

Result<bool> SqliteReader::read(ColumnBatch &batch)
{
    if (m_nothingNew)
        return false;
    const int columns = int(m_source.shape.columns.size());
    sqlite3_stmt *const statement = m_rows.handle();
    while (!batch.isFull()) {
        const int step = sqlite3_step(statement);
        if (step == SQLITE_DONE) {
            m_rows.finalize(); // lets go of the source's lock
            if (m_own)
                (void)m_connection->execute(u"COMMIT"_s);
            return false;
        }
        if (step != SQLITE_ROW)
            return sqliteError(*m_connection, ErrorKind::Source, cannotRead(), m_source.name);
        for (int column = 0; column < columns; ++column)
            readCell(statement, column, batch);
        batch.endRow();
    }
    return true;
}

} // namespace godwit
