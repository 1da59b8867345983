// SPDX-License-Identifier: Apache-2.0
// Databases with the two audit tables only, as others have made them: watched with SELECT alone, prepared
// when somebody has read the SQL.
#include "models/audit/auditfeed.h"
#include "models/audit/foreignrowstore.h"
#include "models/audit/invariants.h"
#include "models/audit/preparation.h"
#include "tests/support/auditfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimeZone>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// A file as another program has made it.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const QStringList &statements) { run(statements); }

    QString path() const { return m_folder.filePath(u"etl.db"_s); }
    void run(const QStringList &statements) const
    {
        Connection connection = must(Connection::open({.database = path(),
                                                       .access = ConnectionSpec::Access::Create,
                                                       .role = ConnectionSpec::Role::Data}));
        for (const QString &sql : statements)
            must(connection.execute(sql));
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Connection open() const { return must(openAudit(path(), ConnectionSpec::Access::ReadOnly)); }
    CycleStatus status(const QString &process) const
    {
        Connection connection = open();
        return deriveStatus(must(loadProcessHistory(connection, ProcessId(process))));
    }
    QString states(const QString &process) const
    {
        QStringList texts;
        for (const StepStatus &step : status(process).steps)
            texts.append(step.key.step.text() + u' ' + runStateKey(step.state));
        return texts.join(u", "_s);
    }

private:
    QTemporaryDir m_folder;
};

const QStringList plainTables{
    u"CREATE TABLE ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, Description)"_s,
    u"CREATE TABLE ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime, end_Datetime, Description)"_s,
};

/// Mixed case, another order, more columns, numbers as ids, names that need quotes besides.
const QStringList oddTables{
    u"CREATE TABLE \"Etl_Run_Status\"(\"start_DATETIME\" DATETIME, \"loaded by\" TEXT DEFAULT 'x', "
    "STATUS VARCHAR(20), process_ID INTEGER NOT NULL, Description TEXT, End_datetime DATETIME)"_s,
    u"CREATE TABLE etl_step_run_status(Description TEXT, end_datetime DATETIME, start_datetime DATETIME, "
    "status TEXT, process_id INTEGER, \"select\" INTEGER, step_id INTEGER)"_s,
};

const QStringList oddRows{
    u"INSERT INTO Etl_Run_Status(process_id, status, start_datetime, end_datetime, description) "
    "VALUES(12345, 'Failure', '2023-09-14T08:00:00', '2023-09-14T08:15:00', 'at the level of the process')"_s,
    u"INSERT INTO etl_step_run_status(step_id, process_id, status, start_datetime, end_datetime, "
    u"description) "
    "VALUES(4, 12345, 'Succeeded', '2023-09-14 08:00:00.1234567', '2023-09-14 08:01:00', 'fine'), "
    "(5, 12345, 'FAILED', '2023-07-20T12:00:00', '2023-07-20T12:15:00', 'what went wrong'), "
    "(6, 12345, 'Paused', '2023-09-14T08:10:00', NULL, NULL), "
    "(7, 12345, 'In Progress', '2023-09-14T08:12:00+02:00', NULL, NULL)"_s,
};

} // namespace

class TestBare : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(settingsFile()); }

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

    void wordsZoneAndCyclesAreSettings()
    {
        const ForeignDatabase database(oddTables + oddRows);
        const QByteArray before = database.bytes();
        {
            Connection connection = database.open();
            QCOMPARE(must(statusWordsInUse(connection)).size(), 5); // Failure, FAILED, …
            must(saveForeignRows(
                connection, Actor::current(u"anna"_s),
                {.words = {{u"paused"_s, RunState::Running}, {u"failed"_s, RunState::Cancelled}},
                 .timeZone = u"Europe/Warsaw"_s},
                {}));
        }
        QCOMPARE(database.states(u"12345"_s), u"4 succeeded, 5 cancelled, 6 running, 7 running"_s);
        const CycleStatus status = database.status(u"12345"_s);
        QCOMPARE(status.steps.at(1).started, QDateTime({2023, 7, 20}, {10, 0}, Qt::UTC)); // summer time
        QCOMPARE(status.steps.at(3).started, QDateTime({2023, 9, 14}, {6, 12}, Qt::UTC)); // it names its own
        QCOMPARE(database.bytes(), before);
        const ForeignDatabase other(oddTables + oddRows); // of this database alone
        QCOMPARE(other.states(u"12345"_s), u"4 succeeded, 5 failed, 6 unknown, 7 running"_s);
    }

    void aCycleBeginsWithARunThatFollowsNoFailure()
    {
        const auto run = [](const char *status, const char *start) {
            return u"INSERT INTO ETL_RUN_STATUS VALUES('1', '%1', '2026-01-%2', NULL, NULL)"_s.arg(
                QLatin1StringView(status), QLatin1StringView(start));
        };
        const auto step = [](const char *id, const char *status, const char *start) {
            return u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('%1', '1', '%2', '2026-01-%3', NULL, NULL)"_s.arg(
                QLatin1StringView(id), QLatin1StringView(status), QLatin1StringView(start));
        };
        const ForeignDatabase database(
            plainTables + QStringList{run("Failure", "01 10:00:00"), step("1", "Success", "01 10:00:00"),
                                      step("2", "Failure", "01 10:01:00"), run("Success", "01 11:00:00"),
                                      step("2", "Success", "01 11:00:00"), run("Failure", "02 10:00:00"),
                                      step("1", "Failure", "02 10:00:00")});
        QCOMPARE(database.states(u"1"_s), u"1 succeeded, 2 succeeded"_s); // all rows are one cycle
        {
            Connection connection = database.open();
            must(saveForeignRows(connection, Actor::current(), {.cyclesByRuns = true}, {}));
        }
        QCOMPARE(database.states(u"1"_s), u"1 failed"_s);
        QCOMPARE(database.status(u"1"_s).process.cycle, 2);
        QCOMPARE(database.status(u"1"_s).process.runs, 1);
        database.run({run("In-Progress", "02 11:00:00"), step("1", "Running", "02 11:00:00")});
        QCOMPARE(database.status(u"1"_s).process.cycle, 2); // it follows a failure
        QCOMPARE(database.states(u"1"_s), u"1 running"_s);
    }

    void aMappingOfAPreparedDatabaseIsInTheTrail()
    {
        const AuditFixture fixture;
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Fertig"_s, u"2026-11-01 10:00:00"_s);
        Connection connection = fixture.open();
        QCOMPARE(fixture.states(u"4"_s), u"1 unknown"_s);
        must(saveForeignRows(connection, Actor::current(u"anna"_s),
                             {.words = {{u"fertig"_s, RunState::Succeeded}}}, u"words of the ERP"_s));
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded"_s); // for whoever opens it
        const auto event = must(connection.selectOne(
            u"SELECT operator || ' ' || reason FROM GODWIT_EVENT WHERE kind='foreign_rows_changed'"_s));
        QCOMPARE(event->text(0), u"anna words of the ERP"_s);
        for (const InvariantResult &result : must(verifyAudit(connection)))
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

        const ForeignDatabase closed(
            {u"CREATE TABLE ETL_RUN_STATUS(Process_id, Status, start_Datetime, end_Datetime, Description, "
             "batch INTEGER NOT NULL)"_s,
             plainTables.at(1)});
        Connection unusable = must(Connection::open({.database = closed.path()}));
        const PreparationPlan none = must(planPreparation(unusable));
        QCOMPARE(none.obstacles.size(), 1);
        QVERIFY2(none.obstacles.first().contains(u"batch must not be NULL"_s),
                 qPrintable(none.obstacles.first()));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("2023-09-14T08:00:00", "2023-09-14T06:00:00.000Z");
        row("2023-09-14 08:00:00", "2023-09-14T06:00:00.000Z");
        row("2023-09-14 08:00:00.5", "2023-09-14T06:00:00.500Z");
        row("2023-09-14 08:00:00.1234567", "2023-09-14T06:00:00.123Z");
        row("2023-09-14 08:00:00,123", "2023-09-14T06:00:00.123Z");
        row("2023-09-14T08:00:00Z", "2023-09-14T08:00:00.000Z");
        row("2023-09-14 08:00:00 UTC", "2023-09-14T08:00:00.000Z");
        row("2023-09-14 08:00:00+02", "2023-09-14T06:00:00.000Z");
        row("2023-09-14 08:00:00 -0530", "2023-09-14T13:30:00.000Z");
        row("2023-09-14 08:00:00.000000+00", "2023-09-14T08:00:00.000Z");
        row("1694678400", "2023-09-14T08:00:00.000Z");
        row("1694678400000", "2023-09-14T08:00:00.000Z");
        row("2023-01-14 08:00:00", "2023-01-14T07:00:00.000Z");
        row("2023-09-14", "2023-09-13T22:00:00.000Z");
        row("yesterday evening", "");
        row("", "");
        row("2023-13-14 08:00:00", "");
    }

    void times()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const QDateTime time = foreignTime(text, u"Europe/Warsaw"_s);
        QCOMPARE(time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(), utc);
    }

private:
    static QString settingsFile()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
               u"/godwit/connections.json"_s;
    }
};

QTEST_GUILESS_MAIN(TestBare)
#include "tst_bare.moc"
