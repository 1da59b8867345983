// SPDX-License-Identifier: Apache-2.0
// A pattern that means several CSV files, chosen columns, and rows that are set aside.
#include "tests/support/copyfixture.h"

#include "models/transfer/csv/csvpattern.h"
#include "models/transfer/stores.h"

#include <QDir>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCsvPattern : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void naturalOrder();
    void naturalOrderIsAnOrder();
    void readsAllFilesByName();
    void folderAndLiteralNames();
    void headersMustAgree();
    void nothingMatches();
    void errorsNameTheFile();
    void incrementalOverAPattern();
    void chosenColumns();
    void badRowsAreSetAside();
    void whereIsRefused();

private:
    Result<CopyOutcome> load(const QString &object, const QString &mode = u"full"_s)
    {
        CopyJob job = m_f->job(u"csv"_s, object, u"sqlite"_s, u"b.db/t"_s, mode);
        if (mode == u"incremental")
            job.step.watermark = u"id"_s;
        return m_f->copy(job);
    }
    QStringList ids() { return m_f->rows(u"b.db"_s, u"SELECT id FROM t ORDER BY rowid"_s); }

    std::unique_ptr<CopyFixture> m_f;
};

void TestCsvPattern::naturalOrder()
{
    QStringList names{u"a10"_s, u"a2"_s, u"a02"_s, u"a"_s, u"b1"_s, u"a1b"_s, u"a1"_s, u"a1a"_s, u"A3"_s};
    std::sort(names.begin(), names.end(), isNaturallyLess);
    QCOMPARE(names, (QStringList{u"A3"_s, u"a"_s, u"a1"_s, u"a1a"_s, u"a1b"_s, u"a02"_s, u"a2"_s, u"a10"_s,
                                 u"b1"_s}));
}

void TestCsvPattern::naturalOrderIsAnOrder()
{
    QStringList names;
    for (const QString &a : {u""_s, u"0"_s, u"00"_s, u"1"_s, u"01"_s, u"x"_s, u"9"_s})
        for (const QString &b : {u""_s, u"0"_s, u"-"_s, u"10"_s, u"010"_s, u"a1"_s})
            names.append(a + b);
    for (const QString &a : std::as_const(names)) {
        QVERIFY(!isNaturallyLess(a, a));
        for (const QString &b : std::as_const(names)) {
            QVERIFY(a == b || isNaturallyLess(a, b) != isNaturallyLess(b, a));
            for (const QString &c : std::as_const(names))
                QVERIFY(!(isNaturallyLess(a, b) && isNaturallyLess(b, c)) || isNaturallyLess(a, c));
        }
    }
}

void TestCsvPattern::readsAllFilesByName()
{
    m_f->file(u"o-10.csv"_s, "id,name\n4,d\n");
    m_f->file(u"o-2.csv"_s, "Name,ID\nb,2\nc,3"); // another order, another case, no line feed at the end
    m_f->file(u"o-1.csv"_s, "id,name\n1,a\n\n");
    m_f->file(u"o-3.csv"_s, "id,name\n"); // no rows
    m_f->file(u".o-9.csv"_s, "hidden\n");
    m_f->file(u"p-1.csv"_s, "other\n");
    const auto copied = load(u"o-*.csv"_s);
    COPY_OK(copied);
    QCOMPARE(copied->rowsRead, 4);
    QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT group_concat(name, '') FROM t"_s), QStringList{u"abcd"_s});
}

void TestCsvPattern::folderAndLiteralNames()
{
    QVERIFY(QDir(m_f->folder()).mkdir(u"in"_s));
    m_f->file(u"in/a1.csv"_s, "id\n1\n");
    m_f->file(u"in/a2.csv"_s, "id\n2\n");
    COPY_OK(load(u"in/a?.csv"_s));
    QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s}));
    m_f->file(u"in/a*.csv"_s, "id\n3\n"); // a file that is really called so
    COPY_OK(load(u"in/a*.csv"_s));
    QCOMPARE(ids(), QStringList{u"3"_s});
    QCOMPARE(load(u"../*.csv"_s).error().kind, ErrorKind::Source);
}

void TestCsvPattern::headersMustAgree()
{
    m_f->file(u"o-1.csv"_s, "id,name\n1,a\n");
    for (const QByteArray &other :
         {QByteArray("id,total\n2,9\n"), QByteArray("id\n2\n"), QByteArray("id,name,x\n2,b,c\n")}) {
        m_f->file(u"o-2.csv"_s, other);
        const auto failed = load(u"o-*.csv"_s);
        QVERIFY(!failed.ok());
        const QString text = failed.error().text();
        QVERIFY2(text.contains(u"o-1.csv has: id, name. o-2.csv has: id"_s), qPrintable(text));
        QVERIFY2(text.contains(m_f->folder()), qPrintable(text));
    }
}

void TestCsvPattern::nothingMatches()
{
    const auto failed = load(u"o-*.csv"_s);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Source);
    QVERIFY2(failed.error().object.contains(m_f->path(u"o-*.csv"_s)), qPrintable(failed.error().text()));
}

void TestCsvPattern::errorsNameTheFile()
{
    m_f->file(u"o-1.csv"_s, "id,name\n1,a\n");
    m_f->file(u"o-2.csv"_s, "id,name\n2,b\n3\n");
    const auto parsed = load(u"o-*.csv"_s);
    QVERIFY2(parsed.error().object.contains(u"o-2.csv, line 3"_s), qPrintable(parsed.error().text()));
    m_f->file(u"o-2.csv"_s, "id,name\n2,b\n1,c\n");
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (id INTEGER PRIMARY KEY, name)"_s});
    const auto refused = load(u"o-*.csv"_s);
    QVERIFY2(refused.error().object.contains(u"o-2.csv, line 3"_s), qPrintable(refused.error().text()));
}

void TestCsvPattern::incrementalOverAPattern()
{
    m_f->file(u"o-1.csv"_s, "id\n1\n5\n");
    COPY_OK(load(u"o-*.csv"_s, u"incremental"_s));
    m_f->file(u"o-2.csv"_s, "id\n4\n7\n");
    const auto more = load(u"o-*.csv"_s, u"incremental"_s);
    COPY_OK(more);
    QCOMPARE(more->watermark, u"7"_s);
    QCOMPARE(ids(), (QStringList{u"1"_s, u"5"_s, u"7"_s}));
}

void TestCsvPattern::chosenColumns()
{
    m_f->file(u"t.csv"_s, "a,b,c\n1,2,3\n,\"\",x\n");
    ReadRequest request{.connection = m_f->connection(u"csv"_s, u"t.csv"_s), .columns = {u"C"_s, u"a"_s}};
    request.endpoint.object = u"t.csv"_s;
    const ReaderPtr reader = findStore(u"csv")->makeReader(request);
    const auto shape = reader->open();
    COPY_OK(shape);
    QCOMPARE(shape->names(), (QStringList{u"c"_s, u"a"_s}));
    ColumnBatch batch;
    batch.reset(2, 1);
    COPY_OK(reader->read(batch));
    QCOMPARE(batch.rows(), 2);
    QVERIFY(batch.bytes(0, 0) == "3" && batch.bytes(1, 0) == "1" && batch.bytes(0, 1) == "x");
    QCOMPARE(batch.type(1, 1), CellType::Null);
    request.columns = {u"nope"_s};
    QVERIFY(findStore(u"csv")->makeReader(request)->open().error().text().contains(u"a, b, c"_s));
}

void TestCsvPattern::badRowsAreSetAside()
{
    m_f->file(u"t.csv"_s,
              "id,name\n1,a\n2\n\n3,x,y\n4,\"b\"oops\n5,d\"e\n6,\"two\nlines\"\n7,\"never closed\n8,h\n");
    ReadRequest request{.connection = m_f->connection(u"csv"_s, u"t.csv"_s), .isolate = true};
    request.endpoint.object = u"t.csv"_s;
    const ReaderPtr reader = findStore(u"csv")->makeReader(request);
    COPY_OK(reader->open());
    QStringList good;
    QStringList bad;
    for (bool more = true; more;) {
        ColumnBatch batch;
        batch.reset(2, 1);
        const auto read = reader->read(batch);
        COPY_OK(read);
        more = *read;
        for (qsizetype row = 0; row < batch.rows(); ++row)
            good.append(QString::fromUtf8(batch.bytes(0, row).data(), qsizetype(batch.bytes(0, row).size())));
        for (const RejectedRow &row : reader->takeRejected())
            bad.append(u"%1 %2 %3"_s.arg(row.row).arg(row.line).arg(QString::fromUtf8(row.values)));
    }
    QCOMPARE(good, (QStringList{u"1"_s, u"6"_s, u"8"_s}));
    QCOMPARE(bad, (QStringList{u"2 3 {\"text\":\"2\"}"_s, u"3 5 {\"text\":\"3,x,y\"}"_s,
                               u"4 6 {\"text\":\"4,\\\"b\\\"oops\"}"_s, u"5 7 {\"text\":\"5,d\\\"e\"}"_s,
                               u"7 10 {\"text\":\"7,\\\"never closed\"}"_s}));
}

void TestCsvPattern::whereIsRefused()
{
    m_f->file(u"t.csv"_s, "id\n1\n");
    CopyJob job = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s);
    job.step.settings.insert(u"where"_s, u"id > 1"_s);
    const auto failed = m_f->copy(job);
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Definition);
    QVERIFY2(failed.error().text().contains(u"\"where\""_s), qPrintable(failed.error().text()));
}

QTEST_GUILESS_MAIN(TestCsvPattern)
#include "tst_csvpattern.moc"
