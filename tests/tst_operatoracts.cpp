// SPDX-License-Identifier: Apache-2.0
// What an operator declares without running anything: rows of our own are added, others stay as they are.
#include "models/runners/reconciliation.h"
#include "tests/support/actsonfour.h"

#include <QTest>

#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestOperatorActs : public QObject
{
    Q_OBJECT
private slots:
    void markedAsDoneCountsAsDone()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(two(fixture));
        endStepOne(fixture, RunState::Failed);
        const QStringList before = stepRows(fixture);
        const ActOutcome outcome = must(perform(fixture, act(Kind::MarkDone, {u"1"_s}, u"by hand"_s)));
        QVERIFY(outcome.allDone());
        const QStringList rows = stepRows(fixture);
        QCOMPARE(rows.first(before.size()), before);
        QCOMPARE(rows.last(), u"1 Success What step 1 is for Marked as done by anna: by hand"_s);
        const StepStatus step = fixture.status(u"4"_s).steps.at(0);
        QCOMPARE(step.state, RunState::Succeeded);
        QCOMPARE(step.declaration, u"marked as done by anna"_s);
        QCOMPARE(step.progress.rowsWritten, 0);
        QCOMPARE(fixture.status(u"4"_s).process.runs, 1); // the act moved nothing
        verify(fixture);
        // A success stays one.
        for (const Kind kind : {Kind::MarkDone, Kind::MarkFailed, Kind::Reconcile})
            QVERIFY(!perform(fixture, act(kind, {u"1"_s})));
        QCOMPARE(stepRows(fixture), rows);

        must(perform(fixture, act(Kind::MarkDone, {u"2"_s})));
        QVERIFY(fixture.status(u"4"_s).process.complete);
        QCOMPARE(lines(fixture, u"SELECT Status FROM ETL_RUN_STATUS ORDER BY start_Datetime"_s),
                 (QStringList{u"Failure"_s, u"Failure"_s, u"Success"_s})); // green once all is there
        QVERIFY(run(fixture).run.isEmpty());
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 0);
        verify(fixture);
    }

    void markedBeforeAnythingRan()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(two(fixture));
        must(perform(fixture, act(Kind::MarkDone, {u"1"_s})));
        QVERIFY(!fixture.status(u"4"_s).process.complete);
        const RunSummary summary = run(fixture, RunRequest::Action::Run);
        QCOMPARE(summary.state, RunState::Succeeded);
        QCOMPARE(fixture.status(u"4"_s).process.cycle, 1);
        QCOMPARE(fixture.dataValue(u"SELECT group_concat(step) FROM done"_s).toString(), u"2"_s);
        verify(fixture);
    }

    void markedAsFailed()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        endStepOne(fixture, RunState::Unknown);
        must(perform(fixture, act(Kind::MarkFailed, {u"1"_s})));
        QCOMPARE(fixture.states(u"4"_s), u"1 failed, 2 blocked"_s);
        QVERIFY(!fixture.status(u"4"_s).steps.at(0).needsAcknowledgement);
        QVERIFY(!perform(fixture, act(Kind::MarkFailed, {u"1"_s})));
        verify(fixture);
    }

    void nobodyDecidesWhileItRuns()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current(u"boris"_s));
        const auto open = must(runs.begin({.process = ProcessId(u"4"_s)}));
        const qint64 events = lines(fixture, u"SELECT sequence FROM GODWIT_EVENT"_s).size();
        const auto done = perform(fixture, act(Kind::MarkDone, {u"1"_s}));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY2(done.error().text().contains(u"boris on "_s), qPrintable(done.error().text()));
        QCOMPARE(stepRows(fixture), QStringList());
        QCOMPARE(lines(fixture, u"SELECT sequence FROM GODWIT_EVENT"_s).size(), events);
        must(runs.finish(*open, {.state = RunState::Failed}));
        must(perform(fixture, act(Kind::MarkDone, {u"1"_s})));
        verify(fixture);
    }

    void oneOfTwoWhoMarkAtOnceWins()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        std::atomic<int> won{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                if (perform(fixture, act(Kind::MarkDone, {u"1"_s})))
                    ++won;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(stepRows(fixture).size(), 1);
        verify(fixture);
    }

    void theLedgerProvesAnEffect()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(two(fixture));
        run(fixture, RunRequest::Action::Run);
        // As if its runner had died after COMMIT, and before it could say so.
        Connection connection = fixture.open();
        must(connection.execute(u"UPDATE GODWIT_ATTEMPT SET outcome='interrupted'"_s));
        must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='Failure'"_s));
        QCOMPARE(fixture.states(u"4"_s), u"1 interrupted, 2 interrupted"_s);
        fixture.data({u"DELETE FROM GODWIT_LEDGER WHERE step_key LIKE '%\"2\"]'"_s});

        const ActOutcome outcome = must(reconcile(connection, anna, act(Kind::Reconcile, {u"1"_s, u"2"_s})));
        QVERIFY(!outcome.allDone());
        QCOMPARE(outcome.steps.at(0).done, true);
        QVERIFY2(outcome.steps.at(1).text.contains(u"holds no effect of it in cycle 1"_s),
                 qPrintable(outcome.text));
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 interrupted"_s);
        QCOMPARE(fixture.status(u"4"_s).steps.at(0).progress.rowsWritten, 1); // the ledger's
        QVERIFY(stepRows(fixture).last().contains(u"Reconciled by anna: I looked"_s));

        // Without a ledger, or without a destination, it says what it found.
        fixture.data({u"DROP TABLE GODWIT_LEDGER"_s});
        const ActOutcome none = must(reconcile(connection, anna, act(Kind::Reconcile, {u"2"_s})));
        QVERIFY2(none.text.contains(u"no ledger could be read there"_s), qPrintable(none.text));
        QVERIFY(!reconcile(connection, anna, act(Kind::Reconcile, {u"2"_s}, {}))); // no reason
    }

    void anEditedRowOfAnActIsFound()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        must(perform(fixture, act(Kind::MarkFailed, {u"1"_s})));
        verify(fixture);
        Connection connection = fixture.open();
        must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Description='it was boris'"_s));
        bool found = false;
        for (const InvariantResult &result : must(verifyAudit(connection)))
            found |= !result.holds();
        QVERIFY(found);
    }
};

QTEST_GUILESS_MAIN(TestOperatorActs)
#include "tst_operatoracts.moc"
