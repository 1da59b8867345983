// SPDX-License-Identifier: Apache-2.0
// Cancelling and locks: who waits, for how long, and what stays.
#include "tests/support/copyfixture.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace
{

/// An SQLite lock that another connection holds, as another process would.
class ForeignLock
{
public:
    ForeignLock(const QString &path, const char *begin)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        sqlite3_exec(m_handle, begin, nullptr, nullptr, nullptr);
    }
    ~ForeignLock() { sqlite3_close(m_handle); }
    ForeignLock(const ForeignLock &) = delete;
    ForeignLock &operator=(const ForeignLock &) = delete;
    void run(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

private:
    sqlite3 *m_handle = nullptr;
};

const QString endless =
    u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS c FROM n"_s;

} // namespace

class TestCopyLocks : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void cancelsWithinASecond_data();
    void cancelsWithinASecond();
    void cancelsInTheMiddleOfALoad_data();
    void cancelsInTheMiddleOfALoad();
    void waitsForALock();
    void lockedForLongIsTransient();
    void commitWaitsForAReader();
    void parallelLoadsIntoOneFileTakeTurns();

private:
    void destinations();
    QStringList destinationRows() const;
    /// A source table with the rows 1…n in column id.
    void source(int rows);

    std::unique_ptr<CopyFixture> m_f;
};

void TestCopyLocks::destinations()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("sqlite") << u"sqlite"_s << u"b.db/t"_s;
    QTest::newRow("same file") << u"sqlite"_s << u"a.db/u"_s;
    QTest::newRow("csv") << u"csv"_s << u"t.csv"_s;
}

QStringList TestCopyLocks::destinationRows() const
{
    const QStringList u = m_f->rows(u"a.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s);
    const QStringList t = m_f->files().contains(u"b.db"_s)
                              ? m_f->rows(u"b.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s)
                              : QStringList();
    return u + t + QStringList{QString::fromUtf8(m_f->content(u"t.csv"_s))};
}

void TestCopyLocks::source(int rows)
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE IF NOT EXISTS t (id INTEGER)"_s, u"DELETE FROM t"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO t SELECT i FROM n"_s
             .arg(rows)});
}

void TestCopyLocks::cancelsWithinASecond_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("lock");
    QTest::newRow("endless query") << endless << u"b.db/t"_s << QString();
    QTest::newRow("endless query, same file") << endless << u"a.db/u"_s << QString();
    QTest::newRow("endless rows")
        << u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"_s << u"b.db/t"_s
        << QString();
    QTest::newRow("endless sort")
        << u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000000) SELECT i FROM n ORDER BY -i"_s
        << u"b.db/t"_s << QString();
    QTest::newRow("locked destination") << u"SELECT 1 AS a"_s << u"b.db/t"_s << u"BEGIN IMMEDIATE"_s;
}

void TestCopyLocks::cancelsWithinASecond()
{
    QFETCH(QString, query);
    QFETCH(QString, destination);
    QFETCH(QString, lock);
    source(1);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    const QStringList before = destinationRows();
    const ForeignLock foreign(m_f->path(u"b.db"_s), lock.isEmpty() ? "SELECT 1" : "BEGIN IMMEDIATE");
    auto job = m_f->job(u"sqlite"_s, u"a.db/"_s, u"sqlite"_s, destination);
    job.step.source.query = query;
    std::atomic<qint64> cancelledAt = 0;
    QElapsedTimer timer;
    timer.start();
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(
            300ms); // long enough to be in the middle of it; not needed for the result
        cancelledAt = timer.elapsed();
        m_f->stop.request_stop();
    });
    const auto cancelled = m_f->copy(job);
    const qint64 took = timer.elapsed() - cancelledAt;
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
    QCOMPARE(destinationRows(), before);
    QCOMPARE(m_f->asked.load(), 0);
}

void TestCopyLocks::cancelsInTheMiddleOfALoad_data() { destinations(); }

void TestCopyLocks::cancelsInTheMiddleOfALoad()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(900'000); // longer than a busy machine keeps the canceller waiting
    m_f->file(u"t.csv"_s, "id\n99\n");
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    const QStringList before = destinationRows();
    const QStringList filesBefore = m_f->files();
    const std::jthread canceller([&](const std::stop_token &ended) {
        while (m_f->progress.now().rowsWritten == 0 && !ended.stop_requested())
            std::this_thread::yield();
        m_f->stop.request_stop();
    });
    const auto cancelled = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place));
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(destinationRows(), before);
    QCOMPARE(m_f->files(), filesBefore);
    // Cancelled before it began: not even opened.
    QCOMPARE(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place)).error().kind, ErrorKind::Cancelled);
}

void TestCopyLocks::waitsForALock()
{
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    ForeignLock foreign(m_f->path(u"b.db"_s), "BEGIN IMMEDIATE");
    std::jthread releaser([&] {
        std::this_thread::sleep_for(300ms);
        foreign.run("COMMIT");
    });
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    releaser.join();
}

void TestCopyLocks::lockedForLongIsTransient()
{
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    ForeignLock foreign(m_f->path(u"b.db"_s), "BEGIN IMMEDIATE");
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s);
    job.destination.options = {{u"busy_timeout_ms"_s, u"100"_s}};
    const auto busy = m_f->copy(job);
    QVERIFY(!busy.ok());
    QCOMPARE(busy.error().kind, ErrorKind::Destination);
    QVERIFY(busy.error().transient);
    QVERIFY(busy.error().cause.contains(u"locked"_s));
    foreign.run("COMMIT");
    COPY_OK(m_f->copy(job)); // the same attempt tries again
}

void TestCopyLocks::commitWaitsForAReader()
{
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES (99)"_s});
    ForeignLock foreign(m_f->path(u"b.db"_s),
                        "BEGIN; SELECT count(*) FROM t"); // a report that runs for a while
    std::jthread releaser([&](const std::stop_token &ended) {
        while (m_f->asked < 3 && !ended.stop_requested()) // each try to commit asks for the lease anew
            std::this_thread::yield();
        foreign.run("COMMIT");
    });
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QVERIFY(m_f->asked >= 3);
}

void TestCopyLocks::parallelLoadsIntoOneFileTakeTurns()
{
    source(50'000);
    QList<CopyJob> jobs;
    for (int i = 0; i < 4; ++i) {
        // Two read what the others write, in the other direction as well.
        auto job = i < 3 ? m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t%1"_s.arg(i))
                         : m_f->job(u"sqlite"_s, u"b.db/"_s, u"sqlite"_s, u"a.db/back"_s);
        if (i == 3)
            job.step.source.query = u"SELECT count(*) AS n FROM sqlite_master"_s;
        job.step.key.step = StepId(QString::number(i));
        job.identity.step = job.step.key;
        job.source.options =
            job.destination.options = {{u"busy_timeout_ms"_s, u"1"_s}}; // SQLite itself waits for nobody
        jobs.append(job);
    }
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    std::array<QString, 4> errors;
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                ProgressCounter progress;
                const auto copied = copyRows(jobs.at(qsizetype(i)),
                                             {.progress = &progress, .mayCommit = [] { return true; }});
                errors[i] = copied ? QString() : copied.error().text();
            });
        }
    }
    for (const QString &error : errors)
        QCOMPARE(error, QString());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t%1"_s.arg(i)), QStringList{u"50000"_s});
}

QTEST_GUILESS_MAIN(TestCopyLocks)
#include "tst_copylocks.moc"
