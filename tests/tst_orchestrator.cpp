// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialect.h"
#include "tests/support/processfour.h"
#include "tests/support/recordingobserver.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace godwit;
using namespace godwit::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

/// The audit database takes no attempts, or takes them again.
void refuseClaims(const AuditFixture &fixture, bool refuse)
{
    Connection audit = fixture.open();
    const QString dialect = audit.dialect().name();
    const QString trigger = u"CREATE TRIGGER refuses BEFORE INSERT ON GODWIT_ATTEMPT "_s;
    if (!refuse) {
        must(audit.execute(dialect == u"postgresql" ? u"DROP TRIGGER refuses ON GODWIT_ATTEMPT"_s
                                                    : u"DROP TRIGGER refuses"_s));
    } else if (dialect == u"postgresql") {
        must(audit.execute(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                           "'BEGIN RAISE EXCEPTION ''closed on Sundays''; END'"_s));
        must(audit.execute(trigger + u"FOR EACH ROW EXECUTE FUNCTION refuse()"_s));
    } else if (dialect == u"mariadb") {
        must(audit.execute(trigger +
                           u"FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT='closed on Sundays'"_s));
    } else {
        must(audit.execute(trigger + u"BEGIN SELECT RAISE(ABORT, 'closed on Sundays'); END"_s));
    }
}

} // namespace

class TestOrchestrator : public QObject
{
    Q_OBJECT
private slots:
    void stepsRunInTheOrderOfWhatTheyNeed()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s,
                                    {sqlStep(u"4"_s, u"3"_s, insert(u"3"_s), {u"1"_s, u"2"_s}),
                                     sqlStep(u"4"_s, u"1"_s, insert(u"1"_s)),
                                     sqlStep(u"4"_s, u"2"_s, insert(u"2"_s), {u"1"_s})}));
        const RunSummary summary = must(run(fixture));
        QCOMPARE(summary.state, RunState::Succeeded);
        QCOMPARE(fixture.dataValue(u"SELECT group_concat(step) FROM done"_s).toString(), u"1,2,3"_s);
        verify(fixture);
    }

    void onlyWhatFailedRunsAgain()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s,
                                    {sqlStep(u"4"_s, u"1"_s, insert(u"1"_s)),
                                     sqlStep(u"4"_s, u"2"_s, u"INSERT INTO absent VALUES(2)"_s),
                                     sqlStep(u"4"_s, u"3"_s, insert(u"3"_s), {u"2"_s})}));
        RecordingObserver first;
        QCOMPARE(must(run(fixture, RunRequest::Action::Run, {}, &first)).state, RunState::Failed);
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 failed, 3 blocked"_s);
        const StepStatus failed = fixture.status(u"4"_s).steps.at(1);
        QVERIFY2(failed.description.contains(u"no such table: absent"_s), qPrintable(failed.description));

        RecordingObserver again;
        must(run(fixture, RunRequest::Action::Rerun, {}, &again));
        QCOMPARE(again.started(), u"2"_s); // 3 is still blocked

        fixture.data({u"CREATE TABLE absent(a)"_s});
        RecordingObserver last;
        QCOMPARE(must(run(fixture, RunRequest::Action::Rerun, {}, &last)).state, RunState::Succeeded);
        QCOMPARE(last.started(), u"2 3"_s); // released as soon as 2 succeeded
        QCOMPARE(fixture.dataValue(u"SELECT group_concat(step) FROM done"_s).toString(), u"1,3"_s);

        RecordingObserver nothing;
        const RunSummary rest = must(run(fixture, RunRequest::Action::Rerun, {}, &nothing));
        QCOMPARE(rest.state, RunState::Succeeded);
        QVERIFY(rest.run.isEmpty());
        QCOMPARE(nothing.started(), QString());
        verify(fixture);
    }

    void atMostSoManyAtOnce()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        QList<StepDef> steps;
        for (int i = 1; i <= 9; ++i)
            steps.append(sqlStep(u"4"_s, QString::number(i), u"SELECT 1"_s));
        Definition definition = definitionOf(fixture, u"4"_s, steps);
        definition.processes[0].maxParallel = 3;
        fixture.import(definition);
        RecordingObserver observer;
        QCOMPARE(must(run(fixture, RunRequest::Action::Run, {}, &observer)).state, RunState::Succeeded);
        QVERIFY(observer.mostAtOnce() <= 3);
        QVERIFY(observer.mostAtOnce() >= 2);
        verify(fixture);
    }

    void stopStartsNothingAfterAFailure()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        Definition definition = definitionOf(fixture, u"4"_s,
                                             {sqlStep(u"4"_s, u"1"_s, u"SELECT nothing FROM nowhere"_s),
                                              sqlStep(u"4"_s, u"2"_s, insert(u"2"_s))});
        definition.processes[0].maxParallel = 1;
        definition.processes[0].onFailure = u"stop"_s;
        fixture.import(definition);
        QCOMPARE(must(run(fixture)).state, RunState::Failed);
        QCOMPARE(fixture.states(u"4"_s), u"1 failed, 2 pending"_s);
        RecordingObserver again;
        must(run(fixture, RunRequest::Action::Rerun, {}, &again));
        QCOMPARE(again.started(), u"1"_s);
        verify(fixture);
    }

    void whatCouldNotBeStartedIsTold()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(
            fixture, u"4"_s,
            {sqlStep(u"4"_s, u"1"_s, insert(u"1"_s)), sqlStep(u"4"_s, u"2"_s, insert(u"2"_s), {u"1"_s})}));
        refuseClaims(fixture, true);
        RecordingObserver observer;
        QCOMPARE(must(run(fixture, RunRequest::Action::Run, {}, &observer)).state, RunState::Failed);
        QCOMPARE(observer.started(), QString());
        const QStringList told = observer.lines().filter(u"not started 1: "_s);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.first().contains(u"closed on Sundays"_s), qPrintable(told.first()));
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 0);

        refuseClaims(fixture, false);
        QCOMPARE(must(run(fixture, RunRequest::Action::Rerun)).state, RunState::Succeeded);
        verify(fixture);
    }

    void aTransientErrorIsTriedAgain()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        StepDef step = sqlStep(u"4"_s, u"1"_s, insert(u"1"_s));
        step.retry = {2, 50ms};
        // Somebody holds the database; a busy error is transient. The busy timeout alone is 10 s.
        Definition definition = definitionOf(fixture, u"4"_s, {step});
        fixture.import(definition);
        RecordingObserver observer;
        std::optional<Connection> holder =
            must(Connection::open({.database = fixture.dataPath(), .role = ConnectionSpec::Role::Data}));
        must(holder->execute(u"BEGIN EXCLUSIVE"_s));
        std::atomic<bool> waits = false;
        observer.onWaiting = [&] { waits = true; };
        auto running = std::async(std::launch::async,
                                  [&] { return run(fixture, RunRequest::Action::Run, {}, &observer); });
        QTRY_VERIFY_WITH_TIMEOUT(waits, 60'000);
        holder.reset();
        QCOMPARE(must(running.get()).state, RunState::Succeeded);
        QVERIFY(observer.lines().contains(u"waiting 1 retry 1 of 2"_s));
        QCOMPARE(fixture.status(u"4"_s).steps.at(0).attempts, 1); // one attempt, one audit row
        verify(fixture);
    }

    void mistakesInTheControlTablesStopARunBeforeItStarts()
    {
        const AuditFixture fixture;
        fixture.import(definitionOf(fixture, u"4"_s,
                                    {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s, {u"2"_s}),
                                     sqlStep(u"4"_s, u"2"_s, u"SELECT 1"_s, {u"1"_s})}));
        const auto refused = run(fixture);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Definition);
        Connection connection = fixture.open();
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM ETL_RUN_STATUS"_s))->integer(0), 0);
    }

    void scriptsCannotEndTheirTransaction_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("says");
        QTest::newRow("commit") << u"INSERT INTO done VALUES(1);\nCOMMIT;"_s << u"line 2"_s;
        QTest::newRow("rollback") << u"INSERT INTO done VALUES(1); ROLLBACK"_s << u"not allowed"_s;
        QTest::newRow("attach") << u"ATTACH 'x.db' AS x"_s << u"ATTACH"_s;
        QTest::newRow("wrong column")
            << u"-- a comment\n\nUPDATE done\nSET absent = 1"_s << u"no such column: absent"_s;
        QTest::newRow("second of two")
            << u"INSERT INTO done VALUES(1);\n\nINSERT INTO nowhere VALUES(1)"_s << u"statement 2, line 3"_s;
    }
    void scriptsCannotEndTheirTransaction()
    {
        QFETCH(QString, script);
        QFETCH(QString, says);
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, script)}));
        QCOMPARE(must(run(fixture)).state, RunState::Failed);
        const QString description = fixture.status(u"4"_s).steps.at(0).description;
        QVERIFY2(description.contains(says), qPrintable(description));
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 0);
    }

    void anEffectThatIsThereIsAdopted()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, insert(u"1"_s))}));
        QCOMPARE(must(run(fixture)).state, RunState::Succeeded);
        {
            // As if the runner had been killed after the destination's commit and before the audit's.
            Connection connection = fixture.open();
            must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='Failure'"_s));
            must(connection.execute(u"UPDATE GODWIT_ATTEMPT SET outcome='interrupted'"_s));
        }
        QCOMPARE(must(run(fixture, RunRequest::Action::Rerun)).state, RunState::Succeeded);
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 1);
        QCOMPARE(must(run(fixture)).state, RunState::Succeeded); // the next cycle does it again
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 2);
    }

    void chosenStepsDoNotMakeARunGreen()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(
            definitionOf(fixture, u"4"_s,
                         {sqlStep(u"4"_s, u"1"_s, insert(u"1"_s)), sqlStep(u"4"_s, u"2"_s, insert(u"2"_s))}));
        const RunSummary summary = must(run(fixture, RunRequest::Action::Rerun, {u"2"_s}));
        QCOMPARE(summary.planned, 1);
        QCOMPARE(summary.counts[RunState::Succeeded], 1);
        QCOMPARE(summary.state, RunState::Failed);
        QCOMPARE(fixture.states(u"4"_s), u"1 pending, 2 succeeded"_s);
        QCOMPARE(must(run(fixture)).state, RunState::Succeeded);
        verify(fixture);
    }

    void anotherSystemsSuccessReleasesAStep()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s,
                                    {sqlStep(u"4"_s, u"1"_s, u"SELECT x FROM y"_s),
                                     sqlStep(u"4"_s, u"2"_s, insert(u"2"_s), {u"1"_s}),
                                     sqlStep(u"4"_s, u"3"_s, insert(u"3"_s), {u"2"_s})}));
        RecordingObserver observer;
        observer.onFinished = [&](const QString &step) {
            if (step != u"1")
                return;
            Connection other = fixture.open(); // it does by itself what failed here
            must(other.execute(u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('1', '4', 'Success', "
                               "'2999-01-01T00:00:00.000Z', '2999-01-01T00:00:01.000Z', 'by hand')"_s));
        };
        QCOMPARE(must(run(fixture, RunRequest::Action::Run, {}, &observer)).state, RunState::Succeeded);
        QCOMPARE(observer.started(), u"1 2 3"_s);
        verify(fixture);
    }

    void anotherSystemsFailureRepeatsNothing()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, insert(u"1"_s))}));
        QCOMPARE(must(run(fixture)).state, RunState::Succeeded);
        must(fixture.open().execute(u"INSERT INTO ETL_RUN_STATUS(Process_id, Status, start_Datetime) "
                                    "VALUES('4', 'Failure', '2099-01-01 10:00:00')"_s));
        for (const auto action : {RunRequest::Action::Run, RunRequest::Action::Rerun}) {
            const RunSummary rest = must(run(fixture, action));
            QCOMPARE(rest.state, RunState::Failed);
            QVERIFY(rest.run.isEmpty());
            QVERIFY2(rest.text.contains(u"\"Failure\""_s), qPrintable(rest.text));
        }
        QCOMPARE(fixture.dataValue(u"SELECT group_concat(step) FROM done"_s).toString(), u"1"_s);
        QCOMPARE(must(run(fixture, RunRequest::Action::NewCycle)).state, RunState::Succeeded); // ours
        QCOMPARE(fixture.dataValue(u"SELECT group_concat(step) FROM done"_s).toString(), u"1,1"_s);
        verify(fixture);
    }

    void manyProcessesShareFewThreads()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        QList<RunRequest> requests;
        for (const QString &id : {u"4"_s, u"5"_s, u"6"_s}) {
            QList<StepDef> steps;
            for (int i = 1; i <= 20; ++i)
                steps.append(sqlStep(id, QString::number(i), u"SELECT 1"_s));
            fixture.import(definitionOf(fixture, id, steps));
            requests.append({.process = ProcessId(id)});
        }
        // One thread for all: who has it gives it back after a step, or the others would wait to the end.
        Orchestrator orchestrator(
            {.auditPath = fixture.auditPath(), .actor = Actor::current(), .parallelSteps = 1});
        RecordingObserver observer;
        for (const auto &result : orchestrator.run(requests, {}, &observer))
            QCOMPARE(must(result).state, RunState::Succeeded);
        QCOMPARE(observer.mostAtOnce(), 1);
        const QStringList lines = observer.lines();
        const qsizetype firstEnd = lines.indexOf(u"succeeded"_s);
        QCOMPARE(lines.mid(0, firstEnd).count(u"1 succeeded"_s), 3); // nobody had ended before all had begun
        verify(fixture);
    }

    void everythingThatFailedIsFound()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        for (const auto &[id, script] : QList<std::pair<QString, QString>>{
                 {u"4"_s, u"SELECT x FROM y"_s}, {u"5"_s, u"SELECT 1"_s}, {u"6"_s, u"SELECT x FROM y"_s}})
            fixture.import(definitionOf(fixture, id, {sqlStep(id, u"1"_s, script)}));
        QCOMPARE(must(Orchestrator::everythingFailed(fixture.auditPath(), {})).size(), 0);
        Orchestrator orchestrator({.auditPath = fixture.auditPath(), .actor = Actor::current()});
        const auto results = orchestrator.run(
            {{.process = ProcessId(u"4"_s)}, {.process = ProcessId(u"5"_s)}, {.process = ProcessId(u"6"_s)}});
        QCOMPARE(must(results.at(1)).state, RunState::Succeeded);
        const auto failed = must(Orchestrator::everythingFailed(fixture.auditPath(), {}));
        QCOMPARE(failed.size(), 2);
        QCOMPARE(failed.at(0).process.text(), u"4"_s);
        QCOMPARE(failed.at(1).process.text(), u"6"_s);
        verify(fixture);
    }
};

QTEST_GUILESS_MAIN(TestOrchestrator)
#include "tst_orchestrator.moc"
