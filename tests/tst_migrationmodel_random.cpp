// SPDX-License-Identifier: Apache-2.0
// MigrationModel against a plain reference: after every step of a random sequence of apply, filter, keep and
// sort, what the model shows, and what a listener to its signals believes it shows, must be what a reckoning
// from scratch says.
#include "tests/support/migrationreference.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool oneIn(int n) { return below(n) == 0; }
    RunState state() { return RunState(below(runStateCount)); }
    QString word()
    {
        static const QStringList words = {u"orders"_s, u"Regions"_s, u"prices"_s, u"4"_s, u"totals"_s, u""_s};
        return words[below(int(words.size()))];
    }

private:
    QRandomGenerator m_random;
};

} // namespace

class TestMigrationModelRandom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void shows_what_the_reference_shows_data();
    void shows_what_the_reference_shows();
    void survives_large_filters();
    void takes_ten_thousand_rows();
};

void TestMigrationModelRandom::shows_what_the_reference_shows_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("fixed") << quint32(20261122);
    QTest::newRow("random") << QRandomGenerator::global()->generate();
}

void TestMigrationModelRandom::shows_what_the_reference_shows()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    Dice dice(seed);
    MigrationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Listener listener(model);
    Reference reference;
    reference.now = QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);
    model.tick(reference.now);
    QList<std::pair<QPersistentModelIndex, StepKey>> marks;

    for (int number = 0; number < 2000; ++number) {
        const int what = dice.below(20);
        QString operation;
        if (what < 13) {
            AuditChanges changes;
            changes.asOf = reference.now;
            for (int i = dice.below(4); i > 0; --i) {
                ProcessStatus status;
                status.id = ProcessId(QString::number(dice.below(12)));
                status.name = dice.word();
                status.state = dice.state();
                status.rows = dice.below(5);
                status.started = dice.oneIn(3) ? QDateTime() : reference.now.addSecs(-dice.below(100));
                changes.processes += status;
                reference.processes[status.id] = status;
            }
            for (int i = dice.below(12); i > 0; --i) {
                StepStatus status;
                status.key = {ProcessId(QString::number(dice.below(12))),
                              StepId(QString::number(dice.below(9)))};
                status.name = dice.word();
                status.ordinal = dice.below(6);
                status.defined = !dice.oneIn(5);
                status.state = dice.state();
                status.attempts = dice.below(3);
                status.progress.rowsWritten = dice.below(4) * 100;
                status.progress.rowsTotal = dice.oneIn(2) ? 300 : -1;
                status.started = dice.oneIn(3) ? QDateTime() : reference.now.addSecs(-dice.below(100));
                status.ended = dice.oneIn(3) ? QDateTime() : reference.now;
                changes.steps += status;
                reference.steps[status.key] = status;
                ProcessStatus &process = reference.processes[status.key.process];
                process.id = status.key.process;
            }
            if (dice.oneIn(6) && !reference.steps.empty()) {
                const auto gone = std::next(reference.steps.begin(), dice.below(int(reference.steps.size())));
                changes.removedSteps += gone->first;
                reference.steps.erase(gone);
            }
            if (dice.oneIn(15) && !reference.processes.empty()) {
                const auto gone =
                    std::next(reference.processes.begin(), dice.below(int(reference.processes.size())));
                changes.removedProcesses += gone->first;
                std::erase_if(reference.steps, [&](const auto &e) { return e.first.process == gone->first; });
                reference.processes.erase(gone);
            }
            operation = u"apply"_s;
            model.apply(changes);
        } else if (what < 16) {
            MigrationFilter filter;
            filter.text = dice.word();
            for (int i = dice.below(3); i > 0; --i)
                filter.states += dice.state();
            if (filter != reference.filter)
                reference.kept = {};
            reference.filter = filter;
            operation = u"filter"_s;
            model.setFilter(filter);
        } else if (what < 18) {
            const QModelIndex top = model.index(dice.below(std::max(1, model.rowCount())), 0);
            const QModelIndex child = model.index(dice.below(3), 0, top);
            reference.kept = model.keyOf(child.isValid() ? child : top);
            operation = u"keep"_s;
            model.keep(reference.kept);
        } else {
            reference.column = dice.below(migrationColumnCount() + 1) - 1;
            reference.order = dice.oneIn(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            operation = u"sort by %1"_s.arg(reference.column);
            model.sort(reference.column, reference.order);
        }
        const Lines expected = reference.shown();
        const Lines shown = shownBy(model);
        if (shown != expected || listener.lines() != expected) {
            qWarning() << "seed" << seed << "operation" << number << operation;
            QCOMPARE(shown.join(u'\n'), expected.join(u'\n'));
            QCOMPARE(listener.lines().join(u'\n'), expected.join(u'\n'));
        }
        for (const auto &[index, key] : std::as_const(marks))
            QVERIFY2(!index.isValid() || model.keyOf(index) == key, qPrintable(operation));
        if (number % 50 == 0) {
            marks.clear();
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex top = model.index(row, 0);
                marks += {QPersistentModelIndex(top), model.keyOf(top)};
                for (int child = 0; child < model.rowCount(top); ++child) {
                    const QModelIndex index = model.index(child, 0, top);
                    marks += {QPersistentModelIndex(index), model.keyOf(index)};
                }
            }
        }
    }
}

void TestMigrationModelRandom::survives_large_filters()
{
    // More than 32 runs of rows go and come at once: they are moved together first.
    MigrationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Listener listener(model);
    Reference reference;
    reference.now = QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);
    model.tick(reference.now);
    AuditChanges changes;
    changes.asOf = reference.now;
    for (int number = 0; number < 200; ++number) {
        ProcessStatus process;
        process.id = ProcessId(QString::number(number));
        process.state = number % 2 ? RunState::Failed : RunState::Succeeded;
        changes.processes += process;
        reference.processes[process.id] = process;
        StepStatus step;
        step.key = {ProcessId(u"0"_s), StepId(QString::number(number))};
        step.ordinal = number;
        step.state = process.state;
        changes.steps += step;
        reference.steps[step.key] = step;
    }
    model.apply(changes);
    for (const QSet<RunState> &states : {QSet<RunState>{RunState::Failed}, QSet<RunState>{},
                                         QSet<RunState>{RunState::Succeeded}, QSet<RunState>{}}) {
        reference.filter.states = states;
        model.setFilter(reference.filter);
        QCOMPARE(shownBy(model), reference.shown());
        QCOMPARE(listener.lines(), reference.shown());
    }
}

void TestMigrationModelRandom::takes_ten_thousand_rows()
{
    MigrationModel model;
    qint64 slowest = 0;
    QElapsedTimer all;
    all.start();
    for (int chunk = 0; chunk < 10; ++chunk) {
        AuditChanges changes;
        for (int i = 0; i < 1000; ++i) {
            const int number = chunk * 1000 + i;
            StepStatus step;
            step.key = {ProcessId(QString::number(number % 500)), StepId(QString::number(number / 500))};
            step.ordinal = number / 500;
            step.state = RunState(number % runStateCount);
            changes.steps += step;
        }
        QElapsedTimer timer;
        timer.start();
        model.apply(changes);
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("10,000 rows in 10 chunks: %lld ms, slowest chunk %lld ms", all.elapsed(), slowest);
    QCOMPARE(model.summary().counts.total(), 10'000 + 0);
}

QTEST_GUILESS_MAIN(TestMigrationModelRandom)
#include "tst_migrationmodel_random.moc"
