// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mariafixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// Upserts into MariaDB, and watermarks of MariaDB.
class TestMariadbKeys : public QObject
{
    Q_OBJECT

private slots:
    void upsertMatchesByKeyAlone_data();
    void upsertMatchesByKeyAlone();
    void upsertOptions_data();
    void upsertOptions();
    void upsertRefusesTwins();
    void incrementalFromMariadb_data();
    void incrementalFromMariadb();
    void watermarkNullIsRefused();
};

void TestMariadbKeys::upsertMatchesByKeyAlone_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("refused");
    QTest::newRow("one key") << u"k int PRIMARY KEY, v varchar(9)"_s << false;
    QTest::newRow("another index") << u"k int PRIMARY KEY, v varchar(9), UNIQUE(v)"_s << true;
}

/// ON DUPLICATE KEY UPDATE would change the row with k = 2 instead of refusing ours.
void TestMariadbKeys::upsertMatchesByKeyAlone()
{
    QFETCH(QString, table);
    QFETCH(bool, refused);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE t(k INTEGER, v TEXT)"_s, u"INSERT INTO t VALUES (1, 'one'), (3, 'two')"_s});
    fixture.run(u"CREATE TABLE t(%1); INSERT INTO t VALUES (1, 'old'), (2, 'two')"_s.arg(table));
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    const auto copied = fixture.copy(job);
    QCOMPARE(copied.ok(), !refused);
    QCOMPARE(fixture.run(u"SELECT k, v FROM t ORDER BY k"_s),
             refused ? QByteArray("1\told\n2\ttwo\n") : QByteArray("1\tone\n2\ttwo\n3\ttwo\n"));
    if (refused)
        QCOMPARE(copied.error().kind, ErrorKind::Data);
    else
        QCOMPARE(copied->rowsWritten, 2);
}

void TestMariadbKeys::upsertOptions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("update") << u"existing"_s << u"update"_s << QByteArray("1\tnew\n2\tnew\n9\told\n");
    QTest::newRow("keep") << u"existing"_s << u"keep"_s << QByteArray("1\told\n2\tnew\n9\told\n");
    QTest::newRow("delete") << u"missing"_s << u"delete"_s << QByteArray("1\tnew\n2\tnew\n");
}

void TestMariadbKeys::upsertOptions()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, content);
    for (const QString &unique : {QString(), u", UNIQUE(u)"_s}) {
        MariaFixture fixture;
        fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER, v TEXT)"_s,
                                u"INSERT INTO t VALUES (1, 'new'), (2, 'new')"_s});
        fixture.run(
            u"CREATE TABLE t(k int PRIMARY KEY, v varchar(9), u int%1); INSERT INTO t(k, v) VALUES (1, 'old'), (9, 'old')"_s
                .arg(unique));
        CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, u"upsert"_s);
        job.step.keys = {u"K"_s};
        job.step.settings[name] = value;
        COPY_OK(fixture.copy(job));
        QCOMPARE(fixture.run(u"SELECT k, v FROM t ORDER BY k"_s), content);
    }
}

void TestMariadbKeys::upsertRefusesTwins()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k TEXT, v TEXT)"_s,
                            u"INSERT INTO t VALUES ('x', 1), ('a', 2), ('A', 3)"_s});
    fixture.run(u"CREATE TABLE t(k varchar(9) PRIMARY KEY, v int); INSERT INTO t VALUES ('a', 0)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    job.step.settings[u"duplicates"_s] = u"fail"_s;
    const auto copied = fixture.copy(job);
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().kind, ErrorKind::Data);
    QVERIFY2(copied.error().object.contains(u"row 3") && copied.error().cause.contains(u"k = 'A'"),
             qPrintable(copied.error().text()));
    QCOMPARE(fixture.run(u"SELECT * FROM t"_s), QByteArray("a\t0\n"));
    for (const QString &infile : {u"on"_s, u"off"_s}) { // else the last one counts, on both roads
        fixture.run(u"UPDATE t SET v = 0"_s);
        job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, u"upsert"_s);
        job.step.keys = {u"k"_s};
        job.step.settings[u"local_infile"_s] = infile;
        COPY_OK(fixture.copy(job));
        QCOMPARE(fixture.run(u"SELECT * FROM t ORDER BY k"_s), QByteArray("a\t3\nx\t1\n"));
    }
}

void TestMariadbKeys::incrementalFromMariadb_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("values"); // in order
    QTest::addColumn<QString>("overlap");
    QTest::newRow("number") << u"bigint unsigned"_s
                            << QStringList{u"1"_s, u"9223372036854775809"_s, u"18446744073709551615"_s}
                            << u""_s;
    QTest::newRow("decimal") << u"decimal(30,3)"_s
                             << QStringList{u"-1.5"_s, u"10.001"_s, u"999999999999999999.001"_s} << u""_s;
    QTest::newRow("float") << u"float"_s << QStringList{u"0.1"_s, u"0.2"_s, u"16777216"_s} << u""_s;
    QTest::newRow("datetime") << u"datetime(6)"_s
                              << QStringList{u"'2024-03-31 02:30:00.000001'"_s,
                                             u"'2024-03-31 02:30:00.000002'"_s, u"'2024-03-31 03:30:00'"_s}
                              << u""_s;
    QTest::newRow("instant") << u"timestamp(6)"_s
                             << QStringList{u"'2024-03-31 01:30:00.000001'"_s, u"'2024-03-31 03:30:00'"_s,
                                            u"'2024-10-27 02:30:00'"_s}
                             << u""_s;
    QTest::newRow("overlap") << u"datetime"_s
                             << QStringList{u"'2024-01-01 00:00:00'"_s, u"'2024-01-01 00:00:30'"_s,
                                            u"'2024-01-02 00:00:00'"_s}
                             << u"60"_s;
}

void TestMariadbKeys::incrementalFromMariadb()
{
    QFETCH(QString, type);
    QFETCH(QStringList, values);
    QFETCH(QString, overlap);
    MariaFixture fixture;
    fixture.run(
        u"CREATE TABLE a(k int PRIMARY KEY, w %1 NOT NULL); INSERT INTO a VALUES (1, %2), (2, %3)"_s.arg(
            type, values[0], values[1]));
    CopyJob job = fixture.mariaJob(u"a"_s, u"x.db/t"_s, u"incremental"_s);
    job.step.keys = {u"k"_s};
    job.step.watermark = u"w"_s;
    if (!overlap.isEmpty())
        job.step.settings[u"overlap"_s] = overlap;
    const auto first = fixture.copy(job);
    COPY_OK(first);
    QCOMPARE(first->rowsRead, 2);
    job.identity = fixture.nextIdentity();
    const auto second = fixture.copy(job);
    COPY_OK(second);
    QCOMPARE(second->rowsRead, overlap.isEmpty() ? 0 : 2);
    QCOMPARE(second->watermark, first->watermark);
    fixture.run(u"INSERT INTO a VALUES (3, %1)"_s.arg(values[2]));
    job.identity = fixture.nextIdentity();
    const auto third = fixture.copy(job);
    COPY_OK(third);
    QCOMPARE(third->rowsRead, overlap.isEmpty() ? 1 : 3);
    QCOMPARE(fixture.rows(u"x.db"_s, u"SELECT count(*) FROM t"_s), QStringList{u"3"_s});
}

void TestMariadbKeys::watermarkNullIsRefused()
{
    MariaFixture fixture;
    fixture.run(u"CREATE TABLE a(k int, w int); INSERT INTO a VALUES (1, 1), (2, NULL)"_s);
    CopyJob job = fixture.mariaJob(u"a"_s, u"x.db/t"_s, u"incremental"_s);
    job.step.watermark = u"w"_s;
    const auto copied = fixture.copy(job);
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().kind, ErrorKind::Data);
}

QTEST_GUILESS_MAIN(TestMariadbKeys)
#include "tst_mariadbkeys.moc"
