// SPDX-License-Identifier: Apache-2.0
// What the dialog of connections asks: fields become addresses and fields again; a database says who it is,
// what the account may do, and why it cannot be opened.
#include "app/session/connectiontest.h"
#include "models/audit/auditdatabase.h"
#include "models/database/addressdraft.h"
#include "models/database/databaseaddress.h"
#include "models/database/secrets.h"
#include "tests/support/auditfixture.h"
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using Kind = DatabaseDraft::Kind;
using Password = DatabaseDraft::Password;
using Tables = ConnectionCheck::Tables;
using Tls = DatabaseDraft::Tls;

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreTheAddressAndBack_data();
    void fieldsAreTheAddressAndBack();
    void whatIsMissingIsNamed();
    void aServerSaysWhoItIs_data() { servers(); }
    void aServerSaysWhoItIs();
    void aWrongPasswordIsSaidAndNotKept_data() { servers(); }
    void aWrongPasswordIsSaidAndNotKept();
    void aServerThatDoesNotAnswerIsGivenUp_data() { servers(); }
    void aServerThatDoesNotAnswerIsGivenUp();
    void tlsIsRequired_data() { servers(); }
    void tlsIsRequired();
    void aFileIsTestedToo();

private:
    static void servers()
    {
        QTest::addColumn<FreshDatabase::Server>("server");
        QTest::newRow("postgresql") << FreshDatabase::Server::Postgres;
        QTest::newRow("mariadb") << FreshDatabase::Server::Mariadb;
    }
    /// With the password typed.
    static DatabaseDraft draft(const FreshDatabase &database)
    {
        const ServerAddress server = database.address();
        return {.kind =
                    database.server() == FreshDatabase::Server::Postgres ? Kind::Postgresql : Kind::Mariadb,
                .host = server.host,
                .port = server.port,
                .database = database.name(),
                .user = server.user,
                .password = Password::Typed,
                .typed = server.password};
    }
};

void TestConnectionTest::fieldsAreTheAddressAndBack_data()
{
    QTest::addColumn<DatabaseDraft>("draft");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const DatabaseDraft &draft, const QString &address) {
        QTest::newRow(name) << draft << address;
    };
    row("a file", {.kind = Kind::Sqlite, .path = u"/srv/a b/ä%20.db"_s}, u"/srv/a b/ä%20.db"_s);
    row("everything",
        {.host = u"db.example.com"_s,
         .port = 5433,
         .database = u"audit"_s,
         .schema = u"etl"_s,
         .user = u"anna"_s,
         .password = Password::Secret,
         .secret = u"audit"_s,
         .tls = Tls::Encrypted,
         .authority = u"/etc/ssl/our ca.pem"_s},
        u"postgresql://anna@db.example.com:5433/audit?schema=etl&secret=audit&sslmode=require&"
        "sslrootcert=/etc/ssl/our%20ca.pem"_s);
    row("a socket, as somebody", {.host = u"/run/postgresql"_s, .database = u"audit"_s, .user = u"anna"_s},
        u"postgresql://anna@localhost/audit?host=/run/postgresql"_s);
    row("a socket", {.host = u"/run/postgresql"_s, .database = u"audit"_s},
        u"postgresql:///audit?host=/run/postgresql"_s);
    row("this machine", {.kind = Kind::Mariadb, .database = u"audit"_s}, u"mariadb:///audit"_s);
    row("hostile texts",
        {.kind = Kind::Mariadb,
         .host = u"2001:db8::1"_s,
         .database = u"my db+?#&"_s,
         .user = u"an@na:/x"_s,
         .password = Password::File,
         .secret = u"/run/a&b=c?.txt"_s},
        u"mariadb://an%40na%3A%2Fx@[2001:db8::1]/my%20db%2B%3F%23%26?secret=file:/run/a%26b%3Dc%3F.txt"_s);
    row("a socket with a colon", {.host = u"/run/a:b"_s, .database = u"d"_s},
        u"postgresql:///d?host=/run/a:b"_s);
    row("an interface", {.host = u"fe80::1%eth0"_s, .database = u"d"_s},
        u"postgresql://[fe80::1%25eth0]/d"_s);
    row("no TLS", {.kind = Kind::Mariadb, .host = u"h"_s, .database = u"d"_s, .tls = Tls::Off},
        u"mariadb://h/d?tls=off"_s);
    row("SQL Server, with an option that has no field",
        {.kind = Kind::Sqlserver,
         .host = u"h"_s,
         .database = u"d"_s,
         .tls = Tls::Encrypted,
         .options = {{u"driver"_s, u"FreeTDS"_s}}},
        u"sqlserver://h/d?driver=FreeTDS&trustservercertificate=yes"_s);
    row("a mode that has no field",
        {.host = u"h"_s, .database = u"d"_s, .options = {{u"sslmode"_s, u"verify-ca"_s}}},
        u"postgresql://h/d?sslmode=verify-ca"_s);
}

void TestConnectionTest::fieldsAreTheAddressAndBack()
{
    QFETCH(DatabaseDraft, draft);
    QFETCH(QString, address);
    QCOMPARE(addressOf(draft), address);
    const auto spec = parseDatabaseAddress(address);
    QVERIFY2(spec.ok(), spec ? "" : qPrintable(spec.error().text()));
    QCOMPARE(spec->user, draft.user);
    QCOMPARE(spec->host, draft.host);
    QVERIFY(draftOf(address) == draft);
    // A user or a port without a host: this machine.
    draft.host.clear();
    draft.user = u"anna"_s;
    draft.port = 4711;
    const auto here = parseDatabaseAddress(addressOf(draft));
    QVERIFY2(here.ok(), here ? "" : qPrintable(here.error().text()));
    QCOMPARE(here->host, draft.kind == Kind::Sqlite ? QString() : u"localhost"_s);
    // What was typed goes nowhere.
    draft.password = Password::Typed;
    draft.typed = u"CANARY"_s;
    QVERIFY(!addressOf(draft).contains(u"CANARY"_s));
}

void TestConnectionTest::whatIsMissingIsNamed()
{
    QVERIFY(missingIn({.kind = Kind::Sqlite}).contains(u"file"_s));
    DatabaseDraft draft{.kind = Kind::Mariadb};
    QVERIFY(missingIn(draft).contains(u"database"_s));
    draft.database = u"d"_s;
    QCOMPARE(missingIn(draft), QString());
    draft.password = Password::Secret;
    QVERIFY(missingIn(draft).contains(u"secret"_s));
    draft.password = Password::File;
    draft.secret = u"not/absolute"_s;
    QVERIFY(missingIn(draft).contains(u"whole path"_s));
    draft.secret = u"/absolute"_s;
    draft.tls = Tls::Verified;
    QVERIFY(missingIn(draft).contains(u"authority"_s));
}

void TestConnectionTest::aServerSaysWhoItIs()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    ConnectionCheck check = must(testConnection(draft(database)));
    const bool postgres = server == FreshDatabase::Server::Postgres;
    QVERIFY2(check.server.startsWith(postgres ? u"PostgreSQL 1"_s : u"MariaDB 1"_s),
             qPrintable(check.server));
    QVERIFY(!check.server.contains(u'-') && check.isServer);
    QCOMPARE(check.tables, Tables::None);
    QVERIFY2(check.rights.account.startsWith(u"godwit@"_s), qPrintable(check.rights.account));
    // Nothing was made by looking.
    QCOMPARE(must(testConnection(draft(database))).tables, Tables::None);
    database.run(u"CREATE TABLE etl_step_run_status(x INT); CREATE TABLE etl_run_status(x INT)"_s);
    QCOMPARE(must(testConnection(draft(database))).tables, Tables::AuditOnly);
    database.run(u"DROP TABLE etl_step_run_status; DROP TABLE etl_run_status"_s);
    // The typed password is good for everything in this program from now on.
    must(openAudit(addressOf(draft(database)), ConnectionSpec::Access::Create));
    check = must(testConnection(draft(database)));
    QCOMPARE(check.tables, Tables::Ready);
    QVERIFY(check.opens && check.rights.mayRun && check.rights.mayEdit);
    const PreparationPlan plan = must(planSetUp(draft(database)));
    QVERIFY(plan.script.contains(u"GODWIT_LEASE"_s) && plan.statements.size() > 10);
}

void TestConnectionTest::aWrongPasswordIsSaidAndNotKept()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    DatabaseDraft wrong = draft(database);
    const ConnectionSpec account = must(parseDatabaseAddress(addressOf(wrong)));
    forgetTypedPassword(account);
    wrong.typed = u"CANARY-wrong"_s;
    const auto refused = testConnection(wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().trouble, Trouble::LoginFailed);
    QVERIFY2(!refused.error().text().contains(u"CANARY"_s), qPrintable(refused.error().text()));
    QVERIFY(!typedPassword(account));
    QVERIFY(testConnection(draft(database)).ok());
    QVERIFY(!testConnection(wrong)); // and the right one stays
    QCOMPARE(typedPassword(account), draft(database).typed);
    forgetTypedPassword(account);
}

void TestConnectionTest::aServerThatDoesNotAnswerIsGivenUp()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    FaultProxy proxy(database.address().port);
    DatabaseDraft silent = draft(database);
    silent.port = proxy.port();
    proxy.setMode(FaultProxy::Mode::BlackHole);
    const auto waited = testConnection(silent);
    QVERIFY(!waited);
    QCOMPARE(waited.error().trouble, Trouble::ConnectionLost);
    proxy.setMode(FaultProxy::Mode::Refuse);
    const auto refused = testConnection(silent);
    QVERIFY(!refused);
    QCOMPARE(refused.error().trouble, Trouble::ConnectionLost);
    QVERIFY2(refused.error().text().contains(u"server"_s), qPrintable(refused.error().text()));
}

void TestConnectionTest::tlsIsRequired()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    DatabaseDraft secure = draft(database);
    secure.tls = Tls::Verified;
    secure.authority = certificateAuthority();
    QVERIFY(must(testConnection(secure)).encrypted);
    secure.authority = strangeCertificateAuthority(); // who signed nothing
    const auto stranger = testConnection(secure);
    QVERIFY(!stranger);
    QVERIFY2(stranger.error().text().contains(u"certificate"_s, Qt::CaseInsensitive) ||
                 stranger.error().text().contains(u"SSL"_s),
             qPrintable(stranger.error().text()));
    DatabaseDraft plain = draft(database);
    plain.tls = Tls::Off;
    QVERIFY(!must(testConnection(plain)).encrypted);
    if (server == FreshDatabase::Server::Postgres)
        return;
    // An account that the server lets in over TLS only.
    database.run(
        u"CREATE USER %1 IDENTIFIED BY 'x' REQUIRE SSL; GRANT ALL ON %1.* TO %1"_s.arg(database.name()));
    plain.user = database.name();
    plain.typed = u"x"_s;
    const auto refused = testConnection(plain);
    DatabaseDraft encrypted = plain;
    encrypted.tls = Tls::Verified;
    encrypted.authority = certificateAuthority();
    const auto accepted = testConnection(encrypted);
    database.run(u"DROP USER "_s + database.name());
    QVERIFY(!refused);
    QVERIFY2(accepted.ok(), accepted ? "" : qPrintable(accepted.error().text()));
}

void TestConnectionTest::aFileIsTestedToo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    const auto missing = testConnection({.kind = Kind::Sqlite, .path = path});
    QVERIFY(!missing && !QFile::exists(path));
    must(openAudit(path, ConnectionSpec::Access::Create));
    const ConnectionCheck check = must(testConnection({.kind = Kind::Sqlite, .path = path}));
    QCOMPARE(check.tables, Tables::Ready);
    QVERIFY(!check.isServer && check.rights.mayEdit);
    QCOMPARE(check.rights.file, path);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
