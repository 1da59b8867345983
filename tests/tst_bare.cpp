// SPDX-License-Identifier: Apache-2.0
// Databases with the two audit tables only, as others have made them: watched with SELECT alone, prepared
// when somebody has read the SQL.
#include "models/audit/auditfeed.h"
#include "models/audit/foreignrowstore.h"
#include "models/audit/invariants.h"
#include "models/audit/preparation.h"
#include "tests/support/foreigndatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestBare : public QObject
{
    Q_OBJECT
private slots:
    void init() { forgetForeignSettings(); }

    void tablesOfOthersAreRead()
    {
        const ForeignDatabase database(oddTables + oddRows);
        const QByteArray before = database.bytes();
        Connection connection = database.open();
        QVERIFY(connection.reading().bare);
        QCOMPARE(must(knownProcesses(connection)), QList<ProcessId>{ProcessId(u"12345"_s)});
        QCOMPARE(database.states(u"12345"_s), u"4 succeeded, 5 failed, 6 unknown, 7 running"_s);
        const CycleStatus status = database.status(u"12345"_s);
        QCOMPARE(status.process.description, u"at the level of the process"_s);
        QCOMPARE(status.steps.at(0).started, QDateTime({2023, 9, 14}, {8, 0, 0, 123}, Qt::UTC));
        QCOMPARE(status.steps.at(1).description, u"what went wrong"_s);
        QCOMPARE(status.steps.at(2).foreignWord, u"Paused"_s); // as it stands
        QVERIFY(status.steps.at(3).external);
        QCOMPARE(status.steps.at(3).started, QDateTime({2023, 9, 14}, {6, 12}, Qt::UTC));
        QCOMPARE(must(loadRuns(connection, ProcessId(u"12345"_s))).size(), 1);
        QCOMPARE(must(loadAttempts(connection, ProcessId(u"12345"_s), StepId(u"5"_s))).size(), 1);
        QVERIFY(must(loadEvents(connection, ProcessId(u"12345"_s))).isEmpty());
        QVERIFY(!verifyAudit(connection));  // there is no trail
        QCOMPARE(database.bytes(), before); // SELECT only
    }

    void theyAreNotOpenedForWriting()
    {
        const ForeignDatabase database(plainTables);
        const auto connection = openAudit(database.path());
        QVERIFY(!connection);
        QVERIFY2(connection.error().text().contains(u"godwitctl prepare"_s),
                 qPrintable(connection.error().text()));
        const ForeignDatabase half({plainTables.at(1)});
        QVERIFY(!openAudit(half.path(), ConnectionSpec::Access::ReadOnly));
        const ForeignDatabase lacking(
            {plainTables.at(0), u"CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Status)"_s});
        const auto lacks = openAudit(lacking.path(), ConnectionSpec::Access::ReadOnly);
        QVERIFY(!lacks);
        QVERIFY2(lacks.error().text().contains(u"no column Process_id"_s), qPrintable(lacks.error().text()));
    }

    void aReadOnlyFileIsWatched()
    {
        const ForeignDatabase database(oddTables + oddRows);
        QVERIFY(QFile::setPermissions(database.path(), QFile::ReadOwner));
        QCOMPARE(database.states(u"12345"_s), u"4 succeeded, 5 failed, 6 unknown, 7 running"_s);
    }

    void viewsStandForTables()
    {
        const ForeignDatabase database(
            {u"CREATE TABLE log(p, s, st, b, e)"_s,
             u"INSERT INTO log VALUES('9', '1', 'OK', '2026-01-01 10:00:00', NULL)"_s,
             u"CREATE VIEW ETL_STEP_RUN_STATUS AS SELECT s AS Step_id, p AS Process_id, st AS Status, "
             "b AS start_Datetime, e AS end_Datetime FROM log"_s,
             plainTables.at(0)});
        QCOMPARE(database.states(u"9"_s), u"1 succeeded"_s); // and without a Description
    }

    void theFeedTellsEveryChange()
    {
        const ForeignDatabase database(oddTables + oddRows);
        AuditFeed feed(database.path());
        QStringList seen;
        connect(&feed, &AuditFeed::changed, this, [&seen](const AuditChanges &changes) {
            for (const StepStatus &step : changes.steps)
                seen += step.key.step.text() + u' ' + runStateKey(step.state);
            for (const StepKey &key : changes.removedSteps)
                seen += key.step.text() + u" gone"_s;
            for (const ProcessId &id : changes.removedProcesses)
                seen += u"process "_s + id.text() + u" gone"_s;
        });
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 4, 20'000);
        const auto after = [&](const QString &sql, const QStringList &expected) {
            seen.clear();
            database.run({sql});
            const auto sorted = [&seen] { // in no order of their own
                QStringList lines = seen;
                lines.sort();
                return lines;
            };
            QTRY_COMPARE_WITH_TIMEOUT(sorted(), expected, 20'000);
        };
        after(u"INSERT INTO etl_step_run_status(step_id, process_id, status, start_datetime) "
              "VALUES(8, 12345, 'Running', '2020-01-01 00:00:00')"_s, // late, and older than all others
              {u"8 running"_s});
        after(u"UPDATE etl_step_run_status SET status='Success' WHERE step_id=7"_s, {u"7 succeeded"_s});
        after(u"UPDATE etl_step_run_status SET description='other' WHERE step_id=5"_s, {u"5 failed"_s});
        after(u"DELETE FROM etl_step_run_status WHERE step_id=8"_s, {u"8 gone"_s});
        after(u"DELETE FROM etl_step_run_status"_s, {u"4 gone"_s, u"5 gone"_s, u"6 gone"_s, u"7 gone"_s});
        after(u"DELETE FROM etl_run_status"_s, {u"process 12345 gone"_s});
        feed.stop();
    }

    /// What a run row says against its steps, as it changes.
    void theFeedTellsWhatARunSays()
    {
        const ForeignDatabase database(
            plainTables +
            QStringList{
                u"INSERT INTO ETL_RUN_STATUS VALUES('A', 'Running', '2026-11-28 10:00:00', NULL, NULL)"_s,
                u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('1', 'A', 'Success', '2026-11-28 10:00:00', "
                "'2026-11-28 10:04:00', NULL)"_s});
        AuditFeed feed(database.path());
        ProcessStatus process;
        connect(&feed, &AuditFeed::changed, this, [&process](const AuditChanges &changes) {
            if (!changes.processes.isEmpty())
                process = changes.processes.last();
        });
        feed.start();
        const auto after = [&](const QString &word, RunState state, bool complete) {
            database.run(
                {u"UPDATE ETL_RUN_STATUS SET Status='%1', end_Datetime='2026-11-28 10:05:00'"_s.arg(word)});
            QTRY_COMPARE_WITH_TIMEOUT(process.state, state, 20'000);
            QCOMPARE(process.complete, complete);
            QCOMPARE(process.anomaly.contains(word), !complete);
        };
        QTRY_COMPARE_WITH_TIMEOUT(process.state, RunState::Running, 20'000);
        after(u"Failure"_s, RunState::Failed, false);
        after(u"Success"_s, RunState::Succeeded, true);
        after(u"Halb"_s, RunState::Unknown, false);
        feed.stop();
    }

    void theFeedLearnsWhatNoRowTells()
    {
        const ForeignDatabase database(oddTables + oddRows);
        AuditFeed feed(database.path());
        QHash<QString, QString> states;
        connect(&feed, &AuditFeed::changed, this, [&states](const AuditChanges &changes) {
            for (const StepStatus &step : changes.steps)
                states[step.key.step.text()] = runStateKey(step.state);
        });
        QSignalSpy connected(&feed, &AuditFeed::connected);
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(states.value(u"6"_s), u"unknown"_s, 20'000);
        QCOMPARE(connected.last().first().toBool(), true);
        {
            Connection connection = database.open(); // another operator
            must(saveForeignRows(connection, Actor::current(), {.words = {{u"paused"_s, RunState::Failed}}},
                                 {}));
        }
        QTRY_COMPARE_WITH_TIMEOUT(states.value(u"6"_s), u"failed"_s, 20'000);
        {
            Connection connection = must(openAudit(database.path(), ConnectionSpec::Access::Create));
            must(saveForeignRows(connection, Actor::current(), {.words = {{u"paused"_s, RunState::Skipped}}},
                                 u"said so"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(states.value(u"6"_s), u"skipped"_s, 20'000);
        QCOMPARE(connected.last().first().toBool(), false);
        database.run({u"UPDATE etl_step_run_status SET status='Success' WHERE step_id=7"_s});
        QTRY_COMPARE_WITH_TIMEOUT(states.value(u"7"_s), u"succeeded"_s, 20'000);
        feed.stop();
    }

    void numbersInColumnsWithoutATypeAreFound()
    {
        const ForeignDatabase database(
            plainTables +
            QStringList{u"INSERT INTO ETL_STEP_RUN_STATUS VALUES(1, 9, 'Running', '2026-11-01 10:00:00', "
                        "NULL, NULL), ('2', '9', 'OK', '2026-11-01 10:00:00', NULL, NULL)"_s,
                        u"INSERT INTO ETL_RUN_STATUS VALUES('9', 'Running', '2026-11-01 10:00:00', NULL, "
                        "NULL)"_s});
        QCOMPARE(database.states(u"9"_s), u"1 running, 2 succeeded"_s);
        Connection prepared = must(openAudit(database.path(), ConnectionSpec::Access::Create));
        QCOMPARE(must(knownProcesses(prepared)), QList<ProcessId>{ProcessId(u"9"_s)});
        QVERIFY(!database.open().reading().bare);
        QCOMPARE(database.states(u"9"_s), u"1 running, 2 succeeded"_s);
        for (const InvariantResult &result : must(verifyAudit(prepared)))
            QVERIFY2(result.holds(), qPrintable(result.violations.join(u'\n')));
    }

    void thePlanIsWhatPreparesIt()
    {
        const ForeignDatabase database(oddTables + oddRows);
        const QByteArray before = database.bytes();
        PreparationPlan plan;
        {
            Connection connection = must(
                Connection::open({.database = database.path(), .access = ConnectionSpec::Access::ReadOnly}));
            plan = must(planPreparation(connection));
        }
        QCOMPARE(database.bytes(), before);
        QVERIFY(!plan.ready && plan.obstacles.isEmpty());
        QVERIFY(plan.script.contains(u"CREATE TABLE IF NOT EXISTS GODWIT_LEASE"_s));
        database.run(plan.statements); // as a DBA would
        Connection connection = must(openAudit(database.path()));
        QVERIFY(!connection.reading().bare);
        QCOMPARE(deriveStatus(must(loadProcessHistory(connection, ProcessId(u"12345"_s)))).steps.size(), 4);
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM pragma_table_info('Etl_Run_Status')"_s))
                     ->integer(0),
                 6); // theirs, as it was
        QVERIFY(!must(installationId(connection)).isEmpty());
    }

    /// Who runs the script must not run what a name of somebody else's says.
    void namesDoNotEndAComment()
    {
        const ForeignDatabase database(
            {u"CREATE TABLE ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, Description, "
             "\"x\nDROP TABLE precious;\" TEXT NOT NULL)"_s,
             u"CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime, end_Datetime, "
             "Description)"_s});
        Connection connection =
            must(Connection::open({.database = database.path(), .access = ConnectionSpec::Access::ReadOnly}));
        const PreparationPlan plan = must(planPreparation(connection));
        QVERIFY(plan.script.contains(u"DROP TABLE precious"_s));
        for (const QString &line : plan.script.split(u'\n'))
            QVERIFY2(!line.startsWith(u"DROP"_s), qPrintable(line));
    }

    void whatFillsItselfIsNoObstacle()
    {
        const ForeignDatabase database(
            {u"CREATE TABLE ETL_RUN_STATUS(load_no INTEGER PRIMARY KEY NOT NULL, Process_id, Status, "
             "start_Datetime, end_Datetime, Description)"_s,
             u"CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime, end_Datetime, "
             "Description, twice NOT NULL AS (Step_id || Step_id))"_s});
        const Connection connection = must(openAudit(database.path(), ConnectionSpec::Access::Create));
        QVERIFY(!connection.reading().bare);
        // This one is no other name of the rowid.
        const ForeignDatabase other(
            {u"CREATE TABLE ETL_RUN_STATUS(load_no INTEGER PRIMARY KEY NOT NULL, Process_id, Status, "
             "start_Datetime, end_Datetime, Description) WITHOUT ROWID"_s,
             plainTables.at(1)});
        const auto refused = openAudit(other.path(), ConnectionSpec::Access::Create);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().contains(u"load_no must not be NULL"_s),
                 qPrintable(refused.error().text()));
    }

    void whatCannotBePreparedSaysWhy_data()
    {
        QTest::addColumn<QStringList>("tables");
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("a column that only its system fills")
            << QStringList{u"CREATE TABLE ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, "
                           "Description, batch INTEGER NOT NULL)"_s,
                           plainTables.at(1)}
            << u"ETL_RUN_STATUS.batch must not be NULL"_s;
        QTest::newRow("a column too few")
            << QStringList{plainTables.at(0),
                           u"CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, "
                           "start_Datetime, end_Datetime)"_s}
            << u"ETL_STEP_RUN_STATUS has no column Description"_s;
        QTest::newRow("a view")
            << QStringList{plainTables.at(0),
                           u"CREATE TABLE log(Step_id, Process_id, Status, start_Datetime, "
                           "end_Datetime, Description)"_s,
                           u"CREATE VIEW ETL_STEP_RUN_STATUS AS SELECT * FROM log"_s}
            << u"ETL_STEP_RUN_STATUS is a view"_s;
        QTest::newRow("half of it") << QStringList{u"CREATE TABLE ETL_RUN_STATUS(Process_id, Status, "
                                                   "start_Datetime, Description)"_s}
                                    << u"ETL_RUN_STATUS has no column end_Datetime"_s;
    }

    void whatCannotBePreparedSaysWhy()
    {
        QFETCH(QStringList, tables);
        QFETCH(QString, obstacle);
        const ForeignDatabase database(tables);
        const QByteArray before = database.bytes();
        Connection connection =
            must(Connection::open({.database = database.path(), .access = ConnectionSpec::Access::ReadOnly}));
        const PreparationPlan plan = must(planPreparation(connection));
        QCOMPARE(plan.obstacles.size(), 1);
        QVERIFY2(plan.obstacles.first().startsWith(obstacle), qPrintable(plan.obstacles.first()));
        QVERIFY(plan.script.contains(plan.obstacles.first())); // whoever runs it by hand reads it
        QVERIFY(plan.statements.isEmpty());
        for (const QString &line : plan.script.trimmed().split(u'\n'))
            QVERIFY2(line.startsWith(u"-- "_s), qPrintable(line));
        const auto made = openAudit(database.path(), ConnectionSpec::Access::Create);
        QVERIFY(!made);
        QVERIFY2(made.error().text().contains(obstacle), qPrintable(made.error().text()));
        QCOMPARE(database.bytes(), before);
        if (tables.size() > 1)
            QVERIFY(database.open().reading().bare); // and is watched all the same
    }
};

QTEST_GUILESS_MAIN(TestBare)
#include "tst_bare.moc"
