// SPDX-License-Identifier: Apache-2.0
// Connections that go from one step to the next, and those that must not.
#include "tests/support/pgfixture.h"

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestPgKept : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_kept.reset(); } // before the database goes
    void theNextStepTakesTheConnection();
    void nothingOfAStepStays();
    void anErrorClosesIt();
    void aCancelClosesIt();
    void aServerThatClosedItIsAskedAgain();
    void theLedgerMayBeDropped();
    void anotherUserOrSchemaHasItsOwn();

private:
    /// Loads one row; its "after" writes down which connection it was.
    CopyJob job(const QString &after = {})
    {
        CopyJob job = m_fixture->toPostgres(u"csv"_s, u"row.csv"_s, u"t"_s, u"append"_s);
        job.step.settings = {{u"after"_s, u"INSERT INTO seen(pid) VALUES (pg_backend_pid());"_s + after},
                             {u"verify"_s, u"count"_s}};
        return job;
    }
    Result<CopyOutcome> copy(const CopyJob &job, std::stop_token stop = {})
    {
        return copyRows(job, {.stop = std::move(stop),
                              .progress = &m_fixture->progress,
                              .mayCommit = [] { return true; },
                              .kept = m_kept.get()});
    }
    QByteArray connections() { return m_fixture->psql(u"SELECT count(DISTINCT pid) FROM seen"_s).trimmed(); }

    std::unique_ptr<PgFixture> m_fixture;
    std::unique_ptr<KeptConnections> m_kept;
};

void TestPgKept::init()
{
    m_kept = std::make_unique<KeptConnections>();
    m_fixture = std::make_unique<PgFixture>();
    m_fixture->file(u"row.csv"_s, "id\n1\n");
    (void)m_fixture->psql(u"CREATE TABLE t(id int); CREATE TABLE seen(n serial, pid int)"_s);
}

void TestPgKept::theNextStepTakesTheConnection()
{
    for (int i = 0; i < 8; ++i) // more than it takes for the server to keep its plans
        COPY_OK(copy(job()));
    QCOMPARE(connections(), "1");
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM t"_s), QByteArray("8\n"));
    QCOMPARE(m_fixture->psql(u"SELECT count(DISTINCT idempotency_key) FROM godwit_ledger"_s),
             QByteArray("8\n"));
}

void TestPgKept::nothingOfAStepStays()
{
    COPY_OK(copy(job(u"SET datestyle TO 'SQL, DMY'; SET TIME ZONE 'Asia/Tokyo'; SELECT pg_advisory_lock(7);"
                     "CREATE TEMPORARY TABLE seen(wrong int);"_s)));
    for (int i = 0; i < 3; ++i)
        COPY_OK(copy(job(u"DEALLOCATE ALL;"_s)));
    QCOMPARE(connections(), "1");
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM public.t"_s), QByteArray("4\n"));
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"_s),
             QByteArray("0\n"));
}

void TestPgKept::anErrorClosesIt()
{
    COPY_OK(copy(job()));
    QVERIFY(!copy(job(u"SELECT 1/0;"_s)).ok());
    COPY_OK(copy(job()));
    QCOMPARE(connections(), "2"); // what the failed one wrote down was rolled back
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM t"_s), QByteArray("2\n"));
}

void TestPgKept::aCancelClosesIt()
{
    COPY_OK(copy(job()));
    std::stop_source stop;
    std::jthread canceller([&] { // as soon as the server is in it
        const auto isInside = [&] {
            return m_fixture->psql(
                       u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' "
                       "AND state = 'active' AND pid <> pg_backend_pid()"_s) == "1\n";
        };
        (void)QTest::qWaitFor(isInside, 60'000);
        stop.request_stop();
    });
    const auto cancelledCopy = copy(job(u"SELECT pg_sleep(600);"_s), stop.get_token());
    canceller.join();
    QVERIFY(!cancelledCopy.ok());
    QCOMPARE(cancelledCopy.error().kind, ErrorKind::Cancelled);
    COPY_OK(copy(job()));
    QCOMPARE(connections(), "2");
}

void TestPgKept::aServerThatClosedItIsAskedAgain()
{
    COPY_OK(copy(job()));
    (void)m_fixture->psql(
        u"SELECT pg_terminate_backend(pid, 30000) FROM (SELECT DISTINCT pid FROM seen) s"_s);
    COPY_OK(copy(job()));
    QCOMPARE(connections(), "2");
}

void TestPgKept::theLedgerMayBeDropped()
{
    COPY_OK(copy(job()));
    (void)m_fixture->psql(u"DROP TABLE godwit_ledger"_s);
    COPY_OK(copy(job()));
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM godwit_ledger"_s), QByteArray("1\n"));
}

void TestPgKept::anotherUserOrSchemaHasItsOwn()
{
    COPY_OK(copy(job()));
    CopyJob other = job();
    other.destination.options = {{u"schema"_s, u"public"_s}};
    COPY_OK(copy(other));
    QCOMPARE(connections(), "2");
    COPY_OK(copy(job()));
    QCOMPARE(connections(), "2");
}

QTEST_GUILESS_MAIN(TestPgKept)
#include "tst_pgkept.moc"
