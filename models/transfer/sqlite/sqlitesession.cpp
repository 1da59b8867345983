// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitesession.h"

#include "models/transfer/sqlite/sqlitecancel.h"
#include "models/transfer/sqlite/sqliteopen.h"
#include "models/transfer/sqlite/sqliteoptions.h"
#include "models/transfer/sqlite/sqlitescript.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

namespace godwit
{

Result<SqlSessionPtr> SqliteSession::open(const SessionRequest &request)
{
    const auto access = request.readOnly ? ConnectionSpec::Access::ReadOnly : ConnectionSpec::Access::Create;
    const auto patience = SqliteOptions::of(request.connection, request.settings).busyTimeout;
    auto opened = openSqlite(request.connection.database, access, request.stop, patience);
    const ErrorKind side = request.readOnly ? ErrorKind::Source : ErrorKind::Destination;
    if (!opened)
        return at(side, Transfer::tr("Cannot open the database"), opened.error());
    auto own = std::make_unique<Connection>(std::move(*opened));
    auto session = std::make_unique<SqliteSession>(*own, request.stop);
    session->m_own.emplace(std::move(*own));
    session->m_connection = &*session->m_own;
    session->m_cancel =
        std::make_unique<SqliteCancel>(*session->m_connection, request.stop,
                                       SqliteOptions::of(request.connection, request.settings).busyTimeout);
    return SqlSessionPtr(std::move(session));
}

SqliteSession::SqliteSession(Connection &connection, std::stop_token stop)
    : m_connection(&connection), m_stop(std::move(stop))
{}

SqliteSession::~SqliteSession() = default;

QString SqliteSession::place() const { return QFileInfo(m_connection->spec().database).fileName(); }

Result<qint64> SqliteSession::execute(const QString &sql, const QVariantList &values)
{
    return m_connection->execute(sql, values);
}

Result<RowList> SqliteSession::select(const QString &sql, const QVariantList &values)
{
    return m_connection->select(sql, values);
}

Result<SqlSession::ScriptOutcome> SqliteSession::runScript(const QString &script)
{
    return runSqliteScript(m_connection->sqliteHandle(), script, m_stop);
}

} // namespace godwit
