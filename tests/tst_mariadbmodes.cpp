// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mariafixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

/// Load modes into MariaDB, from SQLite; contents as the server's own client says.
class TestMariadbModes : public QObject
{
    Q_OBJECT

private slots:
    void fullReplaces_data();
    void fullReplaces();
    void fullKeepsTriggersByDelete();
    void createsWithIndexes();
    void appendAdds();
    void rejectsAreSetAside_data();
    void rejectsAreSetAside();
    void scriptsRunInTheTransaction();
    void autoIncrementGoesOn();
};

void TestMariadbModes::fullReplaces_data()
{
    QTest::addColumn<QString>("replace");
    QTest::addColumn<bool>("renamed");
    QTest::newRow("small") << u"auto"_s << false;
    QTest::newRow("delete") << u"delete"_s << false;
    QTest::newRow("rename") << u"rename"_s << true;
}

void TestMariadbModes::fullReplaces()
{
    QFETCH(QString, replace);
    QFETCH(bool, renamed);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE t(k INTEGER, v TEXT)"_s, u"INSERT INTO t VALUES (1, 'new'), (2, NULL)"_s});
    fixture.run(
        u"CREATE TABLE t(v varchar(9), k int PRIMARY KEY, KEY(v)) COMMENT='ours'; INSERT INTO t VALUES ('old', 1), ('gone', 3)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"replace"_s] = replace;
    const auto copied = fixture.copy(job);
    COPY_OK(copied);
    QCOMPARE(copied->rowsWritten, 2);
    QCOMPARE(copied->notes.join(u' ').contains(u"RENAME"), renamed);
    QCOMPARE(fixture.run(u"SELECT k, v FROM t ORDER BY k"_s), QByteArray("1\tnew\n2\tNULL\n"));
    QCOMPARE(fixture.tables(), QByteArray("t\n"));
    QCOMPARE(fixture.run(u"SELECT table_comment FROM information_schema.tables WHERE table_name = 't' AND "
                         "table_schema = DATABASE()"_s),
             QByteArray("ours\n"));
    QCOMPARE(fixture.effects(), QByteArray("1\n"));
    const auto again = fixture.copy(job); // the same cycle
    COPY_OK(again);
    QVERIFY(again->adopted);
    QCOMPARE(again->rowsWritten, 2);
}

/// A staging table would lose what hangs on the old one.
void TestMariadbModes::fullKeepsTriggersByDelete()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"CREATE TABLE t(k int); CREATE TABLE seen(k int); "
                "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW INSERT INTO seen VALUES (NEW.k)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"replace"_s] = u"rename"_s;
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.run(u"SELECT * FROM seen"_s), QByteArray("1\n"));
}

void TestMariadbModes::createsWithIndexes()
{
    MariaFixture fixture;
    fixture.sql(
        u"a.db"_s,
        {u"CREATE TABLE t(k VARCHAR(20) PRIMARY KEY, v VARCHAR(30) NOT NULL DEFAULT 'x''y', w TEXT)"_s,
         u"CREATE UNIQUE INDEX \"odd `name`\" ON t(v)"_s, u"CREATE INDEX long ON t(w)"_s,
         u"INSERT INTO t VALUES ('a', '1', 'w'), ('A', '2', 'w'), ('a ', '3', 'w')"_s});
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"create"_s] = u"table and indexes"_s;
    const auto copied = fixture.copy(job);
    COPY_OK(copied);
    QCOMPARE(
        fixture.run(u"SELECT index_name, column_name, non_unique FROM information_schema.statistics WHERE "
                    "table_schema = DATABASE() AND table_name = 't' ORDER BY 1"_s),
        QByteArray("long\tw\t1\nodd `name`\tv\t0\nPRIMARY\tk\t0\n"));
    QCOMPARE(fixture.run(u"INSERT INTO t(k, w) VALUES ('b', ''); SELECT v FROM t WHERE k = 'b'"_s),
             QByteArray("x'y\n"));
    QCOMPARE(fixture.tables(), QByteArray("t\n"));
}

void TestMariadbModes::appendAdds()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(v TEXT)"_s, u"INSERT INTO t VALUES (''), ('b')"_s});
    fixture.run(u"CREATE TABLE t(v varchar(9)); INSERT INTO t VALUES ('a')"_s);
    COPY_OK(fixture.copy(fixture.mariaJob(u"a.db/t"_s, u"t"_s, u"append"_s)));
    QCOMPARE(fixture.run(u"SELECT hex(v) FROM t ORDER BY v"_s), QByteArray("\n61\n62\n"));
}

void TestMariadbModes::rejectsAreSetAside_data()
{
    QTest::addColumn<QString>("load");
    QTest::addColumn<QString>("infile");
    for (const char *load : {"full", "append", "upsert"}) {
        for (const char *infile : {"on", "off"})
            QTest::addRow("%s, local_infile %s", load, infile)
                << QString::fromLatin1(load) << QString::fromLatin1(infile);
    }
}

void TestMariadbModes::rejectsAreSetAside()
{
    QFETCH(QString, load);
    QFETCH(QString, infile);
    MariaFixture fixture;
    fixture.sql(
        u"a.db"_s,
        {u"CREATE TABLE t(k INTEGER, v)"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
         "INSERT INTO t SELECT i, CASE i WHEN 7 THEN 'text' WHEN 500 THEN 9e999 ELSE i END FROM n"_s});
    fixture.run(u"CREATE TABLE t(k int PRIMARY KEY, v int NOT NULL CHECK (v <> 999))"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, load);
    job.step.keys = {u"k"_s};
    job.step.settings[u"local_infile"_s] = infile;
    job.step.settings[u"reject_rows"_s] = u"10"_s;
    QStringList keys;
    fixture.progress.restart();
    const auto copied = copyRows(job, {.stop = fixture.stop.get_token(),
                                       .progress = &fixture.progress,
                                       .mayCommit = [] { return true; },
                                       .rejects = [&](const QList<RejectedRow> &rows) -> Result<void> {
                                           for (const RejectedRow &row : rows)
                                               keys.append(row.key);
                                           return {};
                                       }});
    COPY_OK(copied);
    QCOMPARE(copied->rowsRejected, 3);
    QCOMPARE(keys.size(), 3);
    QCOMPARE(copied->rowsWritten, 997);
    QCOMPARE(fixture.run(u"SELECT count(*), sum(k) FROM t"_s), QByteArray("997\t498994\n"));
}

void TestMariadbModes::scriptsRunInTheTransaction()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"CREATE TABLE t(k int); CREATE TABLE seen(n int)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"before"_s] = u"INSERT INTO seen VALUES (1)"_s;
    job.step.settings[u"after"_s] =
        u"INSERT INTO seen SELECT 10 + count(*) FROM t; INSERT INTO seen VALUES ('x')"_s;
    QVERIFY(!fixture.copy(job).ok());
    QCOMPARE(fixture.run(u"SELECT count(*) FROM seen"_s), QByteArray("0\n"));
    job.step.settings[u"after"_s] = u"INSERT INTO seen SELECT 10 + count(*) FROM t; CREATE TABLE u(a int)"_s;
    const auto commits = fixture.copy(job);
    QVERIFY(!commits.ok());
    QVERIFY2(commits.error().text().contains(u"CREATE TABLE commits"), qPrintable(commits.error().text()));
    job.step.settings[u"after"_s] = u"INSERT INTO seen SELECT 10 + count(*) FROM t"_s;
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.run(u"SELECT n FROM seen ORDER BY 1"_s), QByteArray("1\n11\n"));
}

void TestMariadbModes::autoIncrementGoesOn()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (0), (41)"_s});
    for (const QString &replace : {u"delete"_s, u"rename"_s}) {
        fixture.run(u"DROP TABLE IF EXISTS t; CREATE TABLE t(k int AUTO_INCREMENT PRIMARY KEY)"_s);
        CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
        job.step.settings[u"replace"_s] = replace;
        COPY_OK(fixture.copy(job));
        QCOMPARE(fixture.run(u"INSERT INTO t VALUES (); SELECT k FROM t ORDER BY k"_s),
                 QByteArray("0\n41\n42\n"));
    }
}

QTEST_GUILESS_MAIN(TestMariadbModes)
#include "tst_mariadbmodes.moc"
