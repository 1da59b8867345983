// SPDX-License-Identifier: Apache-2.0
// What an operator declares without running anything: rows of our own are added, others stay as they are.
#include "models/audit/attemptstore.h"
#include "models/audit/invariants.h"
#include "models/audit/operatoracts.h"
#include "models/audit/rerunplan.h"
#include "models/audit/runstore.h"
#include "models/runners/orchestrator.h"
#include "models/runners/reconciliation.h"
#include "tests/support/auditfixture.h"

#include <QTest>

#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using Kind = OperatorAct::Kind;

namespace
{

const Actor anna = Actor::current(u"anna"_s);

OperatorAct act(Kind kind, const QStringList &steps, const QString &reason = u"I looked"_s)
{
    OperatorAct wanted{.kind = kind, .process = ProcessId(u"4"_s), .reason = reason};
    for (const QString &step : steps)
        wanted.steps.append(StepId(step));
    return wanted;
}

/// Step 1 inserts into "done", step 2 needs it.
Definition two(const AuditFixture &fixture)
{
    return definitionOf(fixture, u"4"_s,
                        {sqlStep(u"4"_s, u"1"_s, u"INSERT INTO done VALUES('1')"_s),
                         sqlStep(u"4"_s, u"2"_s, u"INSERT INTO done VALUES('2')"_s, {u"1"_s})});
}

RunSummary run(const AuditFixture &fixture, RunRequest::Action action = RunRequest::Action::Rerun)
{
    Orchestrator orchestrator({.auditPath = fixture.auditPath(), .actor = anna});
    return must(orchestrator.run({{.process = ProcessId(u"4"_s), .action = action}}, {}).first());
}

/// Claims step 1 and ends it with this outcome, as a runner would.
void endStepOne(const AuditFixture &fixture, RunState state)
{
    Connection connection = fixture.open();
    RunStore runs(connection, anna);
    AttemptStore attempts(connection, anna);
    const auto open = must(runs.begin({.process = ProcessId(u"4"_s)}));
    const auto attempt = must(attempts.claim(*open, open->steps.at(0)));
    must(attempts.finish(*attempt, {.state = state, .description = u"the connection was lost"_s}));
    must(runs.finish(*open, {.state = RunState::Failed}));
}

void verify(const AuditFixture &fixture)
{
    Connection connection = fixture.open();
    for (const InvariantResult &result : must(verifyAudit(connection)))
        QVERIFY2(result.holds(), qPrintable(result.id + u": "_s + result.violations.join(u'\n')));
}

QStringList lines(const AuditFixture &fixture, const QString &sql, int columns = 1)
{
    Connection connection = fixture.open();
    QStringList texts;
    for (const Row &row : must(connection.select(sql))) {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells.append(row.text(i));
        texts.append(cells.join(u' '));
    }
    return texts;
}

QStringList stepRows(const AuditFixture &fixture)
{
    return lines(fixture,
                 u"SELECT Step_id, Status, Description FROM ETL_STEP_RUN_STATUS "
                 "ORDER BY start_Datetime, Step_id"_s,
                 3);
}

Result<ActOutcome> perform(const AuditFixture &fixture, const OperatorAct &wanted)
{
    Connection connection = fixture.open();
    return OperatorActs(connection, anna).perform(wanted);
}

} // namespace

class TestOperatorActs : public QObject
{
    Q_OBJECT
private slots:
    void aLostRowOfAnotherSystemIsGivenUp()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(two(fixture));
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Running"_s, u"2026-11-01 10:00:00"_s);
        QCOMPARE(fixture.states(u"4"_s), u"1 running, 2 pending"_s);
        QCOMPARE(must(perform(fixture, act(Kind::DeclareLost, {u"1"_s}))).text,
                 u"Step 1 is declared lost."_s);
        QCOMPARE(fixture.states(u"4"_s), u"1 failed, 2 blocked"_s);
        QCOMPARE(fixture.status(u"4"_s).steps.at(0).declaration, u"declared lost by anna"_s);
        const QStringList rows = stepRows(fixture);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0), u"1 Running by another system"_s); // theirs
        QVERIFY2(rows.at(1).startsWith(u"1 Failure Declared lost by anna: I looked"_s),
                 qPrintable(rows.at(1)));
        QCOMPARE(lines(fixture, u"SELECT kind, reason FROM GODWIT_EVENT WHERE reason<>''"_s, 2),
                 QStringList{u"declare_lost I looked"_s});
        verify(fixture);

        QCOMPARE(run(fixture).state, RunState::Succeeded);
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 succeeded"_s);
        QCOMPARE(stepRows(fixture).at(0), u"1 Running by another system"_s);
        verify(fixture);
        // A row that its system begins afterwards counts again.
        QVERIFY(fixture.status(u"4"_s).steps.at(0).anomaly.isEmpty());
    }

    void whatTheOtherSystemWritesLaterCountsAgain()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Running"_s, u"2026-11-01 10:00:00"_s);
        must(perform(fixture, act(Kind::DeclareLost, {u"1"_s})));
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Running"_s, u"2026-11-01 11:00:00"_s);
        QCOMPARE(fixture.states(u"4"_s), u"1 running, 2 pending"_s);
        Connection connection = fixture.open();
        must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='Succeeded' "
                                "WHERE start_Datetime='2026-11-01 10:00:00'"_s));
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 pending"_s);
    }

    void aWholeRunElsewhereIsGivenUp()
    {
        const AuditFixture fixture;
        Connection connection = fixture.open();
        must(connection.execute(
            u"INSERT INTO ETL_RUN_STATUS VALUES('4', 'In Progress', '2026-11-01 10:00:00', NULL, NULL)"_s));
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Succeeded"_s, u"2026-11-01 10:00:00"_s);
        foreignStepRow(fixture, u"4"_s, u"2"_s, u"Running"_s, u"2026-11-01 10:05:00"_s);
        QCOMPARE(fixture.status(u"4"_s).process.state, RunState::Running);
        must(perform(fixture, act(Kind::DeclareLost, {})));
        QCOMPARE(fixture.states(u"4"_s), u"1 succeeded, 2 failed"_s);
        QCOMPARE(fixture.status(u"4"_s).process.state, RunState::Failed);
        QVERIFY(!fixture.status(u"4"_s).process.complete);
        QCOMPARE(lines(fixture, u"SELECT Status FROM ETL_RUN_STATUS ORDER BY start_Datetime"_s),
                 (QStringList{u"In Progress"_s, u"Failure"_s}));
        verify(fixture);
        QVERIFY(!perform(fixture, act(Kind::DeclareLost, {})));
    }

    void anUnknownEffectNeedsAnAcknowledgement()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(two(fixture));
        endStepOne(fixture, RunState::Unknown);
        QVERIFY(fixture.status(u"4"_s).steps.at(0).needsAcknowledgement);
        const RunSummary refused = run(fixture);
        QVERIFY(refused.run.isEmpty());
        QCOMPARE(refused.state, RunState::Unknown);
        QVERIFY2(refused.text.contains(u"acknowledge it"_s), qPrintable(refused.text));
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 0);

        QVERIFY(!perform(fixture, act(Kind::Acknowledge, {u"1"_s}, u"  "_s))); // no reason
        QVERIFY(!perform(fixture, act(Kind::Acknowledge, {u"2"_s})));          // nothing unknown
        const QStringList before = stepRows(fixture);
        must(perform(fixture, act(Kind::Acknowledge, {u"1"_s})));
        QCOMPARE(stepRows(fixture), before); // a line of the trail only
        const StepStatus step = fixture.status(u"4"_s).steps.at(0);
        QCOMPARE(step.state, RunState::Unknown);
        QCOMPARE(step.declaration, u"acknowledged by anna"_s);
        QCOMPARE(run(fixture).state, RunState::Succeeded);
        verify(fixture);
    }

    void withoutALedgerAnInterruptionIsLikeUnknown()
    {
        const AuditFixture fixture;
        Definition definition = two(fixture);
        definition.connections.first().options.insert(u"ledger"_s, u"off"_s);
        fixture.import(definition);
        endStepOne(fixture, RunState::Interrupted);
        QVERIFY(fixture.status(u"4"_s).steps.at(0).needsAcknowledgement);
        // Declared idempotent, or with the ledger: one click.
        definition.steps.first().settings.insert(u"idempotent"_s, u"on"_s);
        fixture.import(definition);
        QVERIFY(!fixture.status(u"4"_s).steps.at(0).needsAcknowledgement);
        fixture.import(two(fixture));
        QVERIFY(!fixture.status(u"4"_s).steps.at(0).needsAcknowledgement);
    }

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
