// SPDX-License-Identifier: Apache-2.0
// Which actions make sense, and what they ask for: pure rules, without a window.
#include "views/actionrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

StepStatus makeStep(const QString &process, int ordinal, RunState state)
{
    StepStatus step;
    step.key = {ProcessId(process), StepId(QString::number(ordinal))};
    step.ordinal = ordinal;
    step.defined = true;
    step.state = state;
    return step;
}

/// A process whose steps have these states.
void add(AuditChanges &changes, const QString &id, const QList<RunState> &states, int cycle = 1)
{
    ProcessStatus process;
    process.id = ProcessId(id);
    process.defined = true;
    process.cycle = cycle;
    for (int i = 0; i < states.size(); ++i) {
        changes.steps += makeStep(id, i + 1, states[i]);
        ++process.counts[states[i]];
    }
    process.state = rollUp(process.counts);
    process.complete = process.counts[RunState::Succeeded] == process.counts.total();
    if (process.state == RunState::Running)
        process.runner = u"anna"_s;
    changes.processes += process;
}

StepKey key(const QString &process, int step = 0)
{
    return {ProcessId(process), step == 0 ? StepId() : StepId(QString::number(step))};
}

QString word(ActionId id)
{
    switch (id) {
    case ActionId::Run:
        return u"run"_s;
    case ActionId::RerunFailed:
        return u"failed"_s;
    case ActionId::RerunAll:
        return u"all"_s;
    case ActionId::RerunStep:
        return u"step"_s;
    case ActionId::StartOver:
        return u"over"_s;
    case ActionId::Cancel:
        return u"cancel"_s;
    default:
        return {};
    }
}

} // namespace

class TestViewsActions : public QObject
{
    Q_OBJECT

private slots:
    void rejectedRowsAreOfferedWhereTheyWait();
    void onlyCopiesAreCompared();
    void initTestCase();
    void enabled_data();
    void enabled();
    void without_a_database();
    void asks_per_process();
    void rerun_all_takes_every_failure();
    void cancels_steps_or_the_run();

private:
    MigrationModel m_model;
};

void TestViewsActions::initTestCase()
{
    AuditChanges changes;
    add(changes, u"failed"_s, {RunState::Succeeded, RunState::Failed, RunState::Blocked, RunState::Skipped});
    add(changes, u"done"_s, {RunState::Succeeded, RunState::Succeeded});
    add(changes, u"running"_s, {RunState::Succeeded, RunState::Running, RunState::Pending});
    add(changes, u"never"_s, {RunState::Pending, RunState::Pending}, 0);
    add(changes, u"stopped"_s, {RunState::Interrupted, RunState::Pending});
    add(changes, u"foreign"_s, {RunState::Failed});
    changes.processes.last().defined = false;
    add(changes, u"disabled"_s, {RunState::Failed});
    changes.processes.last().enabled = false;
    add(changes, u"external"_s, {RunState::Running});
    changes.processes.last().runner.clear();
    changes.steps.last().external = true;
    m_model.apply(changes);
}

void TestViewsActions::enabled_data()
{
    QTest::addColumn<QList<StepKey>>("selection");
    QTest::addColumn<QString>("enabled");
    const auto add = [](const char *name, const QList<StepKey> &selection, const QString &enabled) {
        QTest::newRow(name) << selection << enabled;
    };
    // "Rerun all failures" does not depend on the selection.
    add("nothing", {}, u"all"_s);
    add("failed process", {key(u"failed"_s)}, u"run failed all over"_s);
    add("failed step", {key(u"failed"_s, 2)}, u"run failed all step over"_s);
    add("blocked step", {key(u"failed"_s, 3)}, u"run failed all step over"_s);
    add("succeeded step", {key(u"failed"_s, 1)}, u"run failed all over"_s);
    add("skipped step", {key(u"failed"_s, 4)}, u"run failed all over"_s);
    add("complete process", {key(u"done"_s)}, u"run all over"_s);
    add("running process", {key(u"running"_s)}, u"all cancel"_s);
    add("running step", {key(u"running"_s, 2)}, u"all cancel"_s);
    add("pending step of a running process", {key(u"running"_s, 3)}, u"all"_s);
    add("never run", {key(u"never"_s)}, u"run all"_s);
    add("never started step", {key(u"never"_s, 1)}, u"run all step"_s);
    add("interrupted", {key(u"stopped"_s)}, u"run failed all over"_s);
    add("another system's process", {key(u"foreign"_s)}, u"all"_s);
    add("another system's step", {key(u"foreign"_s, 1)}, u"all"_s);
    add("disabled process", {key(u"disabled"_s)}, u"all"_s);
    add("external run", {key(u"external"_s), key(u"external"_s, 1)}, u"all"_s);
    add("failed and running together", {key(u"failed"_s), key(u"running"_s)},
        u"run failed all over cancel"_s);
}

void TestViewsActions::enabled()
{
    QFETCH(QList<StepKey>, selection);
    const QSet<ActionId> actions = enabledActions(actionContext(m_model, selection, true));
    QStringList words;
    for (const ActionId id : {ActionId::Run, ActionId::RerunFailed, ActionId::RerunAll, ActionId::RerunStep,
                              ActionId::StartOver, ActionId::Cancel}) {
        if (actions.contains(id))
            words += word(id);
        // Enabled exactly where there is something to ask for.
        if (id != ActionId::Cancel)
            QCOMPARE(actions.contains(id), !runRequests(id, m_model, selection).isEmpty());
    }
    QTEST(words.join(u' '), "enabled");
    QCOMPARE(actions.contains(ActionId::Copy), !selection.isEmpty());
    QVERIFY(actions.contains(ActionId::NextFailure));
}

void TestViewsActions::without_a_database()
{
    const QSet<ActionId> actions = enabledActions(actionContext(MigrationModel(), {}, false));
    QCOMPARE(actions, (QSet<ActionId>{ActionId::Open, ActionId::Connect, ActionId::New, ActionId::Sample,
                                      ActionId::About, ActionId::Quit}));
    const QSet<ActionId> empty = enabledActions(actionContext(MigrationModel(), {}, true));
    QVERIFY(empty.contains(ActionId::Import) && empty.contains(ActionId::Refresh));
    QVERIFY(!empty.contains(ActionId::Export) && !empty.contains(ActionId::Run));
}

void TestViewsActions::asks_per_process()
{
    const QList<RunRequest> requests =
        runRequests(ActionId::RerunStep, m_model,
                    {key(u"failed"_s, 2), key(u"failed"_s, 1), key(u"failed"_s, 3), key(u"never"_s, 1)});
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].process, ProcessId(u"failed"_s));
    QCOMPARE(requests[0].action, RunRequest::Action::Rerun);
    QCOMPARE(requests[0].steps,
             (QList<StepId>{StepId(u"2"_s), StepId(u"3"_s)})); // not the one that succeeded
    const QList<RunRequest> over = runRequests(ActionId::StartOver, m_model, {key(u"failed"_s, 2)});
    QCOMPARE(over.size(), 1);
    QCOMPARE(over[0].action, RunRequest::Action::NewCycle);
    QVERIFY(over[0].steps.isEmpty());
}

void TestViewsActions::rerun_all_takes_every_failure()
{
    QStringList processes;
    for (const RunRequest &request : runRequests(ActionId::RerunAll, m_model, {}))
        processes += request.process.text();
    QCOMPARE(processes, (QStringList{u"failed"_s, u"stopped"_s}));
}

void TestViewsActions::cancels_steps_or_the_run()
{
    QCOMPARE(cancelRequests(m_model, {key(u"running"_s, 2), key(u"running"_s, 3)}),
             (QList<CancelRequest>{{ProcessId(u"running"_s), {StepId(u"2"_s)}}}));
    QCOMPARE(cancelRequests(m_model, {key(u"running"_s), key(u"running"_s, 2)}),
             (QList<CancelRequest>{{ProcessId(u"running"_s), {}}}));
    QCOMPARE(cancelRequests(m_model, {key(u"external"_s)}), QList<CancelRequest>());
}

void TestViewsActions::rejectedRowsAreOfferedWhereTheyWait()
{
    AuditChanges changes;
    add(changes, u"1"_s, {RunState::Succeeded, RunState::Succeeded, RunState::Failed});
    changes.steps[0].rejects = 3;
    changes.steps[2].rejects = 3; // of an attempt before; it runs as a whole
    MigrationModel model;
    model.apply(changes);
    const auto isEnabled = [&](const QList<StepKey> &selection) {
        return enabledActions(actionContext(model, selection, true)).contains(ActionId::RerunRejected);
    };
    QVERIFY(isEnabled({key(u"1"_s, 1)}));
    QVERIFY(!isEnabled({key(u"1"_s, 2)}));
    QVERIFY(!isEnabled({key(u"1"_s, 3)}));
    const auto requests =
        runRequests(ActionId::RerunRejected, model, {key(u"1"_s, 1), key(u"1"_s, 2), key(u"1"_s, 3)});
    QCOMPARE(requests.size(), 1);
    QVERIFY(requests.first().action == RunRequest::Action::Resubmit);
    QCOMPARE(requests.first().steps, QList<StepId>{StepId(u"1"_s)});
}

void TestViewsActions::onlyCopiesAreCompared()
{
    AuditChanges changes;
    add(changes, u"1"_s, {RunState::Succeeded, RunState::Pending, RunState::Failed});
    add(changes, u"2"_s, {RunState::Running});
    add(changes, u"3"_s, {RunState::Succeeded});
    for (StepStatus &step : changes.steps)
        step.kind = step.key.process.text() == u"3" ? u"sql"_s : u"copy"_s;
    changes.steps[2].defined = false;
    MigrationModel model;
    model.apply(changes);
    const auto isEnabled = [&](const QList<StepKey> &selection) {
        return enabledActions(actionContext(model, selection, true)).contains(ActionId::Verify);
    };
    QCOMPARE(verifyChoices(model, {key(u"1"_s, 1), key(u"1"_s, 2), key(u"1"_s, 3), key(u"2"_s, 1)}),
             (QList<VerifyChoice>{{ProcessId(u"1"_s), {StepId(u"1"_s), StepId(u"2"_s)}}}));
    QCOMPARE(verifyChoices(model, {key(u"1"_s), key(u"1"_s, 2)}),
             (QList<VerifyChoice>{{ProcessId(u"1"_s), {}}}));
    QVERIFY(isEnabled({key(u"1"_s)}) && isEnabled({key(u"1"_s, 2)}));
    QVERIFY(!isEnabled({key(u"1"_s, 3)})); // not defined any more
    QVERIFY(!isEnabled({key(u"2"_s)}) && !isEnabled({key(u"2"_s, 1)}));
    QVERIFY(!isEnabled({key(u"3"_s)}) && !isEnabled({}));
}

QTEST_GUILESS_MAIN(TestViewsActions)
#include "tst_views_actions.moc"
