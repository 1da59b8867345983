// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcconnection.h"
#include "models/transfer/odbc/odbcconnectionstring.h"
#include "models/transfer/odbc/odbcscript.h"
#include "models/transfer/odbc/odbcsession.h"
#include "tests/support/odbcfixture.h"

#include <chrono>
#include <thread>

using namespace godwit;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

ConnectionDef sqlServer(const QMap<QString, QString> &options = {})
{
    return {.name = ConnectionName(u"erp"_s),
            .kind = u"sqlserver"_s,
            .host = u"db.example.com"_s,
            .port = 1444,
            .database = u"crm;x=1"_s,
            .user = u"sa"_s,
            .options = options};
}

QString stringFor(const ConnectionDef &connection, const QStringList &installed)
{
    const auto text = odbcConnectionString(connection, OdbcOptions::of(connection, {}), installed);
    return text ? *text : text.error().text();
}

} // namespace

/// Finding a driver, connecting, and what is refused.
class TestOdbcConnect : public QObject
{
    Q_OBJECT

private slots:
    void escapesValues_data();
    void escapesValues();
    void buildsStringsForSqlServer();
    void readsAndChecksOptions();
    void namesThePackageOfAMissingDriver();
    void logsInWithAnAwkwardPassword();
    void refusesMariadbsDriver();
    void refusesAnotherServerAsSqlServer();
    void cancelsWhatIsBlocked();
    void cancelsConnecting();
    void splitsScripts();
    void refusesTransactionControl_data();
    void refusesTransactionControl();
    void runsScripts();
};

void TestOdbcConnect::escapesValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << u"sa"_s << u"sa"_s;
    QTest::newRow("semicolon") << u"p;w"_s << u"{p;w}"_s;
    QTest::newRow("closing brace") << u"p}w"_s << u"{p}}w}"_s;
    QTest::newRow("looks quoted") << u"{pw}"_s << u"{{pw}}}"_s;
    QTest::newRow("blank at an end") << u" pw"_s << u"{ pw}"_s;
    QTest::newRow("everything") << u"[]{}(),;?*=!@"_s << u"{[]{}}(),;?*=!@}"_s;
}

void TestOdbcConnect::escapesValues()
{
    QFETCH(QString, value);
    QFETCH(QString, escaped);
    QCOMPARE(odbcValue(value), escaped);
    const auto pairs = connectionPairs(u"PWD="_s + odbcValue(value) + u";X=1"_s);
    QVERIFY(pairs);
    const QList<QPair<QString, QString>> expected{{u"PWD"_s, value}, {u"X"_s, u"1"_s}};
    QCOMPARE(*pairs, expected);
}

void TestOdbcConnect::buildsStringsForSqlServer()
{
    const QStringList both{u"FreeTDS"_s, u"ODBC Driver 17 for SQL Server"_s,
                           u"ODBC Driver 18 for SQL Server"_s};
    QCOMPARE(stringFor(sqlServer(), both),
             u"DRIVER={ODBC Driver 18 for SQL Server};SERVER=tcp:db.example.com,1444;Encrypt=yes;"
             "TrustServerCertificate=no;APP=godwit;DATABASE={crm;x=1};UID=sa;"_s);
    QCOMPARE(stringFor(sqlServer(), {u"FreeTDS"_s}),
             u"DRIVER={FreeTDS};SERVER=db.example.com;PORT=1444;TDS_Version=7.4;ClientCharset=UTF-8;"
             "Encryption=require;APP=godwit;DATABASE={crm;x=1};UID=sa;"_s);
    QCOMPARE(
        stringFor(sqlServer({{u"encrypt"_s, u"strict"_s},
                             {u"trust_server_certificate"_s, u"true"_s},
                             {u"connection"_s, u"ApplicationIntent=ReadOnly; Extra={a;b}"_s}}),
                  both),
        u"DRIVER={ODBC Driver 18 for SQL Server};SERVER=tcp:db.example.com,1444;Encrypt=strict;"
        "TrustServerCertificate=yes;APP=godwit;DATABASE={crm;x=1};UID=sa;ApplicationIntent=ReadOnly;Extra={a;b};"_s);
    QVERIFY(stringFor(sqlServer(), {}).contains(u"\"tdsodbc\""_s));
    ConnectionDef nothing = sqlServer();
    nothing.kind = u"odbc"_s;
    QVERIFY(stringFor(nothing, both).contains(u"does not say which ODBC driver"_s));
}

void TestOdbcConnect::readsAndChecksOptions()
{
    QCOMPARE(OdbcOptions::check(
                 {{u"encrypt"_s, u"yes"_s}, {u"login_timeout"_s, u"5"_s}, {u"connection"_s, u"A=1"_s}}),
             QStringList());
    QCOMPARE(OdbcOptions::check({{u"encrypt"_s, u"maybe"_s}}).size(), 1);
    QCOMPARE(OdbcOptions::check({{u"login_timeout"_s, u"0"_s}}).size(), 1);
    QCOMPARE(OdbcOptions::check({{u"connection"_s, u"Key={open"_s}}).size(), 1);
    QCOMPARE(OdbcOptions::check({{u"trust_server_certificate"_s, u"perhaps"_s}}).size(), 1);
    const QStringList secret = OdbcOptions::check({{u"connection"_s, u"Pwd=hunter2"_s}});
    QCOMPARE(secret.size(), 1);
    QVERIFY(!secret.first().contains(u"hunter2"_s));
}

void TestOdbcConnect::namesThePackageOfAMissingDriver()
{
    const auto attempt = [](const QString &driver) {
        ConnectionDef connection = sqlServer({{u"driver"_s, driver}});
        connection.kind = u"odbc"_s;
        const auto opened = OdbcConnection::open({.connection = connection});
        return opened ? Error() : opened.error();
    };
    const Error byPath = attempt(u"/nowhere/psqlodbcw.so"_s);
    QCOMPARE(byPath.kind, ErrorKind::Definition);
    QVERIFY2(byPath.advice.contains(u"\"odbc-postgresql\""_s), qPrintable(byPath.text()));
    QVERIFY2(byPath.advice.contains(u"PostgreSQL Unicode"_s), qPrintable(byPath.text())); // what is installed
    const Error byName = attempt(u"ODBC Driver 99 for SQL Server"_s);
    QVERIFY2(byName.advice.contains(u"\"msodbcsql18\""_s), qPrintable(byName.text()));
    QVERIFY2(byName.cause.contains(u"Can't open lib"_s), qPrintable(byName.text()));
}

void TestOdbcConnect::logsInWithAnAwkwardPassword()
{
    OdbcFixture fixture; // "god wit;x=1"
    const auto session = OdbcSession::open({.connection = fixture.postgres()});
    COPY_OK(session);
    const auto zone = (*session)->selectOne(u"SELECT current_setting('TimeZone'), current_database()"_s);
    COPY_OK(zone);
    QCOMPARE((**zone).text(0), u"UTC"_s);
    QCOMPARE((**zone).text(1), fixture.postgres().database);

    qputenv("GODWIT_SECRET_ODBC_WRONG", "wro}ng;");
    ConnectionDef wrong = fixture.postgres();
    wrong.secret = u"odbc_wrong"_s;
    const auto refused = OdbcSession::open({.connection = wrong, .readOnly = true});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Source);
    QVERIFY2(refused.error().text().contains(u"password authentication failed"_s),
             qPrintable(refused.error().text()));
    QVERIFY(!refused.error().text().contains(u"wro"_s));
}

void TestOdbcConnect::refusesMariadbsDriver()
{
    const test::ServerAddress server = test::mariadb();
    qputenv("GODWIT_SECRET_ODBC_MARIADB", server.password.toUtf8());
    const test::FreshDatabase database(test::FreshDatabase::Server::Mariadb);
    const auto opened =
        OdbcConnection::open({.connection = {.name = ConnectionName(u"maria"_s),
                                             .kind = u"odbc"_s,
                                             .host = server.host,
                                             .port = server.port,
                                             .database = database.name(),
                                             .user = server.user,
                                             .secret = u"odbc_mariadb"_s,
                                             .options = {{u"driver"_s, u"MariaDB Unicode"_s}}}});
    QVERIFY(!opened);
    QCOMPARE(opened.error().object, u"libmaodbc.so"_s);
    QVERIFY2(opened.error().advice.contains(u"\"mariadb\""_s), qPrintable(opened.error().text()));
}

void TestOdbcConnect::refusesAnotherServerAsSqlServer()
{
    OdbcFixture fixture;
    ConnectionDef connection = fixture.sqlite(u"a.db"_s);
    connection.kind = u"sqlserver"_s;
    const auto opened = OdbcConnection::open({.connection = connection});
    QVERIFY(!opened);
    QVERIFY2(opened.error().cause.contains(u"SQLite"_s), qPrintable(opened.error().text()));
}

void TestOdbcConnect::cancelsWhatIsBlocked()
{
    OdbcFixture fixture;
    std::stop_source stop;
    const auto session = OdbcSession::open({.connection = fixture.postgres(), .stop = stop.get_token()});
    COPY_OK(session);
    std::chrono::steady_clock::time_point requested;
    std::jthread user([&] {
        // Once the server itself says that the statement runs.
        while (fixture.psql(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND "
                            "datname = current_database()"_s) != "1") {
        }
        requested = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto blocked = (*session)->select(u"SELECT pg_sleep(600)"_s);
    user.join();
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().kind, ErrorKind::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - requested <
            60s); // far from the 600 s that it would have slept
    const auto after = (*session)->select(u"SELECT 1"_s);
    QVERIFY(!after); // the connection is not used again
    QCOMPARE(after.error().kind, ErrorKind::Cancelled);
}

void TestOdbcConnect::cancelsConnecting()
{
    OdbcFixture fixture;
    std::stop_source stop;
    stop.request_stop();
    const auto opened = OdbcConnection::open({.connection = fixture.postgres(), .stop = stop.get_token()});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Cancelled);
}

void TestOdbcConnect::splitsScripts()
{
    const auto texts = [](const QString &script, OdbcFamily family) {
        QStringList parts;
        for (const ScriptPart &part : scriptParts(script, family))
            parts.append(u"%1: %2"_s.arg(part.line).arg(part.sql));
        return parts;
    };
    QCOMPARE(
        texts(u"SELECT 'a\nGO\nb'\nGO\n-- nothing\ngo -- next\n/* x\nGO\n*/ SELECT [GO]\n GO \nSELECT 1 GO"_s,
              OdbcFamily::SqlServer),
        (QStringList{u"1: SELECT 'a\nGO\nb'"_s, u"9: SELECT [GO]"_s, u"11: SELECT 1 GO"_s}));
    QCOMPARE(
        texts(u"INSERT INTO t VALUES (';');;\n-- x;\nSELECT $q$;$q$; SELECT \"a;b\""_s, OdbcFamily::Postgres),
        (QStringList{u"1: INSERT INTO t VALUES (';');"_s, u"3: SELECT $q$;$q$;"_s, u"3: SELECT \"a;b\""_s}));
    QCOMPARE(texts(u"CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END; SELECT 3"_s,
                   OdbcFamily::Sqlite)
                 .size(),
             2);
}

void TestOdbcConnect::refusesTransactionControl_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<OdbcFamily>("family");
    QTest::addColumn<QString>("word");
    QTest::newRow("commit") << u"UPDATE t SET a = 1 COMMIT"_s << OdbcFamily::SqlServer << u"COMMIT"_s;
    QTest::newRow("begin") << u"begin  tran"_s << OdbcFamily::SqlServer << u"BEGIN TRAN"_s;
    QTest::newRow("block") << u"IF 1 = 1 BEGIN SELECT 1 END"_s << OdbcFamily::SqlServer << QString();
    QTest::newRow("names") << u"SELECT [commit], 'rollback' -- commit"_s << OdbcFamily::SqlServer
                           << QString();
    QTest::newRow("postgres") << u"/* x */ commit"_s << OdbcFamily::Postgres << u"COMMIT"_s;
    QTest::newRow("column") << u"SELECT commit FROM t"_s << OdbcFamily::Postgres << QString();
}

void TestOdbcConnect::refusesTransactionControl()
{
    QFETCH(QString, sql);
    QFETCH(OdbcFamily, family);
    QFETCH(QString, word);
    QCOMPARE(transactionControl(sql, family), word);
}

void TestOdbcConnect::runsScripts()
{
    OdbcFixture fixture;
    const auto session = OdbcSession::open({.connection = fixture.postgres()});
    COPY_OK(session);
    COPY_OK((*session)->begin());
    const auto done = (*session)->runScript(
        u"CREATE TABLE t(a int, b text);\nINSERT INTO t VALUES (1, 'x;y'), (2, 'Łódź');\nSELECT * FROM t;"_s);
    COPY_OK(done);
    QCOMPARE(done->rowsChanged, 2);
    QCOMPARE(done->rowsRead, 2);
    const auto failed = (*session)->runScript(u"SELECT 1;\nSELECT a / 0 FROM t;"_s);
    QVERIFY(!failed);
    QVERIFY2(failed.error().object.contains(u"statement 2, line 2"_s), qPrintable(failed.error().text()));
    QVERIFY2(failed.error().code.startsWith(u"22012"_s), qPrintable(failed.error().code));
    COPY_OK((*session)->rollback());
    QCOMPARE(fixture.psql(u"SELECT to_regclass('t')"_s), QByteArray("NULL"));
}

QTEST_GUILESS_MAIN(TestOdbcConnect)
#include "tst_odbcconnect.moc"
