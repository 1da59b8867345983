// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgconnection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace godwit
{

/// Everything that a session depends on.
QString PgConnection::keptAs(const SessionRequest &request, const PgOptions &options)
{
    const ConnectionDef &connection = request.connection;
    const QJsonObject key{{u"kind"_s, u"postgresql"_s},
                          {u"source"_s, request.readOnly},
                          {u"host"_s, connection.host},
                          {u"port"_s, connection.port},
                          {u"database"_s, connection.database},
                          {u"user"_s, connection.user},
                          {u"secret"_s, connection.secret},
                          {u"sslmode"_s, options.sslMode},
                          {u"sslrootcert"_s, options.sslRootCert},
                          {u"schema"_s, options.schema},
                          {u"ledger"_s, options.ledger}};
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

namespace
{

/// DISCARD ALL but for the plans, and in one message: scripts, triggers and functions of the step before may
/// have set what they liked.
constexpr auto asNew = "RESET ALL; SET SESSION AUTHORIZATION DEFAULT; CLOSE ALL; UNLISTEN *; "
                       "SELECT pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES; ";

} // namespace

/// Null: none was kept, or its server is gone.
PgConnectionPtr PgConnection::reopen(const SessionRequest &request)
{
    if (!request.kept)
        return {};
    const PgOptions options = PgOptions::of(request.connection, request.settings);
    PgConnectionPtr connection(
        static_cast<PgConnection *>(request.kept->take(keptAs(request, options)).release()));
    if (!connection)
        return {};
    connection->obey(request.stop);
    const auto settings = connection->settings(request.readOnly);
    if (!settings || !connection->run(asNew + *settings))
        return {};
    connection->m_isKnown = true;
    return connection;
}

void PgConnection::keep(PgConnectionPtr connection)
{
    KeptConnections *const kept = connection->m_kept;
    const bool isFit = connection->m_usable && PQstatus(connection->m_handle) == CONNECTION_OK &&
                       PQtransactionStatus(connection->m_handle) == PQTRANS_IDLE;
    if (!kept || !isFit || connection->m_stop.stop_requested())
        return;
    connection->obey({}); // the step's end is nothing to it any more
    const QString key = connection->m_keptAs;
    kept->put(key, std::move(connection));
}

/// What comes with every step is parsed and planned once: the name of the statement on the server.
Result<QByteArray> PgConnection::prepared(const QByteArray &sql, const std::vector<unsigned> &types)
{
    QByteArray key = sql;
    for (const unsigned type : types)
        key += ' ' + QByteArray::number(type);
    if (const auto known = m_statements.constFind(key); known != m_statements.constEnd())
        return *known;
    const QByteArray name = "godwit_" + QByteArray::number(++m_prepared);
    if (PQsendPrepare(m_handle, name.constData(), sql.constData(), int(types.size()), types.data()) != 1)
        return lost();
    PgResult last;
    for (;;) {
        auto next = result();
        if (!next)
            return next.error();
        if (!*next)
            break;
        last = std::move(*next);
    }
    if (PQresultStatus(last.get()) != PGRES_COMMAND_OK)
        return PQstatus(m_handle) == CONNECTION_OK ? failure(last.get()) : lost();
    m_statements.insert(key, name);
    return name;
}

} // namespace godwit
