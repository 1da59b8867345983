// SPDX-License-Identifier: Apache-2.0
// The window as an operator uses it: real clicks and keys.
#include "tests/support/viewfixture.h"
#include "views/actions.h"
#include "views/elidedtext.h"
#include "views/filterbar.h"
#include "views/plaintext.h"
#include "views/startpages.h"
#include "views/statusline.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace godwit;

class TestViewsWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void opens_on_the_first_failure();
    void names_the_server();
    void chips_filter();
    void finds_by_text_and_escape_clears();
    void goes_from_failure_to_failure();
    void next_failure_leaves_a_filter_that_hides_it();
    void nothing_moves_while_rows_change();
    void empty_states_say_what_to_do();
    void remembers_itself();
    void columns_fit_a_small_window();
    void every_menu_and_action_has_a_mnemonic();
    void follows_the_theme();
    void stays_responsive_in_a_burst();
    void speaks();
};

void TestViewsWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestViewsWindow::init()
{
    // The offscreen platform's own remark is not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestViewsWindow::opens_on_the_first_failure()
{
    ViewFixture f;
    QCOMPARE(f.window->tree().currentKey(), f.key("4", "3"));
    const QString line = f.window->findChild<StatusLine *>()->text();
    QVERIFY2(line.startsWith(u"audit.db · opening …"_s) && line.contains(u"3 failed · 1 interrupted"_s),
             qPrintable(line));
}

/// Which of several servers it is must be seen without asking.
void TestViewsWindow::names_the_server()
{
    ViewFixture f;
    auto *line = f.window->findChild<StatusLine *>();
    const auto shown = [&](const QString &address) {
        f.window->showDatabase(address, u"live"_s);
        return line->text().section(u" · "_s, 0, 0);
    };
    const QString address = u"postgresql://anna@db.example.com:5433/audit?secret=audit"_s;
    QCOMPARE(shown(address), u"audit (PostgreSQL on db.example.com:5433)"_s);
    QCOMPARE(line->findChild<ElidedText *>()->toolTip(), tooltipFor(address));
    QCOMPARE(shown(u"mariadb://db.example.com/a%20b"_s), u"a b (MariaDB on db.example.com)"_s);
    QCOMPARE(shown(u"postgresql://anna@localhost/audit?host=/run/postgresql"_s),
             u"audit (PostgreSQL on /run/postgresql)"_s);
    QCOMPARE(shown(u"sqlserver:///audit"_s), u"audit (SQL Server)"_s);
    QCOMPARE(shown(u"/srv/migration/audit.db"_s), u"audit.db"_s);
}

void TestViewsWindow::chips_filter()
{
    ViewFixture f;
    auto *bar = f.window->findChild<FilterBar *>();
    const auto click = [bar](std::optional<RunState> state) {
        for (QToolButton *chip : bar->findChildren<QToolButton *>()) {
            if (chip->defaultAction() == bar->action(state))
                QTest::mouseClick(chip, Qt::LeftButton);
        }
    };
    QCOMPARE(bar->action(RunState::Failed)->text(), u"Failed 3"_s);
    const qsizetype all = f.shownNames().size();
    f.window->tree().collapseAll();
    click(RunState::Blocked); // in two processes: both are open, not only that of the current row
    QCOMPARE(f.window->tree().expandedProcesses(), (QSet<ProcessId>{ProcessId(u"4"_s), ProcessId(u"25"_s)}));
    click(RunState::Failed);
    QCOMPARE(f.shownNames(),
             (QStringList{u"4 Customers to cloud"_s, u"3 Addresses"_s, u"5 Orders"_s, u"7 Totals"_s}));
    QVERIFY(f.window->tree().isExpanded(f.window->model().index(0, 0)));
    click(RunState::Cancelled); // a chip that is there because there is one
    QVERIFY(f.shownNames().contains(u"7 Totals"_s));
    QCOMPARE(f.shownNames().size(), 2);
    click(std::nullopt);
    QCOMPARE(f.shownNames().size(), all);
    QVERIFY(!f.window->tree().expandedProcesses().contains(ProcessId(u"4"_s))); // as it was before
}

void TestViewsWindow::finds_by_text_and_escape_clears()
{
    ViewFixture f;
    const QSet<ProcessId> open = f.window->tree().expandedProcesses();
    const qsizetype all = f.shownNames().size();
    QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *find = f.find<QLineEdit>("findBar");
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"price lists"_s);
    QTRY_COMPARE(f.shownNames(), (QStringList{u"4 Customers to cloud"_s, u"4 Price lists"_s}));
    // What the details show is what the actions act on: the shown row is selected.
    MigrationTree &tree = f.window->tree();
    QTRY_VERIFY(tree.selectionModel()->hasSelection());
    QCOMPARE(tree.selectedKeys(), QList<StepKey>{tree.currentKey()});
    QTest::keyClick(find, Qt::Key_Escape);
    QCOMPARE(find->text(), QString());
    QCOMPARE(f.shownNames().size(), all);
    QVERIFY(f.window->tree().expandedProcesses().contains(ProcessId(u"4"_s)));
    QVERIFY(f.window->tree().expandedProcesses().contains(open));
}

void TestViewsWindow::goes_from_failure_to_failure()
{
    ViewFixture f;
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(f.window.get(), Qt::Key_F8);
        const StepKey key = f.window->tree().currentKey();
        visited += key.process.text() + u'/' + key.step.text();
        QVERIFY(f.window->tree().visualRect(f.window->tree().currentIndex()).isValid());
    }
    QCOMPARE(visited, (QStringList{u"4/5"_s, u"4/7"_s, u"20/7"_s, u"25/7"_s, u"30/3"_s, u"4/3"_s}));
    QTest::keyClick(f.window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(f.window->tree().currentKey(), f.key("30", "3"));
}

void TestViewsWindow::next_failure_leaves_a_filter_that_hides_it()
{
    ViewFixture f;
    f.window->findChild<FilterBar *>()->choose(RunState::Pending);
    QTest::keyClick(f.window.get(), Qt::Key_F8);
    QVERIFY(f.window->model().filter().isEmpty());
    QVERIFY(isUnsuccessfulEnd(f.window->model().step(f.window->tree().currentKey())->state));
}

void TestViewsWindow::nothing_moves_while_rows_change()
{
    ViewFixture f;
    MigrationTree &tree = f.window->tree();
    tree.expandAll();
    tree.goTo(f.key("25", "4"));
    tree.selectionModel()->select(f.window->model().indexOf(f.key("25", "6")),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const int scroll = tree.verticalScrollBar()->value();
    const QSet<ProcessId> open = tree.expandedProcesses();
    const QList<StepKey> selected = tree.selectedKeys();
    QVERIFY(scroll > 0);
    QSignalSpy applied(&f.window->model(), &QAbstractItemModel::dataChanged);
    for (int round = 0; round < 20; ++round) {
        AuditChanges changes = samples::manyProcesses();
        for (StepStatus &step : changes.steps) {
            step.state = RunState(round % runStateCount);
            step.progress.rowsWritten = round;
        }
        changes.steps +=
            samples::step(u"9000"_s, round + 1, u"New"_s, RunState::Running); // behind everything
        f.window->apply(changes);
        QTRY_VERIFY(!applied.isEmpty());
        applied.clear();
    }
    QCOMPARE(tree.verticalScrollBar()->value(), scroll);
    QCOMPARE(tree.currentKey(), f.key("25", "4"));
    QCOMPARE(tree.selectedKeys(), selected);
    QVERIFY(tree.expandedProcesses().contains(open));
}

void TestViewsWindow::empty_states_say_what_to_do()
{
    ViewFixture f(false);
    auto *pages = f.find<StartPages>("startPages");
    QVERIFY(pages->isVisible());
    QCOMPARE(pages->page(), StartPages::NoDatabase);
    QVERIFY(!(f.window->actions())[ActionId::Export]->isEnabled());
    f.window->showDatabase(u"/data/audit.db"_s, u"live"_s);
    QCOMPARE(pages->page(), StartPages::Reading);
    f.window->apply({.initialEnd = true});
    QTRY_COMPARE(pages->page(), StartPages::NoProcess);
    f.window->apply(samples::workedExample());
    QTRY_VERIFY(f.window->tree().isVisible());
    f.find<QLineEdit>("findBar")->setText(u"no such thing"_s);
    QTRY_VERIFY(pages->isVisible());
    QCOMPARE(pages->page(), StartPages::NoMatch);
    QTest::mouseClick(f.find<QPushButton>("clearFilter"), Qt::LeftButton);
    QVERIFY(f.window->tree().isVisible());
    f.window->showNoDatabase();
    QCOMPARE(pages->page(), StartPages::NoDatabase);
}

void TestViewsWindow::remembers_itself()
{
    ViewFixture f;
    f.window->tree().setExpandedProcesses({ProcessId(u"7"_s)});
    f.window->tree().setColumnWidth(0, 321);
    f.window->resize(1111, 666);
    f.window->close();
    MainWindow again(f.settings, f.theme);
    again.show();
    QCOMPARE(again.size(), QSize(1111, 666));
    QCOMPARE(again.tree().columnWidth(0), 321);
    again.showDatabase(u"/data/audit.db"_s, u"live"_s);
    again.apply(samples::manyProcesses());
    QTRY_VERIFY(again.tree().expandedProcesses().contains(ProcessId(u"7"_s)));
}

/// On a small screen the figures that are looked at are not cut off, and a wide window gives the names back
/// their room; a width that the operator has set stays.
void TestViewsWindow::columns_fit_a_small_window()
{
    ViewFixture f;
    MigrationTree &tree = f.window->tree();
    const auto endOf = [&tree](Column column) {
        return tree.columnViewportPosition(int(column)) + tree.columnWidth(int(column));
    };
    f.window->resize(1600, 760);
    const int wide = tree.columnWidth(int(Column::Name));
    f.window->resize(1024, 760);
    QTRY_VERIFY(tree.columnWidth(int(Column::Name)) < wide);
    QVERIFY2(endOf(Column::Rows) <= tree.viewport()->width(),
             qPrintable(u"%1 of %2"_s.arg(endOf(Column::Rows)).arg(tree.viewport()->width())));
    f.window->resize(1600, 760);
    QTRY_COMPARE(tree.columnWidth(int(Column::Name)), wide);
    tree.setColumnWidth(int(Column::Name), wide - 8);
    f.window->resize(1024, 760);
    f.window->resize(1600, 760);
    QCOMPARE(tree.columnWidth(int(Column::Name)), wide - 8);
}

void TestViewsWindow::every_menu_and_action_has_a_mnemonic()
{
    ViewFixture f;
    f.window->setRecent({u"/a&b/audit.db"_s});
    QList<QAction *> waiting = f.window->menuBar()->actions();
    QHash<QKeySequence, QString> shortcuts;
    int actions = 0;
    while (!waiting.isEmpty()) {
        QAction *action = waiting.takeFirst();
        if (action->isSeparator())
            continue;
        ++actions;
        if (action->menu())
            waiting += action->menu()->actions();
        if (!action->shortcut().isEmpty()) {
            QVERIFY2(!shortcuts.contains(action->shortcut()), qPrintable(action->text()));
            shortcuts.insert(action->shortcut(), action->text());
        }
        const bool isFilter =
            f.window->findChild<FilterBar *>()->actions().contains(action); // have Ctrl+digit
        QVERIFY2(isFilter || action->text().contains(u'&'), qPrintable(action->text()));
    }
    QVERIFY(actions > 40);
}

void TestViewsWindow::follows_the_theme()
{
    ViewFixture f;
    QSignalSpy chosen(f.window.get(), &MainWindow::themeChosen);
    for (QAction *action : f.window->findChildren<QAction *>()) {
        if (action->text() == u"&Dark"_s)
            action->trigger();
    }
    QCOMPARE(chosen.size(), 1);
    QVERIFY(isDark());
    const QColor dark = f.window->grab().toImage().pixelColor(5, 300);
    f.theme.setMode(ThemeMode::Light);
    QVERIFY(!isDark());
    QVERIFY(f.window->grab().toImage().pixelColor(5, 300).lightness() > dark.lightness() + 100);
}

void TestViewsWindow::stays_responsive_in_a_burst()
{
    ViewFixture f;
    f.window->tree().expandAll();
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 3 && best > 100; ++round) { // another program may have had the processor
        AuditChanges burst;
        for (int number = 0; number < 10'000; ++number) {
            burst.steps += samples::step(QString::number(number % 400), number / 400 + 20 + 100 * round,
                                         u"Burst"_s, RunState(number % runStateCount));
        }
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        since.start();
        pulse.start(0);
        f.window->apply(burst);
        QTRY_COMPARE_WITH_TIMEOUT(f.window->model().stepsOf(ProcessId(u"399"_s)).size(), 25 * (round + 1),
                                  20'000);
        best = std::min(best, longest);
    }
    qInfo("10,000 rows from outside: longest gap of the event loop %lld ms", best);
    QVERIFY(best <= 100);
}

void TestViewsWindow::speaks()
{
    ViewFixture f;
    f.window->tree().goTo(f.key("4", "5"));
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&f.window->tree());
    QVERIFY(tree && tree->tableInterface());
    QCOMPARE(tree->text(QAccessible::Name), u"Processes and steps"_s);
    QAccessibleInterface *cell = tree->tableInterface()->cellAt(5, 0); // the process is line 0
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), u"Step 5 Orders, Failed, 88,122 of 412,000 rows"_s);
}

QTEST_MAIN(TestViewsWindow)
#include "tst_views_window.moc"
