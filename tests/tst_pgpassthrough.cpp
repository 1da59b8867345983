// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pgfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// Rows from PostgreSQL to PostgreSQL that nobody decodes.
class TestPgPassThrough : public QObject
{
    Q_OBJECT

private slots:
    void forwardsBetweenDatabases();
    void insertsInsideOne();
    void decodesWhereTypesDiffer();
    void queryOverItsOwnDestination();
    void namesTheRow();
    void mergesAndGoesOn();

private:
    CopyJob between(const QString &from, const QString &to, const QString &mode = u"full"_s)
    {
        CopyJob job = m_to.toPostgres(u"csv"_s, from, to, mode);
        job.source = m_from.postgres();
        return job;
    }

    PgFixture m_from;
    PgFixture m_to;
    static constexpr QStringView everything = u"(id int PRIMARY KEY, n numeric, t text, b bytea, at "
                                              u"timestamptz, d date, f float8, j jsonb, a int[], i inet, "
                                              "v interval)";
};

void TestPgPassThrough::forwardsBetweenDatabases()
{
    (void)m_from.psql(
        u"CREATE TABLE every %1; INSERT INTO every SELECT i, i * 1.10, 'Łódź ' || i, '\\x00ff', "
        "'infinity', '0044-03-15 BC', '-0', '{\"a\": 1}', '{1,NULL}', '10.0.0.1/8', '1 mon -1 day' "
        "FROM generate_series(1, 5000) i; INSERT INTO every(id) VALUES (0)"_s.arg(everything));
    const auto done = m_to.copy(between(u"every"_s, u"every"_s));
    COPY_OK(done);
    QCOMPARE(done->rowsRead, 5001);
    QCOMPARE(done->rowsWritten, 5001);
    QVERIFY(done->bytes > 100'000);
    QVERIFY2(done->notes.join(u' ').contains(u"without decoding"), qPrintable(done->notes.join(u' ')));
    const QString digest = u"SELECT md5(string_agg(e::text, '|' ORDER BY id)) FROM every e"_s;
    QCOMPARE(m_to.psql(digest), m_from.psql(digest));
}

void TestPgPassThrough::insertsInsideOne()
{
    (void)m_to.psql(
        u"CREATE TABLE here(id int PRIMARY KEY, t text); INSERT INTO here VALUES (1, 'a'), (2, 'b')"_s);
    CopyJob job = m_to.toPostgres(u"csv"_s, u"here"_s, u"there"_s);
    job.source = m_to.postgres();
    const auto done = m_to.copy(job);
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 2);
    QVERIFY2(done->notes.join(u' ').contains(u"inside the server"), qPrintable(done->notes.join(u' ')));
    QCOMPARE(m_to.psql(u"SELECT * FROM there ORDER BY 1"_s), QByteArray("1\ta\n2\tb\n"));
}

void TestPgPassThrough::decodesWhereTypesDiffer()
{
    (void)m_from.psql(u"CREATE TABLE w(id int, n numeric(10,4)); INSERT INTO w VALUES (1, 1.2500)"_s);
    (void)m_to.psql(u"CREATE TABLE w(id bigint, n numeric(6,2))"_s);
    const auto done = m_to.copy(between(u"w"_s, u"w"_s));
    COPY_OK(done);
    QVERIFY2(!done->notes.join(u' ').contains(u"without decoding"), qPrintable(done->notes.join(u' ')));
    QCOMPARE(m_to.psql(u"SELECT * FROM w"_s), QByteArray("1\t1.25\n"));
}

void TestPgPassThrough::queryOverItsOwnDestination()
{
    (void)m_to.psql(u"CREATE TABLE self(id int); INSERT INTO self VALUES (1), (2)"_s);
    CopyJob job = m_to.toPostgres(u"csv"_s, {}, u"self"_s);
    job.source = m_to.postgres();
    job.step.source.query = u"SELECT id * 10 AS id FROM self"_s;
    COPY_OK(m_to.copy(job));
    QCOMPARE(m_to.psql(u"SELECT * FROM self ORDER BY 1"_s), QByteArray("10\n20\n"));
}

void TestPgPassThrough::namesTheRow()
{
    (void)m_from.psql(
        u"CREATE TABLE bad(id int, v int); INSERT INTO bad SELECT i, i % 300 FROM generate_series(1, 400) i"_s);
    (void)m_to.psql(u"CREATE TABLE bad(id int, v int UNIQUE); INSERT INTO bad VALUES (0, -1)"_s);
    const auto failed = m_to.copy(between(u"bad"_s, u"bad"_s));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().object.contains(u"row 301"), qPrintable(failed.error().text()));
    QVERIFY2(failed.error().cause.contains(u"(v)=(1)"), qPrintable(failed.error().text()));
    QCOMPARE(m_to.psql(u"SELECT * FROM bad"_s), QByteArray("0\t-1\n"));
}

void TestPgPassThrough::mergesAndGoesOn()
{
    (void)m_from.psql(
        u"CREATE TABLE m(id int PRIMARY KEY, v text); INSERT INTO m VALUES (1, 'a'), (2, 'b')"_s);
    const auto run = [&] {
        CopyJob job = between(u"m"_s, u"m"_s, u"incremental"_s);
        job.step.watermark = u"id"_s;
        job.step.keys = {u"id"_s};
        return m_to.copy(job);
    };
    COPY_OK(run());
    const auto nothing = run();
    COPY_OK(nothing);
    QCOMPARE(nothing->rowsWritten, 0);
    QCOMPARE(nothing->watermark, u"2"_s);
    (void)m_from.psql(u"INSERT INTO m VALUES (3, 'c')"_s);
    const auto more = run();
    COPY_OK(more);
    QCOMPARE(more->rowsWritten, 1);
    QCOMPARE(m_to.psql(u"SELECT * FROM m ORDER BY 1"_s), QByteArray("1\ta\n2\tb\n3\tc\n"));
}

QTEST_GUILESS_MAIN(TestPgPassThrough)
#include "tst_pgpassthrough.moc"
