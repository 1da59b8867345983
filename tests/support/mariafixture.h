// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/copyfixture.h"
#include "tests/support/servers.h"

namespace godwit
{

/// Copies between an empty MariaDB database and SQLite files. What the server holds is read by its own
/// client.
class MariaFixture : public CopyFixture
{
public:
    explicit MariaFixture() { qputenv("GODWIT_SECRET_MARIA", test::mariadb().password.toUtf8()); }

    test::FreshDatabase database{test::FreshDatabase::Server::Mariadb};

    QByteArray run(const QString &sql) const { return database.run(sql); }
    /// `overTcp`: by 127.0.0.1 and TLS where asked for, else by the socket.
    ConnectionDef maria(bool overTcp = false) const
    {
        const test::ServerAddress address = database.address();
        return {.name = ConnectionName(QStringLiteral("maria")),
                .kind = QStringLiteral("mariadb"),
                .host = overTcp ? address.host : address.socket,
                .port = overTcp ? address.port : 0,
                .database = database.name(),
                .user = address.user,
                .secret = QStringLiteral("maria")};
    }
    /// Either end: "a.db/orders" for SQLite, or the name of a table of the server.
    CopyJob mariaJob(const QString &from, const QString &to, const QString &load = QStringLiteral("full"))
    {
        const auto isFile = [](const QString &place) { return place.contains(QLatin1String(".db/")); };
        const QString sqlite = QStringLiteral("sqlite");
        CopyJob job = this->job(sqlite, isFile(from) ? from : QStringLiteral("none.db/none"), sqlite,
                                isFile(to) ? to : QStringLiteral("none.db/none"), load);
        if (!isFile(from)) {
            job.source = maria();
            job.step.source.object = from;
        }
        if (!isFile(to)) {
            job.destination = maria();
            job.step.destination.object = to;
        }
        return job;
    }
    /// Tables of the database that are not the ledger.
    QByteArray tables() const
    {
        return run(QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                  "DATABASE() AND table_name <> 'GODWIT_LEDGER' ORDER BY 1"));
    }
    QByteArray effects() const { return run(QStringLiteral("SELECT count(*) FROM GODWIT_LEDGER")); }
};

} // namespace godwit
