// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rerunplan.h"
#include "models/core/clock.h"
#include "models/core/statusword.h"
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

/// Seven independent steps, of which the given ones have an attempt that ended so.
ProcessHistory seven(const QMap<int, RunState> &ends)
{
    ProcessHistory history;
    history.id = ProcessId(u"4"_s);
    history.process = ProcessDef{.id = history.id, .name = u"Seven"_s};
    history.cycle = 1;
    history.openedByUs = true;
    for (int i = 1; i <= 7; ++i) {
        StepDef def = sqlStep(u"4"_s, QString::number(i), u"SELECT 1"_s);
        def.ordinal = i;
        history.steps.append(def);
        history.plan.append({def.key.step, i, stepHash(def)});
    }
    for (const auto &[id, state] : ends.asKeyValueRange()) {
        AttemptRecord record;
        record.id = AttemptId(u"a%1"_s.arg(id));
        record.key = {history.id, StepId(QString::number(id))};
        record.state = state;
        record.statusWord = statusWordFor(state);
        record.started = fromUtcText(u"2026-01-01T12:00:00Z");
        record.ended = record.started.addSecs(1);
        history.attempts.append(record);
    }
    return history;
}

RunRequest request(RunRequest::Action action, const QStringList &steps = {})
{
    RunRequest wanted{.process = ProcessId(u"4"_s), .action = action};
    for (const QString &step : steps)
        wanted.steps.append(StepId(step));
    return wanted;
}

QString ids(const QList<PlannedStep> &steps)
{
    QStringList texts;
    for (const PlannedStep &step : steps)
        texts.append(step.key.step.text());
    return texts.join(u' ');
}

/// What another system has begun and not ended.
AttemptRecord runningElsewhere(const ProcessHistory &history, const QString &step)
{
    AttemptRecord foreign;
    foreign.key = {history.id, StepId(step)};
    foreign.state = RunState::Running;
    foreign.statusWord = u"Running"_s;
    foreign.started = fromUtcText(u"2026-01-01T13:00:00Z");
    return foreign;
}

const QMap<int, RunState> threeOfSeven = {
    {1, RunState::Succeeded}, {2, RunState::Succeeded}, {3, RunState::Succeeded},
    {4, RunState::Failed},    {5, RunState::Cancelled}, {6, RunState::Interrupted},
}; // 7 never started

} // namespace

class TestRerunPlan : public QObject
{
    Q_OBJECT
private slots:
    /// Another system says that it failed: nothing that succeeded is repeated unless somebody starts over.
    void aRunOfOthersThatFailedRepeatsNothing()
    {
        ProcessHistory history = seven({{1, RunState::Succeeded},
                                        {2, RunState::Succeeded},
                                        {3, RunState::Succeeded},
                                        {4, RunState::Succeeded},
                                        {5, RunState::Succeeded},
                                        {6, RunState::Succeeded},
                                        {7, RunState::Succeeded}});
        RunRecord theirs{.process = history.id, .state = RunState::Failed, .statusWord = u"Failure"_s};
        theirs.started = fromUtcText(u"2026-01-01T13:00:00Z");
        history.runs = {theirs};
        const RunPreview preview = planRun(request(RunRequest::Action::Run), history);
        QVERIFY(!preview.opensCycle);
        QCOMPARE(ids(preview.willRun), QString());
        QVERIFY2(preview.warnings.join(u' ').contains(u"\"Failure\""_s),
                 qPrintable(preview.warnings.join(u' ')));
        QCOMPARE(planRun(request(RunRequest::Action::NewCycle), history).willRun.size(), 7);
        RunRecord ours = theirs; // a later one of ours: its plan and steps decide
        ours.id = RunId(u"r"_s);
        ours.started = theirs.started.addSecs(60);
        history.runs.append(ours);
        QVERIFY(planRun(request(RunRequest::Action::Run), history).opensCycle);
    }

    /// Its run is over, its own lease is not: nothing may run what may still be running.
    void aStepThatIsHeldHoldsTheRunBack()
    {
        ProcessHistory history = seven({{1, RunState::Running}, {2, RunState::Failed}});
        history.attempts.first().ended = {};
        history.leases.append({.step = StepId(u"1"_s),
                               .attempt = AttemptId(u"a1"_s),
                               .owner = {.operatorName = u"anna"_s, .osUser = u"a"_s, .host = u"far"_s},
                               .since = fromUtcText(u"2026-01-01T12:00:00Z")});
        const RunPreview held = planRun(request(RunRequest::Action::Rerun), history);
        QVERIFY(held.isHeld);
        QVERIFY2(held.refusal.contains(u"Step 1"_s) && held.refusal.contains(u"anna"_s),
                 qPrintable(held.refusal));
        const RunPreview other = planRun(request(RunRequest::Action::Rerun, {u"2"_s}), history);
        QVERIFY2(other.refusal.isEmpty() && !other.isHeld, qPrintable(other.refusal));
        QCOMPARE(other.willRun.size(), 1);
        history.leases.first().expired = true;
        QVERIFY(!planRun(request(RunRequest::Action::Rerun), history).isHeld);
    }

    void rerunsExactlyWhatHasNotSucceeded()
    {
        const RunPreview preview = planRun(request(RunRequest::Action::Rerun), seven(threeOfSeven));
        QCOMPARE(ids(preview.willRun), u"4 5 6 7"_s);
        QCOMPARE(ids(preview.willNotRun), u"1 2 3"_s);
        QVERIFY(!preview.opensCycle);
        QCOMPARE(preview.cycle, 1);
        QCOMPARE(preview.willRun.at(3).reason, u"never started"_s);
        QVERIFY(preview.willNotRun.at(0).reason.contains(u"2026-01-01 13:00:01 CET"_s));
    }

    void runContinuesAnUnfinishedCycle()
    {
        const RunPreview preview = planRun(request(RunRequest::Action::Run), seven(threeOfSeven));
        QCOMPARE(ids(preview.willRun), u"4 5 6 7"_s);
        QVERIFY(!preview.opensCycle);
    }

    void aCompleteCycleLeavesNothingToRerun()
    {
        QMap<int, RunState> all;
        for (int i = 1; i <= 7; ++i)
            all.insert(i, RunState::Succeeded);
        const RunPreview rerun = planRun(request(RunRequest::Action::Rerun), seven(all));
        QCOMPARE(ids(rerun.willRun), QString());
        QVERIFY(rerun.refusal.isEmpty());
        const RunPreview run = planRun(request(RunRequest::Action::Run), seven(all));
        QCOMPARE(ids(run.willRun), u"1 2 3 4 5 6 7"_s);
        QVERIFY(run.opensCycle);
        QCOMPARE(run.cycle, 2);
        QVERIFY(run.warnings.isEmpty());
    }

    void startingOverSaysWhatItRepeats()
    {
        const RunPreview preview = planRun(request(RunRequest::Action::NewCycle), seven(threeOfSeven));
        QCOMPARE(ids(preview.willRun), u"1 2 3 4 5 6 7"_s);
        QCOMPARE(preview.cycle, 2);
        QCOMPARE(preview.warnings.size(), 1);
        QVERIFY2(preview.warnings.at(0).contains(u"3"_s), qPrintable(preview.warnings.at(0)));
    }

    void theFirstRunTakesEveryEnabledStep()
    {
        ProcessHistory history = seven({});
        history.cycle = 0;
        history.openedByUs = false;
        history.plan.clear();
        history.steps[2].enabled = false;
        const RunPreview preview = planRun(request(RunRequest::Action::Rerun), history);
        QCOMPARE(ids(preview.willRun), u"1 2 4 5 6 7"_s);
        QVERIFY(preview.opensCycle);
        QCOMPARE(preview.cycle, 1);
    }

    void chosenStepsOnly()
    {
        const RunPreview preview =
            planRun(request(RunRequest::Action::Rerun, {u"1"_s, u"4"_s}), seven(threeOfSeven));
        QCOMPARE(ids(preview.willRun), u"4"_s); // 1 has succeeded: never again in this cycle
        QVERIFY(
            !planRun(request(RunRequest::Action::Rerun, {u"12"_s}), seven(threeOfSeven)).refusal.isEmpty());
    }

    void aChosenStepThatMustWaitForOthersDoesNotRun()
    {
        ProcessHistory history = seven(threeOfSeven);
        history.steps[6].dependsOn = {StepId(u"4"_s)};
        QCOMPARE(ids(planRun(request(RunRequest::Action::Rerun, {u"7"_s}), history).willRun), QString());
        QCOMPARE(ids(planRun(request(RunRequest::Action::Rerun, {u"4"_s, u"7"_s}), history).willRun),
                 u"4 7"_s);
    }

    void stepsAddedLaterWaitForTheNextCycle()
    {
        ProcessHistory history = seven(threeOfSeven);
        StepDef added = sqlStep(u"4"_s, u"8"_s, u"SELECT 1"_s);
        added.ordinal = 8;
        history.steps.append(added);
        QCOMPARE(ids(planRun(request(RunRequest::Action::Rerun), history).willRun), u"4 5 6 7"_s);
        QCOMPARE(ids(planRun(request(RunRequest::Action::Rerun, {u"8"_s}), history).willRun), u"8"_s);
    }

    void aChangedDefinitionIsSaid()
    {
        ProcessHistory history = seven(threeOfSeven);
        history.steps[3].load = u"upsert"_s;
        const RunPreview preview = planRun(request(RunRequest::Action::Rerun), history);
        QCOMPARE(ids(preview.willRun), u"4 5 6 7"_s);
        QCOMPARE(preview.warnings.size(), 1);
        QVERIFY(preview.warnings.at(0).contains(u"step 4"_s));
    }

    void whatRunsElsewhereIsLeftAlone()
    {
        ProcessHistory history = seven(threeOfSeven);
        history.attempts.append(runningElsewhere(history, u"7"_s));
        const RunPreview preview = planRun(request(RunRequest::Action::Rerun), history);
        QCOMPARE(ids(preview.willRun), u"4 5 6"_s);
        QVERIFY(preview.willNotRun.last().reason.contains(u"another system"_s));
    }

    /// No run of ours ends what they have begun: what depends on it says so, and alone is no run.
    void whatWaitsForAnotherSystemSaysSo()
    {
        ProcessHistory history = seven({{1, RunState::Succeeded}, {4, RunState::Failed}});
        history.steps[2].dependsOn = {StepId(u"1"_s)};
        history.steps[4].dependsOn = {StepId(u"2"_s)};
        history.steps[5].dependsOn = {StepId(u"5"_s)};
        history.attempts.append(runningElsewhere(history, u"2"_s));
        const RunPreview preview = planRun(request(RunRequest::Action::Run), history);
        QCOMPARE(ids(preview.willRun), u"3 4 5 6 7"_s);
        QCOMPARE(ids(preview.willNotRun), u"1 2"_s);
        QCOMPARE(preview.willRun.at(2).reason, u"waits for step 2, in progress in another system"_s);
        QCOMPARE(preview.willRun.at(3).reason, u"waits for step 5"_s);
        const RunPreview chosen = planRun(request(RunRequest::Action::Rerun, {u"5"_s}), history);
        QCOMPARE(ids(chosen.willRun), QString());
        QVERIFY2(nothingRunsText(chosen).contains(u"step 5 waits for step 2, in progress"_s),
                 qPrintable(nothingRunsText(chosen)));
        QCOMPARE(ids(planRun(request(RunRequest::Action::NewCycle), history).willRun), u"1 3 4 5 6 7"_s);
        // What has succeeded waits for nobody.
        AttemptRecord done = history.attempts.first();
        done.key.step = StepId(u"5"_s);
        history.attempts.append(done);
        const RunPreview later = planRun(request(RunRequest::Action::Run), history);
        QCOMPARE(ids(later.willRun), u"3 4 6 7"_s);
    }

    void refusals()
    {
        ProcessHistory history = seven(threeOfSeven);
        history.process->enabled = false;
        QVERIFY(planRun(request(RunRequest::Action::Run), history).refusal.contains(u"disabled"_s));
        history = seven(threeOfSeven);
        LeaseRecord lease{.step = wholeProcess, .attempt = AttemptId(u"r"_s), .fence = 1};
        lease.owner.operatorName = u"anna"_s;
        lease.owner.host = u"cutover-1"_s;
        history.leases = {lease};
        const QString refusal = planRun(request(RunRequest::Action::Run), history).refusal;
        QVERIFY2(refusal.contains(u"anna on cutover-1"_s), qPrintable(refusal));
        history.leases[0].expired = true;
        QVERIFY(planRun(request(RunRequest::Action::Run), history).refusal.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRerunPlan)
#include "tst_rerunplan.moc"
