// SPDX-License-Identifier: Apache-2.0
// The two audit tables on servers, as others have made them: watched with SELECT alone.
#include "models/audit/auditfeed.h"
#include "models/audit/foreignrowstore.h"
#include "models/audit/invariants.h"
#include "models/audit/preparation.h"
#include "models/database/databaseaddress.h"
#include "models/database/transaction.h"
#include "tests/support/foreigndatabase.h"
#include "tests/support/servers.h"

#include <QTest>
#include <QUuid>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

QString states(const QString &address, const QString &process)
{
    Connection connection = must(openAudit(address, ConnectionSpec::Access::ReadOnly));
    if (!connection.reading().bare)
        return u"not bare"_s;
    QStringList texts;
    for (const StepStatus &step :
         deriveStatus(must(loadProcessHistory(connection, ProcessId(process)))).steps) {
        texts.append(u"%1 %2 %3"_s.arg(step.key.step.text(), runStateKey(step.state),
                                       step.started.toString(Qt::ISODate)));
    }
    return texts.join(u", "_s);
}

/// What an account that may read and nothing more is called and knows.
const QString reader = u"reader_"_s + QUuid::createUuid().toString(QUuid::Id128).left(10);
const QString password = u"reader's pass"_s;

const QString mariaTables =
    u"CREATE TABLE Etl_Run_Status(Description TEXT, status VARCHAR(20), end_datetime DATETIME, "
    "start_datetime DATETIME, process_id INT); "
    "CREATE TABLE Etl_Step_Run_Status(batch INT DEFAULT 1, Description TEXT, status VARCHAR(20), "
    "end_datetime TIMESTAMP(3) NULL, start_datetime DATETIME(6), process_id INT, step_id INT); "_s;
/// In a schema that is not on the path, in mixed case.
const QString postgresTables =
    u"CREATE SCHEMA \"Warehouse\"; "
    "CREATE TABLE \"Warehouse\".\"Etl_Run_Status\"(\"Description\" TEXT, status VARCHAR(20), end_datetime "
    "TIMESTAMP, start_datetime TIMESTAMP, process_id INT); "
    "CREATE TABLE \"Warehouse\".\"Etl_Step_Run_Status\"(batch INT DEFAULT 1, \"Description\" TEXT, "
    "status VARCHAR(20), end_datetime TIMESTAMPTZ, start_datetime TIMESTAMP, process_id BIGINT, step_id "
    "BIGINT); "_s;

/// One of the servers with the tables of others, and an account that may read them.
class ForeignServer
{
public:
    explicit ForeignServer(bool postgres)
        : m_postgres(postgres)
        , m_database(postgres ? FreshDatabase::Server::Postgres : FreshDatabase::Server::Mariadb)
    {
        qputenv("GODWIT_SECRET_TESTREADER", password.toUtf8());
        m_database.run(postgres ? postgresTables : mariaTables);
        const QString literal = QString(password).replace(u'\'', u"\'\'"_s);
        const QString grants =
            postgres ? u"CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT USAGE ON SCHEMA \"Warehouse\" TO %1; "
                       "GRANT SELECT ON ALL TABLES IN SCHEMA \"Warehouse\" TO %1"_s
                     : u"CREATE USER %1 IDENTIFIED BY '%2'; GRANT SELECT ON Etl_Run_Status TO %1; "
                       "GRANT SELECT ON Etl_Step_Run_Status TO %1"_s;
        m_database.run(grants.arg(reader, literal));
    }
    ~ForeignServer()
    {
        m_database.run((m_postgres ? u"DROP OWNED BY %1; DROP ROLE %1"_s : u"DROP USER %1"_s).arg(reader));
    }
    Q_DISABLE_COPY_MOVE(ForeignServer)

    QString table() const
    {
        return m_postgres ? u"\"Warehouse\".\"Etl_Step_Run_Status\""_s : u"Etl_Step_Run_Status"_s;
    }
    QString address() const { return serverAddress(m_database); }
    QString readersAddress() const
    {
        return address()
            .replace(u"//%1@"_s.arg(m_database.address().user), u"//%1@"_s.arg(reader))
            .replace(u"secret=testserver"_s, u"secret=testreader"_s);
    }
    /// Of the table's name.
    void run(const QString &sql) const { m_database.run(sql.arg(table())); }
    const FreshDatabase &database() const { return m_database; }
    bool isPostgres() const { return m_postgres; }

private:
    const bool m_postgres;
    FreshDatabase m_database;
};

} // namespace

class TestBareServers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { forgetForeignSettings(); }

    void watchedByWhoMayOnlyRead_data() { servers(); }
    void watchedByWhoMayOnlyRead()
    {
        QFETCH(bool, postgres);
        const ForeignServer server(postgres);
        server.run(u"INSERT INTO %1(step_id, process_id, status, start_datetime, end_datetime) VALUES"
                   "(1, 9, 'Succeeded', '2026-01-01 10:00:00.123456', NULL), "
                   "(2, 9, 'Paused', '2026-01-01 10:01:00', NULL), (3, 9, 'RUNNING', NULL, NULL)"_s);
        const QString all = u"1 succeeded 2026-01-01T10:00:00Z, 2 unknown 2026-01-01T10:01:00Z, 3 running "_s;
        QCOMPARE(states(server.readersAddress(), u"9"_s), all);
        QCOMPARE(states(server.address(), u"9"_s), all);
        follow(server);
        const auto plan = planOf(server.readersAddress());
        QVERIFY2(plan.obstacles.join(u' ').contains(u"is of type"_s), qPrintable(plan.obstacles.join(u'\n')));
    }

    void timesAreReadAsTheirColumnsMeanThem_data() { servers(); }
    void timesAreReadAsTheirColumnsMeanThem()
    {
        QFETCH(bool, postgres);
        const ForeignServer server(postgres);
        // An instant in the column that keeps instants, a wall clock in the other.
        server.run(
            (postgres ? u"SET TIME ZONE 'UTC'; SET DateStyle TO German; "_s : u"SET time_zone='+00:00'; "_s) +
            u"INSERT INTO %1(step_id, process_id, status, start_datetime, end_datetime) VALUES"
            "(1, 9, 'OK', '2026-07-01 10:00:00', '2026-07-01 10:00:00')"_s);
        if (postgres)
            server.database().run(u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET DateStyle TO German', "
                                  "current_database()); END $$"_s);
        {
            Connection connection = must(openAudit(server.address(), ConnectionSpec::Access::ReadOnly));
            must(saveForeignRows(connection, Actor::current(), {.timeZone = u"Europe/Warsaw"_s}, {}));
        }
        Connection connection = must(openAudit(server.address(), ConnectionSpec::Access::ReadOnly));
        const auto history = must(loadProcessHistory(connection, ProcessId(u"9"_s)));
        QCOMPARE(history.attempts.size(), 1);
        QCOMPARE(history.attempts.first().started, QDateTime({2026, 7, 1}, {8, 0}, Qt::UTC));
        QCOMPARE(history.attempts.first().ended, QDateTime({2026, 7, 1}, {10, 0}, Qt::UTC));
    }

    void preparedByTheServersOwnClient_data() { servers(); }
    void preparedByTheServersOwnClient()
    {
        QFETCH(bool, postgres);
        const FreshDatabase database(postgres ? FreshDatabase::Server::Postgres
                                              : FreshDatabase::Server::Mariadb);
        database.run(u"CREATE TABLE ETL_RUN_STATUS(Description TEXT, Status VARCHAR(20), end_Datetime "
                     "VARCHAR(40), start_Datetime VARCHAR(40), Process_id VARCHAR(20)); "
                     "CREATE TABLE ETL_STEP_RUN_STATUS(Description TEXT, Status VARCHAR(20), end_Datetime "
                     "VARCHAR(40), start_Datetime VARCHAR(40), Process_id VARCHAR(20), Step_id VARCHAR(20)); "
                     "INSERT INTO ETL_STEP_RUN_STATUS VALUES(NULL, 'Running', NULL, '2026-01-01 10:00:00', "
                     "'9', '1')"_s);
        const QString address = serverAddress(database);
        QCOMPARE(states(address, u"9"_s), u"1 running 2026-01-01T10:00:00Z"_s);
        const PreparationPlan plan = planOf(address);
        QVERIFY2(!plan.ready && plan.obstacles.isEmpty(), qPrintable(plan.obstacles.join(u'\n')));
        database.run(plan.script);
        database.run(plan.script); // a second time does no harm
        Connection connection = must(openAudit(address));
        QVERIFY(!connection.reading().bare && planOf(address).ready);
        const auto history = must(loadProcessHistory(connection, ProcessId(u"9"_s)));
        QCOMPARE(history.attempts.size(), 1);
        for (const InvariantResult &result : must(verifyAudit(connection)))
            QVERIFY2(result.holds(), qPrintable(result.violations.join(u'\n')));
    }

    /// Columns that are NOT NULL without a default and are filled all the same.
    void whatFillsItselfIsNoObstacle_data() { servers(); }
    void whatFillsItselfIsNoObstacle()
    {
        QFETCH(bool, postgres);
        const FreshDatabase database(postgres ? FreshDatabase::Server::Postgres
                                              : FreshDatabase::Server::Mariadb);
        const QString number = postgres ? u"INT GENERATED %1 AS IDENTITY"_s : u"INT AUTO_INCREMENT"_s;
        const QString common = u"Process_id VARCHAR(20), Status VARCHAR(20), start_Datetime VARCHAR(40), "
                               "end_Datetime VARCHAR(40), Description TEXT, load_no "_s;
        database.run(u"CREATE TABLE ETL_RUN_STATUS("_s + common +
                     (postgres ? number.arg(u"ALWAYS") : number) +
                     u" PRIMARY KEY); "
                     "CREATE TABLE ETL_STEP_RUN_STATUS(Step_id VARCHAR(20), "_s +
                     common + (postgres ? number.arg(u"BY DEFAULT") : number) + u" PRIMARY KEY, "_s +
                     (postgres ? u"twice INT NOT NULL GENERATED ALWAYS AS (length(Status) * 2) STORED)"_s
                               : u"twice INT AS (length(Status) * 2) STORED)"_s));
        const PreparationPlan plan = planOf(serverAddress(database));
        QVERIFY2(plan.obstacles.isEmpty(), qPrintable(plan.obstacles.join(u'\n')));
        database.run(plan.script);
        database.run(u"INSERT INTO ETL_RUN_STATUS(Process_id, Status) VALUES('9', 'Running')"_s);
        QVERIFY(!must(openAudit(serverAddress(database))).reading().bare);
    }

    /// Run by the server's own client, it makes no second, empty pair beside the tables that are there.
    void aScriptWithObstaclesDoesNothing_data() { servers(); }
    void aScriptWithObstaclesDoesNothing()
    {
        QFETCH(bool, postgres);
        const FreshDatabase database(postgres ? FreshDatabase::Server::Postgres
                                              : FreshDatabase::Server::Mariadb);
        const QString quote = postgres ? u"\""_s : u"`"_s;
        const QString columns = u"Process_id VARCHAR(20), Status VARCHAR(20), start_Datetime VARCHAR(40), "
                                "end_Datetime VARCHAR(40), Description TEXT);"_s;
        database.run(QString(u"CREATE TABLE %1Etl_Run_Status%1("_s + columns +
                             u"CREATE TABLE %1Etl_Step_Run_Status%1(Step_id VARCHAR(20), "_s + columns +
                             u"INSERT INTO %1Etl_Step_Run_Status%1(Step_id, Process_id, Status, "
                             "start_Datetime) VALUES('1', '9', 'OK', '2026-01-01 10:00:00')"_s)
                         .arg(quote));
        const QString address = serverAddress(database);
        const QString all = u"1 succeeded 2026-01-01T10:00:00Z"_s;
        QCOMPARE(states(address, u"9"_s), all);
        const PreparationPlan plan = planOf(address);
        QCOMPARE(plan.obstacles.size(), 2);
        QVERIFY2(plan.obstacles.first().contains(u"Rename the table"_s) &&
                     !plan.obstacles.first().contains(u"schema="_s), // it would not help, or be refused
                 qPrintable(plan.obstacles.first()));
        database.run(plan.script);
        QCOMPARE(states(address, u"9"_s), all);
        QVERIFY(!openAudit(address, ConnectionSpec::Access::Create));
        QCOMPARE(states(address, u"9"_s), all);
    }

    void schemasAreNamedAsAnAddressHasThem()
    {
        const FreshDatabase database(FreshDatabase::Server::Postgres);
        const QString schema = u"Wär & Haus"_s;
        const QString address = serverAddress(database);
        database.run(QString(postgresTables).replace(u"Warehouse"_s, schema));
        const QString encoded = u"?schema=W%C3%A4r%20%26%20Haus"_s;
        const PreparationPlan plan = planOf(address);
        QVERIFY2(plan.obstacles.join(u' ').contains(encoded), qPrintable(plan.obstacles.join(u'\n')));
        QVERIFY(openAudit(address + u'&' + encoded.mid(1), ConnectionSpec::Access::ReadOnly).ok());
        database.run(postgresTables);
        const auto several = openAudit(address, ConnectionSpec::Access::ReadOnly);
        QVERIFY(!several);
        QVERIFY2(several.error().text().contains(u"several schemas have one"_s),
                 qPrintable(several.error().text()));
        const auto none = openAudit(address + u"&schema=nosuch"_s, ConnectionSpec::Access::ReadOnly);
        QVERIFY(!none);
        QVERIFY2(none.error().text().contains(u"there is no schema nosuch with Godwit's tables; these have "
                                              "them: Warehouse, "_s +
                                              schema),
                 qPrintable(none.error().text()));
        QVERIFY(openAudit(address + u"&schema=Warehouse"_s, ConnectionSpec::Access::ReadOnly).ok());
    }

private:
    static void servers()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("postgresql") << true;
        if (auditKind() != u"odbc")
            QTest::newRow("mariadb") << false;
    }

    static PreparationPlan planOf(const QString &address)
    {
        auto spec = must(parseDatabaseAddress(address));
        spec.access = ConnectionSpec::Access::ReadOnly;
        Connection connection = must(Connection::open(spec));
        return must(planPreparation(connection));
    }

    /// The feed of who may only read shows updates in place, deletes, and rows that are committed late with
    /// an older time.
    void follow(const ForeignServer &server)
    {
        AuditFeed feed(server.readersAddress());
        QHash<QString, QString> now;
        connect(&feed, &AuditFeed::changed, this, [&now](const AuditChanges &changes) {
            for (const StepStatus &step : changes.steps)
                now[step.key.step.text()] = runStateKey(step.state);
            for (const StepKey &key : changes.removedSteps)
                now.remove(key.step.text());
        });
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(now.size(), 3, 30'000);
        server.run(u"DELETE FROM %1 WHERE step_id=3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now.size(), 2, 30'000);
        // From here on nothing is in progress, which would be looked at again in any case.
        server.run(u"UPDATE %1 SET status='Success' WHERE step_id=2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now.value(u"2"_s), u"succeeded"_s, 30'000);

        auto spec = must(parseDatabaseAddress(server.address()));
        spec.role = ConnectionSpec::Role::Data;
        Connection slow = must(Connection::open(spec));
        // (As long as it takes on a busy machine.)
        must(slow.execute(server.isPostgres() ? u"SET idle_in_transaction_session_timeout TO 0"_s
                                              : u"SET idle_transaction_timeout=0"_s));
        auto transaction = must(Transaction::begin(slow));
        must(slow.execute(u"INSERT INTO %1(step_id, process_id, status, start_datetime) "
                          "VALUES(4, 9, 'Failed', '2020-01-01 10:00:00')"_s.arg(server.table())));
        server.run(u"INSERT INTO %1(step_id, process_id, status, start_datetime) "
                   "VALUES(5, 9, 'Success', '2026-01-01 12:00:00')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now.value(u"5"_s), u"succeeded"_s, 30'000);
        QVERIFY(!now.contains(u"4"_s));
        must(transaction.commit());
        QTRY_COMPARE_WITH_TIMEOUT(now.value(u"4"_s), u"failed"_s, 30'000);
        server.run(u"DELETE FROM %1 WHERE step_id=4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!now.contains(u"4"_s), 30'000);
        feed.stop();
    }
};

QTEST_GUILESS_MAIN(TestBareServers)
#include "tst_bareservers.moc"
