// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgfixture.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>

using namespace godwit;
using namespace Qt::StringLiterals;

/// Connections to PostgreSQL and the SQL that is not rows.
class TestPgSession : public QObject
{
    Q_OBJECT

private slots:
    void verifiesTheServer();
    void saysWhyItCannotConnect();
    void stopsConnecting();
    void startsFromKnownSettings();
    void bindsAndReads();
    void stopsWhatBlocks_data();
    void stopsWhatBlocks();
    void runsScripts();
    void guardsScripts_data();
    void guardsScripts();
    void namesTheStatement();

private:
    Error failure(const ConnectionDef &connection)
    {
        const auto opened = PgConnection::open({.connection = connection});
        return opened ? Error{.what = u"connected"_s} : opened.error();
    }

    PgFixture m_fixture;
};

void TestPgSession::verifiesTheServer()
{
    ConnectionDef connection = m_fixture.postgres();
    connection.options = {{u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, test::certificateAuthority()}};
    auto opened = PgConnection::open({.connection = connection});
    COPY_OK(opened);
    PgSession session(std::move(*opened));
    const auto ssl = session.selectOne(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s);
    COPY_OK(ssl);
    QCOMPARE((*ssl)->text(0), u"t"_s);

    connection.options[u"sslrootcert"_s] = test::strangeCertificateAuthority();
    const Error strange = failure(connection);
    QVERIFY2(strange.cause.contains(u"certificate"), qPrintable(strange.text()));
    QVERIFY(!strange.transient);
    connection.options.remove(u"sslrootcert"_s); // the system's own authorities do not know it either
    QVERIFY(failure(connection).cause.contains(u"certificate"));

    const auto modeOf = [](const QString &host) { return PgOptions::of({.host = host}, {}).sslMode; };
    QCOMPARE(modeOf(u"db.example.com"_s), u"verify-full"_s);
    QCOMPARE(modeOf(u"10.0.0.1"_s), u"verify-full"_s);
    for (const QString &near : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"/run/postgresql"_s, u""_s})
        QCOMPARE(modeOf(near), u"prefer"_s);
}

void TestPgSession::saysWhyItCannotConnect()
{
    ConnectionDef connection = m_fixture.postgres();
    connection.secret = u"pg-other"_s;
    QCOMPARE(failure(connection).kind, ErrorKind::Definition); // nobody has said the secret
    qputenv("GODWIT_SECRET_PG_OTHER", "wrong");
    const Error wrong = failure(connection);
    QVERIFY2(wrong.cause.contains(u"password"), qPrintable(wrong.text()));
    QVERIFY(!wrong.transient && !wrong.text().contains(u"wrong"));
    connection = m_fixture.postgres();
    connection.port = 1;
    QVERIFY(failure(connection).transient);
    connection = m_fixture.postgres();
    connection.database = u"no such database"_s;
    QVERIFY(!failure(connection).transient);
    connection = m_fixture.postgres();
    connection.host = test::postgres().socket; // a path is a socket's folder
    QVERIFY(PgConnection::open({.connection = connection}).ok());
}

void TestPgSession::stopsConnecting()
{
    const int silent = ::socket(AF_INET, SOCK_STREAM, 0); // takes the connection and never answers
    sockaddr_in address{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    QVERIFY(::bind(silent, generic, size) == 0 && ::listen(silent, 1) == 0 &&
            ::getsockname(silent, generic, &size) == 0);
    ConnectionDef connection = m_fixture.postgres();
    connection.port = ntohs(address.sin_port);
    std::stop_source stop;
    auto opening = std::async(std::launch::async, [&] {
        const auto opened = PgConnection::open({.connection = connection, .stop = stop.get_token()});
        return opened ? ErrorKind::Internal : opened.error().kind;
    });
    const int accepted = ::accept(silent, nullptr, nullptr);
    stop.request_stop();
    QCOMPARE(opening.get(), ErrorKind::Cancelled);
    ::close(accepted);
    ::close(silent);
}

void TestPgSession::startsFromKnownSettings()
{
    const auto row = m_fixture.session()->selectOne(
        u"SELECT current_setting('TimeZone'), current_setting('client_encoding'), '1 day'::interval, "
        "'2024-07-01'::date, 0.1::float4, current_setting('application_name')"_s);
    COPY_OK(row);
    QStringList values;
    for (int i = 0; i < 6; ++i)
        values.append((*row)->text(i));
    QCOMPARE(values, (QStringList{u"UTC"_s, u"UTF8"_s, u"P1D"_s, u"2024-07-01"_s, u"0.1"_s, u"godwit"_s}));
}

void TestPgSession::bindsAndReads()
{
    const auto session = m_fixture.session();
    const auto row = session->selectOne(
        u"SELECT ?::text, ?::bytea, ?::bigint, ?::text IS NULL, ?::text, '{\"a\":1}'::jsonb ->> '?', '?'"_s,
        {u"Łódź"_s, QByteArray("\0\xff", 2), qint64(-5), QVariant(), u""_s});
    COPY_OK(row);
    QCOMPARE((*row)->text(0), u"Łódź"_s);
    QCOMPARE((*row)->bytes(1), QByteArray("\0\xff", 2));
    QCOMPARE((*row)->integer(2), -5);
    QCOMPARE((*row)->text(3), u"t"_s);
    QVERIFY(!(*row)->isNull(4) && (*row)->text(4).isEmpty());
    QVERIFY((*row)->isNull(5));
    const auto operators = session->selectOne(u"SELECT '{\"a\":1}'::jsonb ? 'a'"_s);
    COPY_OK(operators);
    const auto failed = session->execute(u"INSERT INTO nowhere VALUES (1)"_s);
    QCOMPARE(failed.error().code, u"42P01"_s);
    QVERIFY(isTransientState("40P01") && isTransientState("57P01") && !isTransientState("57014"));
}

void TestPgSession::stopsWhatBlocks_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a query") << u"SELECT pg_sleep(600)"_s;
    QTest::newRow("a lock") << u"UPDATE locked SET a = 2"_s;
}

void TestPgSession::stopsWhatBlocks()
{
    QFETCH(QString, sql);
    (void)m_fixture.psql(
        u"CREATE TABLE IF NOT EXISTS locked(a int); TRUNCATE locked; INSERT INTO locked VALUES (1)"_s);
    const auto holder = m_fixture.session();
    COPY_OK(holder->begin());
    COPY_OK(holder->execute(u"LOCK TABLE locked"_s));
    std::stop_source stop;
    std::promise<int> process;
    auto blocked = std::async(std::launch::async, [&] {
        const auto session = m_fixture.session(stop.get_token());
        process.set_value((*session->selectOne(u"SELECT pg_backend_pid()"_s))->text(0).toInt());
        const auto done = session->execute(sql);
        return done ? ErrorKind::Internal : done.error().kind;
    });
    const QString state =
        u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1 AND wait_event IN ('relation', 'PgSleep')"_s
            .arg(process.get_future().get());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.psql(state), QByteArray("1\n"), 20'000);
    stop.request_stop();
    QCOMPARE(blocked.get(), ErrorKind::Cancelled);
}

void TestPgSession::runsScripts()
{
    const auto session = m_fixture.session();
    COPY_OK(session->begin());
    const auto done = session->runScript(
        u"CREATE TABLE s(a int);\nINSERT INTO s SELECT generate_series(1, 3); SELECT * FROM s;\n"
        "UPDATE s SET a = a + 1 WHERE a > 1 RETURNING a; DO $$ BEGIN PERFORM 1; END $$; -- end"_s);
    COPY_OK(done);
    QCOMPARE(done->rowsChanged, 5);
    COPY_OK(session->commit());
    QCOMPARE(m_fixture.psql(u"SELECT sum(a) FROM s"_s), QByteArray("8\n"));
}

void TestPgSession::guardsScripts_data()
{
    QTest::addColumn<QString>("script");
    for (const char *word : {"COMMIT", "/* x */ rollback", "END", "ABORT", "BEGIN", "START TRANSACTION",
                             "SAVEPOINT a", "RELEASE a", "PREPARE TRANSACTION 'a'", "COPY guarded FROM STDIN",
                             "COPY guarded TO STDOUT", "DO $$ BEGIN COMMIT; END $$"})
        QTest::newRow(word) << QString(u"INSERT INTO guarded VALUES (1);\n"_s + QString::fromLatin1(word));
}

void TestPgSession::guardsScripts()
{
    QFETCH(QString, script);
    (void)m_fixture.psql(u"CREATE TABLE IF NOT EXISTS guarded(a int)"_s);
    const auto session = m_fixture.session();
    COPY_OK(session->begin());
    const auto done = session->runScript(script);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Script);
    QVERIFY2(done.error().object.startsWith(u"statement 2, line 2: "), qPrintable(done.error().object));
    session->connection().rollback();
    QCOMPARE(m_fixture.psql(u"SELECT count(*) FROM guarded"_s), QByteArray("0\n"));
}

void TestPgSession::namesTheStatement()
{
    const auto session = m_fixture.session();
    const auto failed = session->runScript(u"SELECT 1;\n\nSELECT 1/0 AS oops"_s);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().object, u"statement 2, line 3: SELECT 1/0 AS oops"_s);
    QCOMPARE(failed.error().code, u"22012"_s);
}

QTEST_GUILESS_MAIN(TestPgSession)
#include "tst_pgsession.moc"
