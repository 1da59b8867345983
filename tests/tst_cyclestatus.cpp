// SPDX-License-Identifier: Apache-2.0
#include "models/audit/cyclestatus.h"
#include "models/core/clock.h"
#include "models/core/statusword.h"
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto noon = u"2026-01-01T12:00:00Z";

/// A history with three steps: 2 depends on 1, 3 on 2.
ProcessHistory chain()
{
    ProcessHistory history;
    history.id = ProcessId(u"4"_s);
    history.process = ProcessDef{.id = history.id, .name = u"Chain"_s};
    history.cycle = 1;
    history.openedByUs = true;
    for (const auto &[id, before] :
         QList<std::pair<QString, QStringList>>{{u"1"_s, {}}, {u"2"_s, {u"1"_s}}, {u"3"_s, {u"2"_s}}}) {
        StepDef def = sqlStep(u"4"_s, id, u"SELECT 1"_s, before);
        def.ordinal = id.toInt();
        history.steps.append(def);
        history.plan.append({StepId(id), def.ordinal, stepHash(def)});
    }
    return history;
}

AttemptRecord attempt(const QString &step, RunState state, bool foreign = false)
{
    static int serial = 0;
    AttemptRecord record;
    record.id = foreign ? AttemptId() : AttemptId(QString::number(++serial));
    record.key = {ProcessId(u"4"_s), StepId(step)};
    record.cycle = 1;
    record.state = state;
    record.statusWord = statusWordFor(state);
    record.started = fromUtcText(noon);
    record.ended = state == RunState::Running ? QDateTime() : record.started.addSecs(60);
    return record;
}

/// A run row, in minutes after noon; `id` empty: of another system.
RunRecord run(const QString &id, RunState state, const QString &word, int from, int to)
{
    RunRecord record{.id = RunId(id), .process = ProcessId(u"4"_s), .cycle = 1, .state = state};
    record.statusWord = word;
    record.started = fromUtcText(noon).addSecs(60 * from);
    record.ended = fromUtcText(noon).addSecs(60 * to);
    return record;
}

/// All three steps have succeeded.
ProcessHistory complete()
{
    ProcessHistory history = chain();
    for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
        history.attempts.append(attempt(id, RunState::Succeeded));
    return history;
}

LeaseRecord leaseOf(const AttemptRecord &record, bool expired)
{
    return {.step = record.key.step, .attempt = record.id, .fence = 1, .expired = expired};
}

QString words(const CycleStatus &status)
{
    QStringList texts;
    for (const StepStatus &step : status.steps)
        texts.append(runStateKey(step.state));
    return texts.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(QList<godwit::RunRecord>)

class TestCycleStatus : public QObject
{
    Q_OBJECT
private slots:
    /// What an interrupted load had written was rolled back: it is in no sum.
    void rowsCountWhereTheyStand()
    {
        ProcessHistory history = chain();
        AttemptRecord done = attempt(u"1"_s, RunState::Succeeded);
        done.progress.rowsWritten = 1000;
        AttemptRecord broken = attempt(u"2"_s, RunState::Interrupted);
        broken.progress.rowsWritten = 500;
        history.attempts = {done, broken};
        QCOMPARE(deriveStatus(history).process.rows, 1000);
        AttemptRecord now = attempt(u"2"_s, RunState::Running);
        now.progress.rowsWritten = 20;
        history.attempts.append(now);
        history.leases = {leaseOf(now, false)};
        QCOMPARE(deriveStatus(history).process.rows, 1020);
        history.leases = {leaseOf(now, true)};
        QCOMPARE(deriveStatus(history).process.rows, 1000);
    }

    void beforeAnyRunAllIsPending()
    {
        ProcessHistory history = chain();
        history.cycle = 0;
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(words(status), u"pending pending pending"_s);
        QVERIFY(!status.process.complete);
        QCOMPARE(status.steps.at(1).waitsFor, QList<StepId>{StepId(u"1"_s)});
    }

    void whatDependsOnAFailureIsBlocked_data()
    {
        QTest::addColumn<RunState>("state");
        QTest::newRow("failed") << RunState::Failed;
        QTest::newRow("cancelled") << RunState::Cancelled;
        QTest::newRow("interrupted") << RunState::Interrupted;
        QTest::newRow("unknown") << RunState::Unknown;
    }
    void whatDependsOnAFailureIsBlocked()
    {
        QFETCH(RunState, state);
        ProcessHistory history = chain();
        history.attempts = {attempt(u"1"_s, state)};
        QCOMPARE(words(deriveStatus(history)), runStateKey(state) + u" blocked blocked"_s);
    }

    void successIsAbsorbing()
    {
        ProcessHistory history = chain();
        history.attempts = {attempt(u"1"_s, RunState::Failed), attempt(u"1"_s, RunState::Succeeded),
                            attempt(u"1"_s, RunState::Failed, true)};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(words(status), u"succeeded pending pending"_s);
        QVERIFY(!status.steps.at(0).anomaly.isEmpty());
        QCOMPARE(status.steps.at(0).attempts, 3);
    }

    void aLeaseDecidesWhetherItRuns()
    {
        ProcessHistory history = chain();
        const AttemptRecord running = attempt(u"1"_s, RunState::Running);
        history.attempts = {running};
        history.leases = {leaseOf(running, false)};
        QCOMPARE(words(deriveStatus(history)), u"running pending pending"_s);
        history.leases = {leaseOf(running, true)};
        QCOMPARE(words(deriveStatus(history)), u"interrupted blocked blocked"_s);
        history.leases = {};
        QCOMPARE(words(deriveStatus(history)), u"interrupted blocked blocked"_s);
    }

    void othersRowsCount()
    {
        ProcessHistory history = chain();
        history.attempts = {attempt(u"1"_s, RunState::Succeeded, true),
                            attempt(u"2"_s, RunState::Running, true)};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(words(status), u"succeeded running pending"_s);
        QVERIFY(status.steps.at(1).external);
    }

    void unknownWordsCountAsNotSucceeded()
    {
        ProcessHistory history = chain();
        AttemptRecord odd = attempt(u"1"_s, RunState::Unknown, true);
        odd.statusWord = u"half-baked"_s;
        history.attempts = {odd};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(status.steps.at(0).foreignWord, u"half-baked"_s);
        QCOMPARE(words(status), u"unknown blocked blocked"_s);
        QVERIFY(!status.process.complete);
    }

    void aStatusOfOursThatSomebodyChangedIsAnAnomaly()
    {
        ProcessHistory history = chain();
        AttemptRecord tampered = attempt(u"1"_s, RunState::Failed);
        tampered.statusWord = u"Success"_s;
        history.attempts = {tampered};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(status.steps.at(0).state, RunState::Failed);
        QVERIFY(status.steps.at(0).anomaly.contains(u"Success"_s));
    }

    void completeOnlyWhenEveryPlannedStepIs()
    {
        ProcessHistory history = chain();
        for (const auto &id : {u"1"_s, u"2"_s})
            history.attempts.append(attempt(id, RunState::Succeeded));
        QVERIFY(!deriveStatus(history).process.complete);
        history.steps[2].enabled = false;
        QVERIFY(deriveStatus(history).process.complete);
        history.steps[2].enabled = true;
        history.attempts.append(attempt(u"3"_s, RunState::Succeeded));
        QVERIFY(deriveStatus(history).process.complete);
        // A step that was added after the cycle began does not undo it.
        StepDef added = sqlStep(u"4"_s, u"9"_s, u"SELECT 1"_s);
        added.ordinal = 9;
        history.steps.append(added);
        QVERIFY(deriveStatus(history).process.complete);
    }

    void aDisabledStepIsSkippedAndBlocksWhatNeedsIt()
    {
        ProcessHistory history = chain();
        history.steps[0].enabled = false;
        QCOMPARE(words(deriveStatus(history)), u"skipped blocked blocked"_s);
    }

    void dependenciesInACircleEnd()
    {
        ProcessHistory history = chain();
        history.steps[0].dependsOn = {StepId(u"3"_s)};
        QCOMPARE(words(deriveStatus(history)), u"pending pending pending"_s);
    }

    void aRunThatDiedBetweenTwoStepsShows()
    {
        ProcessHistory history = chain();
        history.attempts = {attempt(u"1"_s, RunState::Succeeded)};
        RunRecord run{.id = RunId(u"r"_s), .process = history.id, .cycle = 1, .state = RunState::Running};
        run.started = fromUtcText(noon);
        history.runs = {run};
        QCOMPARE(deriveStatus(history).process.state, RunState::Interrupted);
        history.leases = {{.step = wholeProcess, .attempt = AttemptId(u"r"_s), .fence = 1}};
        QCOMPARE(deriveStatus(history).process.state, RunState::Running);
    }

    /// What another system says about its run is not made green by steps.
    void aRunOfOthersThatFailedIsNotGreen_data()
    {
        QTest::addColumn<RunState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("failed") << RunState::Failed << u"Failure"_s;
        QTest::newRow("cancelled") << RunState::Cancelled << u"Canceled"_s;
        QTest::newRow("a word that nobody knows") << RunState::Unknown << u"Halb"_s;
    }
    void aRunOfOthersThatFailedIsNotGreen()
    {
        QFETCH(RunState, state);
        QFETCH(QString, word);
        ProcessHistory history = complete();
        history.runs = {run(u"r1"_s, RunState::Succeeded, u"Success"_s, 0, 2), run({}, state, word, 3, 5)};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(words(status), u"succeeded succeeded succeeded"_s);
        QCOMPARE(status.process.state, state);
        QVERIFY(!status.process.complete && status.stepsComplete);
        QVERIFY2(status.process.anomaly.contains(u'"' + word + u'"'), qPrintable(status.process.anomaly));
        history.attempts.clear(); // and where it has no steps, it is not complete either
        history.steps.clear();
        QCOMPARE(deriveStatus(history).process.state, state);
        QVERIFY(!deriveStatus(history).process.complete);
    }

    /// A later run counts; for runs of ours the plan and the steps decide, whatever they ended as.
    void aLaterRunCounts_data()
    {
        QTest::addColumn<QList<RunRecord>>("runs");
        const RunRecord failed = run({}, RunState::Failed, u"Failure"_s, 3, 5);
        const auto later = [&](const char *name, const RunRecord &other) {
            QTest::newRow(name) << QList<RunRecord>{failed, other};
        };
        later("success of others", run({}, RunState::Succeeded, u"OK"_s, 6, 7));
        later("the same start, a later end", run({}, RunState::Succeeded, u"OK"_s, 3, 7));
        later("a rerun of ours", run(u"r2"_s, RunState::Succeeded, u"Success"_s, 6, 7));
        later("a run of ours that failed", run(u"r2"_s, RunState::Failed, u"Failure"_s, 6, 7));
        QTest::newRow("ours began before and ended after it")
            << QList<RunRecord>{run(u"r1"_s, RunState::Succeeded, u"Success"_s, 0, 6), failed};
        QTest::newRow("a later end stands first")
            << QList<RunRecord>{run({}, RunState::Succeeded, u"OK"_s, 3, 7), failed};
    }
    void aLaterRunCounts()
    {
        QFETCH(QList<RunRecord>, runs);
        ProcessHistory history = complete();
        history.runs = runs;
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(status.process.state, RunState::Succeeded);
        QVERIFY(status.process.complete);
        QCOMPARE(status.process.anomaly, QString());
    }

    void aSuccessOfOthersDoesNotHideItsFailedStep()
    {
        ProcessHistory history = complete();
        history.attempts[1] = attempt(u"2"_s, RunState::Failed, true);
        history.runs = {run({}, RunState::Succeeded, u"Success"_s, 0, 5)};
        const CycleStatus status = deriveStatus(history);
        QCOMPARE(status.process.state, RunState::Failed);
        QVERIFY2(status.process.anomaly.contains(u"\"Success\", though step 2"_s),
                 qPrintable(status.process.anomaly));
        history.attempts[1].started = history.runs[0].ended.addSecs(60); // of the next one
        history.attempts[1].ended = history.attempts[1].started.addSecs(60);
        QCOMPARE(deriveStatus(history).process.anomaly, QString());
    }
};

QTEST_GUILESS_MAIN(TestCycleStatus)
#include "tst_cyclestatus.moc"
