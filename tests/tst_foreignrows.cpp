// SPDX-License-Identifier: Apache-2.0
// How rows of other systems are understood: status words, time zones, where a cycle begins.
#include "models/audit/foreignrowstore.h"
#include "models/audit/invariants.h"
#include "tests/support/foreigndatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestForeignRows : public QObject
{
    Q_OBJECT
private slots:
    void init() { forgetForeignSettings(); }

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
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(QFileInfo(database.path()).path())); // however its path is written
        Connection relative = must(openAudit(u"./etl.db"_s, ConnectionSpec::Access::ReadOnly));
        QVERIFY(QDir::setCurrent(here));
        QCOMPARE(relative.reading().foreign.timeZone, u"Europe/Warsaw"_s);
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

    /// What is no time is said as it stands, and the row counts all the same.
    void aTimeThatCannotBeReadIsSaid()
    {
        const ForeignDatabase database(
            plainTables +
            QStringList{
                u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('1', '1', 'Success', 'gestern', NULL, NULL)"_s,
                u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('2', '1', 'Success', '2026-01-02 10:00:00', '25:99', NULL)"_s,
                u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('3', '1', 'Success', '2026-01-02 10:00:00', NULL, NULL)"_s,
                u"INSERT INTO ETL_RUN_STATUS VALUES('2', 'Success', 'neulich', NULL, NULL)"_s});
        const CycleStatus status = database.status(u"1"_s);
        QCOMPARE(database.states(u"1"_s), u"1 succeeded, 2 succeeded, 3 succeeded"_s);
        QCOMPARE(status.steps.at(0).anomaly, u"The time \"gestern\" of a row cannot be read."_s);
        QCOMPARE(status.steps.at(1).anomaly, u"The time \"25:99\" of a row cannot be read."_s);
        QCOMPARE(status.steps.at(2).anomaly, QString());
        QVERIFY(status.process.anomaly.contains(u"gestern"_s));
        QVERIFY(database.status(u"2"_s).process.anomaly.contains(u"neulich"_s));
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
};

QTEST_GUILESS_MAIN(TestForeignRows)
#include "tst_foreignrows.moc"
