// SPDX-License-Identifier: Apache-2.0
// Compressed CSV files, read and written; made and checked by gzip itself.
#include "tests/support/copyfixture.h"

#include <QProcess>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCsvGzip : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void reads();
    void severalMembers();
    void writesWhatGzipReads();
    void appends();
    void tsvAndOption();
    void damaged_data();
    void damaged();
    void manyRowsBothWays();

private:
    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_f->folder());
        process.start(program, arguments);
        CopyFixture::must(process.waitForFinished() && process.exitCode() == 0, program);
        return process.readAllStandardOutput();
    }
    QByteArray packed(const QByteArray &text)
    {
        m_f->file(u"plain"_s, text);
        return run(u"gzip"_s, {u"-c"_s, u"plain"_s});
    }
    QString loaded() { return m_f->rows(u"b.db"_s, u"SELECT group_concat(id || name) FROM t"_s).first(); }
    Result<CopyOutcome> load(const QString &file, const QMap<QString, QString> &settings = {})
    {
        CopyJob job = m_f->job(u"csv"_s, file, u"sqlite"_s, u"b.db/t"_s);
        job.step.settings = settings;
        return m_f->copy(job);
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestCsvGzip::reads()
{
    m_f->file(u"t.csv.gz"_s, packed("id,name\n1,a\n2,b\n"));
    COPY_OK(load(u"t.csv.gz"_s));
    QCOMPARE(loaded(), u"1a,2b"_s);
}

void TestCsvGzip::severalMembers()
{
    m_f->file(u"t.csv.gz"_s, packed("id,name\n1,a\n2") + packed(",b\n3,c") + QByteArray(100, '\0'));
    COPY_OK(load(u"t.csv.gz"_s));
    QCOMPARE(loaded(), u"1a,2b,3c"_s);
}

void TestCsvGzip::writesWhatGzipReads()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id, name)"_s, u"INSERT INTO t VALUES (1, 'a'), (2, NULL)"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv.gz"_s)));
    QCOMPARE(run(u"gzip"_s, {u"-dc"_s, u"t.csv.gz"_s}), QByteArray("id,name\n1,a\n2,\n"));
    const QByteArray first = m_f->content(u"t.csv.gz"_s);
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv.gz"_s)));
    QCOMPARE(m_f->content(u"t.csv.gz"_s), first); // no time in it
}

void TestCsvGzip::appends()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id, name)"_s, u"INSERT INTO t VALUES (1, 'a')"_s});
    m_f->file(u"t.csv.gz"_s, packed("name,id\nz,0")); // no line feed at the end, another order
    for (int i = 0; i < 2; ++i)
        COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv.gz"_s, u"append"_s)));
    QCOMPARE(run(u"gzip"_s, {u"-dc"_s, u"t.csv.gz"_s}), QByteArray("name,id\nz,0\na,1\na,1\n"));
}

void TestCsvGzip::tsvAndOption()
{
    m_f->file(u"t.tsv.gz"_s, packed("id\tname\n1\ta,b\n"));
    COPY_OK(load(u"t.tsv.gz"_s));
    QCOMPARE(loaded(), u"1a,b"_s);
    m_f->file(u"t.dat"_s, packed("id,name\n2,b\n"));
    COPY_OK(load(u"t.dat"_s, {{u"compression"_s, u"gzip"_s}}));
    QCOMPARE(loaded(), u"2b"_s);
    m_f->file(u"plain.gz"_s, "id;name\n3;c\n");
    COPY_OK(load(u"plain.gz"_s, {{u"compression"_s, u"none"_s}, {u"delimiter"_s, u";"_s}}));
    QCOMPARE(loaded(), u"3c"_s);
    QVERIFY(load(u"t.dat"_s).error().text().contains(u"compression to gzip"_s));
    QCOMPARE(load(u"t.dat"_s, {{u"compression"_s, u"zip"_s}}).error().kind, ErrorKind::Definition);
}

void TestCsvGzip::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("cause");
    const QByteArray good = packed("id,name\n" + QByteArray("1,a\n").repeated(5000));
    QByteArray flipped = good;
    flipped[good.size() - 6] = char(~flipped.at(good.size() - 6)); // its checksum
    QTest::newRow("cut") << good.first(good.size() / 2) << u"ends in the middle"_s;
    QTest::newRow("cut in the checksum") << good.first(good.size() - 3) << u"ends in the middle"_s;
    QTest::newRow("flipped") << flipped << u"data check"_s;
    QTest::newRow("plain") << QByteArray("id,name\n1,a\n") << u"header"_s;
    QTest::newRow("text behind") << good + "id,name\n" << u"header"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
}

void TestCsvGzip::damaged()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, cause);
    m_f->file(u"t.csv.gz"_s, content);
    const auto failed = load(u"t.csv.gz"_s);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().text().contains(cause) && failed.error().text().contains(u"t.csv.gz"_s),
             qPrintable(failed.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) FROM sqlite_master"_s), QStringList{u"0"_s});
}

void TestCsvGzip::manyRowsBothWays()
{
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (id, name)"_s,
                         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
                         "INSERT INTO t SELECT i, printf('%x \"%d\"', i * i, i) FROM n"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv.gz"_s)));
    COPY_OK(load(u"t.csv.gz"_s));
    const QString sum = u"SELECT count(*) || sum(id) || sum(length(name)) || max(name) FROM t"_s;
    QCOMPARE(m_f->rows(u"b.db"_s, sum), m_f->rows(u"a.db"_s, sum));
}

QTEST_GUILESS_MAIN(TestCsvGzip)
#include "tst_csvgzip.moc"
