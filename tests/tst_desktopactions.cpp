// SPDX-License-Identifier: Apache-2.0
// Cancel, close, import, open, export and watching through real clicks and keys in the real program.
#include "models/core/clock.h"
#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "views/actions.h"
#include "views/messagebar.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int runTimeout = 30'000; ///< ms; only a failure waits that long

/// Process 7: a step that counts until it is cancelled, and one that waits for it.
constexpr char endless[] = R"(godwit: 1
connections:
  work: { kind: sqlite, path: work.db }
processes:
  - id: 7
    name: Counting
    steps:
      - id: 1
        name: Count for ever
        kind: sql
        connection: work
        script: |
          WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT count(*) FROM numbers;
      - id: 2
        name: Afterwards
        kind: sql
        connection: work
        depends_on: [1]
        script: CREATE TABLE afterwards(x);
)";

QStringList lines(Connection &connection, const QString &sql)
{
    QStringList lines;
    for (const Row &row : must(connection.select(sql)))
        lines += row.text(0);
    return lines;
}

int unfinishedRows(Connection connection)
{
    return int(lines(connection,
                     u"SELECT 1 FROM ETL_RUN_STATUS WHERE Status = 'In-Progress' OR end_Datetime IS NULL "
                     "UNION ALL SELECT 1 FROM ETL_STEP_RUN_STATUS WHERE Status = 'In-Progress' "
                     "OR end_Datetime IS NULL"_s)
                   .size());
}

/// Imports process 7 and starts it; returns when its first step runs.
void startCounting(DesktopFixture &f)
{
    f.createDatabase();
    f.chooseFile(ActionId::Import, f.write(u"endless.yaml"_s, endless));
    if (!QTest::qWaitFor([&] { return f.states(u"7"_s) == u"1 Pending, 2 Pending"; }, runTimeout))
        qFatal("not imported: %s", qPrintable(f.messages().text()));
    f.clickRow(u"7"_s);
    f.clickTool(ActionId::Run);
    f.startPreview();
    if (!QTest::qWaitFor([&] { return f.states(u"7"_s).startsWith(u"1 Running"_s); }, runTimeout))
        qFatal("not running: %s, %s", qPrintable(f.states(u"7"_s)), qPrintable(f.messages().text()));
}

} // namespace

class TestDesktopActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cancels_within_a_second();
    void closing_cancels_what_runs_here();
    void refuses_a_broken_definition();
    void refuses_what_is_no_database();
    void a_sample_is_not_begun_again();
    void exports_the_report();
    void shows_what_others_write();
};

void TestDesktopActions::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestDesktopActions::init()
{
    // The offscreen platform's own remarks are not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestDesktopActions::cancels_within_a_second()
{
    DesktopFixture f;
    startCounting(f);
    f.clickTool(ActionId::Cancel);
    auto *answer = f.window().findChild<QPushButton *>(u"messageAnswer"_s);
    QTRY_VERIFY(answer->isVisible());
    QVERIFY(f.states(u"7"_s).startsWith(u"1 Running"_s)); // it only asks
    QElapsedTimer clock;
    clock.start();
    f.click(answer);
    QTRY_VERIFY_WITH_TIMEOUT(f.states(u"7"_s).startsWith(u"1 Cancelled"_s), runTimeout);
    const qint64 took = clock.elapsed();
    qInfo("cancelled, as the window shows it, %lld ms after the click", took);
    QVERIFY2(took < 1000, qPrintable(u"%1 ms"_s.arg(took)));
    QVERIFY2(f.cell(u"7"_s, u"1"_s, Column::Description).contains(u"anna"_s),
             qPrintable(f.cell(u"7"_s, u"1"_s, Column::Description)));
    QTRY_COMPARE(f.session().runs().active(), 0);
    QCOMPARE(unfinishedRows(f.audit()), 0);
    QTRY_VERIFY(!f.enabled(ActionId::Cancel));
}

void TestDesktopActions::closing_cancels_what_runs_here()
{
    DesktopFixture f;
    startCounting(f);
    const QString database = f.session().databasePath();
    f.window().close();
    QVERIFY(f.window().isVisible()); // it asks
    auto *answer = f.window().findChild<QPushButton *>(u"messageAnswer"_s);
    QTRY_VERIFY(answer->isVisible());
    QCOMPARE(f.session().runs().active(), 1);
    f.click(answer);
    QTRY_VERIFY(!f.window().isVisible());
    f.endProgram();
    QCOMPARE(unfinishedRows(must(openAudit(database))), 0);
}

void TestDesktopActions::refuses_a_broken_definition()
{
    DesktopFixture f;
    f.openSample();
    Connection audit = f.audit();
    const QString control =
        u"SELECT Process_id || ':' || Step_id || ':' || name FROM ETL_CONTROL ORDER BY 1"_s;
    const QStringList before = lines(audit, control);
    QByteArray broken = endless;
    broken.replace("depends_on: [1]", "depends_on: [9]");
    f.chooseFile(ActionId::Import, f.write(u"broken.yaml"_s, broken));
    QTRY_VERIFY(f.messages().isVisible());
    static const QRegularExpression place(u"broken\\.yaml:18:[0-9]+"_s);
    QVERIFY2(f.messages().text().contains(place), qPrintable(f.messages().text()));
    QCOMPARE(lines(audit, control), before);
    QCOMPARE(f.window().model().rowCount(), 1);
}

void TestDesktopActions::refuses_what_is_no_database()
{
    DesktopFixture f;
    f.openSample();
    const QString open = f.session().databasePath();
    f.chooseFile(ActionId::Open,
                 f.write(u"letter.db"_s, QByteArray("Dear Anna, this is no database.\n").repeated(99)));
    QTRY_VERIFY(f.messages().isVisible());
    QVERIFY2(f.messages().text().contains(u"letter.db"_s), qPrintable(f.messages().text()));
    QCOMPARE(f.session().databasePath(), open);
    QCOMPARE(f.states(u"4"_s).count(u"Pending"_s), 7);
    f.press(&f.window(), Qt::Key_Escape);
    QTRY_VERIFY(!f.messages().isVisible());
}

/// A folder that is chosen twice keeps its runs, and what is open stays open.
void TestDesktopActions::a_sample_is_not_begun_again()
{
    DesktopFixture f;
    f.openSample();
    const QString open = f.session().databasePath();
    Connection audit = f.audit();
    must(audit.execute(u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('3', '12345', 'Failure', ?, NULL, 'kept')"_s,
                       {toUtcText(utcNow())}));
    f.session().openSample(f.path(u"sample"_s));
    QTRY_VERIFY(f.messages().isVisible());
    QVERIFY2(f.messages().text().contains(u"holds this sample already"_s), qPrintable(f.messages().text()));
    QCOMPARE(f.session().databasePath(), open);
    QCOMPARE(lines(audit, u"SELECT Description FROM ETL_STEP_RUN_STATUS"_s), QStringList{u"kept"_s});
    QTRY_COMPARE(f.states(u"12345"_s), u"3 Failed"_s);
}

void TestDesktopActions::exports_the_report()
{
    DesktopFixture f;
    f.openSample();
    f.chooseFile(ActionId::Export, f.path(u"report"_s));
    QTRY_VERIFY(f.messages().isVisible());
    QVERIFY2(f.messages().text().contains(u"report.html"_s), qPrintable(f.messages().text()));
    QFile report(f.path(u"report.html"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().contains("Customers to cloud"));
}

void TestDesktopActions::shows_what_others_write()
{
    DesktopFixture f;
    f.createDatabase();
    Connection other = f.audit();
    must(other.execute(
        u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('3', '12345', 'In-Progress', ?, NULL, 'nightly')"_s,
        {toUtcText(utcNow())}));
    QTRY_COMPARE(f.states(u"12345"_s), u"3 Running"_s);
    must(other.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status = 'Failure', end_Datetime = ?, "
                       "Description = 'no space left'"_s,
                       {toUtcText(utcNow())}));
    QTRY_COMPARE(f.states(u"12345"_s), u"3 Failed"_s);
    QCOMPARE(f.cell(u"12345"_s, u"3"_s, Column::Description), u"no space left"_s);
    must(other.execute(u"DELETE FROM ETL_STEP_RUN_STATUS"_s));
    QTRY_COMPARE(f.window().model().rowCount(), 0);
}

QTEST_MAIN(TestDesktopActions)
#include "tst_desktopactions.moc"
