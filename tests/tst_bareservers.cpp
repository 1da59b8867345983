// SPDX-License-Identifier: Apache-2.0
// The two audit tables on servers, as others have made them: watched with SELECT alone.
#include "models/audit/auditfeed.h"
#include "models/audit/preparation.h"
#include "models/database/databaseaddress.h"
#include "tests/support/auditfixture.h"
#include "tests/support/servers.h"

#include <QStandardPaths>
#include <QTest>

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

const QString mariaTables =
    u"CREATE TABLE Etl_Run_Status(Description TEXT, status VARCHAR(20), end_datetime DATETIME, "
    "start_datetime DATETIME, process_id INT); "
    "CREATE TABLE Etl_Step_Run_Status(batch INT DEFAULT 1, Description TEXT, status VARCHAR(20), "
    "end_datetime DATETIME(6), start_datetime DATETIME(6), process_id INT, step_id INT); "_s;
/// In a schema that is not on the path, in mixed case.
const QString postgresTables =
    u"CREATE SCHEMA \"Warehouse\"; "
    "CREATE TABLE \"Warehouse\".\"Etl_Run_Status\"(\"Description\" TEXT, status VARCHAR(20), end_datetime "
    "TIMESTAMP, start_datetime TIMESTAMP, process_id INT); "
    "CREATE TABLE \"Warehouse\".\"Etl_Step_Run_Status\"(batch INT DEFAULT 1, \"Description\" TEXT, "
    "status VARCHAR(20), end_datetime TIMESTAMPTZ, \"START_Datetime\" TIMESTAMPTZ, process_id BIGINT, "
    "step_id "
    "BIGINT); "_s;

} // namespace

class TestBareServers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void mariadbIsWatched()
    {
        FreshDatabase database(FreshDatabase::Server::Mariadb);
        database.run(mariaTables +
                     u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime) "
                     "VALUES(1, 9, 'Succeeded', '2026-01-01 10:00:00.123456'), "
                     "(2, 9, 'Paused', '2026-01-01 10:01:00'), (3, 9, 'RUNNING', NULL)"_s);
        const QString address = serverAddress(database);
        QCOMPARE(states(address, u"9"_s),
                 u"1 succeeded 2026-01-01T10:00:00Z, 2 unknown 2026-01-01T10:01:00Z, 3 running "_s);
        followed(
            address, [&](const QString &sql) { database.run(sql); }, u"Etl_Step_Run_Status"_s);
        const auto plan = planOf(address);
        QVERIFY2(!plan.obstacles.isEmpty() && plan.obstacles.join(u' ').contains(u"is of type"_s),
                 qPrintable(plan.obstacles.join(u'\n')));
    }

    void postgresqlIsWatched()
    {
        FreshDatabase database(FreshDatabase::Server::Postgres);
        database.run(postgresTables +
                     u"INSERT INTO \"Warehouse\".\"Etl_Step_Run_Status\"(step_id, process_id, status, "
                     "\"START_Datetime\") VALUES(1, 9, 'Succeeded', '2026-01-01 10:00:00.123456+02'), "
                     "(2, 9, 'Paused', '2026-01-01 10:01:00+00'), (3, 9, 'RUNNING', NULL)"_s);
        const QString address = serverAddress(database);
        QCOMPARE(states(address, u"9"_s),
                 u"1 succeeded 2026-01-01T08:00:00Z, 2 unknown 2026-01-01T10:01:00Z, 3 running "_s);
        // Nobody may write: SELECT is enough.
        database.run(
            u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', "
            "current_database()); END $$"_s);
        QVERIFY(states(address, u"9"_s).startsWith(u"1 succeeded"_s));
        followed(
            address,
            [&](const QString &sql) { database.run(u"SET default_transaction_read_only = off; "_s + sql); },
            u"\"Warehouse\".\"Etl_Step_Run_Status\""_s);
        QVERIFY(!planOf(address).obstacles.isEmpty());
    }

private:
    static PreparationPlan planOf(const QString &address)
    {
        auto spec = must(parseDatabaseAddress(address));
        spec.access = ConnectionSpec::Access::ReadOnly;
        Connection connection = must(Connection::open(spec));
        return must(planPreparation(connection));
    }

    /// The feed shows late rows, updates in place and deletes.
    template <typename Run>
    void followed(const QString &address, Run run, const QString &table)
    {
        AuditFeed feed(address);
        QHash<QString, QString> now;
        connect(&feed, &AuditFeed::changed, this, [&now](const AuditChanges &changes) {
            for (const StepStatus &step : changes.steps)
                now[step.key.step.text()] = runStateKey(step.state);
            for (const StepKey &key : changes.removedSteps)
                now.remove(key.step.text());
        });
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(now.size(), 3, 30'000);
        run(u"UPDATE %1 SET status='Success' WHERE step_id=2"_s.arg(table));
        QTRY_COMPARE_WITH_TIMEOUT(now.value(u"2"_s), u"succeeded"_s, 30'000);
        run(u"DELETE FROM %1 WHERE step_id=3"_s.arg(table));
        QTRY_COMPARE_WITH_TIMEOUT(now.size(), 2, 30'000);
        feed.stop();
    }
};

QTEST_GUILESS_MAIN(TestBareServers)
#include "tst_bareservers.moc"
