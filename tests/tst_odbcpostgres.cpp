// SPDX-License-Identifier: Apache-2.0
#include "tests/support/odbcfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// PostgreSQL through psqlodbc: every type, exactly, and every load mode.
class TestOdbcPostgres : public QObject
{
    Q_OBJECT

private slots:
    void copiesEveryType();
    void readsWhatANativeStoreHolds();
    void takesHostileNames();
    void loadsInEveryMode();
    void deletesWhatIsGone();
    void keepsWhatExists();
    void readsOnlyWhatIsNew();
    void readsQueries();
    void namesTheRefusedRow();
    void leavesNothingOnFailure();
};

void TestOdbcPostgres::copiesEveryType()
{
    OdbcFixture fixture;
    const QString columns = u"k int PRIMARY KEY, b bool, i8 int8, f4 real, f8 float8, n numeric, n2 "
                            u"numeric(10,2), t text, v varchar(5), "
                            "c char(3), by bytea, d date, ts timestamp, tz timestamptz, tm time(6), u uuid, "
                            "j jsonb, a int[], iv interval, "
                            "bits varbit"_s;
    fixture.psql(u"CREATE TABLE s(%1); CREATE TABLE d(%1)"_s.arg(columns));
    fixture.psql(
        u"INSERT INTO s VALUES "
        "(1, true, 9223372036854775807, 'NaN', '-Infinity', 'NaN', 1.50, 'Łódź 🦆 ', 'ab', 'x', "
        "'\\x00ff27', 'infinity', "
        "'2024-03-31 02:30:00.123456', '2024-03-31 02:30:00.000001+02', '24:00:00', "
        "'00000000-0000-0000-0000-000000000001', '{\"a\": \"\\\\\"}', '{1,NULL,-3}', '1 mon 2 days "
        "00:00:00.5', '101'), "
        "(2, false, -9223372036854775808, 1e-10, 5e-324, "
        "123456789012345678901234567890.000000000000000001, -0.01, "
        "'', '', '', '', '0044-03-15 BC', '0001-01-01 00:00:00', '9999-12-31 23:59:59.999999+00', "
        "'00:00:00.000001', "
        "'ffffffff-ffff-ffff-ffff-ffffffffffff', '[]', '{}', '-1 day', ''), "
        "(3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
        "NULL, NULL, NULL, NULL, "
        "NULL), "
        "(4, true, 0, 3.4028235e38, 0.1::float8 + 0.2::float8, 0.10, 0, repeat('Ł🦆', 300000), 'a "
        " ', '  ', "
        "decode(repeat('00ff', 50000), 'hex'), '9999-12-31', '4713-01-01 00:00:00 BC', '-infinity', "
        "'02:30', NULL, "
        "'\"x\"', NULL, NULL, NULL)"_s);
    const auto done = fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s));
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 4);
    QCOMPARE(done->notes, QStringList());
    for (const QString &name : columns.split(u", "_s)) {
        const QString column = name.section(u' ', 0, 0);
        QCOMPARE(fixture
                     .psql(u"SELECT s.k, s.%1, d.%1 FROM s JOIN d USING (k) WHERE "
                           "CAST(s.%1 AS text) IS DISTINCT FROM CAST(d.%1 AS text)"_s.arg(column))
                     .left(300),
                 QByteArray());
    }
}

void TestOdbcPostgres::readsWhatANativeStoreHolds()
{
    OdbcFixture fixture;
    fixture.psql(u"CREATE TABLE s AS SELECT 1 AS k, true AS b, 12.50::numeric(10,2) AS n, "
                 "'2024-03-31 02:30:00.000001'::timestamp AS ts, date '2024-02-29' AS d, 0.1::float8 AS f"_s);
    COPY_OK(fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.native(u"a.db"_s), u"d"_s)));
    QCOMPARE(fixture.rows(u"a.db"_s,
                          u"SELECT k || '|' || b || '|' || n || '|' || ts || '|' || d || '|' || f FROM d"_s),
             QStringList{u"1|1|12.50|2024-03-31 02:30:00.000001|2024-02-29|0.1"_s});
}

void TestOdbcPostgres::takesHostileNames()
{
    OdbcFixture fixture;
    const QString table = u"a.\"b\" ]; DROP --'"_s;
    fixture.psql(u"CREATE TABLE \"a.\"\"b\"\" ]; DROP --'\"(\"select\" int PRIMARY KEY, \"x \"\"?\" text); "
                 "INSERT INTO \"a.\"\"b\"\" ]; DROP --'\" VALUES (1, 'y')"_s);
    const QString quoted = u'"' + QString(table).replace(u'"', u"\"\""_s) + u'"';
    COPY_OK(fixture.copy(fixture.between(fixture.postgres(), quoted, fixture.postgres(), u"\"d'\"\".t\""_s)));
    QCOMPARE(fixture.psql(u"SELECT \"select\", \"x \"\"?\" FROM \"d'\"\".t\""_s), QByteArray("1\ty"));
}

void TestOdbcPostgres::loadsInEveryMode()
{
    OdbcFixture fixture;
    fixture.psql(
        u"CREATE TABLE s(k int PRIMARY KEY, t text); INSERT INTO s SELECT i, 'n' || i FROM "
        u"generate_series(1, 2500) i; "
        "CREATE TABLE d(k int PRIMARY KEY, t text); INSERT INTO d VALUES (2, 'old'), (9999, 'only here')"_s);
    CopyJob upsert = fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s, u"upsert"_s);
    upsert.step.keys = {u"k"_s};
    const auto upserted = fixture.copy(upsert);
    COPY_OK(upserted);
    QCOMPARE(upserted->rowsWritten, 2500);
    QCOMPARE(fixture.psql(
                 u"SELECT count(*), max(t) FILTER (WHERE k = 2), max(t) FILTER (WHERE k = 9999) FROM d"_s),
             QByteArray("2501\tn2\tonly here"));
    const auto full = fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s));
    COPY_OK(full);
    QCOMPARE(full->rowsWritten, 2500);
    QCOMPARE(fixture.psql(u"SELECT count(*) FROM d"_s), QByteArray("2500"));
    fixture.psql(u"CREATE TABLE e(k int, t text)"_s);
    COPY_OK(
        fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"e"_s, u"append"_s)));
    COPY_OK(
        fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"e"_s, u"append"_s)));
    QCOMPARE(fixture.psql(u"SELECT count(*) FROM e"_s), QByteArray("5000"));
    CopyJob again = fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"e"_s, u"append"_s);
    COPY_OK(fixture.copy(again));
    const auto adopted = fixture.copy(again); // the ledger knows this effect
    COPY_OK(adopted);
    QVERIFY(adopted->adopted);
    QCOMPARE(fixture.psql(u"SELECT count(*) FROM e"_s), QByteArray("7500"));
}

void TestOdbcPostgres::deletesWhatIsGone()
{
    OdbcFixture fixture;
    fixture.psql(
        u"CREATE TABLE s(k int, t text); INSERT INTO s VALUES (1, 'first'), (1, 'last'), (2, 'two'); "
        "CREATE TABLE d(k int PRIMARY KEY, t text); INSERT INTO d VALUES (1, 'old'), (3, 'gone')"_s);
    CopyJob job = fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    job.step.settings = {{u"missing"_s, u"delete"_s}};
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.psql(u"SELECT * FROM d ORDER BY k"_s), QByteArray("1\tlast\n2\ttwo"));
}

void TestOdbcPostgres::keepsWhatExists()
{
    OdbcFixture fixture;
    fixture.psql(
        u"CREATE TABLE s(k int, t text); INSERT INTO s VALUES (1, 'new'), (2, 'first'), (2, 'second'); "
        "CREATE TABLE d(k int PRIMARY KEY, t text); INSERT INTO d VALUES (1, 'old')"_s);
    CopyJob job = fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    job.step.settings = {{u"existing"_s, u"keep"_s}};
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.psql(u"SELECT * FROM d ORDER BY k"_s), QByteArray("1\told\n2\tfirst"));
}

void TestOdbcPostgres::readsOnlyWhatIsNew()
{
    OdbcFixture fixture;
    fixture.psql(
        u"CREATE TABLE s(k int, at timestamptz); INSERT INTO s VALUES (1, '2024-03-31 02:30:00.000001+00'), "
        "(2, '2024-03-31 02:30:00.000002+00'); CREATE TABLE d(k int, at timestamptz)"_s);
    const auto load = [&] {
        CopyJob job =
            fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s, u"incremental"_s);
        job.step.watermark = u"at"_s;
        return fixture.copy(job);
    };
    const auto first = load();
    COPY_OK(first);
    QCOMPARE(first->rowsWritten, 2);
    const auto nothing = load();
    COPY_OK(nothing);
    QCOMPARE(nothing->rowsRead, 0);
    QCOMPARE(nothing->watermark, first->watermark);
    fixture.psql(u"INSERT INTO s VALUES (3, '2024-03-31 02:30:00.000003+00')"_s);
    const auto more = load();
    COPY_OK(more);
    QCOMPARE(more->rowsRead, 1);
    QCOMPARE(fixture.psql(u"SELECT count(*), max(k) FROM d"_s), QByteArray("3\t3"));
    fixture.psql(u"INSERT INTO s VALUES (4, NULL)"_s);
    const auto without = load();
    QVERIFY(!without);
    QCOMPARE(without.error().kind, ErrorKind::Data);
}

void TestOdbcPostgres::readsQueries()
{
    OdbcFixture fixture;
    CopyJob job = fixture.between(fixture.postgres(), {}, fixture.postgres(), u"d"_s);
    job.step.source.query =
        u"WITH x AS (SELECT 1 AS a, 2.50::numeric(5,2) AS b) SELECT * FROM x ORDER BY a; -- all"_s;
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.psql(u"SELECT * FROM d"_s), QByteArray("1\t2.50"));
    QCOMPARE(fixture.psql(
                 u"SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'd'::regclass "
                 "AND attname = 'b'"_s),
             QByteArray("numeric(5,2)"));
    for (const QString &bad : {u"DELETE FROM d"_s, u"SELECT 1; SELECT 2"_s, u"SELECT 1 AS a, 2 AS a"_s,
                               u"WITH x AS (DELETE FROM d RETURNING *) SELECT * FROM x"_s}) {
        job.step.source.query = bad;
        job.identity = fixture.nextIdentity();
        const auto refused = fixture.copy(job);
        QVERIFY2(!refused, qPrintable(bad));
    }
    QCOMPARE(fixture.psql(u"SELECT count(*) FROM d"_s), QByteArray("1"));
}

void TestOdbcPostgres::namesTheRefusedRow()
{
    OdbcFixture fixture;
    fixture.psql(u"CREATE TABLE s(k int, t text); INSERT INTO s SELECT i, 'x' FROM generate_series(1, 30) i; "
                 "CREATE TABLE d(k int CHECK (k <> 17), t text)"_s);
    const auto refused =
        fixture.copy(fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().text().contains(u"k = 17"_s), qPrintable(refused.error().text()));
    QCOMPARE(fixture.psql(u"SELECT count(*) FROM d"_s), QByteArray("0"));
}

void TestOdbcPostgres::leavesNothingOnFailure()
{
    OdbcFixture fixture;
    fixture.psql(
        u"CREATE TABLE s(k int); INSERT INTO s VALUES (1); CREATE TABLE d(k int); INSERT INTO d VALUES (7)"_s);
    fixture.leaseHeld = false;
    CopyJob job = fixture.between(fixture.postgres(), u"s"_s, fixture.postgres(), u"d"_s);
    job.step.settings = {{u"before"_s, u"CREATE TABLE made_before(a int)"_s}};
    const auto fenced = fixture.copy(job);
    QVERIFY(!fenced);
    QCOMPARE(fenced.error().kind, ErrorKind::Fenced);
    QCOMPARE(fixture.psql(u"SELECT k FROM d"_s), QByteArray("7"));
    QCOMPARE(fixture.psql(u"SELECT to_regclass('made_before')"_s), QByteArray("NULL"));
}

QTEST_GUILESS_MAIN(TestOdbcPostgres)
#include "tst_odbcpostgres.moc"
