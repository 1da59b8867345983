// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariasession.h"

#include "models/transfer/mariadb/mariaoptions.h"
#include "models/transfer/mariadb/mariascript.h"
#include "models/transfer/mariadb/mariavalues.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr unsigned binaryCharset = 63;

bool isBinaryText(const MYSQL_FIELD &field)
{
    switch (field.type) {
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_VARCHAR:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_GEOMETRY:
    case MYSQL_TYPE_BIT:
        return field.charsetnr == binaryCharset;
    default:
        return false;
    }
}

QVariantList valuesOf(MYSQL_RES *rows, MYSQL_ROW row)
{
    const unsigned long *lengths = mysql_fetch_lengths(rows);
    const MYSQL_FIELD *fields = mysql_fetch_fields(rows);
    QVariantList values;
    for (unsigned i = 0; i < mysql_num_fields(rows); ++i) {
        if (!row[i]) {
            values.append(QVariant());
            continue;
        }
        const QByteArray bytes(row[i], qsizetype(lengths[i]));
        values.append(isBinaryText(fields[i]) ? QVariant(bytes) : QVariant(QString::fromUtf8(bytes)));
    }
    return values;
}

} // namespace

MariaSession::MariaSession(std::unique_ptr<MariaConnection> connection, const SessionRequest &request)
    : m_connection(std::move(connection))
    , m_stop(request.stop)
    , m_mayCommit(MariaOptions::of(request.connection, request.settings).idempotent)
    , m_isMariaDb(mariadb_connection(m_connection->handle()))
    , m_cancel(*m_connection, request.stop)
{}

Result<SqlSessionPtr> MariaSession::open(const SessionRequest &request)
{
    auto session = openFor(request, false);
    if (!session)
        return session.error();
    return SqlSessionPtr(std::move(*session));
}

Result<std::unique_ptr<MariaSession>> MariaSession::openFor(const SessionRequest &request, bool localInfile)
{
    auto address = MariaAddress::of(request.connection, request.settings,
                                    request.readOnly ? ErrorKind::Source : ErrorKind::Destination);
    if (!address)
        return address.error();
    address->localInfile = localInfile;
    auto connection = MariaConnection::open(std::move(*address), request.stop);
    if (!connection)
        return connection.error();
    std::unique_ptr<MariaSession> session(new MariaSession(std::move(*connection), request));
    if (const auto configured = session->configure(request); !configured)
        return configured.error();
    return session;
}

Result<void> MariaSession::configure(const SessionRequest &request)
{
    const qint64 patience = MariaOptions::of(request.connection, request.settings).lockTimeout.count();
    // No NO_ZERO_DATE and no ANSI_QUOTES: values and statements mean the same on every server. The timeouts
    // have to outlive a source that is slow.
    QString sql =
        u"SET SESSION time_zone = '+00:00', sql_mode = "
        "'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO', wait_timeout = 86400, "
        "net_read_timeout = 86400, net_write_timeout = 86400, sql_safe_updates = 0, "
        "sql_select_limit = DEFAULT, lock_wait_timeout = %1, innodb_lock_wait_timeout = %1"_s.arg(patience);
    if (m_isMariaDb)
        sql += u", max_statement_time = 0"_s;
    if (const auto done = execute(sql); !done)
        return done.error();
    return {};
}

Error MariaSession::seen(Error error) const { return m_stop.stop_requested() ? cancelled() : error; }

Result<qint64> MariaSession::execute(const QString &sql, const QVariantList &values)
{
    if (m_stop.stop_requested())
        return cancelled();
    const auto text = mariaStatement(*m_connection, sql, values);
    if (!text)
        return text.error();
    auto done = m_connection->execute(*text);
    if (!done)
        return seen(done.error());
    return done;
}

Result<RowList> MariaSession::select(const QString &sql, const QVariantList &values)
{
    if (m_stop.stop_requested())
        return cancelled();
    const auto text = mariaStatement(*m_connection, sql, values);
    if (!text)
        return text.error();
    if (const auto sent = m_connection->send(*text); !sent)
        return seen(sent.error());
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> rows(
        mysql_store_result(m_connection->handle()), &mysql_free_result);
    if (!rows)
        return seen(m_connection->error());
    RowList list;
    while (MYSQL_ROW row = mysql_fetch_row(rows.get()))
        list.append(Row(valuesOf(rows.get(), row)));
    return list;
}

Result<SqlSession::ScriptOutcome> MariaSession::runScript(const QString &script)
{
    auto done = runMariaScript(*m_connection, script, m_mayCommit, m_stop);
    if (!done)
        return seen(done.error());
    return done;
}

} // namespace godwit
