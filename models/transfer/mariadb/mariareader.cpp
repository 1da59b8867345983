// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariareader.h"

#include "models/transfer/mariadb/mariawatermark.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotRead() { return Transfer::tr("Cannot read the source"); }

} // namespace

MariaReader::~MariaReader()
{
    // Freeing an unfinished result would first read all that is left of it.
    if (m_rows && m_own)
        ::shutdown(mysql_get_socket(m_own->connection().handle()), SHUT_RDWR);
    finish();
}

void MariaReader::finish()
{
    if (m_rows)
        mysql_free_result(std::exchange(m_rows, nullptr));
}

Error MariaReader::seen(Error error) const
{
    if (m_request.stop.stop_requested())
        return cancelled();
    error = at(ErrorKind::Source, cannotRead(), std::move(error));
    error.object = m_name;
    return error;
}

Result<void> MariaReader::connect()
{
    if (m_request.shared) {
        m_session = static_cast<MariaSession *>(m_request.shared);
        return {};
    }
    auto opened = MariaSession::openFor({.connection = m_request.connection,
                                         .settings = m_request.settings,
                                         .readOnly = true,
                                         .stop = m_request.stop},
                                        false);
    if (!opened)
        return opened.error();
    m_own = std::move(*opened);
    m_session = m_own.get();
    for (const QString &sql : {u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s,
                               u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s}) {
        if (const auto done = m_session->execute(sql); !done)
            return seen(done.error());
    }
    return {};
}

Result<TableShape> MariaReader::open()
{
    if (const auto connected = connect(); !connected)
        return connected.error();
    auto source = resolveMariaSource(*m_session, m_request);
    if (!source)
        return source.error();
    m_name = source->name;
    const auto conditions = bounds(*source);
    if (!conditions)
        return conditions.error();
    if (m_nothingNew)
        return source->shape;
    const auto sql = source->select(*conditions);
    if (!sql)
        return sql.error();
    if (const auto started = start(*sql, source->shape); !started)
        return started.error();
    return source->shape;
}

/// Conditions on the rows, and how many there will be.
Result<QStringList> MariaReader::bounds(MariaSource &source)
{
    QStringList conditions;
    if (!m_request.where.isEmpty())
        conditions.append(m_request.where + u'\n'); // a comment at its end ends there
    if (!m_request.watermark.isEmpty()) {
        const auto fixed = fixMariaWatermark(*m_session, source, m_request);
        if (!fixed)
            return fixed.error();
        m_upper = fixed->upper;
        m_nothingNew = fixed->nothingNew;
        source.shape.expectedRows = fixed->rows;
        return conditions + fixed->conditions;
    }
    if (!source.isTable || !conditions.isEmpty())
        return conditions;
    constexpr qint64 cheap = 200'000; // counting reads a whole index
    source.shape.expectedRows = source.estimatedRows;
    if (source.estimatedRows <= cheap) {
        const auto counted = m_session->selectOne(u"SELECT count(*) FROM "_s + source.from);
        if (!counted)
            return seen(counted.error());
        source.shape.expectedRows = (*counted)->integer(0);
    }
    return conditions;
}

Result<void> MariaReader::start(const QString &sql, const TableShape &shape)
{
    MariaConnection &connection = m_session->connection();
    if (m_request.stop.stop_requested())
        return cancelled();
    if (const auto sent = connection.send(sql.toStdString()); !sent)
        return seen(sent.error());
    m_rows = mysql_use_result(connection.handle());
    if (!m_rows)
        return seen(connection.error());
    const MYSQL_FIELD *fields = mysql_fetch_fields(m_rows);
    for (int i = 0; i < shape.columns.size(); ++i) {
        const ValueType &type = shape.columns.at(i).value;
        m_columns.push_back({mariaCell(fields[i], type), type});
    }
    return {};
}

Result<bool> MariaReader::read(ColumnBatch &batch)
{
    if (m_nothingNew || !m_rows)
        return false;
    const int columns = int(m_columns.size());
    while (!batch.isFull()) {
        MYSQL_ROW row = mysql_fetch_row(m_rows);
        if (!row) {
            if (mysql_errno(m_session->connection().handle()) != 0)
                return seen(m_session->connection().error());
            finish();
            return false;
        }
        const unsigned long *lengths = mysql_fetch_lengths(m_rows);
        for (int i = 0; i < columns; ++i) {
            if (row[i])
                setMariaCell(batch, i, m_columns[size_t(i)].how, m_columns[size_t(i)].type,
                             {row[i], lengths[i]});
            else
                batch.setNull(i);
        }
        batch.endRow();
    }
    return true;
}

} // namespace godwit
