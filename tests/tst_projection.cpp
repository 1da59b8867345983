// SPDX-License-Identifier: Apache-2.0
// Columns chosen, renamed, cast and added on the way; conditions and snapshots.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestProjection : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void choosesAndRenames_data();
    void choosesAndRenames();
    void casts_data();
    void casts();
    void refusedCastNamesTheRow();
    void refusedCastsAreSetAside();
    void keysAndIndexesFollow();
    void conditions();
    void snapshots();
    void watermarkNeedsNotBeCopied();

private:
    CopyJob job(const QString &from, const QMap<QString, QString> &settings, const QString &load = u"full"_s)
    {
        CopyJob made =
            m_f->job(from.endsWith(u".csv"_s) ? u"csv"_s : u"sqlite"_s, from, u"sqlite"_s, u"b.db/t"_s, load);
        made.step.settings = settings;
        return made;
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestProjection::choosesAndRenames_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("sqlite") << u"a.db/s"_s;
    QTest::newRow("csv") << u"s.csv"_s;
}

void TestProjection::choosesAndRenames()
{
    QFETCH(QString, from);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (a, \"b b\", c)"_s,
                         u"INSERT INTO s VALUES ('1', 'x', NULL), ('2', 'y', 'z')"_s});
    m_f->file(u"s.csv"_s, "a,b b,c\n1,x,\n2,y,z\n");
    COPY_OK(m_f->copy(job(
        from, {{u"columns"_s, u"C, \"b b\" as d, 'k' as e, a, -3 as f, null as g, a as h, 2.50 as i"_s}})));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT group_concat(name) FROM pragma_table_info('t')"_s),
             QStringList{u"C,d,e,a,f,g,h,i"_s});
    QCOMPARE(m_f->rows(u"b.db"_s,
                       u"SELECT quote(c) || quote(d) || quote(e) || a || f || quote(g) || h || i FROM t"_s),
             (QStringList{u"NULL'x''k'1-3NULL12.50"_s, u"'z''y''k'2-3NULL22.50"_s}));
}

void TestProjection::casts_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("result"); ///< empty: refused
    const auto row = [](const char *type, const char *value, const char *result) {
        QTest::addRow("%s %s", type, value)
            << QString::fromUtf8(type) << QString::fromUtf8(value) << QString::fromUtf8(result);
    };
    row("integer", "'42'", "42");
    row("integer", "'-9223372036854775808'", "-9223372036854775808");
    row("integer", "7.0", "7");
    for (const char *bad :
         {"'9223372036854775808'", "'4 2'", "''", "'1.0'", "1.5", "x'31'", "'+-1'", "1e300"})
        row("integer", bad, "");
    row("unsigned", "'18446744073709551615'", "'18446744073709551615'");
    row("unsigned", "-1", "");
    row("decimal(5,2)", "'123.450'", "'123.450'");
    row("decimal(5,2)", "'0001.2'", "'0001.2'");
    row("decimal(5,2)", "99", "'99'"); // no number type of SQLite is a decimal
    for (const char *bad : {"'1234.5'", "'1.234'", "'1e2'", "'.'", "'abc'"})
        row("decimal(5,2)", bad, "");
    row("float64", "'1e3'", "1000.0");
    row("float64", "'0x10'", "");
    row("float64", "9007199254740993", "");
    row("boolean", "'Yes'", "1");
    row("boolean", "'f'", "0");
    row("boolean", "2", "");
    row("text(3)", "'żół'", "'żół'");
    row("text(3)", "'żółć'", "");
    row("text", "12", "'12'");
    row("text", "x'41'", "");
    row("bytes", "'\\x00ff'", "X'00FF'");
    row("bytes", "'00ff'", "");
    row("date", "'2024-02-29'", "'2024-02-29'");
    row("date", "'2023-02-29'", "");
    row("time", "'24:00'", "");
    row("timestamp", "'2024-03-31T02:30'", "'2024-03-31 02:30:00'");
    row("timestamp(0)", "'2024-03-31 02:30:00.5'", "");
    row("instant", "'2024-03-31 02:30+02'", "'2024-03-31 00:30:00Z'");
    row("instant", "'2024-03-31 02:30'", "");
    row("uuid", "'123e4567-e89b-12d3-a456-426614174000'", "'123e4567-e89b-12d3-a456-426614174000'");
    row("uuid", "'123e4567'", "");
    row("bits", "'0101'", "'0101'");
    row("bits", "'012'", "");
    row("integer", "NULL", "NULL");
}

void TestProjection::casts()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QString, result);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (x)"_s, u"INSERT INTO s VALUES (%1)"_s.arg(value)});
    const auto copied = m_f->copy(job(u"a.db/s"_s, {{u"columns"_s, u"x:"_s + type}}));
    if (result.isEmpty()) {
        QVERIFY(!copied.ok());
        QCOMPARE(copied.error().kind, ErrorKind::Data);
        return;
    }
    COPY_OK(copied);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT quote(x) FROM t"_s), QStringList{result});
}

void TestProjection::refusedCastNamesTheRow()
{
    m_f->file(u"s.csv"_s, "id,amount\n1,5\n2,five\n");
    const auto failed = m_f->copy(job(u"s.csv"_s, {{u"columns"_s, u"id, amount:integer as total"_s}}));
    QVERIFY(!failed.ok());
    const QString text = failed.error().text();
    QVERIFY2(text.contains(u"s.csv, line 3"_s) && text.contains(u"total = 'five'"_s) &&
                 text.contains(u"id = '2'"_s),
             qPrintable(text));
    QVERIFY(m_f->copy(job(u"s.csv"_s, {{u"columns"_s, u"nope"_s}})).error().text().contains(u"id, amount"_s));
}

void TestProjection::refusedCastsAreSetAside()
{
    QByteArray file("id,amount\n");
    for (int i = 1; i <= 20'000; ++i)
        file += QByteArray::number(i) + (i % 5000 == 0 ? ",bad\n" : ",1\n");
    m_f->file(u"s.csv"_s, file);
    QStringList bad;
    const auto keep = [&](const QList<RejectedRow> &rows) -> Result<void> {
        for (const RejectedRow &row : rows)
            bad.append(u"%1 %2"_s.arg(row.line).arg(row.key));
        return {};
    };
    CopyJob made =
        job(u"s.csv"_s, {{u"columns"_s, u"id:integer, amount:integer"_s}, {u"reject_rows"_s, u"4"_s}},
            u"upsert"_s);
    made.step.keys = {u"id"_s};
    ProgressCounter progress;
    const auto copied =
        copyRows(made, {.progress = &progress, .mayCommit = [] { return true; }, .rejects = keep});
    COPY_OK(copied);
    QCOMPARE(copied->rowsWritten, 19'996);
    QCOMPARE(copied->rowsRejected, 4);
    QCOMPARE(bad, (QStringList{u"5001 id = 5000"_s, u"10001 id = 10000"_s, u"15001 id = 15000"_s,
                               u"20001 id = 20000"_s}));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) || ' ' || sum(amount) FROM t"_s),
             QStringList{u"19996 19996"_s});
}

void TestProjection::keysAndIndexesFollow()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (id INTEGER PRIMARY KEY, a, b)"_s, u"CREATE INDEX ia ON s (a)"_s,
                         u"CREATE INDEX ib ON s (b)"_s, u"INSERT INTO s VALUES (1, 2, 3)"_s});
    const auto copied = m_f->copy(
        job(u"a.db/s"_s, {{u"columns"_s, u"a as x, id as key"_s}, {u"create"_s, u"table and indexes"_s}}));
    COPY_OK(copied);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT group_concat(name || pk) FROM pragma_table_info('t')"_s),
             QStringList{u"x0,key1"_s});
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM pragma_index_info('ia')"_s), QStringList{u"x"_s});
    QVERIFY2(copied->notes.join(u' ').contains(u"\"ib\""_s), qPrintable(copied->notes.join(u' ')));
}

void TestProjection::conditions()
{
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE s (id, v)"_s, u"INSERT INTO s VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s});
    COPY_OK(m_f->copy(job(u"a.db/s"_s, {{u"where"_s, u"id = 1 OR v = 'c' -- comment"_s}})));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT group_concat(id) FROM t"_s), QStringList{u"1,3"_s});
    for (const QString &bad : {u"id = ?5"_s, u"1); DELETE FROM s; SELECT (1"_s, u"nonsense"_s})
        QVERIFY2(!m_f->copy(job(u"a.db/s"_s, {{u"where"_s, bad}})).ok(), qPrintable(bad));
    QCOMPARE(m_f->rows(u"a.db"_s, u"SELECT count(*) FROM s"_s), QStringList{u"3"_s});
}

void TestProjection::snapshots()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (id INTEGER PRIMARY KEY)"_s, u"INSERT INTO s VALUES (1), (2)"_s});
    COPY_OK(m_f->copy(job(u"a.db/s"_s, {}, u"snapshot"_s)));
    COPY_OK(m_f->copy(job(u"a.db/s"_s, {}, u"snapshot"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) || ' ' || count(DISTINCT loaded_at) || ' ' || "
                                  "(abs(julianday('now') - julianday(max(loaded_at))) < 0.01) FROM t"_s),
             QStringList{u"4 2 1"_s});
    const auto clash = m_f->copy(job(u"a.db/s"_s, {{u"snapshot_column"_s, u"ID"_s}}, u"snapshot"_s));
    QCOMPARE(clash.error().kind, ErrorKind::Definition);
}

void TestProjection::watermarkNeedsNotBeCopied()
{
    for (const QString &from : {u"a.db/s"_s, u"s.csv"_s}) {
        m_f = std::make_unique<CopyFixture>();
        m_f->sql(u"a.db"_s,
                 {u"CREATE TABLE s (id INTEGER, v)"_s, u"INSERT INTO s VALUES (1, 'a'), (2, 'b')"_s});
        m_f->file(u"s.csv"_s, "id,v\n1,a\n2,b\n");
        for (int round = 0; round < 2; ++round) {
            CopyJob made = job(from, {{u"columns"_s, u"v as w"_s}}, u"incremental"_s);
            made.step.watermark = u"id"_s;
            COPY_OK(m_f->copy(made));
        }
        QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT w FROM t"_s), (QStringList{u"a"_s, u"b"_s}));
    }
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
