// SPDX-License-Identifier: Apache-2.0
// Load modes, for every kind of store that knows them.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCopyModes : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void fullReplaces_data() { pairs(); }
    void fullReplaces();
    void appendAdds_data() { pairs(); }
    void appendAdds();
    void fullKeepsTheTable();
    void columnsMatchByName();
    void csvWithoutHeaderGoesByPosition();
    void appendToCsvMatchesColumns();
    void keysBecomeThePrimaryKey();
    void upsertInsertsAndUpdates();
    void upsertNeedsAUniqueIndex();
    void upsertRefusesNullKeys();
    void ieeeData();

private:
    void pairs();
    /// The content of a destination as lines "id,name" in the order of id.
    QStringList content(const QString &kind, const QString &place);

    std::unique_ptr<CopyFixture> m_f;
};

void TestCopyModes::pairs()
{
    QTest::addColumn<QString>("fromKind");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("toKind");
    QTest::addColumn<QString>("to");
    QTest::newRow("sqlite → sqlite") << u"sqlite"_s << u"a.db/t"_s << u"sqlite"_s << u"b.db/t"_s;
    QTest::newRow("sqlite → same sqlite") << u"sqlite"_s << u"a.db/t"_s << u"sqlite"_s << u"a.db/u"_s;
    QTest::newRow("sqlite → csv") << u"sqlite"_s << u"a.db/t"_s << u"csv"_s << u"out.csv"_s;
    QTest::newRow("csv → sqlite") << u"csv"_s << u"t.csv"_s << u"sqlite"_s << u"b.db/t"_s;
    QTest::newRow("csv → csv") << u"csv"_s << u"t.csv"_s << u"csv"_s << u"out.csv"_s;
}

QStringList TestCopyModes::content(const QString &kind, const QString &place)
{
    if (kind == u"csv") {
        QStringList lines = QString::fromUtf8(m_f->content(place)).split(u'\n', Qt::SkipEmptyParts);
        lines.removeFirst();
        lines.sort();
        return lines;
    }
    return m_f->rows(place.section(u'/', 0, 0),
                     u"SELECT id || ',' || name FROM \"%1\" ORDER BY id, name"_s.arg(place.section(u'/', 1)));
}

void TestCopyModes::fullReplaces()
{
    QFETCH(QString, fromKind);
    QFETCH(QString, from);
    QFETCH(QString, toKind);
    QFETCH(QString, to);
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (id INTEGER, name TEXT)"_s, u"INSERT INTO t VALUES (1, 'a'), (2, 'b')"_s});
    m_f->file(u"t.csv"_s, "id,name\n1,a\n2,b\n");
    COPY_OK(m_f->copy(m_f->job(fromKind, from, toKind, to)));
    QCOMPARE(content(toKind, to), (QStringList{u"1,a"_s, u"2,b"_s}));
    m_f->sql(u"a.db"_s, {u"DELETE FROM t"_s, u"INSERT INTO t VALUES (3, 'c')"_s});
    m_f->file(u"t.csv"_s, "id,name\n3,c\n");
    const auto again = m_f->copy(m_f->job(fromKind, from, toKind, to));
    COPY_OK(again);
    QCOMPARE(again->rowsWritten, 1);
    QCOMPARE(content(toKind, to), QStringList{u"3,c"_s});
    m_f->sql(u"a.db"_s, {u"DELETE FROM t"_s});
    m_f->file(u"t.csv"_s, "id,name\n");
    const auto empty = m_f->copy(m_f->job(fromKind, from, toKind, to));
    COPY_OK(empty);
    QCOMPARE(empty->rowsWritten, 0);
    QCOMPARE(content(toKind, to), QStringList());
}

void TestCopyModes::appendAdds()
{
    QFETCH(QString, fromKind);
    QFETCH(QString, from);
    QFETCH(QString, toKind);
    QFETCH(QString, to);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER, name TEXT)"_s, u"INSERT INTO t VALUES (1, 'a')"_s});
    m_f->file(u"t.csv"_s, "id,name\n1,a\n");
    for (int round = 0; round < 3; ++round)
        COPY_OK(m_f->copy(m_f->job(fromKind, from, toKind, to, u"append"_s)));
    QCOMPARE(content(toKind, to), (QStringList{u"1,a"_s, u"1,a"_s, u"1,a"_s}));
}

void TestCopyModes::fullKeepsTheTable()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id, name)"_s, u"INSERT INTO t VALUES (1, 'a')"_s});
    m_f->sql(
        u"b.db"_s,
        {u"CREATE TABLE log (x)"_s,
         u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, added TEXT DEFAULT 'now', twice AS (id * 2))"_s,
         u"CREATE INDEX i ON t (name)"_s,
         u"CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.id); END"_s,
         u"INSERT INTO t (id, name) VALUES (9, 'old')"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id || name || added || twice FROM t"_s), QStringList{u"1anow2"_s});
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT x FROM log"_s), (QStringList{u"9"_s, u"1"_s}));
    QCOMPARE(
        m_f->rows(
            u"b.db"_s,
            u"SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql > '' ORDER BY 1"_s),
        (QStringList{u"g"_s, u"i"_s}));
}

void TestCopyModes::columnsMatchByName()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (B, a)"_s, u"INSERT INTO t VALUES ('b', 'a')"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (A, x DEFAULT 5, b)"_s, u"CREATE TABLE u (a)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT A || x || b FROM t"_s), QStringList{u"a5b"_s});
    const auto missing = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/u"_s));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().kind, ErrorKind::Destination);
    QVERIFY2(missing.error().cause.contains(u"no column for: B. Source: B, a. Destination: a"_s),
             qPrintable(missing.error().text()));
}

void TestCopyModes::csvWithoutHeaderGoesByPosition()
{
    m_f->file(u"t.csv"_s, "1,a\n2,b\n");
    auto job = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/made"_s);
    job.source.options = {{u"header"_s, u"false"_s}};
    COPY_OK(m_f->copy(job));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT c1 || c2 FROM made"_s), (QStringList{u"1a"_s, u"2b"_s}));
    m_f->sql(u"b.db"_s, {u"CREATE TABLE there (id INTEGER, name)"_s, u"CREATE TABLE three (a, b, c)"_s});
    job.identity = m_f->nextIdentity();
    job.step.destination.object = u"there"_s;
    COPY_OK(m_f->copy(job));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT typeof(id) || name FROM there"_s),
             (QStringList{u"integera"_s, u"integerb"_s}));
    job.identity = m_f->nextIdentity();
    job.step.destination.object = u"three"_s;
    QVERIFY(!m_f->copy(job).ok());
    // And out again, the step's setting winning over the connection's.
    auto out = m_f->job(u"sqlite"_s, u"b.db/there"_s, u"csv"_s, u"out.csv"_s);
    out.step.settings = {{u"header"_s, u"false"_s}};
    out.destination.options = {{u"header"_s, u"true"_s}};
    COPY_OK(m_f->copy(out));
    QCOMPARE(m_f->content(u"out.csv"_s), QByteArray("1,a\n2,b\n"));
    out.identity = m_f->nextIdentity();
    out.step.load = u"append"_s;
    COPY_OK(m_f->copy(out));
    QCOMPARE(m_f->content(u"out.csv"_s), QByteArray("1,a\n2,b\n1,a\n2,b\n"));
}

void TestCopyModes::appendToCsvMatchesColumns()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (b, a)"_s, u"INSERT INTO t VALUES ('B', 'A')"_s,
                         u"CREATE TABLE u (a)"_s, u"CREATE TABLE w (a, b, c)"_s});
    m_f->file(u"t.csv"_s, "a,b\n1,2"); // no line feed at its end
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s, u"append"_s)));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("a,b\n1,2\nA,B\n"));
    for (const QString &table : {u"u"_s, u"w"_s}) {
        const auto refused =
            m_f->copy(m_f->job(u"sqlite"_s, u"a.db/"_s + table, u"csv"_s, u"t.csv"_s, u"append"_s));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Destination);
    }
    m_f->file(u"broken.csv"_s, "a,b\n1,\"2\n"); // the new rows would vanish in the open quote
    QVERIFY(!m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"broken.csv"_s, u"append"_s)).ok());
    QCOMPARE(m_f->content(u"broken.csv"_s), QByteArray("a,b\n1,\"2\n"));
}

void TestCopyModes::keysBecomeThePrimaryKey()
{
    m_f->file(u"t.csv"_s, "k,v\na,1\n\"b\",\"two\nlines\"\na,3\n");
    auto job = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s);
    job.step.keys = {u"K"_s};
    const auto refused = m_f->copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.contains(u"t.csv, line 5"_s), qPrintable(refused.error().text()));
    QVERIFY2(refused.error().cause.contains(u"k = 'a'"_s), qPrintable(refused.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM sqlite_master"_s), QStringList{u"0"_s});
    job.step.load = u"upsert"_s;
    job.step.settings = {{u"duplicates"_s, u"fail"_s}};
    const auto twice = m_f->copy(job);
    QVERIFY(!twice.ok());
    QCOMPARE(twice.error().kind, ErrorKind::Data);
    QVERIFY2(twice.error().object.contains(u"t.csv, line 5"_s), qPrintable(twice.error().text()));
    QVERIFY2(twice.error().cause.contains(u"k = 'a'"_s), qPrintable(twice.error().text()));
    job.step.settings = {}; // else the last one counts
    COPY_OK(m_f->copy(job));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT k || v FROM t ORDER BY k"_s),
             (QStringList{u"a3"_s, u"btwo\nlines"_s}));
    job.step.keys = {u"nope"_s};
    job.identity = m_f->nextIdentity();
    job.step.destination.object = u"t2"_s;
    QCOMPARE(m_f->copy(job).error().kind, ErrorKind::Definition);
}

void TestCopyModes::upsertInsertsAndUpdates()
{
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (k1, k2, v)"_s, u"INSERT INTO t VALUES (1, 'a', 'new'), (1, 'b', 'added')"_s,
              u"CREATE TABLE onlykeys (k)"_s, u"INSERT INTO onlykeys VALUES (1), (2), (1)"_s});
    m_f->sql(u"b.db"_s,
             {u"CREATE TABLE t (k1, k2, v, w DEFAULT 'kept')"_s, u"CREATE UNIQUE INDEX i ON t (k2, k1)"_s,
              u"INSERT INTO t VALUES (1, 'a', 'old', 'mine'), (2, 'a', 'stays', 'mine')"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"upsert"_s);
    job.step.keys = {u"k1"_s, u"K2"_s};
    COPY_OK(m_f->copy(job));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT k1 || k2 || v || w FROM t ORDER BY 1"_s),
             (QStringList{u"1anewmine"_s, u"1baddedkept"_s, u"2astaysmine"_s}));
    auto keys = m_f->job(u"sqlite"_s, u"a.db/onlykeys"_s, u"sqlite"_s, u"b.db/onlykeys"_s, u"upsert"_s);
    keys.step.keys = {u"k"_s};
    COPY_OK(m_f->copy(keys));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT k FROM onlykeys"_s), (QStringList{u"1"_s, u"2"_s}));
}

void TestCopyModes::upsertNeedsAUniqueIndex()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (k, v)"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (k, v)"_s, u"CREATE UNIQUE INDEX p ON t (k) WHERE v > 0"_s,
                         u"CREATE INDEX n ON t (k)"_s, u"CREATE UNIQUE INDEX e ON t (lower(k))"_s,
                         u"CREATE UNIQUE INDEX two ON t (k, v)"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    const auto refused = m_f->copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Destination);
    const QString advised = u"CREATE UNIQUE INDEX \"t_key\" ON \"t\" (\"k\");"_s;
    QVERIFY2(refused.error().advice.contains(advised), qPrintable(refused.error().text()));
    m_f->sql(u"b.db"_s, {advised}); // the advice works
    COPY_OK(m_f->copy(job));
}

void TestCopyModes::upsertRefusesNullKeys()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (k, v)"_s, u"INSERT INTO t VALUES (1, 'a'), (NULL, 'b')"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (k UNIQUE, v)"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"upsert"_s);
    job.step.keys = {u"k"_s};
    const auto refused = m_f->copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY(refused.error().object.contains(u"row 2"_s));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
}

void TestCopyModes::ieeeData()
{
    const QString folder = u"/usr/share/ieee-data"_s;
    if (!QFile::exists(folder + u"/oui.csv"_s))
        QSKIP("the package ieee-data is not installed");
    auto job = m_f->job(u"csv"_s, u"oui.csv"_s, u"sqlite"_s, u"b.db/oui"_s);
    job.source.database = folder;
    job.step.keys = {u"Assignment"_s};
    const auto refused = m_f->copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.contains(u"oui.csv, line "_s) &&
                 refused.error().cause.contains(u"Assignment = '"_s),
             qPrintable(refused.error().text()));
    job.step.load = u"upsert"_s;
    const auto copied = m_f->copy(job);
    COPY_OK(copied);
    QVERIFY(copied->rowsWritten > m_f->rows(u"b.db"_s, u"SELECT count(*) FROM oui"_s).first().toLongLong());
}

QTEST_GUILESS_MAIN(TestCopyModes)
#include "tst_copymodes.moc"
