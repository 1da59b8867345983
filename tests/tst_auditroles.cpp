// SPDX-License-Identifier: Apache-2.0
#include "models/audit/attemptstore.h"
#include "models/audit/auditfeed.h"
#include "models/audit/cancelrequests.h"
#include "models/audit/invariants.h"
#include "models/audit/runstore.h"
#include "tests/support/auditfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

const QString password = u"role's \\pass"_s;

bool isPostgres() { return auditServer() == FreshDatabase::Server::Postgres; }

QString literal(const QString &text)
{
    QString inside = text;
    if (!isPostgres())
        inside.replace(u'\\', u"\\\\"_s);
    return u'\'' + inside.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

/// The roles of resources/sql, given to real accounts: what each may do, and that the database itself refuses
/// the rest.
class TestAuditRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aViewerWatches();
    void anOperatorRunsAndCancels();
    void anAdminEditsTheControlTables();
    void theDatabaseRefusesTheRest_data();
    void theDatabaseRefusesTheRest();

private:
    /// The address of the audit database for the account that has a role.
    QString as(const QString &role) const;
    QString account(const QString &role) const { return m_prefix + role; }

    const QString m_prefix = u"t"_s + QUuid::createUuid().toString(QUuid::Id128).left(10) + u'_';
    std::unique_ptr<AuditFixture> m_fixture;
};

QString TestAuditRoles::as(const QString &role) const
{
    QString address = m_fixture->auditPath();
    const ServerAddress server = isPostgres() ? postgres() : mariadb();
    address.replace(u"//%1@"_s.arg(server.user), u"//%1@"_s.arg(account(role)));
    return address.replace(u"secret=testserver"_s, u"secret=testrole"_s);
}

void TestAuditRoles::initTestCase()
{
    qputenv("GODWIT_SECRET_TESTROLE", password.toUtf8());
    m_fixture = std::make_unique<AuditFixture>();
    m_fixture->import(definitionOf(*m_fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
    foreignStepRow(*m_fixture, u"77"_s, u"load"_s, u"Failed"_s, u"2026-01-01 12:00:00"_s);
    QFile file(QStringLiteral(GODWIT_SOURCE_DIR "/resources/sql/roles-%1.sql")
                   .arg(isPostgres() ? u"postgresql"_s : u"mariadb"_s));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QString script = QString::fromUtf8(file.readAll());
    m_fixture->onServer(script);
    m_fixture->onServer(script); // a second time does no harm
    for (const QString &role : {u"viewer"_s, u"operator"_s, u"admin"_s}) {
        if (isPostgres()) {
            m_fixture->onServer(u"CREATE ROLE %1 LOGIN PASSWORD %2; GRANT godwit_%3 TO %1"_s.arg(
                account(role), literal(password), role));
        } else {
            m_fixture->onServer(
                u"CREATE USER %1 IDENTIFIED BY %2; GRANT godwit_%3 TO %1; "
                "SET DEFAULT ROLE godwit_%3 FOR %1"_s.arg(account(role), literal(password), role));
        }
    }
}

void TestAuditRoles::cleanupTestCase()
{
    for (const QString &role : {u"viewer"_s, u"operator"_s, u"admin"_s})
        m_fixture->onServer((isPostgres() ? u"DROP ROLE %1"_s : u"DROP USER %1"_s).arg(account(role)));
}

void TestAuditRoles::aViewerWatches()
{
    AuditFeed feed(as(u"viewer"_s));
    QSignalSpy changed(&feed, &AuditFeed::changed);
    QSignalSpy lost(&feed, &AuditFeed::connectionLost);
    feed.start();
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    foreignStepRow(*m_fixture, u"77"_s, u"more"_s, u"OK"_s, u"2026-01-01 12:00:00"_s);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(lost.isEmpty());
    Connection connection = must(openAudit(as(u"viewer"_s), ConnectionSpec::Access::ReadOnly));
    for (const InvariantResult &result : must(verifyAudit(connection)))
        QVERIFY2(result.violations.isEmpty(), qPrintable(result.violations.join(u'\n')));
}

void TestAuditRoles::anOperatorRunsAndCancels()
{
    Connection connection = must(openAudit(as(u"operator"_s)));
    const Actor anna = Actor::current(u"anna"_s);
    const auto run = must(
        RunStore(connection, anna).begin({.process = ProcessId(u"4"_s), .action = RunRequest::Action::Run}));
    QVERIFY(run.has_value());
    must(requestCancel(connection, ProcessId(u"4"_s), {}, anna));
    AttemptStore store(connection, anna);
    const auto attempt = must(store.claim(*run, run->steps.first()));
    QVERIFY(attempt.has_value());
    must(store.report(*attempt, {.rowsRead = 1}));
    must(store.finish(*attempt, {.state = RunState::Succeeded}));
    QCOMPARE(must(RunStore(connection, anna).finish(*run, {.state = RunState::Succeeded})),
             RunState::Succeeded);

    // Who it was is the server's word.
    const auto row = must(connection.selectOne(u"SELECT db_user FROM GODWIT_RUN"_s));
    QVERIFY2(row->text(0).startsWith(account(u"operator"_s)), qPrintable(row->text(0)));
    must(connection.execute(
        u"INSERT INTO GODWIT_EVENT(at, process_id, kind, db_user, detail, prev_hash, hash) "
        "VALUES('2026', 'forged', 'x', 'somebody else', '{}', '', '')"_s));
    const auto forged =
        must(connection.selectOne(u"SELECT db_user FROM GODWIT_EVENT WHERE process_id='forged'"_s));
    QVERIFY2(forged->text(0).startsWith(account(u"operator"_s)), qPrintable(forged->text(0)));
    m_fixture->onServer(u"DELETE FROM GODWIT_EVENT WHERE process_id='forged'"_s);
}

void TestAuditRoles::anAdminEditsTheControlTables()
{
    Connection connection = must(openAudit(as(u"admin"_s)));
    const Definition definition = definitionOf(*m_fixture, u"5"_s, {sqlStep(u"5"_s, u"1"_s, u"SELECT 1"_s)});
    must(ControlStore(connection).import(definition, Actor::current(u"ben"_s)));
    Connection other = must(openAudit(as(u"operator"_s)));
    const auto refused = ControlStore(other).import(
        definitionOf(*m_fixture, u"6"_s, {sqlStep(u"6"_s, u"1"_s, u"SELECT 1"_s)}), Actor::current());
    QVERIFY(!refused);
    QCOMPARE(refused.error().trouble, Trouble::Forbidden);
    QVERIFY2(refused.error().advice.contains(u"may not do that"_s), qPrintable(refused.error().text()));
}

void TestAuditRoles::theDatabaseRefusesTheRest_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("sql");
    const auto forbid = [](const QString &role, const QStringList &statements) {
        for (const QString &sql : statements)
            QTest::newRow(qPrintable(role + u": "_s + sql)) << role << sql;
    };
    const QStringList all = {u"ETL_RUN_STATUS"_s,     u"ETL_STEP_RUN_STATUS"_s, u"ETL_CONNECTION_CONFIG"_s,
                             u"ETL_PROCESS_CONFIG"_s, u"ETL_CONTROL"_s,         u"GODWIT_META"_s,
                             u"GODWIT_RUN"_s,         u"GODWIT_PLAN"_s,         u"GODWIT_LEASE"_s,
                             u"GODWIT_ATTEMPT"_s,     u"GODWIT_EVENT"_s};
    for (const QString &table : all) {
        for (const QString &role : {u"viewer"_s, u"operator"_s, u"admin"_s})
            forbid(role, {u"DROP TABLE "_s + table, u"ALTER TABLE %1 ADD COLUMN x INT"_s.arg(table),
                          u"TRUNCATE TABLE "_s + table});
        forbid(u"viewer"_s, {u"DELETE FROM "_s + table});
        if (!table.startsWith(u"ETL_C") && table != u"ETL_PROCESS_CONFIG")
            forbid(u"admin"_s, {u"DELETE FROM "_s + table});
    }
    const QStringList nobody = {
        u"UPDATE ETL_RUN_STATUS SET start_Datetime='2000'"_s,
        u"UPDATE ETL_STEP_RUN_STATUS SET Process_id='x'"_s,
        u"UPDATE ETL_STEP_RUN_STATUS SET start_Datetime='2000'"_s,
        u"UPDATE GODWIT_EVENT SET reason='x'"_s,
        u"UPDATE GODWIT_EVENT SET hash='x'"_s,
        u"UPDATE GODWIT_RUN SET operator='x'"_s,
        u"UPDATE GODWIT_PLAN SET hash='x'"_s,
        u"UPDATE GODWIT_ATTEMPT SET fence=99"_s,
    };
    forbid(u"operator"_s, nobody);
    forbid(u"admin"_s, nobody);
    forbid(u"operator"_s, {u"UPDATE ETL_CONTROL SET name='x'"_s, u"DELETE FROM ETL_CONTROL"_s,
                           u"INSERT INTO ETL_PROCESS_CONFIG(Process_id, name) VALUES('x', 'x')"_s});
    forbid(u"viewer"_s, {u"UPDATE ETL_STEP_RUN_STATUS SET Status='Success'"_s,
                         u"INSERT INTO ETL_RUN_STATUS(Process_id) VALUES('x')"_s,
                         u"UPDATE GODWIT_LEASE SET attempt_id='x'"_s,
                         u"INSERT INTO GODWIT_CHANGE(process_id) VALUES('x')"_s});
}

void TestAuditRoles::theDatabaseRefusesTheRest()
{
    QFETCH(const QString, role);
    QFETCH(const QString, sql);
    // Read-write on our side: it must be the server that says no.
    static QHash<QString, std::shared_ptr<Connection>> connections;
    if (!connections.contains(role))
        connections.insert(role, std::make_shared<Connection>(must(openAudit(as(role)))));
    const auto done = connections.value(role)->execute(sql);
    QVERIFY(!done);
    const bool notOwner = done.error().code == u"42501"; // PostgreSQL says the same for DDL
    QVERIFY2(done.error().trouble == Trouble::Forbidden || notOwner, qPrintable(done.error().text()));
    if (QLatin1String(QTest::currentDataTag()).startsWith(QLatin1String("viewer: INSERT INTO GODWIT_CHANGE")))
        connections.clear(); // the last row: before the accounts are dropped
}

QTEST_GUILESS_MAIN(TestAuditRoles)
#include "tst_auditroles.moc"
