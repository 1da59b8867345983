// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgfixture.h"

#include <future>

using namespace godwit;
using namespace Qt::StringLiterals;

/// What goes wrong in a load leaves the destination as it was, and is named.
class TestPgWriterErrors : public QObject
{
    Q_OBJECT

private slots:
    void namesRowAndKey_data();
    void namesRowAndKey();
    void refusesDuplicateKeys();
    void refusesNullKeys();
    void rejectsRowsAlone();
    void failureKeepsTheOldRows();
    void lostLeaseKeepsTheOldRows();
    void missingTableIsNotMade();
    void cancelsBehindALock();
    void truncateGivesWayToReaders();

private:
    PgFixture m_fixture;
};

void TestPgWriterErrors::namesRowAndKey_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("unique") << u"(id int PRIMARY KEY, v int UNIQUE)"_s;
    QTest::newRow("check") << u"(id int PRIMARY KEY, v int CHECK (id <> 15000 OR v <> 1))"_s;
    QTest::newRow("domain of the value") << u"(id int, v smallint CHECK (v <> 1 OR id = 1))"_s;
}

void TestPgWriterErrors::namesRowAndKey()
{
    QFETCH(QString, table);
    (void)m_fixture.psql(
        u"DROP TABLE IF EXISTS c; CREATE TABLE c %1; INSERT INTO c VALUES (-1, -1)"_s.arg(table));
    QByteArray csv("id,v\n");
    for (int i = 1; i <= 20'000; ++i) // several batches are on their way when the server refuses the row
        csv += QByteArray::number(i) + ',' + (i == 15000 ? "1" : QByteArray::number(i)) + '\n';
    m_fixture.file(u"c.csv"_s, csv);
    for (const QString &mode : {u"full"_s, u"append"_s}) {
        if (table.contains(u"smallint"))
            m_fixture.file(u"c.csv"_s, "id,v\n1,1\n15000,1\n");
        CopyJob job = m_fixture.toPostgres(u"csv"_s, u"c.csv"_s, u"c"_s, mode);
        job.step.keys = {u"id"_s};
        const auto failed = m_fixture.copy(job);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, ErrorKind::Data);
        const QString line = table.contains(u"smallint") ? u"c.csv, line 3"_s : u"c.csv, line 15001"_s;
        QVERIFY2(failed.error().object.contains(line), qPrintable(failed.error().text()));
        QVERIFY2(failed.error().cause.contains(u"id = '15000'"), qPrintable(failed.error().text()));
        QCOMPARE(m_fixture.psql(u"SELECT * FROM c"_s), QByteArray("-1\t-1\n"));
    }
}

void TestPgWriterErrors::refusesDuplicateKeys()
{
    (void)m_fixture.psql(
        u"CREATE TABLE dup(id int PRIMARY KEY, v text); INSERT INTO dup VALUES (2, 'old')"_s);
    m_fixture.file(u"dup.csv"_s, "id,v\n1,a\n2,b\n3,c\n2,b\n1,a\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"dup.csv"_s, u"dup"_s, u"upsert"_s);
    job.step.keys = {u"id"_s};
    job.step.settings = {{u"duplicates"_s, u"fail"_s}};
    const auto failed = m_fixture.copy(job);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().cause.contains(u"id = '1'"), qPrintable(failed.error().text()));
    QCOMPARE(m_fixture.psql(u"SELECT * FROM dup"_s), QByteArray("2\told\n"));
    m_fixture.file(u"dup.csv"_s, "id,v\n1,a\n2,b\n3,c\n2,last\n1,a\n"); // else the last one counts
    job = m_fixture.toPostgres(u"csv"_s, u"dup.csv"_s, u"dup"_s, u"upsert"_s);
    job.step.keys = {u"id"_s};
    const auto copied = m_fixture.copy(job);
    COPY_OK(copied);
    QCOMPARE(m_fixture.psql(u"SELECT * FROM dup ORDER BY 1"_s), QByteArray("1\ta\n2\tlast\n3\tc\n"));
}

void TestPgWriterErrors::refusesNullKeys()
{
    (void)m_fixture.psql(u"CREATE TABLE nk(id int UNIQUE, v text)"_s);
    m_fixture.sql(u"nk.db"_s,
                  {u"CREATE TABLE nk(id INT, v TEXT)"_s, u"INSERT INTO nk VALUES (1, 'a'), (NULL, 'b')"_s});
    CopyJob job = m_fixture.toPostgres(u"sqlite"_s, u"nk.db/nk"_s, u"nk"_s, u"upsert"_s);
    job.step.keys = {u"id"_s};
    const auto failed = m_fixture.copy(job);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().object.contains(u"row 2"), qPrintable(failed.error().text()));
    QCOMPARE(m_fixture.psql(u"SELECT count(*) FROM nk"_s), QByteArray("0\n"));
}

void TestPgWriterErrors::rejectsRowsAlone()
{
    for (const QString &mode : {u"append"_s, u"upsert"_s}) {
        (void)m_fixture.psql(
            u"DROP TABLE IF EXISTS r; CREATE TABLE r(id int PRIMARY KEY, v text CHECK (v <> 'bad'))"_s);
        WriteRequest request{.connection = m_fixture.postgres(), .endpoint = {.object = u"r"_s}};
        request.mode = *loadModeFromWord(mode);
        request.keys = {u"id"_s};
        request.isolate = true;
        request.options.duplicates = LoadOptions::Duplicates::Fail;
        request.identity = m_fixture.nextIdentity();
        const auto writer = findStore(u"postgresql")->makeWriter(request);
        COPY_OK(writer->begin());
        COPY_OK(writer->prepare({.kind = u"csv"_s, .columns = {{.name = u"id"_s}, {.name = u"v"_s}}}));
        ColumnBatch batch;
        batch.reset(2, 1);
        for (const char *id : {"1", "2", "x", "3", "1"}) {
            batch.setText(0, id);
            batch.setText(1, batch.rows() == 1 ? "bad" : "good");
            batch.endRow();
        }
        QList<bool> taken;
        for (qsizetype row = 0; row < batch.rows(); ++row) {
            const auto written = writer->write(batch, {row, 1});
            QVERIFY(written.ok() || written.error().kind == ErrorKind::Data);
            taken.append(written.ok());
        }
        QCOMPARE(taken, (QList<bool>{true, false, false, true, false}));
        COPY_OK(writer->complete());
        COPY_OK(writer->commit({}, {}));
        QCOMPARE(m_fixture.psql(u"SELECT * FROM r ORDER BY 1"_s), QByteArray("1\tgood\n3\tgood\n"));
    }
}

void TestPgWriterErrors::failureKeepsTheOldRows()
{
    (void)m_fixture.psql(u"CREATE TABLE old(id int NOT NULL); INSERT INTO old VALUES (7)"_s);
    m_fixture.sql(u"old.db"_s, {u"CREATE TABLE old(id)"_s, u"INSERT INTO old VALUES (1), ('text'), (3)"_s});
    const auto failed = m_fixture.copy(m_fixture.toPostgres(u"sqlite"_s, u"old.db/old"_s, u"old"_s));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().text().contains(u"'text'"), qPrintable(failed.error().text()));
    CopyJob script = m_fixture.toPostgres(u"sqlite"_s, u"old.db/old"_s, u"old"_s);
    script.step.source.object.clear();
    script.step.source.query = u"SELECT 1 AS id"_s;
    script.step.settings = {{u"after"_s, u"SELECT 1/0"_s}};
    QVERIFY(!m_fixture.copy(script).ok());
    QCOMPARE(m_fixture.psql(u"SELECT * FROM old"_s), QByteArray("7\n"));
}

void TestPgWriterErrors::lostLeaseKeepsTheOldRows()
{
    (void)m_fixture.psql(u"CREATE TABLE lease(id int); INSERT INTO lease VALUES (7)"_s);
    m_fixture.file(u"lease.csv"_s, "id\n1\n");
    m_fixture.leaseHeld = false;
    const auto failed = m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"lease.csv"_s, u"lease"_s));
    m_fixture.leaseHeld = true;
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Fenced);
    QCOMPARE(
        m_fixture.psql(u"SELECT * FROM lease; SELECT count(*) FROM godwit_ledger WHERE attempt_id = 'x'"_s),
        QByteArray("7\n0\n"));
}

void TestPgWriterErrors::missingTableIsNotMade()
{
    m_fixture.file(u"no.csv"_s, "id\n1\n");
    CopyJob job = m_fixture.toPostgres(u"csv"_s, u"no.csv"_s, u"not_there"_s);
    job.step.settings = {{u"create"_s, u"none"_s}};
    QCOMPARE(m_fixture.copy(job).error().kind, ErrorKind::Destination);
    (void)m_fixture.psql(u"CREATE VIEW seen AS SELECT 1 AS id"_s);
    const auto view = m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"no.csv"_s, u"seen"_s));
    QVERIFY(!view.ok());
    QVERIFY2(view.error().cause.contains(u"view"), qPrintable(view.error().text()));
}

void TestPgWriterErrors::cancelsBehindALock()
{
    (void)m_fixture.psql(u"CREATE TABLE busy(id int); INSERT INTO busy VALUES (7)"_s);
    m_fixture.file(u"busy.csv"_s, "id\n1\n");
    for (const QString &mode : {u"full"_s, u"append"_s}) {
        const auto holder = m_fixture.session();
        COPY_OK(holder->begin());
        COPY_OK(holder->execute(u"LOCK TABLE busy"_s));
        const CopyJob job = m_fixture.toPostgres(u"csv"_s, u"busy.csv"_s, u"busy"_s, mode);
        auto copying = std::async(std::launch::async, [&] {
            const auto done = m_fixture.copy(job);
            return done ? ErrorKind::Internal : done.error().kind;
        });
        const QString waiting =
            u"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'busy'::regclass"_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.psql(waiting), QByteArray("1\n"), 20'000);
        m_fixture.stop.request_stop();
        QCOMPARE(copying.get(), ErrorKind::Cancelled);
        QCOMPARE(m_fixture.psql(waiting), QByteArray("0\n")); // the server has let go as well
        COPY_OK(holder->rollback());
        QCOMPARE(m_fixture.psql(u"SELECT * FROM busy"_s), QByteArray("7\n"));
        m_fixture.stop = {};
    }
}

/// TRUNCATE would wait for the reader for ever if that were the copy's own source.
void TestPgWriterErrors::truncateGivesWayToReaders()
{
    (void)m_fixture.psql(u"CREATE TABLE read(id int); INSERT INTO read VALUES (7)"_s);
    const auto reader = m_fixture.session();
    COPY_OK(reader->begin());
    COPY_OK(reader->select(u"SELECT * FROM read"_s));
    m_fixture.file(u"read.csv"_s, "id\n1\n");
    COPY_OK(m_fixture.copy(m_fixture.toPostgres(u"csv"_s, u"read.csv"_s, u"read"_s)));
    QCOMPARE(m_fixture.psql(u"SELECT * FROM read"_s), QByteArray("1\n"));
}

QTEST_GUILESS_MAIN(TestPgWriterErrors)
#include "tst_pgwritererrors.moc"
