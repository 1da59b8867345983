// SPDX-License-Identifier: Apache-2.0
// Load mode incremental: only what is beyond the last watermark, and never a row lost.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCopyIncremental : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void incrementalTakesOnlyNewRows_data();
    void incrementalTakesOnlyNewRows();
    void incrementalWithKeysUpserts();
    void incrementalFromCsv();
    void incrementalIntoCsv();
    void incrementalRefusesRowsWithoutWatermark();

private:
    std::unique_ptr<CopyFixture> m_f;
};

void TestCopyIncremental::incrementalTakesOnlyNewRows_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char *name, const char *first, const char *later, const char *marks) {
        for (const char *destination : {"b.db/t", "a.db/u"}) {
            QTest::addRow("%s into %s", name, destination)
                << QString::fromLatin1(destination) << QString::fromUtf8(first) << QString::fromUtf8(later)
                << QString::fromUtf8(marks);
        }
    };
    row("integers", "1), (9", "10), (9", "9 10");
    row("reals", "0.5), (1.0", "1.5), (1", "1.0 1.5");
    row("times", "'2026-01-01'), ('2026-01-02T08:00'", "'2026-01-02T08:01'), ('2026-01-01'",
        "2026-01-02T08:00 2026-01-02T08:01");
    row("texts that look like numbers", "'10'), ('9'", "'91'), ('5'", "'9' '91'");
    row("quotes", "'''a'), ('a'", "'b'), ('A'", "a b");
    row("blobs", "x'01'), (x'02'", "x'03'), (x'01'", "X'02' X'03'");
    row("numbers before texts", "5), (6", "'a'), (6", "6 a");
}

void TestCopyIncremental::incrementalTakesOnlyNewRows()
{
    QFETCH(QString, destination);
    QFETCH(QString, first);
    QFETCH(QString, later);
    QFETCH(QString, marks);
    const auto job = [&] {
        auto made = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, destination, u"incremental"_s);
        made.step.watermark = u"WM"_s;
        return made;
    };
    const QString count = u"SELECT count(*) FROM %1"_s.arg(destination.section(u'/', 1));
    const QString file = destination.section(u'/', 0, 0);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (wm)"_s, u"INSERT INTO t VALUES (%1)"_s.arg(first)});
    const auto one = m_f->copy(job());
    COPY_OK(one);
    QCOMPARE(one->watermark, marks.section(u' ', 0, 0));
    QCOMPARE(m_f->rows(file, count), QStringList{u"2"_s});
    m_f->sql(u"a.db"_s, {u"INSERT INTO t VALUES (%1)"_s.arg(later)}); // one beyond, one that came late
    const auto two = m_f->copy(job());
    COPY_OK(two);
    QCOMPARE(two->rowsRead, 1);
    QCOMPARE(two->watermark, marks.section(u' ', 1));
    QCOMPARE(m_f->rows(file, count), QStringList{u"3"_s});
    const auto three = m_f->copy(job());
    COPY_OK(three);
    QCOMPARE(three->rowsRead, 0);
    QCOMPARE(three->watermark, marks.section(u' ', 1));
    QCOMPARE(m_f->rows(file, count), QStringList{u"3"_s});
}

void TestCopyIncremental::incrementalWithKeysUpserts()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, v, changed)"_s,
                         u"INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2)"_s});
    const auto job = [&] {
        auto made = m_f->job(u"sqlite"_s, u"a.db/"_s, u"sqlite"_s, u"b.db/t"_s, u"incremental"_s);
        made.step.source.query = u"SELECT * FROM t -- all"_s;
        made.step.keys = {u"id"_s};
        made.step.watermark = u"changed"_s;
        return made;
    };
    COPY_OK(m_f->copy(job()));
    m_f->sql(u"a.db"_s,
             {u"UPDATE t SET v = 'A', changed = 3 WHERE id = 1"_s, u"INSERT INTO t VALUES (3, 'c', 4)"_s});
    const auto second = m_f->copy(job());
    COPY_OK(second);
    QCOMPARE(second->rowsWritten, 2);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id || v FROM t"_s), (QStringList{u"1A"_s, u"2b"_s, u"3c"_s}));
}

void TestCopyIncremental::incrementalFromCsv()
{
    const auto job = [&] {
        auto made = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s, u"incremental"_s);
        made.step.watermark = u"n"_s;
        return made;
    };
    QByteArray text = "n,v\n";
    for (int i = 1; i <= 20'000; ++i) // several batches
        text += QByteArray::number(i) + ",x\n";
    m_f->file(u"t.csv"_s, text);
    auto done = m_f->copy(job());
    COPY_OK(done);
    QCOMPARE(done->watermark, u"20000"_s); // as numbers: 9999 is not the highest
    m_f->file(u"t.csv"_s, text + "3,late\n100000,new\n");
    done = m_f->copy(job());
    COPY_OK(done);
    QCOMPARE(done->rowsWritten, 1);
    QCOMPARE(done->watermark, u"100000"_s);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM t"_s), QStringList{u"20001"_s});
    m_f->file(u"t.csv"_s, "n,v\n100001,a\n,b\n");
    const auto refused = m_f->copy(job());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.contains(u"line 3"_s), qPrintable(refused.error().text()));
}

void TestCopyIncremental::incrementalIntoCsv()
{
    const auto job = [&] {
        auto made = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s, u"incremental"_s);
        made.step.watermark = u"id"_s;
        return made;
    };
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id INTEGER)"_s, u"INSERT INTO t VALUES (1), (2)"_s});
    COPY_OK(m_f->copy(job()));
    m_f->sql(u"a.db"_s, {u"INSERT INTO t VALUES (3)"_s});
    COPY_OK(m_f->copy(job()));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n"));
    m_f->file(u"t.csv"_s, "id\n1\n2\n"); // the file of the first load, restored: goes on from there
    COPY_OK(m_f->copy(job()));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n"));
    m_f->file(u"t.csv"_s, "id\n1\n7\n"); // somebody changes it: nobody knows what is missing
    const auto changed = m_f->copy(job());
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().kind, ErrorKind::Destination);
    QVERIFY(QFile::remove(m_f->path(u"t.csv"_s)));
    COPY_OK(m_f->copy(job()));
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n"));
}

void TestCopyIncremental::incrementalRefusesRowsWithoutWatermark()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (wm)"_s, u"INSERT INTO t VALUES (1), (NULL), (NULL)"_s});
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"incremental"_s);
    job.step.watermark = u"wm"_s;
    const auto refused = m_f->copy(job);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY(refused.error().cause.contains(u'2'));
    job.step.watermark = u"nope"_s;
    QCOMPARE(m_f->copy(job).error().kind, ErrorKind::Source);
}

QTEST_GUILESS_MAIN(TestCopyIncremental)
#include "tst_copyincremental.moc"
