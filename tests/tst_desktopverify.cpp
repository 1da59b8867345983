// SPDX-License-Identifier: Apache-2.0
// Comparing source and destination, and writing rejected rows to a file, through real clicks and keys.
#include "tests/support/auditfixture.h"
#include "tests/support/verifyworld.h"
#include "views/elidedtext.h"
#include "views/messagebar.h"
#include "views/verifydialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int runTimeout = VerifyWorld::timeout;

QStringList trail(const DesktopFixture &f)
{
    Connection audit = f.audit();
    QStringList lines;
    for (const Row &row :
         must(audit.select(u"SELECT step_id || ' ' || json_extract(detail, '$.outcome') || ' ' || operator "
                           "FROM GODWIT_EVENT WHERE kind = 'verified' ORDER BY sequence"_s)))
        lines += row.text(0);
    return lines;
}

/// "1 People|Equal|1,000|1,000", with two blanks before a range.
QStringList shown(VerifyDialog *dialog)
{
    QStringList lines;
    const auto *list = dialog->findChild<QTreeWidget *>(u"verifyList"_s);
    for (int row = 0; list->isVisible() && row < list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = list->topLevelItem(row);
        lines += QStringList{item->text(0), item->text(1), item->text(2), item->text(3)}.join(u'|');
        for (int child = 0; child < item->childCount(); ++child)
            lines += u"  %1|%2"_s.arg(item->child(child)->text(0), item->child(child)->text(1));
    }
    return lines;
}

} // namespace

class TestDesktopVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void names_what_differs();
    void cancels();
    void a_missing_end_does_not_hide_the_others();
    void exports_and_copies_rejected_rows();
};

void TestDesktopVerify::init()
{
    // The offscreen platform's own remarks are not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestDesktopVerify::names_what_differs()
{
    VerifyWorld f;
    f.run();
    VerifyDialog *dialog = f.verify(u"8"_s, u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(dialog), QStringList{u"1 People|Equal|1,000|1,000"_s}, runTimeout);
    QCOMPARE(trail(f), QStringList{u"1 equal anna"_s});
    f.press(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.window().findChild<VerifyDialog *>());
    QApplication::setActiveWindow(&f.window());

    f.sql(u"new.db"_s, {u"UPDATE people SET customer = 'x' WHERE id = 40"_s,
                        u"DELETE FROM people WHERE id BETWEEN 7 AND 9"_s});
    f.clickRow(u"8"_s);
    f.press(&f.window(), Qt::Key_Y, Qt::ControlModifier); // the whole process
    dialog = f.dialog();
    const QStringList expected{
        u"1 People|Different|1,000|997"_s, u"  7 – 9|missing (3)"_s, u"  40|different"_s,
        u"2 Places|Different|4|2"_s,       u"  2|missing"_s,         u"  4|missing"_s,
        u"3 Tidy up|Not compared||"_s};
    QTRY_COMPARE_WITH_TIMEOUT(shown(dialog), expected, runTimeout);
    QCOMPARE(trail(f).mid(1),
             (QStringList{u"1 different anna"_s, u"2 different anna"_s, u"3 skipped anna"_s}));
    const auto *list = dialog->findChild<QTreeWidget *>(u"verifyList"_s);
    const QString digest = list->topLevelItem(0)->toolTip(4);
    QCOMPARE(digest.size(), 32);
    QCOMPARE(list->topLevelItem(0)->text(4), digest.left(8) + u'…');
    QVERIFY(list->topLevelItem(2)->text(6).contains(u"copies nothing"_s));

    f.press(dialog, Qt::Key_C, Qt::ControlModifier);
    const QString byKey = QApplication::clipboard()->text();
    QVERIFY2(byKey.contains(digest) && byKey.contains(u"7 – 9\tmissing (3)"_s), qPrintable(byKey));
    QApplication::clipboard()->clear();
    f.click(dialog->findChild<QPushButton *>(u"verifyCopy"_s));
    QCOMPARE(QApplication::clipboard()->text(), byKey);

    dialog->resize(777, 555);
    f.click(dialog->findChild<QPushButton *>(u"verifyClose"_s));
    QTRY_VERIFY(!f.window().findChild<VerifyDialog *>());
    QApplication::setActiveWindow(&f.window());
    QCOMPARE(f.verify(u"8"_s)->size(), QSize(777, 555));
}

void TestDesktopVerify::cancels()
{
    VerifyWorld f;
    f.clickRow(u"8"_s, u"3"_s);
    QTRY_VERIFY(!f.enabled(ActionId::Verify)); // it copies nothing
    QPointer<VerifyDialog> dialog = f.verify(u"9"_s);
    auto *close = dialog->findChild<QPushButton *>(u"verifyClose"_s);
    QVERIFY(dialog->isComparing());
    QCOMPARE(close->text(), u"&Cancel"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"verifyCopy"_s)->isEnabled());
    const auto *explanation = dialog->findChild<ElidedText *>(u"verifyExplanation"_s);
    QTRY_VERIFY_WITH_TIMEOUT(explanation->text().startsWith(u"Step 1 of 1: Numbers, "_s), runTimeout);
    f.click(close);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, runTimeout);
    QTRY_VERIFY(f.messages().text().contains(u"was cancelled"_s));
    QCOMPARE(trail(f), QStringList());
    QApplication::setActiveWindow(&f.window());
    // Closing the program ends one that runs.
    f.verify(u"9"_s);
    f.endProgram();
}

void TestDesktopVerify::a_missing_end_does_not_hide_the_others()
{
    VerifyWorld f;
    f.run();
    f.sql(u"new.db"_s, {u"DROP TABLE people"_s});
    VerifyDialog *dialog = f.verify(u"8"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(dialog).value(0), u"1 People|Not readable||"_s, runTimeout);
    QCOMPARE(shown(dialog).value(1), u"2 Places|Different|4|2"_s);
    QCOMPARE(trail(f).value(0), u"1 failed anna"_s);
}

void TestDesktopVerify::exports_and_copies_rejected_rows()
{
    VerifyWorld f;
    f.run();
    f.clickRow(u"8"_s, u"2"_s);
    auto *tabs = f.window().findChild<QTabWidget *>(u"detailsTabs"_s);
    auto *button = f.window().findChild<QToolButton *>(u"exportRejects"_s);
    const int tab = tabs->count() - 1;
    QTRY_VERIFY_WITH_TIMEOUT(tabs->isTabVisible(tab), runTimeout);
    tabs->setCurrentIndex(tab);
    auto *list = tabs->currentWidget()->findChild<QTreeView *>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    f.click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
    f.press(&f.window(), Qt::Key_Down, Qt::ShiftModifier);
    f.press(&f.window(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.count(u"NOT NULL"_s) == 2 && copied.contains(u"\"id\": 4"_s), qPrintable(copied));

    f.click(button);
    auto *dialog = f.window().findChild<QFileDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QCOMPARE(name->text(), u"rejected-rows-8-2"_s);
    name->setCompleter(nullptr); // its list would take the Return
    name->setText(f.path(u"rows"_s));
    f.press(dialog, Qt::Key_Return);
    QTRY_VERIFY2(f.messages().text().contains(u"2 rejected row(s) were written"_s),
                 qPrintable(f.messages().text()));
    QFile file(f.path(u"rows.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 3);

    QApplication::setActiveWindow(&f.window());
    f.clickRow(u"8"_s, u"1"_s); // it has rejected nothing
    QTRY_VERIFY(!tabs->isTabVisible(tab));
    QVERIFY(!button->isVisible() && tabs->currentIndex() != tab);
}

QTEST_MAIN(TestDesktopVerify)
#include "tst_desktopverify.moc"
