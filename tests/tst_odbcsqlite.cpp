// SPDX-License-Identifier: Apache-2.0
#include "tests/support/odbcfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// SQLite files through libsqliteodbc, compared with what SQLite itself says.
class TestOdbcSqlite : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryCell();
    void writesEveryCell();
    void loadsInEveryMode();
    void readsOnlyWhatIsNew();
    void refusesWhatTheDriverWouldCut();
    void goesToPostgresAndBack();
};

namespace
{

const QString cells =
    u"INSERT INTO s VALUES (1, 9223372036854775807, 0.1 + 0.2, 'Łódź 🦆 ', x'0001ff', 1.5, '2024-03-31 "
    u"02:30:00.123456', "
    "'12.50', 1), (2, 'text in an integer column', 1e300, '', x'', 9007199254740993, '0000-00-00', "
    "12345678901234567890, 0), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), "
    "(4, -9223372036854775808, 5e-324, 'i5', 'text', 9e999, '', -0.0, 'yes')"_s;
const QString columns =
    u"k INTEGER PRIMARY KEY, i INTEGER, r REAL, t TEXT, b BLOB, n, d DATETIME, de DECIMAL(10,2), bo BOOLEAN"_s;
const QString dump =
    u"SELECT quote(k) || quote(i) || quote(r) || quote(t) || quote(b) || quote(n) || quote(d) || quote(de) "
    "|| quote(bo) FROM %1 ORDER BY k"_s;

} // namespace

void TestOdbcSqlite::readsEveryCell()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE s(%1)"_s.arg(columns), cells,
                            u"INSERT INTO s(k, t) VALUES (5, 'a' || char(0) || 'b')"_s});
    fixture.sql(u"b.db"_s, {u"CREATE TABLE d(%1)"_s.arg(columns)});
    COPY_OK(
        fixture.copy(fixture.between(fixture.sqlite(u"a.db"_s), u"s"_s, fixture.native(u"b.db"_s), u"d"_s)));
    QCOMPARE(fixture.rows(u"b.db"_s, dump.arg(u"d"_s)), fixture.rows(u"a.db"_s, dump.arg(u"s"_s)));
}

void TestOdbcSqlite::writesEveryCell()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE s(%1)"_s.arg(columns), cells});
    fixture.sql(u"b.db"_s, {u"CREATE TABLE d(%1)"_s.arg(columns)});
    const auto done =
        fixture.copy(fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s), u"d"_s));
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 4);
    QCOMPARE(fixture.rows(u"b.db"_s, dump.arg(u"d"_s)), fixture.rows(u"a.db"_s, dump.arg(u"s"_s)));
}

void TestOdbcSqlite::loadsInEveryMode()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE s(k INTEGER, t TEXT)"_s,
                            u"INSERT INTO s VALUES (1, 'first'), (1, 'last'), (2, 'two')"_s});
    fixture.sql(u"b.db"_s, {u"CREATE TABLE d(k INTEGER PRIMARY KEY, t TEXT)"_s,
                            u"INSERT INTO d VALUES (1, 'old'), (3, 'gone')"_s});
    CopyJob job =
        fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s), u"d"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    job.step.settings = {{u"missing"_s, u"delete"_s}};
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.rows(u"b.db"_s, u"SELECT k || t FROM d ORDER BY k"_s),
             (QStringList{u"1last"_s, u"2two"_s}));
    COPY_OK(fixture.copy(fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s),
                                         u"made"_s, u"append"_s)));
    COPY_OK(fixture.copy(
        fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s), u"made"_s)));
    QCOMPARE(fixture.rows(u"b.db"_s, u"SELECT k || t FROM made"_s),
             (QStringList{u"1first"_s, u"1last"_s, u"2two"_s}));
    fixture.leaseHeld = false;
    const auto fenced = fixture.copy(
        fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s), u"d"_s, u"append"_s));
    QVERIFY(!fenced);
    QCOMPARE(fixture.rows(u"b.db"_s, u"SELECT count(*) FROM d"_s), QStringList{u"2"_s});
}

void TestOdbcSqlite::readsOnlyWhatIsNew()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE s(k INTEGER, v TEXT)"_s, u"INSERT INTO s VALUES (9, 'a'), (10, 'b')"_s});
    const auto load = [&](const QString &overlap) {
        CopyJob job = fixture.between(fixture.sqlite(u"a.db"_s), u"s"_s, fixture.native(u"b.db"_s), u"d"_s,
                                      u"incremental"_s);
        job.step.watermark = u"k"_s;
        if (!overlap.isEmpty()) {
            job.step.keys = {u"k"_s};
            job.step.settings = {{u"overlap"_s, overlap}};
        }
        return fixture.copy(job);
    };
    const auto first = load({});
    COPY_OK(first);
    QCOMPARE(first->watermark, u"10"_s);
    fixture.sql(u"a.db"_s, {u"INSERT INTO s VALUES (11, 'c')"_s});
    const auto second = load({});
    COPY_OK(second);
    QCOMPARE(second->rowsRead, 1);
    QCOMPARE(fixture.rows(u"b.db"_s, u"SELECT group_concat(k) FROM d"_s), QStringList{u"9,10,11"_s});
}

void TestOdbcSqlite::refusesWhatTheDriverWouldCut()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE s(k INTEGER, t TEXT)"_s,
                            u"INSERT INTO s VALUES (7, 'a' || char(0) || 'b')"_s});
    const auto refused =
        fixture.copy(fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.sqlite(u"b.db"_s), u"d"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().text().contains(u"k = 7"_s), qPrintable(refused.error().text()));
}

void TestOdbcSqlite::goesToPostgresAndBack()
{
    OdbcFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE s(k INTEGER PRIMARY KEY, t TEXT, r REAL, b BLOB, at DATETIME)"_s,
                            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                            "INSERT INTO s SELECT i, 'Ł' || i || char(128512), i / 7.0, randomblob(i % 50), "
                            "'2024-03-31 02:30:00.' || (100001 + 2 * i) FROM n"_s});
    COPY_OK(fixture.copy(fixture.between(fixture.native(u"a.db"_s), u"s"_s, fixture.postgres(), u"d"_s)));
    QCOMPARE(fixture.psql(u"SELECT count(*), max(at) FROM d"_s),
             QByteArray("3000\t2024-03-31 02:30:00.106001"));
    QCOMPARE(fixture.psql(u"SELECT upper(encode(b, 'hex')) FROM d ORDER BY k"_s).split('\n'),
             fixture.rows(u"a.db"_s, u"SELECT hex(b) FROM s ORDER BY k"_s).join(u'\n').toUtf8().split('\n'));
    fixture.sql(u"b.db"_s, {u"CREATE TABLE s(k INTEGER PRIMARY KEY, t TEXT, r REAL, b BLOB, at DATETIME)"_s});
    COPY_OK(fixture.copy(fixture.between(fixture.postgres(), u"d"_s, fixture.sqlite(u"b.db"_s), u"s"_s)));
    const QString content = u"SELECT k || quote(t) || quote(r) || quote(b) || at FROM s ORDER BY k"_s;
    QCOMPARE(fixture.rows(u"b.db"_s, content), fixture.rows(u"a.db"_s, content));
}

QTEST_GUILESS_MAIN(TestOdbcSqlite)
#include "tst_odbcsqlite.moc"
