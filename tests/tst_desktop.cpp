// SPDX-License-Identifier: Apache-2.0
// The worked example through real clicks and keys, and the audit tables row by row.
#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "views/actions.h"
#include "views/previewdialog.h"

#include <QAction>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int runTimeout = 30'000; ///< ms; only a failure waits that long

QStringList lines(Connection &connection, const QString &sql)
{
    QStringList lines;
    for (const Row &row : must(connection.select(sql)))
        lines += row.text(0);
    return lines;
}

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void worked_example();
    void reruns_one_step();

private:
    void compareAudit(Connection connection);
};

void TestDesktop::initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

void TestDesktop::init()
{
    // The offscreen platform's own remarks are not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestDesktop::worked_example()
{
    DesktopFixture f;
    f.openSample();
    f.clickRow(u"4"_s);
    f.clickTool(ActionId::Run);
    QCOMPARE(f.previewed(), (QStringList{u"1 Regions"_s, u"2 Products"_s, u"3 Orders"_s, u"4 Customers"_s,
                                         u"5 Invoices"_s, u"6 Price list"_s, u"7 Sales summary"_s}));
    f.startPreview();
    QTRY_COMPARE_WITH_TIMEOUT(
        f.states(u"4"_s), u"1 Succeeded, 2 Succeeded, 3 Succeeded, 4 Failed, 5 Failed, 6 Failed, 7 Failed"_s,
        runTimeout);
    QTRY_COMPARE(f.window().actions()[ActionId::RerunFailed]->text(), u"Rerun &failed (4)"_s);
    QVERIFY2(f.cell(u"4"_s, u"4"_s, Column::Description).contains(u"email"_s),
             qPrintable(f.cell(u"4"_s, u"4"_s, Column::Description)));

    QCOMPARE(QProcess::execute(f.path(u"sample/repair-1"_s), {}), 0);
    f.clickTool(ActionId::RerunFailed);
    QCOMPARE(f.previewed(),
             (QStringList{u"4 Customers"_s, u"5 Invoices"_s, u"6 Price list"_s, u"7 Sales summary"_s}));
    f.startPreview();
    QTRY_COMPARE_WITH_TIMEOUT(
        f.states(u"4"_s),
        u"1 Succeeded, 2 Succeeded, 3 Succeeded, 4 Succeeded, 5 Succeeded, 6 Failed, 7 Failed"_s, runTimeout);
    QTRY_COMPARE(f.window().actions()[ActionId::RerunFailed]->text(), u"Rerun &failed (2)"_s);

    QCOMPARE(QProcess::execute(f.path(u"sample/repair-2"_s), {}), 0);
    f.clickTool(ActionId::RerunFailed);
    QCOMPARE(f.previewed(), (QStringList{u"6 Price list"_s, u"7 Sales summary"_s}));
    f.click(f.preview().findChild<QPushButton *>(u"previewStart"_s)); // this time with the mouse
    QTRY_VERIFY(!f.states(u"4"_s).contains(u"Failed"_s));
    QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"4"_s, {}, Column::State), u"Succeeded"_s, runTimeout);
    QCOMPARE(f.states(u"4"_s).count(u"Succeeded"_s), 7);

    QTRY_COMPARE(f.session().runs().active(), 0);
    QVERIFY(!f.enabled(ActionId::RerunFailed)); // nothing is left
    QVERIFY(!f.enabled(ActionId::RerunAll));
    QVERIFY(!f.enabled(ActionId::NextFailure));
    compareAudit(f.audit());
}

/// Every row of both audit tables. `%` in a description: any text.
void TestDesktop::compareAudit(Connection connection)
{
    const QStringList success = {
        u"Sales regions with their currency, from the list that the sales office keeps."_s,
        u"Products that are still sold; discontinued ones stay in the legacy system."_s,
        u"Orders that were changed since the last load."_s,
        u"All customers; every one of them needs an e-mail address."_s,
        u"Invoices of all years."_s,
        u"The purchasing department's prices for the coming year."_s,
        u"Revenue by region and month, in the currency of the region."_s,
    };
    const QStringList cause = {{}, {}, {}, u"email"_s, u"invoices"_s, u"price_list.csv"_s, u"currency"_s};
    const QList<int> attempts = {1, 1, 1, 2, 2, 3, 3};
    const RowList rows = must(connection.select(u"SELECT Step_id, Status, Description, Process_id, "
                                                u"start_Datetime <= end_Datetime FROM ETL_STEP_RUN_STATUS "
                                                "ORDER BY CAST(Step_id AS INTEGER), start_Datetime"_s));
    QCOMPARE(rows.size(), std::accumulate(attempts.begin(), attempts.end(), 0));
    qsizetype at = 0;
    for (int step = 0; step < 7; ++step) {
        for (int attempt = 1; attempt <= attempts[step]; ++attempt, ++at) {
            const Row &row = rows[at];
            const QString what = u"step %1 attempt %2: %3"_s.arg(step + 1).arg(attempt).arg(row.text(2));
            const bool last = attempt == attempts[step];
            QCOMPARE(row.text(0), QString::number(step + 1));
            QVERIFY2(row.text(1) == (last ? u"Success"_s : u"Failure"_s), qPrintable(what));
            QVERIFY2(last ? row.text(2) == success[step] : row.text(2).contains(cause[step]),
                     qPrintable(what));
            QCOMPARE(row.text(3), u"4"_s);
            QVERIFY2(row.integer(4) == 1, qPrintable(what));
        }
    }
    QCOMPARE(lines(connection,
                   u"SELECT Process_id || ' ' || Status || ' ' || (start_Datetime <= end_Datetime) "
                   "FROM ETL_RUN_STATUS ORDER BY start_Datetime"_s),
             (QStringList{u"4 Failure 1"_s, u"4 Failure 1"_s, u"4 Success 1"_s}));
    // Attempts and audit rows tell the same story, and the runs are anna's: one full, two reruns, one cycle.
    QCOMPARE(lines(connection,
                   u"SELECT step_id || ' ' || max(number) || ' ' || count(*) || ' ' || "
                   "sum(outcome = 'succeeded') FROM GODWIT_ATTEMPT GROUP BY step_id ORDER BY step_id"_s),
             (QStringList{u"1 1 1 1"_s, u"2 1 1 1"_s, u"3 1 1 1"_s, u"4 2 2 1"_s, u"5 2 2 1"_s, u"6 3 3 1"_s,
                          u"7 3 3 1"_s}));
    QCOMPARE(lines(connection, u"SELECT \"trigger\" || ' ' || cycle || ' ' || outcome || ' ' || operator "
                               "FROM GODWIT_RUN ORDER BY started"_s),
             (QStringList{u"full 1 failed anna"_s, u"rerun 1 failed anna"_s, u"rerun 1 succeeded anna"_s}));
}

void TestDesktop::reruns_one_step()
{
    DesktopFixture f;
    f.openSample();
    f.clickRow(u"4"_s);
    f.clickTool(ActionId::Run);
    f.startPreview();
    QTRY_COMPARE_WITH_TIMEOUT(f.session().runs().active(), 0, runTimeout);
    QTRY_COMPARE(f.states(u"4"_s).count(u"Failed"_s), 4);
    QCOMPARE(QProcess::execute(f.path(u"sample/repair-1"_s), {}), 0);

    f.clickRow(u"4"_s, u"5"_s, Qt::RightButton);
    f.clickContextMenu(ActionId::RerunStep);
    QCOMPARE(f.previewed(), (QStringList{u"5 Invoices"_s}));
    f.press(&f.preview(), Qt::Key_Escape); // first thoughts are not always best
    QTRY_VERIFY(!f.previewIsOpen());
    QCOMPARE(f.session().runs().active(), 0);

    QApplication::setActiveWindow(&f.window());
    f.clickRow(u"4"_s, u"5"_s, Qt::RightButton);
    f.clickContextMenu(ActionId::RerunStep);
    f.startPreview();
    QTRY_COMPARE_WITH_TIMEOUT(
        f.states(u"4"_s),
        u"1 Succeeded, 2 Succeeded, 3 Succeeded, 4 Failed, 5 Succeeded, 6 Failed, 7 Failed"_s, runTimeout);
    Connection audit = f.audit();
    QCOMPARE(lines(audit, u"SELECT Step_id || ' ' || count(*) FROM ETL_STEP_RUN_STATUS GROUP BY Step_id "
                          "HAVING count(*) > 1"_s),
             (QStringList{u"5 2"_s}));
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
