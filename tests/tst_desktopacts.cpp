// SPDX-License-Identifier: Apache-2.0
// What an operator decides without running anything, through real clicks and keys; and the check of the
// trail.
#include "tests/support/verifyworld.h"
#include "views/actdialog.h"
#include "views/actions.h"
#include "views/elidedtext.h"
#include "views/foreignrowsdialog.h"
#include "views/preparedialog.h"
#include "views/traildialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int patience = VerifyWorld::timeout;

/// Right click on the row, the submenu, the entry.
void choose(DesktopFixture &f, const QString &process, const QString &step, ActionId action)
{
    f.clickRow(process, step, Qt::RightButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QMenu *acts = nullptr;
    for (QMenu *sub : menu->findChildren<QMenu *>(u"actsMenu"_s))
        acts = sub;
    QVERIFY(acts);
    QTRY_VERIFY_WITH_TIMEOUT(f.enabled(action), patience);
    f.click(menu, menu->actionGeometry(acts->menuAction()).center());
    QTRY_VERIFY(acts->isVisible());
    f.click(acts, acts->actionGeometry(f.window().actions()[action]).center());
}

ActDialog *dialogOf(DesktopFixture &f)
{
    auto *dialog = f.window().findChild<ActDialog *>();
    if (!dialog || !QTest::qWaitForWindowExposed(dialog))
        qFatal("no dialog");
    return dialog;
}

QString tooltip(DesktopFixture &f, ActionId action) { return f.window().actions()[action]->toolTip(); }

/// For people who look at the dialogs: GODWIT_TEST_PICTURES names a folder.
void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("GODWIT_TEST_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace

class TestDesktopActs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true); // what status words of others mean is a file of the account
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void marks_as_done_with_a_reason();
    void says_why_not();
    void gives_up_what_another_system_has_begun();
    void says_what_is_not_proven();
    void verifies_the_trail();
    void watches_and_prepares_what_others_write();
    void understands_the_words_of_others();
};

void TestDesktopActs::marks_as_done_with_a_reason()
{
    VerifyWorld f;
    choose(f, u"8"_s, u"2"_s, ActionId::MarkDone);
    ActDialog *dialog = dialogOf(f);
    picture(*dialog, u"act-light"_s);
    auto *confirm = dialog->findChild<QPushButton *>(u"actConfirm"_s);
    auto *reason = dialog->findChild<QLineEdit *>(u"actReason"_s);
    QVERIFY(reason->hasFocus() && !confirm->isEnabled());
    f.press(dialog, Qt::Key_Return); // no reason, no act
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(reason, u"   "_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(reason, u"loaded by hand"_s);
    QVERIFY(confirm->isEnabled());
    f.theme().setMode(ThemeMode::Dark);
    picture(*dialog, u"act-dark"_s);
    f.theme().setMode(ThemeMode::Light);
    f.press(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"8"_s, u"2"_s, Column::State), u"Succeeded"_s, patience);
    Connection audit = f.audit();
    QCOMPARE(must(audit.selectOne(u"SELECT operator || ' ' || reason FROM GODWIT_EVENT "
                                  "WHERE kind='mark_done'"_s))
                 ->text(0),
             u"anna loaded by hand"_s);
    QTRY_VERIFY(f.messages().text().contains(u"Step 2 is marked as done"_s));

    // Escape leaves everything as it is.
    choose(f, u"8"_s, u"1"_s, ActionId::MarkFailed);
    f.press(dialogOf(f), Qt::Key_Escape);
    QTRY_VERIFY(!f.window().findChild<ActDialog *>());
    QCOMPARE(
        must(audit.selectOne(u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='mark_failed'"_s))->integer(0),
        0);
}

void TestDesktopActs::says_why_not()
{
    VerifyWorld f;
    f.clickRow(u"8"_s, u"1"_s);
    QTRY_VERIFY(!f.enabled(ActionId::DeclareLost));
    QVERIFY2(tooltip(f, ActionId::DeclareLost).contains(u"not in progress in another system"_s),
             qPrintable(tooltip(f, ActionId::DeclareLost)));
    QVERIFY(tooltip(f, ActionId::Reconcile).contains(u"never started in this cycle"_s));
    QVERIFY(f.enabled(ActionId::MarkDone));
    QVERIFY(!tooltip(f, ActionId::MarkDone).contains(u'\n'));
    f.clickRow(u"8"_s);
    QTRY_VERIFY(!f.enabled(ActionId::MarkDone));
    QVERIFY(tooltip(f, ActionId::MarkDone).contains(u"Select a step"_s));
}

void TestDesktopActs::gives_up_what_another_system_has_begun()
{
    VerifyWorld f;
    Connection audit = f.audit();
    must(audit.execute(u"INSERT INTO ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime) "
                       "VALUES('1', '8', 'Running', '2026-01-01 08:00:00')"_s));
    QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"8"_s, u"1"_s, Column::State), u"Running"_s, patience);
    choose(f, u"8"_s, u"1"_s, ActionId::DeclareLost);
    ActDialog *dialog = dialogOf(f);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"actReason"_s), u"pipeline deleted"_s);
    f.click(dialog->findChild<QPushButton *>(u"actConfirm"_s));
    QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"8"_s, u"1"_s, Column::State), u"Failed"_s, patience);
    QCOMPARE(must(audit.selectOne(u"SELECT Status FROM ETL_STEP_RUN_STATUS ORDER BY rowid"_s))->text(0),
             u"Running"_s); // theirs
    while (f.messages().closeCurrent()) {
    }
    f.run(); // and it runs again
}

void TestDesktopActs::says_what_is_not_proven()
{
    VerifyWorld f;
    f.run();
    Connection audit = f.audit();
    must(audit.execute(u"UPDATE GODWIT_ATTEMPT SET outcome='interrupted'"_s));
    must(audit.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='Failure'"_s));
    QTRY_COMPARE_WITH_TIMEOUT(f.states(u"8"_s).count(u"Interrupted"_s), 3, patience);
    f.sql(u"new.db"_s, {u"DELETE FROM GODWIT_LEDGER WHERE step_key LIKE '%\"3\"]'"_s});
    for (const auto &[step, wanted] :
         {std::pair{u"1"_s, u"Succeeded"_s}, std::pair{u"3"_s, u"Interrupted"_s}}) {
        while (f.messages().closeCurrent()) {
        }
        choose(f, u"8"_s, step, ActionId::Reconcile);
        ActDialog *dialog = dialogOf(f);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"actReason"_s), u"it was killed"_s);
        f.press(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f.messages().text().contains(u"ledger"_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"8"_s, step, Column::State), wanted, patience);
        QApplication::setActiveWindow(&f.window());
    }
    QVERIFY2(f.messages().text().contains(u"holds no effect of it"_s), qPrintable(f.messages().text()));
}

void TestDesktopActs::verifies_the_trail()
{
    VerifyWorld f;
    f.run();
    const auto check = [&f] {
        f.window().actions()[ActionId::VerifyTrail]->trigger();
        auto *dialog = f.window().findChild<TrailDialog *>();
        if (!dialog || !QTest::qWaitForWindowExposed(dialog))
            qFatal("no dialog");
        return dialog;
    };
    Connection audit = f.audit();
    must(audit.execute(u"INSERT INTO ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime) "
                       "VALUES('5', '99', 'Success', '2026-01-01T08:00:00.000Z')"_s)); // nobody of ours
    TrailDialog *dialog = check();
    const auto *heading = dialog->findChild<ElidedText *>(u"trailHeading"_s);
    QTRY_COMPARE_WITH_TIMEOUT(heading->text(), u"The audit trail is whole"_s, patience);
    const QString text = dialog->findChild<ElidedText *>(u"trailExplanation"_s)->text();
    QVERIFY2(text.contains(u"other systems: 0 run rows and 1 step row."_s), qPrintable(text));
    f.press(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.window().findChild<TrailDialog *>());

    must(audit.execute(u"UPDATE GODWIT_EVENT SET operator='boris' WHERE sequence=2"_s));
    dialog = check();
    heading = dialog->findChild<ElidedText *>(u"trailHeading"_s);
    QTRY_COMPARE_WITH_TIMEOUT(heading->text(), u"The audit trail is not whole"_s, patience);
    const QString first = dialog->findChild<ElidedText *>(u"trailExplanation"_s)->text();
    QVERIFY2(first.contains(u"Event 2 "_s), qPrintable(first));
    picture(*dialog, u"trail-light"_s);
    f.theme().setMode(ThemeMode::Dark);
    picture(*dialog, u"trail-dark"_s);
}

/// The two audit tables only, with a step in progress and one whose word nobody knows.
QString foreignFile(const DesktopFixture &f)
{
    const QString path = f.path(u"etl.db"_s);
    Connection data = must(Connection::open(
        {.database = path, .access = ConnectionSpec::Access::Create, .role = ConnectionSpec::Role::Data}));
    for (
        const QString &sql :
        {u"CREATE TABLE Etl_Run_Status(Description, Status, end_datetime, start_datetime, process_id)"_s,
         u"CREATE TABLE Etl_Step_Run_Status(Description, Status, end_datetime, start_datetime, step_id, process_id)"_s,
         u"INSERT INTO Etl_Step_Run_Status VALUES(NULL, 'Running', NULL, '2026-11-01 10:00:00', 1, 9), "
         "('geladen', 'Fertig', '2026-11-01 10:05:00', '2026-11-01 10:00:00', 2, 9)"_s})
        must(data.execute(sql));
    return path;
}

void TestDesktopActs::watches_and_prepares_what_others_write()
{
    DesktopFixture f;
    f.session().openDatabase(foreignFile(f));
    QTRY_COMPARE_WITH_TIMEOUT(f.states(u"9"_s), u"1 Running, 2 Fertig"_s, patience);
    QTRY_VERIFY(f.messages().text().contains(u"two audit tables only"_s));
    QVERIFY(!f.enabled(ActionId::Import) && !f.enabled(ActionId::VerifyTrail) &&
            f.enabled(ActionId::Prepare));
    QVERIFY(tooltip(f, ActionId::Import).contains(u"prepare it for running first"_s));
    f.window().actions()[ActionId::Prepare]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(f.window().findChild<PrepareDialog *>(), patience);
    auto *dialog = f.window().findChild<PrepareDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    picture(*dialog, u"prepare-light"_s);
    f.theme().setMode(ThemeMode::Dark);
    picture(*dialog, u"prepare-dark"_s);
    f.theme().setMode(ThemeMode::Light);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"prepareSql"_s)->toPlainText().contains(u"GODWIT_LEASE"_s));
    f.click(dialog->findChild<QPushButton *>(u"prepareRun"_s));
    QTRY_VERIFY_WITH_TIMEOUT(f.enabled(ActionId::Import), patience);
    QVERIFY(!f.enabled(ActionId::Prepare));
    QTRY_COMPARE_WITH_TIMEOUT(f.states(u"9"_s), u"1 Running, 2 Fertig"_s, patience);
}

void TestDesktopActs::understands_the_words_of_others()
{
    DesktopFixture f;
    f.session().openDatabase(foreignFile(f));
    QTRY_COMPARE_WITH_TIMEOUT(f.states(u"9"_s), u"1 Running, 2 Fertig"_s, patience);
    f.window().actions()[ActionId::StatusWords]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(f.window().findChild<ForeignRowsDialog *>(), patience);
    auto *dialog = f.window().findChild<ForeignRowsDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto *save = dialog->findChild<QPushButton *>(u"foreignSave"_s);
    QVERIFY(!save->isEnabled()); // nothing is changed yet
    auto *list = dialog->findChild<QTreeWidget *>(u"foreignWords"_s);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Fertig"_s);
    auto *choice = qobject_cast<QComboBox *>(list->itemWidget(list->topLevelItem(0), 2));
    choice->setCurrentIndex(choice->findData(int(RunState::Succeeded)));
    QVERIFY(save->isEnabled());
    picture(*dialog, u"words-light"_s);
    f.theme().setMode(ThemeMode::Dark);
    picture(*dialog, u"words-dark"_s);
    f.theme().setMode(ThemeMode::Light);
    f.click(save);
    QTRY_COMPARE_WITH_TIMEOUT(f.states(u"9"_s), u"1 Running, 2 Succeeded"_s, patience);
}

QTEST_MAIN(TestDesktopActs)
#include "tst_desktopacts.moc"
