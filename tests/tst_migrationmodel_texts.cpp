// SPDX-License-Identifier: Apache-2.0
// What the rows of the tree say, what they add up to, and how bursts are portioned.
#include "models/items/changesinbox.h"
#include "models/items/migrationmodel.h"
#include "tests/support/migrationrows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::rows;

class TestMigrationModelTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        m_model = std::make_unique<MigrationModel>();
        m_model->tick(at(u"09:00:00"_s));
    }
    void texts_data();
    void texts();
    void flattens_hostile_texts();
    void copies_rows();
    void sums_up();
    void estimates_the_end();
    void predicts_nothing_from_forgotten_runs();
    void inbox_portions();

private:
    std::unique_ptr<MigrationModel> m_model;
};

void TestMigrationModelTexts::texts_data()
{
    QTest::addColumn<StepStatus>("step");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const StepStatus &step, Column column, const QString &text) {
        QTest::newRow(name) << step << int(column) << text;
    };
    StepStatus step = makeStep(u"4"_s, u"5"_s, RunState::Failed);
    step.name = u"Orders"_s;
    step.progress = {.rowsRead = 90'000, .rowsWritten = 88'122, .rowsTotal = 412'000};
    step.attempts = 2;
    step.started = at(u"07:12:04.020"_s);
    step.ended = at(u"07:15:02.480"_s);
    add("failed, partial", step, Column::Progress, u"88,122 of 412,000 rows"_s);
    add("local time", step, Column::Started, u"08:12:04"_s);
    add("duration", step, Column::Duration, u"2 min 58 s"_s);
    add("rate", step, Column::Rate, u"494/s"_s);
    add("attempt", step, Column::Attempt, u"2"_s);
    step.started = at(u"07:12:04.020"_s).addDays(-3);
    add("another day", step, Column::Started, u"19 Nov 08:12"_s);
    step.started = fromUtcText(u"2023-09-14T08:00:00"_s);
    add("another year", step, Column::Started, u"14 Sep 2023"_s);
    step.state = RunState::Succeeded;
    step.progress.rowsWritten = 1;
    add("one row", step, Column::Progress, u"1 row"_s);
    step.progress.rowsWritten = 0;
    add("copied nothing", step, Column::Progress, u"0 rows"_s);
    step.kind = u"sql"_s;
    add("a script has no rows", step, Column::Progress, QString());
    step.state = RunState::Running;
    step.ended = {};
    step.progress = {.rowsWritten = 42, .rowsTotal = 100};
    add("running", step, Column::Progress, u"42 %"_s);
    step.started = at(u"08:59:29"_s);
    add("running so far", step, Column::Duration, u"31.0 s"_s);
    add("running has no end", step, Column::Ended, u"–"_s);
    step.progress = {.retry = 2, .retryOf = 3, .retryAt = at(u"09:42:10"_s)};
    add("retry", step, Column::Progress, u"retry 2 of 3 at 10:42:10"_s);
    step.progress = {};
    step.external = true;
    step.started = at(u"06:55:00"_s);
    add("external", step, Column::Progress, u"external, for 2 h 05 min"_s);
    step = makeStep(u"4"_s, u"6"_s, RunState::Blocked);
    step.waitsFor = {StepId(u"5"_s), StepId(u"3"_s)};
    add("blocked", step, Column::Progress, u"waits for 5, 3"_s);
    add("never started", step, Column::Started, u"–"_s);
    step.foreignWord = u"PARTIAL-OK"_s;
    add("a foreign word stands", step, Column::State, u"PARTIAL-OK"_s);
    step.anomaly = u"two successes"_s;
    step.description = u"first line\nsecond"_s;
    add("contradiction and digest", step, Column::Description, u"two successes · first line"_s);
}

void TestMigrationModelTexts::texts()
{
    QFETCH(StepStatus, step);
    QFETCH(int, column);
    QFETCH(QString, text);
    m_model->apply({.steps = {step}, .asOf = at(u"09:00:00"_s)});
    QCOMPARE(m_model->indexOf(step.key).siblingAtColumn(column).data().toString(), text);
    QVERIFY(m_model->headerData(int(Column::Started), Qt::Horizontal).toString().endsWith(u"(CET)"_s));
    const QString spoken = m_model->indexOf(step.key).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Step %1"_s.arg(step.key.step.text())), qPrintable(spoken));
}

void TestMigrationModelTexts::flattens_hostile_texts()
{
    StepStatus step = makeStep(u"4"_s, u"1"_s, RunState::Failed);
    step.name = u"\u202Eevil\u202C\tname\u0007"_s;
    step.description = u"\n\n"_s + QString(1'000'000, u'x');
    m_model->apply({.steps = {step}});
    const QModelIndex index = m_model->indexOf(step.key);
    QCOMPARE(index.data().toString(), u"1 evil name"_s);
    const QString text = index.siblingAtColumn(int(Column::Description)).data().toString();
    QCOMPARE(text.size(), 301);
    QVERIFY(text.endsWith(u'…'));
    QCOMPARE(digest(QString(299, u'a') + u"\U0001F600\U0001F600"_s).size(), 300); // no half character
}

void TestMigrationModelTexts::copies_rows()
{
    m_model->apply(twoProcesses());
    const QModelIndex process = m_model->index(0, 0);
    const QString text =
        m_model->rowsAsText({m_model->index(1, 0, process), m_model->index(1, 3, process), process});
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 4); // header, two rows, the end
    QVERIFY(lines[0].startsWith(u"Process / step\tState\tProgress\tStarted (CET)\t"_s));
    QVERIFY(lines[1].startsWith(u"4 Customers\tFailed\t"_s));
    QVERIFY(lines[2].startsWith(u"2 Step 2\tFailed\t"_s));
    QCOMPARE(lines[2].count(u'\t'), migrationColumnCount() - 1);
}

void TestMigrationModelTexts::sums_up()
{
    AuditChanges changes = twoProcesses();
    changes.processes += makeProcess(u"12"_s, u"Foreign"_s, RunState::Failed);
    m_model->apply(changes);
    m_model->setFilter({.states = {RunState::Cancelled}}); // does not matter
    const MigrationSummary summary = m_model->summary();
    QCOMPARE(summary.processes, 3);
    QCOMPARE(summary.counts[RunState::Failed], 2);
    QCOMPARE(summary.counts.total(), 5);
    QCOMPARE(summary.fraction, 2.0 / 5);
    // A process that failed although no step of it did: its failure is counted somewhere.
    m_model->apply({.processes = {makeProcess(u"10"_s, u"Products"_s, RunState::Failed)}});
    QCOMPARE(m_model->summary().counts[RunState::Failed], 3);
    QVERIFY(!summary.expectedEnd.isValid()); // nothing runs
}

void TestMigrationModelTexts::estimates_the_end()
{
    ProcessStatus process = makeProcess(u"4"_s, u"Customers"_s, RunState::Running);
    process.started = at(u"08:50:00"_s);
    StepStatus done = makeStep(u"4"_s, u"1"_s, RunState::Succeeded);
    done.started = at(u"08:50:00"_s);
    StepStatus running = makeStep(u"4"_s, u"2"_s, RunState::Running);
    running.started = at(u"08:55:00"_s);
    running.progress = {.rowsWritten = 50, .rowsTotal = 100};
    StepStatus before =
        makeStep(u"4"_s, u"4"_s, RunState::Succeeded); // in an earlier run: says nothing about this one
    before.started = at(u"01:00:00"_s);
    m_model->apply({.processes = {process},
                    .steps = {done, running, makeStep(u"4"_s, u"3"_s, RunState::Pending), before}});
    // 1.5 steps in 10 minutes, 1.5 to go
    QCOMPARE(m_model->summary().expectedEnd, at(u"09:10:00"_s));
}

/// What has been in progress since years was forgotten: it is no measure of when it ends.
void TestMigrationModelTexts::predicts_nothing_from_forgotten_runs()
{
    const auto endOf = [this](const QDateTime &started) {
        ProcessStatus process = makeProcess(u"4"_s, u"Customers"_s, RunState::Running);
        process.started = started;
        StepStatus done = makeStep(u"4"_s, u"1"_s, RunState::Succeeded);
        done.started = started;
        m_model->apply(
            {.processes = {process}, .steps = {done, makeStep(u"4"_s, u"2"_s, RunState::Running)}});
        return m_model->summary().expectedEnd;
    };
    const QDateTime now = at(u"09:00:00"_s);
    QCOMPARE(endOf(now.addSecs(-600)), now.addSecs(600));
    QCOMPARE(endOf(now.addDays(-20)), now.addDays(20));
    QVERIFY(!endOf(now.addYears(-3)).isValid());
}

void TestMigrationModelTexts::inbox_portions()
{
    ChangesInbox inbox;
    QList<AuditChanges> received;
    connect(&inbox, &ChangesInbox::ready, this,
            [&received](const AuditChanges &changes) { received += changes; });
    AuditChanges big;
    for (int i = 0; i < 2500; ++i)
        big.steps += makeStep(u"1"_s, QString::number(i), RunState::Pending);
    big.initialEnd = true;
    inbox.add(big);
    for (int i = 0; i < 300; ++i) // many small ones travel together
        inbox.add({.steps = {makeStep(u"2"_s, QString::number(i), RunState::Pending)}});
    QVERIFY(received.isEmpty());
    QTRY_VERIFY(inbox.isEmpty());
    QCOMPARE(received.size(), 3);
    QCOMPARE(received[0].steps.size(), 1000);
    QVERIFY(!received[1].initialEnd);
    QVERIFY(received[2].initialEnd);
    QCOMPARE(received[2].steps.size(), 800);
    inbox.add({.initialEnd = true}); // an empty database ends its first reading too
    QTRY_COMPARE(received.size(), 4);
    inbox.add({.steps = {makeStep(u"1"_s, u"1"_s, RunState::Failed)},
               .removedSteps = {{ProcessId(u"9"_s), StepId(u"9"_s)}}});
    inbox.add(
        {.steps = {makeStep(u"9"_s, u"9"_s, RunState::Failed)}}); // must not be overtaken by the removal
    QTRY_COMPARE(received.size(), 6);
    QVERIFY(received[4].steps.size() == 1 && received[4].removedSteps.size() == 1);
}

QTEST_GUILESS_MAIN(TestMigrationModelTexts)
#include "tst_migrationmodel_texts.moc"
