// SPDX-License-Identifier: Apache-2.0
// What happens when something goes wrong: the destination is as before, or the effect is there exactly once.
#include "tests/support/copyfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

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

class TestCopySafety : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void failedLoadLeavesOldRows_data();
    void failedLoadLeavesOldRows();
    void refusedCommitLeavesEverything_data() { destinations(); }
    void refusedCommitLeavesEverything();
    void sameEffectIsAdopted_data() { destinations(); }
    void sameEffectIsAdopted();
    void lowerFenceIsRefused_data() { destinations(); }
    void lowerFenceIsRefused();
    void csvIsRedoneWhenTheRenameNeverCame();
    void csvAdoptsOnlyItsOwnContent();
    void csvRemovesWhatAKilledProcessLeft();
    void withoutLedgerNothingIsRemembered();
    void cancelsWithinASecond_data();
    void cancelsWithinASecond();
    void cancelsInTheMiddleOfALoad_data();
    void cancelsInTheMiddleOfALoad();
    void waitsForALock();
    void lockedForLongIsTransient();
    void commitWaitsForAReader();
    void parallelLoadsIntoOneFileTakeTurns();
    void missingThings_data();
    void missingThings();
    void readOnlySourceStaysUntouched();
    void largeTableInFlatMemory();

private:
    void destinations();
    QStringList destinationRows() const;
    /// A source table or file with the rows 1…n in column id.
    void source(int rows);

    std::unique_ptr<CopyFixture> m_f;
};

void TestCopySafety::destinations()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("sqlite") << u"sqlite"_s << u"b.db/t"_s;
    QTest::newRow("same file") << u"sqlite"_s << u"a.db/u"_s;
    QTest::newRow("csv") << u"csv"_s << u"t.csv"_s;
}

void TestCopySafety::source(int rows)
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE IF NOT EXISTS t (id INTEGER)"_s, u"DELETE FROM t"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO t SELECT i FROM n"_s
             .arg(rows)});
}

void TestCopySafety::failedLoadLeavesOldRows_data()
{
    QTest::addColumn<QString>("constraint");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("check") << u"CHECK (id <> 15000)"_s << u"15000"_s << u"CHECK constraint failed"_s;
    QTest::newRow("unique") << u"UNIQUE"_s << u"7"_s << u"UNIQUE constraint failed"_s;
    QTest::newRow("not null") << u"NOT NULL"_s << u"NULL"_s << u"NOT NULL constraint failed"_s;
    QTest::newRow("trigger") << u""_s << u"-1"_s << u"no negative ids"_s;
    QTest::newRow("mismatch") << u"PRIMARY KEY"_s << u"'abc'"_s << u"mismatch"_s;
}

void TestCopySafety::failedLoadLeavesOldRows()
{
    QFETCH(QString, constraint);
    QFETCH(QString, value);
    QFETCH(QString, says);
    source(20'000);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (id)"_s, u"INSERT INTO s SELECT id FROM t"_s,
                         u"UPDATE s SET id = %1 WHERE rowid = 15000"_s.arg(value)});
    m_f->sql(
        u"b.db"_s,
        {u"CREATE TABLE t (id INTEGER %1)"_s.arg(constraint), u"INSERT INTO t VALUES (-5), (-6)"_s,
         u"CREATE TRIGGER g BEFORE INSERT ON t WHEN new.id < 0 BEGIN SELECT raise(ABORT, 'no negative ids'); END"_s});
    const auto failed = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/s"_s, u"sqlite"_s, u"b.db/t"_s));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().object.contains(u"row 15000"_s), qPrintable(failed.error().text()));
    QVERIFY2(failed.error().cause.contains(says), qPrintable(failed.error().text()));
    QVERIFY(!failed.error().transient);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM t ORDER BY id"_s), (QStringList{u"-6"_s, u"-5"_s}));
    QCOMPARE(m_f->asked, 0);
}

QStringList TestCopySafety::destinationRows() const
{
    const QStringList u = m_f->rows(u"a.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s);
    const QStringList t = m_f->files().contains(u"b.db"_s)
                              ? m_f->rows(u"b.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s)
                              : QStringList();
    return u + t + QStringList{QString::fromUtf8(m_f->content(u"t.csv"_s))};
}

void TestCopySafety::refusedCommitLeavesEverything()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    m_f->file(u"t.csv"_s, "id\n99\n");
    const QStringList before = destinationRows();
    const QStringList filesBefore = m_f->files();
    for (const QString &load : {u"full"_s, u"append"_s}) {
        m_f->leaseHeld = false;
        const auto refused = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place, load));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Fenced);
        QVERIFY(m_f->asked > 0);
        QCOMPARE(destinationRows(), before);
        QCOMPARE(m_f->files(), filesBefore);
    }
    m_f->leaseHeld = true;
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place)));
}

void TestCopySafety::sameEffectIsAdopted()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place, u"append"_s);
    const auto first = m_f->copy(job);
    COPY_OK(first);
    QVERIFY(!first->adopted);
    source(20); // would show if it were copied again
    const QByteArray csv = m_f->content(u"t.csv"_s);
    job.identity.attempt = AttemptId(u"another"_s); // the first died before it could say so
    job.identity.fence += 1;
    m_f->asked = 0;
    const auto second = m_f->copy(job);
    COPY_OK(second);
    QVERIFY(second->adopted);
    QCOMPARE(second->rowsWritten, 10);
    QCOMPARE(second->rowsRead, first->rowsRead);
    QCOMPARE(second->bytes, first->bytes);
    QCOMPARE(m_f->asked, 0);
    QCOMPARE(m_f->content(u"t.csv"_s), csv);
    if (kind == u"sqlite") {
        QCOMPARE(
            m_f->rows(place.section(u'/', 0, 0), u"SELECT count(*) FROM %1"_s.arg(place.section(u'/', 1))),
            QStringList{u"10"_s});
        QCOMPARE(m_f->rows(place.section(u'/', 0, 0), u"SELECT count(*) FROM GODWIT_LEDGER"_s),
                 QStringList{u"1"_s});
    }
}

void TestCopySafety::lowerFenceIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    auto zombie = m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place);
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place)));
    source(20);
    zombie.identity.cycle = 99; // another effect, but an older lease
    const auto refused = m_f->copy(zombie);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Fenced);
    zombie.identity.fence = 2;
    zombie.identity.attempt = AttemptId(u"zombie"_s);
    QCOMPARE(m_f->copy(zombie).error().kind, ErrorKind::Fenced);
    zombie.identity.fence = 3;
    COPY_OK(m_f->copy(zombie));
}

void TestCopySafety::csvIsRedoneWhenTheRenameNeverCame()
{
    source(3);
    m_f->file(u"t.csv"_s, "id\n0\n");
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s, u"append"_s);
    COPY_OK(m_f->copy(job));
    m_f->file(u"t.csv"_s, "id\n0\n"); // as after a crash between manifest and rename
    job.identity.fence += 1;
    job.identity.attempt = AttemptId(u"second"_s);
    const auto again = m_f->copy(job);
    COPY_OK(again);
    QVERIFY(!again->adopted);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n0\n1\n2\n3\n"));
    m_f->file(u"t.csv"_s, "id\n0\n");
    const auto sameAttempt = m_f->copy(job); // a retry within the attempt has the same fence
    COPY_OK(sameAttempt);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n0\n1\n2\n3\n"));
}

void TestCopySafety::csvAdoptsOnlyItsOwnContent()
{
    source(3);
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s);
    COPY_OK(m_f->copy(job));
    m_f->file(u"t.csv"_s, "id\n1\n2\n4\n"); // the same size, other bytes
    job.identity.fence += 1;
    const auto again = m_f->copy(job);
    COPY_OK(again);
    QVERIFY(!again->adopted);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n"));
    m_f->file(u".t.csv.godwit.json"_s, "{ broken");
    job.identity = m_f->nextIdentity();
    job.identity.fence = 50;
    const auto broken = m_f->copy(job);
    QVERIFY(!broken.ok());
    QCOMPARE(broken.error().kind, ErrorKind::Destination);
    QVERIFY(broken.error().object.contains(u".t.csv.godwit.json"_s));
}

void TestCopySafety::csvRemovesWhatAKilledProcessLeft()
{
    source(3);
    m_f->file(u".t.csv.godwit-dead.part"_s, "half");
    m_f->file(u".other.csv.godwit-dead.part"_s, "not ours");
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s)));
    QCOMPARE(m_f->files(),
             (QStringList{u".other.csv.godwit-dead.part"_s, u".t.csv.godwit.json"_s, u"a.db"_s, u"t.csv"_s}));
}

void TestCopySafety::withoutLedgerNothingIsRemembered()
{
    source(3);
    for (const QString &kind : {u"sqlite"_s, u"csv"_s}) {
        auto job =
            m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, kind == u"csv" ? u"t.csv"_s : u"b.db/t"_s, u"append"_s);
        job.destination.options = {{u"ledger"_s, u"off"_s}};
        COPY_OK(m_f->copy(job));
        const auto again = m_f->copy(job);
        COPY_OK(again);
        QVERIFY(!again->adopted);
    }
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM sqlite_master"_s), QStringList{u"t"_s});
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n1\n2\n3\n"));
    QCOMPARE(m_f->files(), (QStringList{u"a.db"_s, u"b.db"_s, u"t.csv"_s}));
}

void TestCopySafety::cancelsWithinASecond_data()
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

void TestCopySafety::cancelsWithinASecond()
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
    QCOMPARE(m_f->asked, 0);
}

void TestCopySafety::cancelsInTheMiddleOfALoad_data() { destinations(); }

void TestCopySafety::cancelsInTheMiddleOfALoad()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(300'000);
    m_f->file(u"t.csv"_s, "id\n99\n");
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    const QStringList before = destinationRows();
    const QStringList filesBefore = m_f->files();
    const std::jthread canceller([&] {
        while (m_f->progress.now().rowsWritten == 0)
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

void TestCopySafety::waitsForALock()
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

void TestCopySafety::lockedForLongIsTransient()
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

void TestCopySafety::commitWaitsForAReader()
{
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES (99)"_s});
    ForeignLock foreign(m_f->path(u"b.db"_s),
                        "BEGIN; SELECT count(*) FROM t"); // a report that runs for a while
    std::jthread releaser([&] {
        while (m_f->asked < 3) // each try to commit asks for the lease anew
            std::this_thread::yield();
        foreign.run("COMMIT");
    });
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    releaser.join();
    QVERIFY(m_f->asked >= 3);
}

void TestCopySafety::parallelLoadsIntoOneFileTakeTurns()
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

void TestCopySafety::missingThings_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("atSource");
    QTest::addColumn<QString>("says");
    QTest::newRow("source table") << u"table"_s << true << u"nope in a.db"_s;
    QTest::newRow("source file") << u"sourcefile"_s << true << u"none.db"_s;
    QTest::newRow("source is no database") << u"text"_s << true << u"not a database"_s;
    QTest::newRow("source folder") << u"sourcefolder"_s << true << u"folder does not exist"_s;
    QTest::newRow("destination folder") << u"folder"_s << false << u"folder"_s;
    QTest::newRow("destination is no database") << u"destinationtext"_s << false << u"not a database"_s;
    QTest::newRow("destination csv folder") << u"csvfolder"_s << false << u"folder does not exist"_s;
    QTest::newRow("destination view") << u"view"_s << false << u"it is a view"_s;
    QTest::newRow("destination ledger") << u"ledger"_s << false << u"belongs to SQLite"_s;
    QTest::newRow("destination sqlite_x") << u"sqlite_x"_s << false << u"belongs to SQLite"_s;
}

void TestCopySafety::missingThings()
{
    QFETCH(QString, what);
    QFETCH(bool, atSource);
    QFETCH(QString, says);
    source(1);
    m_f->file(u"text.db"_s,
              "this is a long enough text that is not a database, whatever its name may say about it; "
              "it has more than a hundred bytes");
    m_f->sql(u"b.db"_s, {u"CREATE VIEW v AS SELECT 1 AS id"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s);
    if (what == u"table")
        job.step.source.object = u"nope"_s;
    else if (what == u"sourcefile")
        job.source.database = m_f->path(u"none.db"_s);
    else if (what == u"text")
        job.source.database = m_f->path(u"text.db"_s);
    else if (what == u"sourcefolder")
        job.source = {.name = ConnectionName(u"c"_s), .kind = u"csv"_s, .database = m_f->path(u"none"_s)};
    else if (what == u"folder")
        job.destination.database = m_f->path(u"none/b.db"_s);
    else if (what == u"destinationtext")
        job.destination.database = m_f->path(u"text.db"_s);
    else if (what == u"csvfolder")
        job.destination = {
            .name = ConnectionName(u"c"_s), .kind = u"csv"_s, .database = m_f->path(u"none"_s)};
    else if (what == u"view")
        job.step.destination.object = u"v"_s;
    else
        job.step.destination.object = what == u"ledger" ? u"godwit_ledger"_s : what;
    const auto failed = m_f->copy(job);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, atSource ? ErrorKind::Source : ErrorKind::Destination);
    QVERIFY2(failed.error().text().contains(says), qPrintable(failed.error().text()));
    QVERIFY(!failed.error().transient);
    QVERIFY(!QFile::exists(m_f->path(u"none.db"_s)));
}

void TestCopySafety::readOnlySourceStaysUntouched()
{
    source(10);
    const QByteArray before = m_f->content(u"a.db"_s);
    QFile::setPermissions(m_f->path(u"a.db"_s), QFile::ReadOwner);
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->content(u"a.db"_s), before);
}

void TestCopySafety::largeTableInFlatMemory()
{
    source(300'000);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE big AS SELECT id, hex(zeroblob(50)) AS a FROM t"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/big"_s, u"csv"_s, u"t.csv"_s)));
    COPY_OK(m_f->copy(m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(a)) FROM t"_s),
             m_f->rows(u"a.db"_s, u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(a)) FROM big"_s));
}

QTEST_GUILESS_MAIN(TestCopySafety)
#include "tst_copysafety.moc"
