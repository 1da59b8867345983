// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationmodel.h"
#include "tests/support/migrationrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::rows;

namespace
{

/// Signals as lines of text: "insert 4 0..2".
class Recorder : public QObject
{
public:
    explicit Recorder(const MigrationModel &model)
    {
        const auto name = [&model](const QModelIndex &parent) {
            return parent.isValid() ? model.keyOf(parent).process.text() : u"top"_s;
        };
        const auto line = [this](const QString &what, const QString &parent, int first, int last) {
            lines += u"%1 %2 %3..%4"_s.arg(what, parent).arg(first).arg(last);
        };
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [=](const QModelIndex &parent, int a, int b) { line(u"insert"_s, name(parent), a, b); });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [=](const QModelIndex &parent, int a, int b) { line(u"remove"_s, name(parent), a, b); });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [=](const QModelIndex &a, const QModelIndex &b) {
                    line(u"change"_s, name(a.parent()), a.row(), b.row());
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this,
                [this](const QList<QPersistentModelIndex> &) { lines += u"layout"_s; });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { lines += u"reset"_s; });
    }
    QStringList take() { return std::exchange(lines, {}); }

    QStringList lines;
};

QStringList shown(const MigrationModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex process = model.index(row, 0);
        lines += process.data().toString();
        for (int child = 0; child < model.rowCount(process); ++child)
            lines += u"- "_s + model.index(child, 0, process).data().toString();
    }
    return lines;
}

} // namespace

class TestMigrationModel : public QObject
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
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->tick(at(u"09:00:00"_s));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void orders_naturally();
    void groups_signals_by_run();
    void never_resets();
    void makes_unannounced_processes_known();
    void filters_by_state();
    void filters_by_text();
    void keeps_the_row_that_is_read();
    void sorts_and_keeps_persistent_indexes();
    void ticks_running_rows_only();
    void finds_the_next_failure();

private:
    std::unique_ptr<MigrationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestMigrationModel::orders_naturally()
{
    AuditChanges changes = twoProcesses();
    StepStatus stray = makeStep(u"4"_s, u"0"_s, RunState::Failed);
    stray.defined = false; // known only from an audit row: comes last
    changes.steps += stray;
    m_model->apply(changes);
    QCOMPARE(shown(*m_model),
             (QStringList{u"4 Customers"_s, u"- 1 Step 1"_s, u"- 2 Step 2"_s, u"- 3 Step 3"_s,
                          u"- 0 Step 0"_s, u"10 Products"_s, u"- 1 Step 1"_s}));
    const QModelIndex leaf = m_model->index(0, 0, m_model->index(0, 0));
    QVERIFY(m_model->flags(leaf) & Qt::ItemNeverHasChildren);
    QVERIFY(!(m_model->flags(leaf.parent()) & Qt::ItemNeverHasChildren));
}

void TestMigrationModel::groups_signals_by_run()
{
    Recorder recorder(*m_model);
    m_model->apply(twoProcesses());
    QCOMPARE(recorder.take(), QStringList{u"insert top 0..1"_s});
    m_model->apply(
        {.steps = {makeStep(u"4"_s, u"4"_s, RunState::Pending), makeStep(u"4"_s, u"5"_s, RunState::Pending),
                   makeStep(u"4"_s, u"0"_s, RunState::Pending, -1)}});
    QCOMPARE(recorder.take(), (QStringList{u"insert 4 0..0"_s, u"insert 4 4..5"_s}));
    AuditChanges running;
    for (const QString &id : {u"1"_s, u"2"_s, u"4"_s})
        running.steps += makeStep(u"4"_s, id, RunState::Running);
    m_model->apply(running);
    QCOMPARE(recorder.take(), (QStringList{u"change 4 1..2"_s, u"change 4 4..4"_s}));
    m_model->apply(running); // nothing new
    QCOMPARE(recorder.take(), QStringList());
    m_model->apply(
        {.removedSteps = {{ProcessId(u"4"_s), StepId(u"1"_s)}, {ProcessId(u"4"_s), StepId(u"2"_s)}}});
    QCOMPARE(recorder.take(), QStringList{u"remove 4 1..2"_s});
    m_model->apply({.removedProcesses = {ProcessId(u"4"_s)}});
    QCOMPARE(recorder.take(), QStringList{u"remove top 0..0"_s});
}

void TestMigrationModel::never_resets()
{
    Recorder recorder(*m_model);
    m_model->apply(twoProcesses());
    m_model->setFilter({.states = {RunState::Failed}});
    m_model->sort(int(Column::State));
    m_model->apply(twoProcesses());
    QVERIFY(!recorder.take().contains(u"reset"_s));
    m_model->clear();
    QCOMPARE(recorder.take(), QStringList{u"reset"_s});
    QVERIFY(m_model->isEmptyOfRecords());
}

void TestMigrationModel::makes_unannounced_processes_known()
{
    m_model->apply({.steps = {makeStep(u"77"_s, u"1"_s, RunState::Running)}});
    QCOMPARE(shown(*m_model), (QStringList{u"77"_s, u"- 1 Step 1"_s}));
}

void TestMigrationModel::filters_by_state()
{
    m_model->apply(twoProcesses());
    Recorder recorder(*m_model);
    m_model->setFilter({.states = {RunState::Failed}});
    QCOMPARE(shown(*m_model), (QStringList{u"4 Customers"_s, u"- 2 Step 2"_s}));
    QCOMPARE(recorder.take(), (QStringList{u"remove top 1..1"_s, u"remove 4 2..2"_s, u"remove 4 0..0"_s}));
    m_model->setFilter({.states = {RunState::Cancelled}});
    QCOMPARE(shown(*m_model), QStringList());
    m_model->setFilter({});
    QCOMPARE(shown(*m_model).size(), 6);
}

void TestMigrationModel::filters_by_text()
{
    m_model->apply(twoProcesses());
    m_model->setFilter({.text = u"STEP 3"_s});
    QCOMPARE(shown(*m_model), (QStringList{u"4 Customers"_s, u"- 3 Step 3"_s}));
    m_model->setFilter({.text = u"custom"_s}); // the process itself: all its steps
    QCOMPARE(shown(*m_model).size(), 4);
    m_model->setFilter({.states = {RunState::Blocked}, .text = u"custom"_s});
    QCOMPARE(shown(*m_model), (QStringList{u"4 Customers"_s, u"- 3 Step 3"_s}));
}

void TestMigrationModel::keeps_the_row_that_is_read()
{
    m_model->apply(twoProcesses());
    m_model->setFilter({.states = {RunState::Failed}});
    const StepKey read{ProcessId(u"4"_s), StepId(u"2"_s)};
    m_model->keep(read);
    m_model->apply({.processes = {makeProcess(u"4"_s, u"Customers"_s, RunState::Running)},
                    .steps = {makeStep(u"4"_s, u"2"_s, RunState::Running)}});
    QCOMPARE(shown(*m_model), (QStringList{u"4 Customers"_s, u"- 2 Step 2"_s}));
    m_model->keep({}); // the attention moved on
    QCOMPARE(shown(*m_model), QStringList());
}

void TestMigrationModel::sorts_and_keeps_persistent_indexes()
{
    m_model->apply(twoProcesses());
    const StepKey key{ProcessId(u"4"_s), StepId(u"3"_s)};
    const QPersistentModelIndex mark(m_model->indexOf(key));
    m_model->sort(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(shown(*m_model).first(), u"10 Products"_s);
    QCOMPARE(shown(*m_model).at(2), u"4 Customers"_s);
    QCOMPARE(shown(*m_model).at(3), u"- 3 Step 3"_s);
    QCOMPARE(m_model->keyOf(mark), key);
    m_model->sort(int(Column::State), Qt::AscendingOrder); // failed before blocked before succeeded
    QCOMPARE(shown(*m_model), (QStringList{u"4 Customers"_s, u"- 2 Step 2"_s, u"- 3 Step 3"_s,
                                           u"- 1 Step 1"_s, u"10 Products"_s, u"- 1 Step 1"_s}));
    m_model->apply({.steps = {makeStep(u"4"_s, u"1"_s, RunState::Running)}});
    QCOMPARE(shown(*m_model).at(1), u"- 1 Step 1"_s);
    QCOMPARE(m_model->keyOf(mark), key);
    m_model->sort(-1);
    QCOMPARE(shown(*m_model).first(), u"4 Customers"_s);
}

void TestMigrationModel::ticks_running_rows_only()
{
    AuditChanges changes = twoProcesses();
    changes.steps += makeStep(u"4"_s, u"9"_s, RunState::Running);
    m_model->apply(changes);
    Recorder recorder(*m_model);
    m_model->tick(at(u"09:00:01"_s));
    QCOMPARE(recorder.take(), QStringList{u"change 4 3..3"_s});
}

void TestMigrationModel::finds_the_next_failure()
{
    AuditChanges changes = twoProcesses();
    changes.processes += makeProcess(u"12"_s, u"Foreign"_s, RunState::Failed); // no step tells
    changes.steps += makeStep(u"4"_s, u"7"_s, RunState::Interrupted);
    m_model->apply(changes);
    QStringList visited;
    QModelIndex index;
    for (int i = 0; i < 4; ++i) {
        index = m_model->nextFailure(index, false);
        visited += index.data().toString();
    }
    QCOMPARE(visited, (QStringList{u"2 Step 2"_s, u"7 Step 7"_s, u"12 Foreign"_s, u"2 Step 2"_s}));
    QCOMPARE(m_model->nextFailure(index, true).data().toString(), u"12 Foreign"_s);
    const QModelIndex between = m_model->indexOf({ProcessId(u"4"_s), StepId(u"3"_s)});
    QCOMPARE(m_model->nextFailure(between, true).data().toString(), u"2 Step 2"_s);
    QCOMPARE(m_model->nextFailure(between, false).data().toString(), u"7 Step 7"_s);
    m_model->setFilter({.states = {RunState::Succeeded}});
    QVERIFY(!m_model->nextFailure({}, false).isValid());
}

QTEST_GUILESS_MAIN(TestMigrationModel)
#include "tst_migrationmodel.moc"
