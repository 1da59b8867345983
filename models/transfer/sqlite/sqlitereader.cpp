// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitereader.h"

#include "models/database/dialect.h"
#include "models/transfer/overlap.h"
#include "models/transfer/sqlite/sqlitecell.h"
#include "models/transfer/sqlite/sqliteoptions.h"
#include "models/transfer/sqlite/sqliterowcount.h"
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
    const bool ownForm = m_request.ownForm || (m_request.shared && !m_request.settled);
    for (const ColumnShape &column : std::as_const(m_source.shape.columns))
        m_isTime.push_back(!ownForm && isTemporal(column.value.kind));
    if (auto done = m_request.watermark.isEmpty() ? countRows() : fixWatermark(); !done)
        return done.error();
    return m_source.shape;
}

Result<TableShape> SqliteReader::open()
{
    const auto shape = plan();
    if (!shape || m_nothingNew)
        return shape;

    if (m_request.shared && !m_request.settled) {
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
    const SqliteOptions options = SqliteOptions::of(m_request.connection, m_request.settings);
    auto opened = KeptSqlite::open(m_request);
    if (!opened)
        return at(ErrorKind::Source, Transfer::tr("Cannot open the source database"), opened.error());
    m_own = std::move(*opened);
    m_connection = &m_own->connection();
    m_cancel = std::make_unique<SqliteCancel>(*m_connection, m_request.stop, options.busyTimeout);
    if (auto begun = m_connection->execute(u"BEGIN"_s); !begun) // one snapshot for all that follows
        return at(ErrorKind::Source, cannotRead(), begun.error());
    return {};
}

Result<void> SqliteReader::countRows()
{
    if (!m_source.isTable || !m_request.where.isEmpty())
        return {};
    if (const QString rowid = rowidName(); !rowid.isEmpty() && !m_request.isolate) {
        const auto estimate = estimateRows(*m_connection, m_source.from, rowid);
        if (!estimate)
            return at(ErrorKind::Source, cannotRead(), estimate.error());
        if (*estimate) {
            m_source.shape.expectedRows = **estimate;
            return {};
        }
    }
    // A share of rejected rows is judged against the count. It reads every page; beyond this size the span of
    // row ids has to do.
    constexpr qint64 cheapBytes = qint64(1) << 30;
    const bool cheap = QFileInfo(m_request.connection.database).size() <= cheapBytes;
    const QString what =
        cheap || m_source.shape.withoutRowid ? u"count(*)"_s : u"max(rowid) - min(rowid) + 1"_s;
    const QString sql = u"SELECT "_s + what + u" FROM "_s + m_source.from;
    const auto counted = m_connection->selectOne(sql);
    if (!counted)
        return at(ErrorKind::Source, cannotRead(), counted.error());
    m_source.shape.expectedRows = (*counted)->integer(0);
    m_source.shape.countIsExact = true;
    return {};
}

QString SqliteReader::rowidName() const
{
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!m_source.shape.withoutRowid && !m_source.allNames.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

Result<void> SqliteReader::fixWatermark()
{
    if (!m_source.allNames.contains(m_request.watermark, Qt::CaseInsensitive)) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("The source has no watermark column"),
                     .object = m_source.name,
                     .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                                  .arg(m_request.watermark, m_source.allNames.join(u", "_s)),
                     .advice = Transfer::tr("Correct the step's watermark.")};
    }
    if (auto lowered = lowerByOverlap(); !lowered)
        return lowered;
    const QString column = quoted(m_request.watermark);
    QString sql =
        u"SELECT max(%1), count(*) - count(%1), count(*) FILTER (WHERE %2), ifnull(max(%1) > ?3, 1) FROM "_s
            .arg(column, isFresh(column)) +
        m_source.from;
    if (!m_request.where.isEmpty())
        sql += u" WHERE ("_s + m_request.where + u"\n)"_s;
    auto statement = prepare(sql);
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
    // With an overlap there can be rows to read again, though the newest ones are gone.
    const bool isHigher = m_request.after.isEmpty() || sqlite3_column_int(statement->handle(), 3) != 0;
    m_highest = !isNewOnly() || isHigher ? m_upper : m_request.after;
    return {};
}

Result<void> SqliteReader::lowerByOverlap()
{
    m_lower = m_request.after;
    if (m_request.overlap.isEmpty() || !isNewOnly() || m_request.after.isEmpty())
        return {};
    const auto lowered = loweredWatermark(m_request.after, m_request.overlap);
    if (!lowered)
        return noOverlap(m_source.name, m_request.after);
    m_lower = *lowered;
    return {};
}

QString SqliteReader::isFresh(const QString &column) const
{
    if (!isNewOnly() || m_request.after.isEmpty())
        return column + u" IS NOT NULL"_s;
    return column + (m_request.overlap.isEmpty() ? u" > ?1"_s : u" >= ?1"_s);
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
    const int parameters = sqlite3_bind_parameter_count(statement->handle());
    if (!statement->tail().trimmed().isEmpty() || parameters > 3) {
        return Error{.kind = ErrorKind::Definition,
                     .what = cannotRead(),
                     .object = m_source.name,
                     .cause = Transfer::tr("the step's \"where\" is not one condition without placeholders"),
                     .advice = Transfer::tr("Correct the step's \"where\".")};
    }
    const QString *const values[] = {&m_lower, &m_upper, &m_request.after};
    for (int i = 0; i < parameters; ++i)
        bindSqliteWatermark(statement->handle(), i + 1, *values[i]);
    return statement;
}

QString SqliteReader::selection() const
{
    if (!isNewOnly() && !m_source.query.isEmpty() && m_source.isWhole && m_request.where.isEmpty())
        return m_source.query; // as it stands, so that its ORDER BY holds
    QList<int> all(m_source.shape.columns.size());
    std::iota(all.begin(), all.end(), 0);
    return selection(all);
}

QString SqliteReader::selection(const QList<int> &columns) const
{
    QStringList names;
    bool everything = m_source.isWhole && columns.size() == m_source.shape.columns.size();
    for (int i = 0; i < columns.size(); ++i) {
        names.append(quoted(m_source.shape.columns.at(columns.at(i)).name));
        everything = everything && columns.at(i) == i;
    }
    QStringList conditions;
    if (!m_request.where.isEmpty())
        conditions.append(u"("_s + m_request.where + u"\n)"_s);
    if (isNewOnly()) {
        const QString column = quoted(m_request.watermark);
        conditions.append(column + u" <= ?2"_s);
        if (!m_request.after.isEmpty())
            conditions.append(isFresh(column));
    }
    QString sql = u"SELECT "_s + (everything ? u"*"_s : names.join(u", "_s)) + u" FROM "_s + m_source.from;
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    return sql;
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
            if (m_own && m_connection->execute(u"COMMIT"_s)) {
                m_cancel.reset();
                KeptSqlite::keep(m_request, std::move(m_own));
            }
            return false;
        }
        if (step != SQLITE_ROW)
            return sqliteError(*m_connection, ErrorKind::Source, cannotRead(), m_source.name);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value *const value = sqlite3_column_value(statement, column);
            m_isTime[size_t(column)] ? readSqliteTime(value, column, batch)
                                     : readSqliteCell(value, column, batch);
        }
        batch.endRow();
    }
    return true;
}

} // namespace godwit
