// SPDX-License-Identifier: Apache-2.0
// Every pair of stores, with values that careless copying changes.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// One row per value; a column without type converts nothing.
const QStringList exactness = {
    u"CREATE TABLE v (id INTEGER PRIMARY KEY, x)"_s,
    u"INSERT INTO v(x) VALUES (NULL), (''), (x''), (0), (1), (-1), (9223372036854775807)"_s,
    u"INSERT INTO v(x) VALUES (-9223372036854775808), (0.0), (-0.0), (1.0), (0.1), (1e308), (-1e308), (5e-324)"_s,
    u"INSERT INTO v(x) VALUES (9e999), (-9e999), (9007199254740993), (9007199254740993.0), (3.141592653589793)"_s,
    u"INSERT INTO v(x) VALUES ('a' || char(0) || 'b'), (char(0)), ('trailing  '), ('  leading'), ('tab' || char(9))"_s,
    u"INSERT INTO v(x) VALUES ('🐦 żółć'), ('line' || char(10) || 'feed'), (char(13) || char(10)), ('quo\"te'), ('a,b')"_s,
    u"INSERT INTO v(x) VALUES (x'00ff00'), (zeroblob(100000)), (CAST(x'ff' AS TEXT)), ('1'), ('1.0'), ('NULL')"_s,
    u"INSERT INTO v(x) SELECT 1e400 - 1e400"_s, // NaN is NULL in SQLite
};
/// Type and value of a column, exactly.
QString literals(const QString &table, const QString &column = u"x"_s)
{
    return u"SELECT typeof(\"%2\") || ' ' || quote(\"%2\") || ' ' || ifnull(hex(\"%2\"), '') FROM \"%1\" ORDER BY rowid"_s
        .arg(table, column);
}

} // namespace

class TestCopyExact : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void sqliteToSqliteIsExactToTheBit_data();
    void sqliteToSqliteIsExactToTheBit();
    void rowIdsMayBeFarApart();
    void columnsMayBeCalledRowId();
    void typedColumnsKeepWhatTheyHold();
    void strangeNamesAndTypes();
    void strictAndWithoutRowidStay();
    void sqliteToCsvAndBack();
    void csvRefusesWhatItCannotHold_data();
    void csvRefusesWhatItCannotHold();
    void csvToCsvKeepsText();
    void encodingsComeBack_data();
    void encodingsComeBack();
    void queriesAndViews();

private:
    std::unique_ptr<CopyFixture> m_f;
};

void TestCopyExact::sqliteToSqliteIsExactToTheBit_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("query");
    QTest::newRow("another file, by SQLite itself") << u"b.db/w"_s << QString();
    QTest::newRow("another file, as batches") << u"b.db/w"_s << u"SELECT * FROM v ORDER BY id"_s;
    QTest::newRow("same file") << u"a.db/w"_s << QString();
}

void TestCopyExact::sqliteToSqliteIsExactToTheBit()
{
    QFETCH(QString, destination);
    QFETCH(QString, query);
    m_f->sql(u"a.db"_s, exactness);
    auto job = m_f->job(u"sqlite"_s, u"a.db/v"_s, u"sqlite"_s, destination);
    job.step.source.query = query;
    if (!query.isEmpty())
        job.step.source.object.clear();
    const auto copied = m_f->copy(job);
    COPY_OK(copied);
    const QString file = destination.section(u'/', 0, 0);
    const QStringList expected = m_f->rows(u"a.db"_s, literals(u"v"_s));
    QVERIFY(expected.size() > 30);
    QCOMPARE(m_f->rows(file, literals(u"w"_s)), expected);
    QCOMPARE(copied->rowsRead, expected.size());
    QCOMPARE(copied->rowsWritten, expected.size());
    const Progress progress = m_f->progress.now();
    QCOMPARE(progress.rowsRead, expected.size());
    QCOMPARE(progress.rowsWritten, expected.size());
    QCOMPARE(progress.rowsTotal, query.isEmpty() ? qint64(expected.size()) : -1);
    QCOMPARE(progress.bytes, copied->bytes);
}

void TestCopyExact::rowIdsMayBeFarApart()
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE t (id INTEGER PRIMARY KEY, v)"_s,
         u"INSERT INTO t VALUES (-9223372036854775808, 1), (9223372036854775807, 2), (0, 3), (-4000000000, 4)"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70000) "
         "INSERT INTO t SELECT 1000000000000 + i, i FROM n"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
         "INSERT INTO t SELECT i * 9000000000000 + 5, i FROM n"_s});
    const auto copied = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s));
    COPY_OK(copied);
    QCOMPARE(copied->rowsWritten, 71'004);
    QCOMPARE(m_f->progress.now().rowsWritten, 71'004);
    QVERIFY(copied->bytes > 71'004 * 5);
    const QString sums =
        u"SELECT count(*) || ' ' || total(id) || ' ' || sum(v) || ' ' || min(id) || ' ' || max(id) FROM t"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, sums), m_f->rows(u"a.db"_s, sums));
}

void TestCopyExact::columnsMayBeCalledRowId()
{
    for (const QString &columns : {u"rowid"_s, u"rowid, _rowid_"_s, u"rowid, _rowid_, oid"_s}) {
        CopyFixture f;
        f.sql(u"a.db"_s, {u"CREATE TABLE t (%1, v)"_s.arg(columns),
                          u"INSERT INTO t (rowid, v) VALUES ('x', 1), ('x', 2), (NULL, 3)"_s});
        COPY_OK(f.copy(f.job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
        QCOMPARE(f.rows(u"b.db"_s, u"SELECT ifnull(rowid, '-') || v FROM t ORDER BY v"_s),
                 (QStringList{u"x1"_s, u"x2"_s, u"-3"_s}));
    }
}

void TestCopyExact::typedColumnsKeepWhatTheyHold()
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE t (i INTEGER, n NUMERIC, r REAL, s TEXT, b BLOB, d DECIMAL(10, 2) NOT NULL, v VARCHAR(20))"_s,
         u"INSERT INTO t VALUES ('abc', '12x', 'real', 5, 'text in a blob', '1.10', NULL)"_s,
         u"INSERT INTO t VALUES (1.5, 9e18, 1, 0.1, 12, 'x', x'00')"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    for (const QString &column : {u"i"_s, u"n"_s, u"r"_s, u"s"_s, u"b"_s, u"d"_s, u"v"_s})
        QCOMPARE(m_f->rows(u"b.db"_s, literals(u"t"_s, column)),
                 m_f->rows(u"a.db"_s, literals(u"t"_s, column)));
    const QString shape =
        u"SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_info('t')"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, shape), m_f->rows(u"a.db"_s, shape));
}

void TestCopyExact::strangeNamesAndTypes()
{
    const QString table = u"we\"ird; DROP TABLE x -- 🐦"_s;
    const QString quoted = QString(table).replace(u'"', u"\"\""_s);
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE \"%1\" (\"select\" TEXT, \"a\"\"b\" \"INT) ; DROP TABLE y\", \"żółć\" \"NOT NULL\", \"%\" TEXT, \"x.y\")"_s
             .arg(quoted),
         u"INSERT INTO \"%1\" VALUES ('1', 2, 3, 'percent', 'dot')"_s.arg(quoted)});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/"_s + table, u"sqlite"_s, u"b.db/order"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s,
                       u"SELECT \"select\" || \"a\"\"b\" || \"żółć\" || \"%\" || \"x.y\" FROM \"order\""_s),
             QStringList{u"123percentdot"_s});
    // A dot does not separate a schema from a table.
    m_f->sql(u"a.db"_s, {u"CREATE TABLE \"main.t\" (a)"_s, u"INSERT INTO \"main.t\" VALUES (7)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/main.t"_s, u"sqlite"_s, u"b.db/main.t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT a FROM \"main.t\""_s), QStringList{u"7"_s});
}

void TestCopyExact::strictAndWithoutRowidStay()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (k TEXT PRIMARY KEY, x ANY) STRICT, WITHOUT ROWID"_s,
                         u"INSERT INTO t VALUES ('a', '1'), ('b', 1)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT typeof(x) FROM t ORDER BY k"_s),
             (QStringList{u"text"_s, u"integer"_s}));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT wr || strict FROM pragma_table_list WHERE name = 't'"_s),
             QStringList{u"11"_s});
}

void TestCopyExact::sqliteToCsvAndBack()
{
    m_f->sql(u"a.db"_s, exactness);
    // What CSV text can hold; the rest is refused below.
    m_f->sql(u"a.db"_s,
             {u"DELETE FROM v WHERE typeof(x) = 'blob' OR instr(x, char(0)) > 0 OR hex(x) = 'FF'"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/v"_s, u"csv"_s, u"v.csv"_s)));
    // A destination without types gets texts; one with REAL and INTEGER columns the numbers themselves.
    COPY_OK(m_f->copy(m_f->job(u"csv"_s, u"v.csv"_s, u"sqlite"_s, u"b.db/v"_s)));
    const QString notReal =
        m_f->rows(u"a.db"_s, u"SELECT group_concat(id) FROM v WHERE typeof(x) <> 'real'"_s).first();
    const QString texts =
        u"SELECT id || ' ' || hex(x) || (x IS NULL) FROM v WHERE CAST(id AS INT) IN (%1) ORDER BY CAST(id AS INT)"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, texts.arg(notReal)), m_f->rows(u"a.db"_s, texts.arg(notReal)));
    m_f->sql(u"a.db"_s, {u"DELETE FROM v WHERE typeof(x) NOT IN ('integer', 'real')"_s});
    m_f->sql(u"c.db"_s, {u"CREATE TABLE v (id INTEGER PRIMARY KEY, x NUMERIC)"_s,
                         u"CREATE TABLE r (id INTEGER PRIMARY KEY, x REAL)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/v"_s, u"csv"_s, u"v.csv"_s)));
    COPY_OK(m_f->copy(m_f->job(u"csv"_s, u"v.csv"_s, u"sqlite"_s, u"c.db/r"_s)));
    QCOMPARE(
        m_f->rows(u"c.db"_s, literals(u"r"_s)),
        m_f->rows(u"a.db"_s,
                  u"SELECT 'real ' || quote(CAST(x AS REAL)) || ' ' || hex(CAST(x AS REAL)) FROM (SELECT "
                  "CASE WHEN x = 0 THEN 0.0 ELSE x END AS x FROM v ORDER BY id)"_s));
}

void TestCopyExact::csvRefusesWhatItCannotHold_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("blob") << u"x'00'"_s;
    QTest::newRow("NUL") << u"'a' || char(0)"_s;
    QTest::newRow("not UTF-8") << u"CAST(x'ff' AS TEXT)"_s;
}

void TestCopyExact::csvRefusesWhatItCannotHold()
{
    QFETCH(QString, value);
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (a, note)"_s, u"INSERT INTO t VALUES (1, 'fine'), (2, %1)"_s.arg(value)});
    m_f->file(u"t.csv"_s, "old\n");
    const auto copied = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s));
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().kind, ErrorKind::Data);
    QVERIFY2(copied.error().object.contains(u"row 2"_s) && copied.error().object.contains(u"note"_s),
             qPrintable(copied.error().text()));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("old\n"));
    QCOMPARE(m_f->files(), (QStringList{u"a.db"_s, u"t.csv"_s}));
}

void TestCopyExact::csvToCsvKeepsText()
{
    const QByteArray text = "a;b\r\n1;\"x;\"\"y\"\"\"\r\n;\"\"\r\n\"two\r\nlines\"; z \r\n";
    m_f->file(u"in.csv"_s, text);
    auto there = m_f->job(u"csv"_s, u"in.csv"_s, u"csv"_s, u"out.csv"_s);
    there.source.options = {{u"delimiter"_s, u";"_s}};
    there.destination.options = {{u"delimiter"_s, u"tab"_s}, {u"null"_s, u"\\N"_s}, {u"quote"_s, u"'"_s}};
    COPY_OK(m_f->copy(there));
    QCOMPARE(m_f->content(u"out.csv"_s), QByteArray("a\tb\n1\tx;\"y\"\n\\N\t\n'two\r\nlines'\t z \n"));
    auto back = m_f->job(u"csv"_s, u"out.csv"_s, u"csv"_s, u"back.csv"_s);
    back.source.options = there.destination.options;
    back.destination.options = {{u"delimiter"_s, u";"_s}, {u"newline"_s, u"crlf"_s}};
    COPY_OK(m_f->copy(back));
    QCOMPARE(m_f->content(u"back.csv"_s), text);
}

void TestCopyExact::encodingsComeBack_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("front");
    QTest::newRow("utf-8") << u"utf-8"_s << QByteArray("n\xc3\xa9");
    QTest::newRow("latin-1") << u"latin-1"_s << QByteArray("n\xe9");
    QTest::newRow("utf-16") << u"utf-16"_s << QByteArray("\xff\xfen\0\xe9\0", 6);
    QTest::newRow("utf-16le") << u"utf-16le"_s << QByteArray("\xff\xfen\0\xe9\0", 6);
    QTest::newRow("utf-16be") << u"utf-16be"_s << QByteArray("\xfe\xff\0n\0\xe9", 6);
}

void TestCopyExact::encodingsComeBack()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, front);
    const bool latin = encoding == u"latin-1";
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (\"né\" TEXT)"_s,
              u"INSERT INTO t VALUES ('ÿ\n'), (''), (NULL), ('%1')"_s.arg(latin ? u"é"_s : u"🐦ż"_s)});
    auto out = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s);
    out.destination.options = {{u"encoding"_s, encoding}};
    COPY_OK(m_f->copy(out));
    QVERIFY(m_f->content(u"t.csv"_s).startsWith(front));
    auto more = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s, u"append"_s);
    more.destination.options = out.destination.options;
    COPY_OK(m_f->copy(more));
    auto back = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s);
    back.source.options = out.destination.options;
    COPY_OK(m_f->copy(back));
    const QStringList once = m_f->rows(u"a.db"_s, literals(u"t"_s, u"né"_s));
    QCOMPARE(m_f->rows(u"b.db"_s, literals(u"t"_s, u"né"_s)), once + once);
    if (latin) {
        m_f->sql(u"a.db"_s, {u"INSERT INTO t VALUES ('ż')"_s});
        auto refused = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s);
        refused.destination.options = out.destination.options;
        const auto copied = m_f->copy(refused);
        QVERIFY(!copied.ok());
        QCOMPARE(copied.error().kind, ErrorKind::Data);
        QVERIFY(copied.error().object.contains(u"row 5"_s));
    }
}

void TestCopyExact::queriesAndViews()
{
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (a INTEGER, b TEXT)"_s, u"INSERT INTO t VALUES (1, 'x'), (2, 'y')"_s,
              u"CREATE VIEW v AS SELECT b, a * 2 AS twice FROM t"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/v"_s, u"sqlite"_s, u"b.db/v"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT b || twice FROM v"_s), (QStringList{u"x2"_s, u"y4"_s}));
    for (const QString &query :
         {u"SELECT a, b FROM t ORDER BY a DESC; -- all of it"_s,
          u" /* c */ with q as (select * from t) select a, b from q order by a desc"_s}) {
        auto job = m_f->job(u"sqlite"_s, u"a.db/"_s, u"csv"_s, u"q.csv"_s);
        job.step.source.query = query;
        COPY_OK(m_f->copy(job));
        QCOMPARE(m_f->content(u"q.csv"_s), QByteArray("a,b\n2,y\n1,x\n"));
    }
}

QTEST_GUILESS_MAIN(TestCopyExact)
#include "tst_copyexact.moc"
