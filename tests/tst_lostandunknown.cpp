// SPDX-License-Identifier: Apache-2.0
// What an operator says of rows that another system left, and of effects that nobody knows.
#include "tests/support/actsonfour.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestLostAndUnknown : public QObject
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
};

QTEST_GUILESS_MAIN(TestLostAndUnknown)
#include "tst_lostandunknown.moc"
