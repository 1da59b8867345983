// SPDX-License-Identifier: Apache-2.0
// Upserts into PostgreSQL: whichever way the rows are merged, the last row of a key is there, and the server
// itself says whether every key is.
#include "tests/support/pgfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestPgUpsert : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyWayOfMerging_data();
    void everyWayOfMerging();
    void aKeyThatVanishesIsNoticed();
    void passesThroughAndVerifies();
    void nullKeysAreRefusedWhenPassedThrough();

private:
    CopyJob job(const QString &verify)
    {
        CopyJob job = m_fixture->toPostgres(u"csv"_s, u"rows.csv"_s, u"t"_s, u"upsert"_s);
        job.step.keys = {u"id"_s};
        job.step.settings = {{u"verify"_s, verify}};
        return job;
    }

    std::unique_ptr<PgFixture> m_fixture;
};

void TestPgUpsert::init()
{
    m_fixture = std::make_unique<PgFixture>();
    (void)m_fixture->psql(u"CREATE TABLE t(id int PRIMARY KEY, name text);"
                          "INSERT INTO t SELECT i, 'old ' || i FROM generate_series(1, 100) i"_s);
}

void TestPgUpsert::everyWayOfMerging_data()
{
    QTest::addColumn<QByteArray>("rows");   // id and name
    QTest::addColumn<QByteArray>("result"); // count, highest id, names that are new, name of 5
    QTest::addColumn<QString>("note");
    const auto lines = [](int first, int last, const char *word) {
        QByteArray text;
        for (int i = first; i <= last; ++i)
            text += QByteArray::number(i) + ',' + word + ' ' + QByteArray::number(i) + '\n';
        return text;
    };
    QTest::newRow("all differ") << lines(1, 100, "new") << QByteArray("100\t100\t100\tnew 5\n")
                                << u"0 row(s) inserted, 100 row(s) changed."_s;
    QTest::newRow("all the same")
        << lines(1, 100, "old") << QByteArray("100\t100\t0\told 5\n")
        << u"0 row(s) inserted, 0 row(s) changed, 100 row(s) were the same already."_s;
    QTest::newRow("most the same")
        << lines(1, 90, "old") + lines(91, 105, "new") << QByteArray("105\t105\t15\told 5\n")
        << u"5 row(s) inserted, 10 row(s) changed, 90 row(s) were the same already."_s;
    QTest::newRow("all are new") << lines(101, 150, "new") << QByteArray("150\t150\t50\told 5\n")
                                 << u"0 row(s) were the same already."_s;
    QTest::newRow("all differ, one twice")
        << lines(1, 100, "new") + "5,new last\n"
        << QByteArray("100\t100\t100\tnew last\n") << u"0 row(s) were the same already."_s;
    // The sample knows of the first thousand rows only.
    QTest::newRow("new ones at the end")
        << lines(1, 100, "new").repeated(1) + lines(101, 110, "new") << QByteArray("110\t110\t110\tnew 5\n")
        << u"0 row(s) were the same already."_s;
}

void TestPgUpsert::everyWayOfMerging()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QByteArray, result);
    QFETCH(const QString, note);
    for (const QString &verify : {u"count"_s, u"checksum"_s}) {
        init();
        m_fixture->file(u"rows.csv"_s, "id,name\n" + rows);
        const auto done = m_fixture->copy(job(verify));
        COPY_OK(done);
        QCOMPARE(m_fixture->psql(u"SELECT count(*), max(id), count(*) FILTER (WHERE name LIKE 'new%'), "
                                 "max(name) FILTER (WHERE id = 5) FROM t"_s),
                 result);
        QVERIFY2(done->notes.contains(note), qPrintable(done->notes.join(u'\n')));
        QVERIFY2(done->notes.last().startsWith(u"Verified: "_s), qPrintable(done->notes.join(u'\n')));
    }
}

void TestPgUpsert::aKeyThatVanishesIsNoticed()
{
    // It is written, and taken away again afterwards.
    (void)m_fixture->psql(
        u"CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN DELETE FROM t WHERE id = NEW.id AND id = 7; RETURN NULL; END';"
        "CREATE TRIGGER gone AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION gone()"_s);
    m_fixture->file(u"rows.csv"_s, "id,name\n6,new\n7,new\n");
    for (const QString &verify : {u"count"_s, u"checksum"_s}) {
        const auto done = m_fixture->copy(job(verify));
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Verification);
        QVERIFY2(done.error().cause.startsWith(u"keys that came: 2; found in the destination: 1"_s),
                 qPrintable(done.error().text()));
        QCOMPARE(m_fixture->psql(u"SELECT name FROM t WHERE id IN (6, 7) ORDER BY 1"_s),
                 QByteArray("old 6\nold 7\n"));
    }
}

void TestPgUpsert::passesThroughAndVerifies()
{
    (void)m_fixture->psql(u"CREATE TABLE s AS SELECT id, 'new ' || id AS name FROM t WHERE id > 50 "
                          "UNION ALL SELECT 200, 'new'"_s);
    CopyJob some = job(u"count"_s);
    some.source = m_fixture->postgres();
    some.source.options = {{u"schema"_s, u"public"_s}}; // as if it were another database
    some.step.source.object = u"s"_s;
    const auto done = m_fixture->copy(some);
    COPY_OK(done);
    QVERIFY2(done->notes.filter(u"without decoding"_s).size() == 1, qPrintable(done->notes.join(u'\n')));
    QCOMPARE(done->notes.last(), u"Verified: 51 key(s) are in the destination."_s);
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM t WHERE name LIKE 'new%'"_s), QByteArray("51\n"));
}

void TestPgUpsert::nullKeysAreRefusedWhenPassedThrough()
{
    (void)m_fixture->psql(u"CREATE TABLE n(id int UNIQUE, name text);"
                          "CREATE TABLE s(id int, name text); INSERT INTO s VALUES (1, 'a'), (NULL, 'b')"_s);
    CopyJob some = job(u"count"_s);
    some.source = m_fixture->postgres();
    some.source.options = {{u"schema"_s, u"public"_s}};
    some.step.source.object = u"s"_s;
    some.step.destination.object = u"n"_s;
    const auto done = m_fixture->copy(some);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Data);
    QCOMPARE(m_fixture->psql(u"SELECT count(*) FROM n"_s), QByteArray("0\n"));
}

QTEST_GUILESS_MAIN(TestPgUpsert)
#include "tst_pgupsert.moc"
