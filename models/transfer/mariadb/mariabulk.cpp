// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariabulk.h"

#include "models/transfer/mariadb/mariafeed.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <mysqld_error.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr size_t mostInsertBytes = 1024 * 1024;

QString columnList(const LoadPlan &plan)
{
    QStringList quoted;
    for (const QString &name : plan.names()) {
        const auto text = mariaFlavour().quote(name);
        quoted.append(text ? *text : u"``"_s); // names of real columns can be quoted
    }
    return quoted.join(u", "_s);
}

} // namespace

MariaBulk::MariaBulk(MariaSession &session, MariaTarget target, MariaEncoder encoder,
                     const WriteRequest &request)
    : m_session(session), m_target(std::move(target)), m_encoder(std::move(encoder)), m_request(request)
{
    const QString columns = columnList(m_target.plan);
    m_loadSql = (u"LOAD DATA LOCAL INFILE 'godwit' "_s + (m_target.keepsLast ? u"REPLACE "_s : QString()) +
                 u"INTO TABLE "_s + m_target.table +
                 u" CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' "
                 "LINES TERMINATED BY '\\n' ("_s +
                 columns + u')')
                    .toStdString();
    const QString extra = m_target.numbersBatches ? u", godwit_batch"_s : QString();
    m_insertSql = ((m_target.keepsLast ? u"REPLACE INTO "_s : u"INSERT INTO "_s) + m_target.table + u" ("_s +
                   columns + extra + u") VALUES "_s)
                      .toStdString();
    m_mostBytes = mostInsertBytes;
    const auto packet = session.selectOne(u"SELECT @@max_allowed_packet"_s);
    if (packet && *packet) // the statement's own words and its header need some, too
        m_mostBytes = std::min<size_t>(m_mostBytes, size_t((*packet)->integer(0)) / 2);
}

MariaBulk::~MariaBulk() = default;

Result<void> MariaBulk::run(const char *sql)
{
    if (!m_target.isTransactional)
        return {};
    if (const auto done = m_session.connection().execute(sql); !done)
        return done.error();
    return {};
}

Result<qint64> MariaBulk::write(const ColumnBatch &batch, RowRange rows)
{
    ++m_batch;
    if (m_request.stop.stop_requested())
        return cancelled();
    if (rows.count == 0)
        return qint64(0);
    if (const auto marked = run("SAVEPOINT godwit_batch"); !marked)
        return marked.error();
    const ValueChanges before = m_encoder.changes();
    if (m_target.localInfile) {
        const auto spotless = load(batch, rows);
        if (!spotless && spotless.error().kind != ErrorKind::Data)
            return spotless.error();
        if (spotless && *spotless)
            return qint64(rows.count);
        if (!m_target.isTransactional) {
            return spotless ? refusedRow(batch, rows.first,
                                         {.kind = ErrorKind::Data,
                                          .cause = Transfer::tr("the server dropped rows or "
                                                                "changed values")})
                            : spotless.error();
        }
        if (const auto undone = run("ROLLBACK TO SAVEPOINT godwit_batch"); !undone)
            return undone.error();
        if (!spotless)
            return spotless.error();
        m_encoder.changes() = before;
    }
    const auto inserted = m_request.isolate ? insert(batch, rows) : insertHalves(batch, rows);
    if (inserted)
        return qint64(rows.count);
    if (inserted.error().kind == ErrorKind::Data) {
        if (const auto undone = run("ROLLBACK TO SAVEPOINT godwit_batch"); !undone)
            return undone.error();
        m_encoder.changes() = before;
    }
    return inserted.error();
}

/// A row that replaces another one counts twice.
bool MariaBulk::isComplete(qint64 affected, qsizetype rows) const
{
    return m_target.keepsLast ? affected >= rows : affected == rows;
}

/// True where every row went in as it is. Error Data: a value cannot be written.
Result<bool> MariaBulk::load(const ColumnBatch &batch, RowRange rows)
{
    std::string sql = m_loadSql;
    if (m_target.numbersBatches)
        sql += " SET godwit_batch = " + std::to_string(m_batch);
    MariaConnection &connection = m_session.connection();
    MariaFeed feed(m_encoder, batch, rows, m_request.stop);
    const auto sent = feed.during(connection, sql);
    if (feed.error())
        return *feed.error();
    if (!sent) {
        Error error = m_request.stop.stop_requested() ? cancelled() : sent.error();
        if (error.kind == ErrorKind::Data)
            return false; // the INSERTs will say which row it is
        return at(ErrorKind::Destination, Transfer::tr("Cannot load the rows"), error);
    }
    return mysql_warning_count(connection.handle()) == 0 &&
           isComplete(qint64(mysql_affected_rows(connection.handle())), rows.count);
}

/// Keeps what goes in until the first row that does not.
Result<void> MariaBulk::insertHalves(const ColumnBatch &batch, RowRange rows)
{
    if (const auto marked = run("SAVEPOINT godwit_rows"); !marked)
        return marked;
    auto done = insert(batch, rows);
    if (done || done.error().kind != ErrorKind::Data || rows.count == 1 || !m_target.isTransactional)
        return done;
    if (const auto undone = run("ROLLBACK TO SAVEPOINT godwit_rows"); !undone)
        return undone;
    const qsizetype half = rows.count / 2;
    if (const auto first = insertHalves(batch, {rows.first, half}); !first)
        return first;
    return insertHalves(batch, {rows.first + half, rows.count - half});
}

Result<void> MariaBulk::insert(const ColumnBatch &batch, RowRange rows)
{
    std::string sql = m_insertSql;
    qsizetype waiting = 0;
    const auto flush = [&]() -> Result<void> {
        const auto done = send(sql, waiting);
        sql.resize(m_insertSql.size());
        waiting = 0;
        return done;
    };
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        if (waiting > 0)
            sql += ',';
        if (auto error = m_encoder.appendTuple(sql, batch, row))
            return *error;
        if (m_target.numbersBatches)
            sql.replace(sql.size() - 1, 1, "," + std::to_string(m_batch) + ")");
        ++waiting;
        const bool last = row + 1 == rows.first + rows.count;
        if (!last && sql.size() < m_mostBytes)
            continue;
        if (const auto done = flush(); !done)
            return rows.count == 1 ? refusedRow(batch, row, done.error()) : done.error();
    }
    return {};
}

/// Sends one INSERT. What is no more than a note elsewhere (a decimal that was rounded) is an error here.
Result<void> MariaBulk::send(const std::string &sql, qsizetype rows)
{
    if (m_request.stop.stop_requested())
        return cancelled();
    MariaConnection &connection = m_session.connection();
    const auto done = connection.execute(sql);
    if (!done)
        return m_request.stop.stop_requested() ? cancelled() : done.error();
    if (mysql_warning_count(connection.handle()) == 0 && isComplete(*done, rows))
        return {};
    const auto warnings = m_session.select(u"SHOW WARNINGS"_s);
    if (!warnings)
        return warnings.error();
    for (const Row &warning : *warnings) {
        const auto number = unsigned(warning.integer(1));
        Error error = mariaError(number, warning.text(2), connection.address());
        if (error.kind == ErrorKind::Data || warning.text(0) != u"Note") {
            error.kind = ErrorKind::Data;
            return error;
        }
    }
    return {};
}

Error MariaBulk::refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const
{
    const bool isTwice =
        m_target.isStage && error.kind == ErrorKind::Data && error.code == QString::number(ER_DUP_ENTRY);
    error = godwit::refusedRow(std::move(error), rowPlace(m_request.sourceName, batch, row), m_target.text,
                               rowValues(m_encoder.shape(), m_request.keys, batch, row));
    if (isTwice)
        error.what = Transfer::tr("The source has two rows with the same key");
    return error;
}

} // namespace godwit
