// SPDX-License-Identifier: Apache-2.0
// Files that are not what they should be: each is refused with its place, quickly, and nothing is changed.
#include "tests/support/copyfixture.h"

#include <QElapsedTimer>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCsvFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void malformed_data();
    void malformed();
    void accepted_data();
    void accepted();
    void notAFile_data();
    void notAFile();
    void destinationsAreChecked_data();
    void destinationsAreChecked();
    void hugeFieldStaysSmall();
    void wideRows();
    void largeFieldFits();

private:
    CopyJob job(const QString &options)
    {
        auto made = m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s);
        for (const QString &option : options.split(u' ', Qt::SkipEmptyParts))
            made.source.options.insert(option.section(u'=', 0, 0), option.section(u'=', 1));
        return made;
    }

    std::unique_ptr<CopyFixture> m_f;
};

void TestCsvFiles::malformed_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const char *options, const QByteArray &text, const char *place,
                        const char *cause) {
        QTest::newRow(name) << QString::fromLatin1(options) << text << QString::fromLatin1(place)
                            << QString::fromLatin1(cause);
    };
    row("empty", "", "", "t.csv, line 1, column 1", "empty");
    row("empty without header", "header=no", "", "t.csv, line 1, column 1", "empty");
    row("only a BOM", "", "\xef\xbb\xbf", "line 1, column 1", "empty");
    row("only line feeds", "", "\n\n", "line 1, column 1", "no name");
    row("too few fields", "", "a,b\n1,2\n3\n", "line 3, column 2", "1 fields, the first line has 2");
    row("too many fields", "", "a,b\n1,2,3\n", "line 2, column 5", "3 fields, the first line has 2");
    row("too few after a quoted line feed", "", "a,b\n\"1\n\n\",2\nx\n", "line 5, column 2", "1 fields");
    row("too many without header", "header=no", "a,b\nc,d,e\n", "line 2, column 5", "3 fields");
    row("blank line in the middle", "", "a,b\n1,2\n\n3,4\n", "line 3, column 1", "the line is empty");
    row("duplicate header", "", "a,b,A\n", "line 1, column 5", "two columns are called \"A\"");
    row("duplicate quoted header", "", "a,\"b\",\"b\"\n", "line 1, column 7", "two columns");
    row("nameless header", "", "a,,c\n", "line 1, column 3", "column 2 has no name");
    row("header ends with a delimiter", "", "a,b,\n", "line 1, column 5", "column 3 has no name");
    row("unclosed header", "", "\"a,b\n1,2\n", "line 1, column 1", "never closed");
    row("unclosed", "", "a,b\n1,\"2\n3,4\n", "line 2, column 3", "never closed");
    row("lone quote", "", "a\n5\" disk\n", "line 2, column 2", "quote stands within");
    row("text after quote", "", "a\n\"x\"y\n", "line 2, column 4", "follows the closing quote");
    row("NUL", "", QByteArray("a\nx\0y\n", 6), "line 2, column 2", "NUL");
    row("UTF-16 without saying so", "",
        QByteArray("\xff\xfe"
                   "a\0",
                   4),
        "byte 1 of the file", "0xff");
    row("UTF-16 without a mark read as UTF-8", "", QByteArray("a\0\n\0", 4), "line 1, column 2", "NUL");
    row("UTF-16 without a mark", "encoding=utf-16", QByteArray("a\0\n\0", 4), "byte 1 of",
        "no byte order mark");
    row("opposite mark", "encoding=utf-16be",
        QByteArray("\xff\xfe"
                   "a\0",
                   4),
        "byte 1 of", "opposite");
    row("UTF-16 with half a character", "encoding=utf-16le", QByteArray("a\0\n\0b", 5), "line 2, byte 5",
        "ends within");
    row("lone high surrogate", "encoding=utf-16le", QByteArray("a\0\n\0\x3d\xd8x\0", 8), "line 2, byte 5",
        "surrogate");
    row("lone low surrogate", "encoding=utf-16be", QByteArray("\0a\0\n\xdc\x26", 6), "line 2, byte 5",
        "surrogate");
    row("surrogate at the end", "encoding=utf-16le", QByteArray("a\0\n\0\x3d\xd8", 6), "line 2, byte 5",
        "surrogate");
    row("Latin-1 read as UTF-8", "", "a\ncaf\xe9,\n", "line 2, byte 6", "0xe9");
    row("UTF-8 cut off", "", "a\nx\xf0\x9f\x90", "line 2, byte 4", "0xf0");
    row("UTF-8 overlong", "", "a\n\xc0\xaf\n", "line 2, byte 3", "0xc0");
    row("UTF-8 overlong three", "", "a\n\xe0\x80\xaf\n", "line 2, byte 3", "0xe0");
    row("UTF-8 surrogate", "", "a\n\xed\xa0\x80\n", "line 2, byte 3", "0xed");
    row("UTF-8 beyond Unicode", "", "a\n\xf4\x90\x80\x80\n", "line 2, byte 3", "0xf4");
    row("UTF-8 five bytes", "", "a\n\xf8\x88\x80\x80\x80\n", "line 2, byte 3", "0xf8");
    row("lone continuation", "", "a\n\x80\n", "line 2, byte 3", "0x80");
    row("bad byte far away", "", "a\n" + QByteArray("x\n").repeated(300'000) + "\xff\n",
        "line 300002, byte 600003", "0xff");
    row("lone CR", "", "a\r\nb\rc\r\n", "line 2, column 2", "carriage return");
    row("gzip", "", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), "t.csv", "gzip");
    row("wrong delimiter", "delimiter=;", "a;b\n1,2\n", "line 2, column 4", "1 fields");
}

void TestCsvFiles::malformed()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, cause);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE t (a, b)"_s, u"INSERT INTO t VALUES ('old', 'row')"_s});
    m_f->file(u"t.csv"_s, text);
    const auto refused = m_f->copy(job(options));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.startsWith(u"t.csv"_s) && refused.error().object.contains(place),
             qPrintable(refused.error().text()));
    QVERIFY2(refused.error().cause.contains(cause), qPrintable(refused.error().text()));
    QVERIFY(!refused.error().advice.isEmpty());
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT a || b FROM t"_s), QStringList{u"oldrow"_s});
    QCOMPARE(m_f->asked.load(), 0);
}

void TestCsvFiles::accepted_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const char *options, const QByteArray &text,
                        const QStringList &rows) {
        QTest::newRow(name) << QString::fromLatin1(options) << text << rows;
    };
    const QStringList xy = {u"'x'"_s, u"'y'"_s};
    row("LF", "", "a\nx\ny\n", xy);
    row("CRLF", "", "a\r\nx\r\ny\r\n", xy);
    row("CR", "", "a\rx\ry\r", xy);
    row("no last line feed", "", "a\nx\ny", xy);
    row("UTF-8 mark", "",
        "\xef\xbb\xbf"
        "a\nx\ny\n",
        xy);
    row("UTF-8 mark before a quote", "", "\xef\xbb\xbf\"a\"\nx\ny\n", xy);
    row("UTF-16 little", "encoding=utf-16",
        QByteArray("\xff\xfe"
                   "a\0\n\0x\0\n\0y\0",
                   12),
        xy);
    row("UTF-16 big", "encoding=utf-16", QByteArray("\xfe\xff\0a\0\n\0x\0\n\0y", 12), xy);
    row("UTF-16LE without a mark", "encoding=utf-16le", QByteArray("a\0\n\0x\0\n\0y\0", 10), xy);
    row("UTF-16 surrogates", "encoding=utf-16le", QByteArray("a\0\n\0\x3d\xd8\x26\xdc", 8), {u"'🐦'"_s});
    row("Latin-1", "encoding=latin-1", "a\n\xe9\xff\n", {u"'éÿ'"_s});
    row("header only", "", "a\n", {});
    row("header only, no line feed", "", "a", {});
    row("blank lines at the end", "", "a,b\nx,1\n\n\r\n\n", {u"'x'"_s});
    row("blank lines are rows of one column", "", "a\n\nx\n", {u"NULL"_s, u"'x'"_s});
    row("quoted empty is not NULL", "", "a,b\n\"\",\n", {u"''"_s});
    row("a mark within the text stays", "", "a\nx\xef\xbb\xbf\n", {u"'x\uFEFF'"_s});
    row("header with blanks and quotes", "", "\"a\"\nx\ny\n", xy);
}

void TestCsvFiles::accepted()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, rows);
    m_f->file(u"t.csv"_s, text);
    const auto copied = m_f->copy(job(options));
    COPY_OK(copied);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT quote(a) FROM t ORDER BY rowid"_s), rows);
}

void TestCsvFiles::notAFile_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("cause");
    QTest::newRow("absent") << u"none.csv"_s << u"does not exist"_s;
    QTest::newRow("folder") << u"folder"_s << u"folder"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"pipe"_s;
    QTest::newRow("device") << u"zero"_s << u"device"_s;
    QTest::newRow("parent") << u"../t.csv"_s << u"leads out"_s;
    QTest::newRow("hidden parent") << u"folder/../../t.csv"_s << u"leads out"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"leads out"_s;
    QTest::newRow("the folder itself") << u"."_s << u"leads out"_s;
    QTest::newRow("NUL") << QString(u"t\0.csv"_s) << u"leads out"_s;
    QTest::newRow("dangling link") << u"dangling"_s << u"does not exist"_s;
}

void TestCsvFiles::notAFile()
{
    QFETCH(QString, object);
    QFETCH(QString, cause);
    QDir(m_f->folder()).mkdir(u"folder"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(m_f->path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, m_f->path(u"zero"_s)));
    QVERIFY(QFile::link(m_f->path(u"nowhere"_s), m_f->path(u"dangling"_s)));
    auto made = job({});
    made.step.source.object = object;
    QElapsedTimer timer;
    timer.start();
    const auto refused = m_f->copy(made);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Source);
    QVERIFY2(refused.error().cause.contains(cause), qPrintable(refused.error().text()));
    QVERIFY(timer.elapsed() < 2000);
}

void TestCsvFiles::destinationsAreChecked_data() { notAFile_data(); }

void TestCsvFiles::destinationsAreChecked()
{
    QFETCH(QString, object);
    QFETCH(QString, cause);
    if (cause == u"does not exist")
        return; // then it is made
    m_f->sql(u"a.db"_s, {u"CREATE TABLE t (a)"_s});
    QDir(m_f->folder()).mkdir(u"folder"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(m_f->path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, m_f->path(u"zero"_s)));
    auto made = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, object);
    const auto refused = m_f->copy(made);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Destination);
    QVERIFY2(refused.error().cause.contains(cause), qPrintable(refused.error().text()));
}

void TestCsvFiles::hugeFieldStaysSmall()
{
    // Refused after 64 MiB; whether 200 MiB or more follow makes no difference.
    QFile file(m_f->path(u"t.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\n\"");
    const QByteArray chunk(1024 * 1024, 'x');
    for (int i = 0; i < 200; ++i)
        QCOMPARE(file.write(chunk), chunk.size());
    file.close();
    struct rusage before = {};
    getrusage(RUSAGE_SELF, &before);
    const auto refused = m_f->copy(job({}));
    struct rusage after = {};
    getrusage(RUSAGE_SELF, &after);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Data);
    QVERIFY2(refused.error().object.contains(u"line 2, column 1"_s), qPrintable(refused.error().text()));
    QVERIFY2(refused.error().cause.contains(u"64 MiB"_s), qPrintable(refused.error().text()));
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(after.ru_maxrss < 256 * 1024, qPrintable(QString::number(after.ru_maxrss)));
#endif
}

void TestCsvFiles::wideRows()
{
    QByteArray header;
    QByteArray row;
    for (int i = 0; i < 20'000; ++i) {
        header += (i ? ",c" : "c") + QByteArray::number(i);
        row += (i ? "," : "") + QByteArray::number(i);
    }
    m_f->file(u"t.csv"_s, header + '\n' + (row + '\n').repeated(20));
    auto wide = m_f->job(u"csv"_s, u"t.csv"_s, u"csv"_s, u"out.csv"_s);
    COPY_OK(m_f->copy(wide));
    QCOMPARE(m_f->content(u"out.csv"_s), m_f->content(u"t.csv"_s));
    const auto refused = m_f->copy(job({})); // SQLite takes 2,000 columns
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Destination);
    QVERIFY(refused.error().text().contains(u"too many columns"_s));
}

void TestCsvFiles::largeFieldFits()
{
    const QByteArray large(20 * 1024 * 1024, 'x');
    m_f->file(u"t.csv"_s, "a,b\n\"" + large + "\",1\n2,\"" + large + "\"\n");
    COPY_OK(m_f->copy(job({})));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT sum(length(a)) + sum(length(b)) FROM t"_s),
             QStringList{QString::number(2 * large.size() + 2)});
}

QTEST_GUILESS_MAIN(TestCsvFiles)
#include "tst_csvfiles.moc"
