// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/copyfixture.h"
#include "tests/support/servers.h"

namespace godwit
{

/// Copies between SQLite files and databases behind real ODBC drivers.
class OdbcFixture : public CopyFixture
{
public:
    OdbcFixture() { qputenv("GODWIT_SECRET_ODBC_TEST", test::postgres().password.toUtf8()); }

    /// PostgreSQL through psqlodbc.
    ConnectionDef postgres() const
    {
        const test::ServerAddress server = m_postgres.address();
        return {.name = ConnectionName(QStringLiteral("pg")),
                .kind = QStringLiteral("odbc"),
                .host = server.host,
                .port = server.port,
                .database = m_postgres.name(),
                .user = server.user,
                .secret = QStringLiteral("odbc_test"),
                .options = {{QStringLiteral("driver"), QStringLiteral("PostgreSQL Unicode")}}};
    }
    /// A SQLite file of the fixture through libsqliteodbc.
    ConnectionDef sqlite(const QString &name) const
    {
        return {.name = ConnectionName(QStringLiteral("lite")),
                .kind = QStringLiteral("odbc"),
                .database = path(name),
                .options = {{QStringLiteral("driver"), QStringLiteral("SQLite3")}}};
    }
    /// The same file without ODBC.
    ConnectionDef native(const QString &name) const { return connection(QStringLiteral("sqlite"), name); }

    CopyJob between(const ConnectionDef &from, const QString &object, const ConnectionDef &to,
                    const QString &table, const QString &load = QStringLiteral("full"))
    {
        CopyJob job;
        job.source = from;
        job.destination = to;
        job.step.kind = QStringLiteral("copy");
        job.step.load = load;
        job.step.source.object = object;
        job.step.destination.object = table;
        job.step.key = {ProcessId(QStringLiteral("4")), StepId(QStringLiteral("1"))};
        job.identity = nextIdentity();
        return job;
    }
    /// Rows as psql writes them, without the last line feed.
    QByteArray psql(const QString &sql) const
    {
        QByteArray rows = m_postgres.run(sql);
        if (rows.endsWith('\n'))
            rows.chop(1);
        return rows;
    }

private:
    test::FreshDatabase m_postgres{test::FreshDatabase::Server::Postgres};
};

} // namespace godwit
