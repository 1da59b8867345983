// SPDX-License-Identifier: Apache-2.0
// The window breathes while four steps run in this very program and 10,000 audit rows of other systems
// arrive.
#include "models/core/clock.h"
#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "tests/support/eventloopgaps.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"

#include <QEventLoop>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int foreignProcesses = 20;
constexpr int stepsPerProcess = 500;
constexpr int rowsPerTransaction = 50;
constexpr EventLoopGaps::Duration longestGap = 100ms;
/// Of one processor. Above it the machine is not ours, and how long a thread waits for its turn says nothing
/// about Godwit.
constexpr double idleMachine = 0.2;
/// Whatever blocks the window does it every time; a hiccup of the machine does not.
constexpr int rounds = 3;

/// Two copies (to SQLite, to CSV) and two scripts, each with a file of its own, that last as long as they are
/// let.
constexpr char fourSteps[] = R"(godwit: 1
connections:
  first: { kind: sqlite, path: first.db }
  second: { kind: sqlite, path: second.db }
  third: { kind: sqlite, path: third.db }
  fourth: { kind: sqlite, path: fourth.db }
  files: { kind: csv, path: . }
processes:
  - id: 1
    name: Busy
    max_parallel: 4
    steps:
      - id: 1
        name: To a table
        kind: copy
        source: { connection: third, query: "NUMBERS SELECT n, 'row ' || n AS text FROM numbers" }
        destination: { connection: first, object: copied }
        load: full
      - id: 2
        name: To a file
        kind: copy
        source: { connection: third, query: "NUMBERS SELECT n, 'row ' || n AS text FROM numbers" }
        destination: { connection: files, object: copied.csv }
        load: full
      - id: 3
        name: Counting
        kind: sql
        connection: second
        script: NUMBERS SELECT count(*) FROM numbers;
      - id: 4
        name: Counting too
        kind: sql
        connection: fourth
        script: NUMBERS SELECT count(*) FROM numbers;
)";
constexpr char numbers[] =
    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)"; ///< for ever

/// What another system does: 10,000 rows for 20 processes, and every second transaction sets rows of the one
/// before to their end.
void writeForeignRows(const QString &auditPath)
{
    Connection connection = must(openAudit(auditPath));
    int row = 0;
    while (row < foreignProcesses * stepsPerProcess) {
        must(connection.execute(u"BEGIN IMMEDIATE"_s));
        for (int i = 0; i < rowsPerTransaction; ++i, ++row) {
            must(connection.execute(
                u"INSERT INTO ETL_STEP_RUN_STATUS VALUES(?, ?, 'In-Progress', ?, NULL, 'by another system')"_s,
                {QString::number(1 + row / foreignProcesses), QString::number(101 + row % foreignProcesses),
                 toUtcText(utcNow())}));
        }
        if (row % (2 * rowsPerTransaction) == 0) {
            must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status = 'Success', end_Datetime = ? "
                                    "WHERE rowid % 7 = 0 AND Status = 'In-Progress'"_s,
                                    {toUtcText(utcNow())}));
        }
        must(connection.execute(u"COMMIT"_s));
        QThread::msleep(20); // as they come in a busy night, not all at once
    }
}

int foreignRowsShown(const MigrationModel &model)
{
    int rows = 0;
    for (int i = 0; i < foreignProcesses; ++i)
        rows += model.rowCount(model.indexOf({ProcessId(QString::number(101 + i)), StepId()}));
    return rows;
}

void print(const char *what, const EventLoopGaps::Figures &figures)
{
    qInfo("%s: %lld turns, median %.1f ms, 99%% %.1f ms, longest %.1f ms", what, qint64(figures.count),
          figures.median.count(), figures.p99.count(), figures.max.count());
}

/// One round. Empty: no gap over 100 ms. Otherwise what was wrong.
QString measure()
{
    DesktopFixture f;
    f.createDatabase();
    must(Connection::open({.database = f.path(u"third.db"_s),
                           .access = ConnectionSpec::Access::Create,
                           .role = ConnectionSpec::Role::Data}));
    f.chooseFile(ActionId::Import,
                 f.write(u"busy.yaml"_s, QByteArray(fourSteps).replace("NUMBERS", numbers)));
    if (!QTest::qWaitFor([&] { return f.states(u"1"_s).count(u"Pending"_s) == 4; }, 20'000))
        return u"not imported: "_s + f.messages().text();
    f.clickRow(u"1"_s);
    f.clickTool(ActionId::Run);
    f.startPreview();
    const auto allRun = [&f] { return f.states(u"1"_s).count(u"Running"_s) == 4; };
    if (!QTest::qWaitFor(allRun, 20'000))
        return u"the four steps do not run: "_s + f.states(u"1"_s);
    f.window().tree().expandAll();

    const std::unique_ptr<QThread> others(
        QThread::create([path = f.session().databasePath()] { writeForeignRows(path); }));
    const OtherLoad otherLoad;
    EventLoopGaps gaps;
    QEventLoop loop; // QTest's own waiting sleeps between turns
    QTimer::singleShot(60s, &loop, &QEventLoop::quit);
    QTimer look;
    int shown = 0;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        shown = foreignRowsShown(f.window().model());
        if (shown == foreignProcesses * stepsPerProcess && others->isFinished())
            loop.quit();
    });
    look.start(50ms);
    others->start();
    loop.exec();
    others->wait();
    const bool ranToTheEnd = allRun();

    const EventLoopGaps::Figures wall = gaps.wall();
    const auto own = gaps.own();
    const bool idle = otherLoad.processors() < idleMachine;
    print("gaps as the clock says", wall);
    if (own)
        print("gaps without waiting for a processor", *own);
    qInfo("other programs took %.2f processors", otherLoad.processors());
    if (shown != foreignProcesses * stepsPerProcess)
        return u"only %1 rows are shown"_s.arg(shown);
    if (!ranToTheEnd)
        return u"not all four steps ran all the time: "_s + f.states(u"1"_s);
    if (own && own->max >= longestGap)
        return u"the GUI thread was busy or blocked for %1 ms"_s.arg(own->max.count());
    if ((idle || !own) && wall.max >= longestGap)
        return u"the GUI thread got no turn for %1 ms, and no other program is to blame"_s.arg(
            wall.max.count());
    return {};
}

} // namespace

class TestResponsive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void breathes_while_rows_arrive();
};

void TestResponsive::initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

void TestResponsive::breathes_while_rows_arrive()
{
    QString wrong;
    for (int round = 0; round < rounds; ++round) {
        wrong = measure();
        if (wrong.isEmpty())
            return;
        qInfo().noquote() << wrong;
    }
    QFAIL(qPrintable(wrong));
}

QTEST_MAIN(TestResponsive)
#include "tst_responsive.moc"
