// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servers.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// Runs one of the servers' clients over TCP with our account. Returns its exit code; `text` gets what it
/// wrote.
int runOverTcp(const ServerAddress &server, const QStringList &arguments, const QStringList &variables,
               QByteArray *text)
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.setEnvironment(QProcess::systemEnvironment() + variables);
    client.start(server.client, arguments);
    if (!client.waitForFinished(60'000))
        return -1;
    *text = client.readAll();
    return client.exitCode();
}

int tlsToPostgres(const QString &host, const QString &authority, const QString &password, QByteArray *text)
{
    const ServerAddress server = postgres();
    return runOverTcp(
        server,
        {u"-qAtX"_s, u"-d"_s,
         u"host=%1 port=%2 user=%3 dbname=postgres sslmode=verify-full sslrootcert='%4'"_s.arg(host)
             .arg(server.port)
             .arg(server.user, authority),
         u"-c"_s, u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s},
        {u"PGPASSWORD="_s + password}, text);
}

int tlsToMariadb(const QString &host, const QString &authority, const QString &password, QByteArray *text)
{
    const ServerAddress server = mariadb();
    return runOverTcp(server,
                      {u"--no-defaults"_s, u"--protocol=tcp"_s, u"--ssl-verify-server-cert"_s,
                       u"--ssl-ca="_s + authority, u"--host="_s + host,
                       u"--port="_s + QString::number(server.port), u"--user="_s + server.user, u"-BNe"_s,
                       u"SHOW STATUS LIKE 'Ssl_version'"_s},
                      {u"MYSQL_PWD="_s + password}, text);
}

using TlsAttempt = decltype(&tlsToPostgres);

} // namespace

/// The servers of tests/support/servers, as other tests use them.
class TestServers : public QObject
{
    Q_OBJECT

private slots:
    void answersWithContents_data();
    void answersWithContents();
    void dropsWhatItMade_data();
    void dropsWhatItMade();
    void keepsALocalZone();
    void speaksTls_data();
    void speaksTls();
};

void TestServers::answersWithContents_data()
{
    QTest::addColumn<FreshDatabase::Server>("server");
    QTest::newRow("PostgreSQL") << FreshDatabase::Server::Postgres;
    QTest::newRow("MariaDB") << FreshDatabase::Server::Mariadb;
}

void TestServers::answersWithContents()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    const FreshDatabase other(server);
    QVERIFY(database.name() != other.name());
    QCOMPARE(
        database.run(u"CREATE TABLE t(a int, b text); INSERT INTO t VALUES (1, 'Łódź 🦆'), (2, NULL)"_s),
        QByteArray());
    QCOMPARE(database.run(u"SELECT * FROM t ORDER BY a; SELECT count(*) FROM t"_s),
             QByteArray("1\tŁódź 🦆\n2\tNULL\n2\n"));
    QCOMPARE(other.run(u"SELECT count(*) FROM information_schema.tables WHERE table_name = 't' AND "
                       "table_schema IN ('public', '%1')"_s.arg(other.name())),
             QByteArray("0\n"));
}

void TestServers::dropsWhatItMade_data() { answersWithContents_data(); }

void TestServers::dropsWhatItMade()
{
    QFETCH(FreshDatabase::Server, server);
    QString name;
    {
        const FreshDatabase database(server);
        name = database.name();
    }
    const FreshDatabase witness(server);
    const QString list = server == FreshDatabase::Server::Postgres
                             ? u"SELECT datname FROM pg_database WHERE datname IN ('%1', '%2')"_s
                             : u"SELECT schema_name FROM information_schema.schemata "
                               "WHERE schema_name IN ('%1', '%2')"_s;
    QCOMPARE(witness.run(list.arg(name, witness.name())), witness.name().toUtf8() + '\n');
}

void TestServers::keepsALocalZone()
{
    QCOMPARE(psql(u"postgres"_s, u"SHOW timezone"_s), QByteArray("Europe/Warsaw\n"));
    QCOMPARE(mariadb(u"mysql"_s, u"SELECT from_unixtime(1720000000)"_s), QByteArray("2024-07-03 11:46:40\n"));
}

void TestServers::speaksTls_data()
{
    QTest::addColumn<TlsAttempt>("attempt");
    QTest::addColumn<ServerAddress>("server");
    QTest::addColumn<QByteArray>("sign");
    QTest::newRow("PostgreSQL") << &tlsToPostgres << postgres() << QByteArray("t\n");
    QTest::newRow("MariaDB") << &tlsToMariadb << mariadb() << QByteArray("TLSv1");
}

void TestServers::speaksTls()
{
    QFETCH(TlsAttempt, attempt);
    QFETCH(ServerAddress, server);
    QFETCH(QByteArray, sign);
    QByteArray text;
    for (const QString &host : {server.host, u"localhost"_s}) {
        QVERIFY2(attempt(host, certificateAuthority(), server.password, &text) == 0, text.constData());
        QVERIFY2(text.contains(sign), text.constData());
    }
    QVERIFY2(attempt(server.host, strangeCertificateAuthority(), server.password, &text) != 0,
             text.constData());
    QVERIFY2(text.contains("certificate") || text.contains("TLS"), text.constData());
    QVERIFY2(attempt(server.host, certificateAuthority(), u"wrong"_s, &text) != 0, text.constData());
    QVERIFY2(text.contains("password"), text.constData());
}

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
