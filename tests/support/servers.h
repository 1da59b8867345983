// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

// The real servers that tests/support/servers starts. A test that is registered with SERVERS in CMake has
// them; any other ends at once with a sentence. Nothing in here goes through the program under test: contents
// are read by the servers' own clients.

namespace godwit::test
{

/// How to reach a server. The account may do everything; both need the password on every road.
struct ServerAddress
{
    QString host; ///< 127.0.0.1; the certificate is good for that and for "localhost"
    int port = 0;
    /// PostgreSQL: the folder of the socket, which clients take as host. MariaDB: the socket itself.
    QString socket;
    QString user;
    QString password;
    QString client; ///< the path of psql or of mariadb
};

ServerAddress postgres();
ServerAddress mariadb();
/// A PEM file: the authority that signed the certificates of both servers.
QString certificateAuthority();
/// A PEM file: an authority that signed nothing, which a client that verifies must not be content with.
QString strangeCertificateAuthority();

/// Runs statements with psql and returns the rows of all results: one per line, columns parted by tabs,
/// without headers, NULL as NULL. psql escapes nothing: select quote_literal(x) or encode(x, 'hex') where
/// text may hold tabs or lines. A statement that fails ends the script and the test, and the message is the
/// result.
QByteArray psql(const QString &database, const QString &sql);
/// The same with mariadb, which writes tabs, lines, NUL and backslash as \t \n \0 \\.
QByteArray mariadb(const QString &database, const QString &sql);

/// An empty database of its own name, in UTF-8, dropped with this object whoever is still connected.
class FreshDatabase
{
public:
    enum class Server {
        Postgres,
        Mariadb,
    };

    explicit FreshDatabase(Server server);
    ~FreshDatabase();
    Q_DISABLE_COPY_MOVE(FreshDatabase)

    Server server() const { return m_server; }
    QString name() const { return m_name; }
    ServerAddress address() const;
    /// psql() or mariadb() in this database.
    QByteArray run(const QString &sql) const;

private:
    Server m_server;
    QString m_name;
};

} // namespace godwit::test
