// SPDX-License-Identifier: Apache-2.0
#include "tests/support/copyfixture.h"
#include "tests/support/pgreaderfixture.h"

#include <QTest>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

/// PostgreSQL as the source of whole copies, in one stream and in several.
class TestPgStreams : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_pg = std::make_unique<PgReaderFixture>();
        m_files = std::make_unique<CopyFixture>();
    }
    void cleanup()
    {
        m_files.reset();
        m_pg.reset();
    }

    void toSqliteAndCsv()
    {
        m_pg->database.run(
            u"CREATE TABLE orders (id int PRIMARY KEY, name text, price numeric(12,2), at timestamp, gone "
            u"text);"
            "INSERT INTO orders VALUES (1, 'Łódź', 12.50, '2024-03-31 02:30:00.000001', NULL), (2, '', 0.10, NULL, 'x')"_s);
        CopyJob job = fromPg(u"orders"_s, u"sqlite"_s, u"a.db/orders"_s);
        COPY_OK(m_files->copy(job));
        QCOMPARE(
            m_files->rows(
                u"a.db"_s,
                u"SELECT concat FROM (SELECT id || '|' || name || '|' || price || '|' || "
                "coalesce(at, 'NULL') || '|' || coalesce(gone, 'NULL') AS concat FROM orders ORDER BY id)"_s),
            (QStringList{u"1|Łódź|12.50|2024-03-31 02:30:00.000001|NULL"_s, u"2||0.10|NULL|x"_s}));
        job = fromPg(u"orders"_s, u"csv"_s, u"orders.csv"_s);
        COPY_OK(m_files->copy(job));
        QVERIFY2(m_files->content(u"orders.csv"_s).contains("1,Łódź,12.50,2024-03-31 02:30:00.000001,"),
                 m_files->content(u"orders.csv"_s).constData());
    }

    void streams_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("plain") << u"CREATE TABLE big (id int, v text)"_s;
        QTest::newRow("partitioned") << u"CREATE TABLE big (id int, v text) PARTITION BY RANGE (id); "
                                        "CREATE TABLE big1 PARTITION OF big FOR VALUES FROM (0) TO (20000);"
                                        "CREATE TABLE big2 PARTITION OF big DEFAULT"_s;
    }
    /// Each row comes exactly once, whatever others do to the table meanwhile.
    void streams()
    {
        QFETCH(const QString, table);
        m_pg->database.run(
            table + u"; INSERT INTO big SELECT n, repeat('v', n % 200) FROM generate_series(1, 60000) n"_s);
        CopyJob job = fromPg(u"big"_s, u"sqlite"_s, u"a.db/big"_s);
        job.step.settings.insert(u"streams"_s, u"4"_s);
        std::jthread others([&](std::stop_token stop) {
            while (!stop.stop_requested()) // every moment has 60,000 rows, of the sum 1,800,030,000
                m_pg->database.run(u"UPDATE big SET id = 60001 - id WHERE id % 10 = 3 OR id % 10 = 8"_s);
        });
        const auto outcome = m_files->copy(job);
        others.request_stop();
        others.join();
        COPY_OK(outcome);
        QCOMPARE(outcome->rowsRead, 60000);
        QCOMPARE(outcome->rowsWritten, 60000);
        QCOMPARE(m_files->progress.now().rowsRead, 60000);
        QCOMPARE(outcome->notes, QStringList());
        QCOMPARE(m_files->rows(u"a.db"_s, u"SELECT count(DISTINCT id) || '|' || sum(id) FROM big"_s),
                 QStringList{u"60000|1800030000"_s});
    }

    void partsAreReallyTaken()
    {
        m_pg->database.run(
            u"CREATE TABLE big AS SELECT n AS id, repeat('v', 100) AS v FROM generate_series(1, 60000) n"_s);
        ReadRequest request = m_pg->request(u"big"_s);
        request.streams = 4;
        PgReader reader(request);
        QVERIFY(reader.open().ok());
        auto parts = reader.takeParts();
        QCOMPARE(parts.size(), size_t(3));
        m_pg->database.run(u"INSERT INTO big SELECT n, 'late' FROM generate_series(1, 1000) n"_s);
        QStringList rows;
        for (const ReaderPtr &part : parts) {
            const auto content = PgReaderFixture::read(*part);
            PG_READ(content);
            QVERIFY(content.rows.size() > 10'000 && content.rows.size() < 20'000);
            rows += content.rows;
        }
        ColumnBatch batch;
        for (bool more = true; more;) {
            batch.reset(2, 1);
            const auto filled = reader.read(batch);
            QVERIFY(filled.ok());
            more = *filled;
            for (qsizetype row = 0; row < batch.rows(); ++row)
                rows.append(QString::number(batch.integer(0, row)) + u'|' + u"v"_s.repeated(100));
        }
        QCOMPARE(rows.size(), 60000);
        rows.removeDuplicates();
        QCOMPARE(rows.size(), 60000);
    }

    void viewsAreNotSplit()
    {
        m_pg->database.run(u"CREATE VIEW v AS SELECT n FROM generate_series(1, 10) n"_s);
        CopyJob job = fromPg(u"v"_s, u"sqlite"_s, u"a.db/v"_s);
        job.step.settings.insert(u"streams"_s, u"4"_s);
        const auto outcome = m_files->copy(job);
        COPY_OK(outcome);
        QCOMPARE(outcome->rowsWritten, 10);
        QVERIFY(outcome->notes.join(u' ').contains(u"one stream"_s));
    }

    /// One part fails: the whole copy does, with that reason, and nothing stays.
    void onePartFails()
    {
        m_pg->database.run(
            u"CREATE TABLE big AS SELECT n AS id, repeat('v', 200) AS v FROM generate_series(1, 60000) n"_s);
        CopyJob job = fromPg(u"big"_s, u"sqlite"_s, u"a.db/big"_s);
        job.step.settings.insert(u"streams"_s, u"4"_s);
        job.step.settings.insert(u"where"_s, u"1 / (59990 - id) < 2"_s);
        const auto outcome = m_files->copy(job);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::Source);
        QVERIFY2(outcome.error().text().contains(u"division by zero"_s), qPrintable(outcome.error().text()));
        QCOMPARE(m_files->rows(u"a.db"_s, u"SELECT count(*) FROM sqlite_master WHERE name = 'big'"_s),
                 QStringList{u"0"_s});
    }

    void cancelled()
    {
        m_pg->database.run(
            u"CREATE TABLE big AS SELECT n AS id, repeat('v', 200) AS v FROM generate_series(1, 60000) n"_s);
        CopyJob job = fromPg(u"big"_s, u"sqlite"_s, u"a.db/big"_s);
        job.step.settings.insert(u"streams"_s, u"3"_s);
        job.step.settings.insert(u"where"_s, u"pg_sleep(3600) IS NOT NULL"_s);
        Result<CopyOutcome> outcome = Error{};
        std::jthread copying([&] { outcome = m_files->copy(job); });
        const auto sleeping = [&] {
            return m_pg->database.run(
                u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND wait_event = 'PgSleep'"_s);
        };
        QTRY_COMPARE_WITH_TIMEOUT(sleeping(), QByteArray("3\n"), 30'000);
        m_files->stop.request_stop();
        copying.join();
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(sleeping(), QByteArray("0\n"));
    }

private:
    CopyJob fromPg(const QString &table, const QString &kind, const QString &place)
    {
        CopyJob job = m_files->job(u"sqlite"_s, u"x.db/x"_s, kind, place);
        job.source = m_pg->connection();
        job.step.source.object = table;
        return job;
    }

    std::unique_ptr<PgReaderFixture> m_pg;
    std::unique_ptr<CopyFixture> m_files;
};

QTEST_GUILESS_MAIN(TestPgStreams)
#include "tst_pgstreams.moc"
