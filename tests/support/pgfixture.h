// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgsession.h"
#include "tests/support/copyfixture.h"
#include "tests/support/servers.h"

namespace godwit
{

/// A CopyFixture whose copies end in a fresh PostgreSQL database of the test's own server.
class PgFixture : public CopyFixture
{
public:
    PgFixture() { qputenv("GODWIT_SECRET_PG_TEST", m_server.password.toUtf8()); }

    ConnectionDef postgres() const
    {
        return {.name = ConnectionName(QStringLiteral("pg")),
                .kind = QStringLiteral("postgresql"),
                .host = m_server.host,
                .port = m_server.port,
                .database = m_database.name(),
                .user = m_server.user,
                .secret = QStringLiteral("pg-test")};
    }
    /// From a table of a SQLite file, "a.db/orders", or a CSV file, into a table of the server.
    CopyJob toPostgres(const QString &fromKind, const QString &from, const QString &table,
                       const QString &load = QStringLiteral("full"))
    {
        CopyJob copyJob = job(fromKind, from, QStringLiteral("csv"), table, load);
        copyJob.destination = postgres();
        return copyJob;
    }
    std::unique_ptr<PgSession> session(std::stop_token token = {}) const
    {
        auto connection = PgConnection::open({.connection = postgres(), .stop = std::move(token)});
        must(connection.ok(), connection ? QString() : connection.error().text());
        return std::make_unique<PgSession>(std::move(*connection));
    }
    /// Rows as psql shows them; see servers.h.
    QByteArray psql(const QString &sql) const { return m_database.run(sql); }
    QString databaseName() const { return m_database.name(); }

private:
    test::ServerAddress m_server = test::postgres();
    test::FreshDatabase m_database{test::FreshDatabase::Server::Postgres};
};

} // namespace godwit
