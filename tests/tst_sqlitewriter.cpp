// SPDX-License-Identifier: Apache-2.0
// What a step can say to SQLite as a destination.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestSqliteWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void createNoneNeedsTheTable();
    void tableBringsDefaultsAndIdentity();
    void indexesFollowTheRows();
    void keepExisting();
    void deleteMissing_data();
    void deleteMissing();
    void keyTwiceInTheSource_data();
    void keyTwiceInTheSource();
    void scriptsShareTheTransaction();
    void scriptsFailTheLoad();
    void refusedRowIsFound_data();
    void refusedRowIsFound();
    void everyKindOfValueArrives();

private:
    CopyJob job(const QString &load, const QMap<QString, QString> &settings)
    {
        CopyJob made = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, load);
        made.step.settings = settings;
        if (load == u"upsert")
            made.step.keys = QStringList{u"id"_s};
        return made;
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestSqliteWriter::createNoneNeedsTheTable()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id)"_s});
    const auto failed = m_f->copy(job(u"full"_s, {{u"create"_s, u"none"_s}}));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Destination);
    QVERIFY2(failed.error().text().contains(u"must not make one"_s), qPrintable(failed.error().text()));
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id)"_s});
    COPY_OK(m_f->copy(job(u"full"_s, {{u"create"_s, u"none"_s}})));
}

void TestSqliteWriter::tableBringsDefaultsAndIdentity()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x -- y', "
                         "b DEFAULT (1 + 1 /* two */), c DEFAULT CURRENT_DATE)"_s,
                         u"INSERT INTO t (id) VALUES (7)"_s});
    COPY_OK(m_f->copy(job(u"full"_s, {})));
    m_f->sql(u"b.db"_s, {u"INSERT INTO t DEFAULT VALUES"_s});
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id || a || b || (length(c) = 10) FROM t"_s),
             (QStringList{u"7x -- y21"_s, u"8x -- y21"_s}));
}

void TestSqliteWriter::indexesFollowTheRows()
{
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT, UNIQUE (b, a))"_s,
              u"CREATE INDEX \"my index\" ON t (b)"_s, u"CREATE INDEX part ON t (b) WHERE b > 'x'"_s,
              u"CREATE INDEX expr ON t (lower(b))"_s, u"CREATE UNIQUE INDEX folded ON t (a COLLATE NOCASE)"_s,
              u"INSERT INTO t VALUES (1, 'a', 'b')"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE other (x)"_s, u"CREATE INDEX \"my index\" ON other (x)"_s});
    const auto copied = m_f->copy(job(u"full"_s, {{u"create"_s, u"table and indexes"_s}}));
    COPY_OK(copied);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT l.name || l.\"unique\" || group_concat(i.name) FROM "
                                  "pragma_index_list('t') l, pragma_index_info(l.name) i "
                                  "GROUP BY l.name ORDER BY 1"_s),
             (QStringList{u"t_a1a"_s, u"t_b_a1b,a"_s, u"t_my index0b"_s}));
    const QString notes = copied->notes.join(u'\n');
    QCOMPARE(copied->notes.size(), 3);
    QVERIFY2(notes.contains(u"\"part\""_s) && notes.contains(u"\"expr\""_s) && notes.contains(u"NOCASE"_s),
             qPrintable(notes));
    COPY_OK(m_f->copy(job(u"full"_s, {{u"create"_s, u"table and indexes"_s}}))); // the table has them
}

void TestSqliteWriter::keepExisting()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, x)"_s,
                         u"INSERT INTO t VALUES (1, 'new'), (2, 'new')"_s});
    m_f->sql(u"b.db"_s,
             {u"CREATE TABLE t (id INTEGER PRIMARY KEY, x)"_s, u"INSERT INTO t VALUES (1, 'old')"_s});
    const auto copied = m_f->copy(job(u"upsert"_s, {{u"existing"_s, u"keep"_s}}));
    COPY_OK(copied);
    QCOMPARE(copied->rowsWritten, 1);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT x FROM t ORDER BY id"_s), (QStringList{u"old"_s, u"new"_s}));
}

void TestSqliteWriter::deleteMissing_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("bytes") << u"id TEXT PRIMARY KEY"_s << QStringList{u"2"_s, u"B"_s, u"a"_s};
    QTest::newRow("whatever the case")
        << u"id TEXT PRIMARY KEY COLLATE NOCASE"_s << QStringList{u"2"_s, u"A"_s, u"B"_s};
    QTest::newRow("another unique index") << u"id TEXT UNIQUE"_s << QStringList{u"2"_s, u"B"_s, u"a"_s};
}

void TestSqliteWriter::deleteMissing()
{
    QFETCH(QString, key);
    QFETCH(QStringList, left);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES ('a'), ('B'), (2)"_s});
    m_f->sql(u"b.db"_s,
             {u"CREATE TABLE t (%1)"_s.arg(key), u"INSERT INTO t VALUES ('A'), ('gone'), ('3')"_s});
    const auto copied = m_f->copy(job(u"upsert"_s, {{u"missing"_s, u"delete"_s}}));
    COPY_OK(copied);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM t ORDER BY id COLLATE BINARY"_s), left);
    QVERIFY2(copied->notes.join(u' ').contains(u"no longer has"_s), qPrintable(copied->notes.join(u' ')));
}

void TestSqliteWriter::keyTwiceInTheSource_data()
{
    QTest::addColumn<QString>("second");
    QTest::newRow("the same") << u"'x'"_s;
    QTest::newRow("the same for the destination") << u"'X'"_s;
}

void TestSqliteWriter::keyTwiceInTheSource()
{
    QFETCH(QString, second);
    m_f->sql(u"a.db"_s,
             {u"CREATE TABLE t (id, v)"_s, u"INSERT INTO t VALUES ('x', 1), (%1, 2)"_s.arg(second)});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id TEXT COLLATE NOCASE PRIMARY KEY, v)"_s,
                         u"INSERT INTO t VALUES ('x', 0)"_s});
    const auto failed = m_f->copy(job(u"upsert"_s, {{u"duplicates"_s, u"fail"_s}}));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().text().contains(u"id = "_s) && failed.error().text().contains(u"row 2"_s),
             qPrintable(failed.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT v FROM t"_s), QStringList{u"0"_s});
    COPY_OK(m_f->copy(job(u"upsert"_s, {}))); // else the last one counts
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT v FROM t"_s), QStringList{u"2"_s});
}

void TestSqliteWriter::scriptsShareTheTransaction()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES (1), (2)"_s});
    const QMap<QString, QString> settings{
        {u"before"_s, u"CREATE TABLE t (id, seen DEFAULT 'yes'); CREATE TABLE log (x);"_s},
        {u"after"_s, u"INSERT INTO log SELECT count(*) || seen FROM t"_s}};
    COPY_OK(m_f->copy(job(u"full"_s, settings)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT x FROM log"_s), QStringList{u"2yes"_s});
}

void TestSqliteWriter::scriptsFailTheLoad()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES (1)"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id)"_s, u"INSERT INTO t VALUES (9)"_s});
    for (const QString &script : {u"INSERT INTO nowhere VALUES (1)"_s, u"COMMIT"_s}) {
        for (const QString &when : {u"before"_s, u"after"_s}) {
            const auto failed = m_f->copy(job(u"full"_s, {{when, script}}));
            QVERIFY(!failed.ok());
            QCOMPARE(failed.error().kind, ErrorKind::Script);
            QVERIFY2(failed.error().text().contains(when + u" the load"_s),
                     qPrintable(failed.error().text()));
            QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM t"_s), QStringList{u"9"_s});
        }
    }
}

void TestSqliteWriter::refusedRowIsFound_data()
{
    QTest::addColumn<QString>("more"); // what makes the writer go row by row
    QTest::addColumn<bool>("isolates");
    const QString trigger = u"CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END"_s;
    QTest::newRow("batch") << QString() << false;
    QTest::newRow("batch, set aside") << QString() << true;
    QTest::newRow("row by row") << trigger << false;
    QTest::newRow("row by row, set aside") << trigger << true;
}

/// Rows far inside of batches that a constraint refuses: named, and nothing stays of the load; or set aside,
/// and all others are there.
void TestSqliteWriter::refusedRowIsFound()
{
    QFETCH(QString, more);
    QFETCH(bool, isolates);
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE t (id INTEGER, x)"_s,
         u"INSERT INTO t WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE "
         "v < 20000) SELECT v, CASE WHEN v IN (9001, 9002, 17000) THEN NULL ELSE 'x' || v END FROM n"_s});
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, x NOT NULL UNIQUE ON CONFLICT IGNORE)"_s,
                         u"INSERT INTO t VALUES (7, 'old')"_s});
    if (!more.isEmpty())
        m_f->sql(u"b.db"_s, {more});
    CopyJob made = job(u"full"_s, isolates ? QMap<QString, QString>{{u"reject_rows"_s, u"5"_s}}
                                           : QMap<QString, QString>{{u"columns"_s, u"id, x"_s}});
    QStringList rejected;
    const auto done = copyRows(made, {.stop = m_f->stop.get_token(),
                                      .progress = &m_f->progress,
                                      .mayCommit = [] { return true; },
                                      .rejects = [&rejected](const QList<RejectedRow> &rows) -> Result<void> {
                                          for (const RejectedRow &row : rows)
                                              rejected.append(QString::number(row.row));
                                          return {};
                                      }});
    if (isolates) {
        COPY_OK(done);
        QCOMPARE(rejected, (QStringList{u"9001"_s, u"9002"_s, u"17000"_s}));
        QCOMPARE(done->rowsWritten, 19997);
        QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) || ' ' || sum(id) FROM t"_s),
                 QStringList{u"19997 %1"_s.arg(20000 * 20001 / 2 - 9001 - 9002 - 17000)});
        return;
    }
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Data);
    QVERIFY2(done.error().object.contains(u"row 9001"_s), qPrintable(done.error().text()));
    QVERIFY2(done.error().text().contains(u"NOT NULL"_s), qPrintable(done.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id || x FROM t"_s), QStringList{u"7old"_s});
}

/// Through batches, which an explicit list of columns asks for.
void TestSqliteWriter::everyKindOfValueArrives()
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE t (id, n INTEGER, r REAL, x TEXT, b BLOB, \"two words\", d DATE)"_s,
         u"INSERT INTO t VALUES (1, -9223372036854775808, 9e999, '', x'', NULL, '2024-02-30'), "
         "(2, 'no number', -0.0, 'a' || char(0) || 'b', x'00ff', 0.1, 20240229), "
         "('three', 2.5, 1e-320, x'ff', 'text', 'ż', 1.5), (NULL, NULL, NULL, NULL, NULL, NULL, NULL)"_s});
    COPY_OK(m_f->copy(job(u"full"_s, {{u"columns"_s, u"id, n, r, x, b, \"two words\", d"_s}})));
    const QString literals =
        u"SELECT quote(id) || quote(n) || typeof(n) || quote(r) || hex(x) || typeof(x) || quote(b) || "
        "quote(\"two words\") || quote(d) || typeof(d) FROM t ORDER BY rowid"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, literals), m_f->rows(u"a.db"_s, literals));
}

QTEST_GUILESS_MAIN(TestSqliteWriter)
#include "tst_sqlitewriter.moc"
