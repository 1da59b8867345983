// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvformatter.h"
#include "models/transfer/csv/csvparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// Everything a parser says about a text, as one text: fields in [] or {} (quoted), ~ for NULL, records in
/// lines.
QByteArray parsed(const CsvFormat &format, const QByteArray &text, qsizetype chunk)
{
    CsvParser parser(format, u"f.csv"_s);
    QByteArray out;
    qsizetype at = 0;
    for (;;) {
        const auto found = parser.next();
        if (!found)
            return out + "! " + found.error().object.toUtf8();
        if (*found == CsvParser::Found::End)
            return out;
        if (*found == CsvParser::Found::NeedsInput) {
            const QByteArray part = text.mid(at, chunk);
            at += part.size();
            if (part.isEmpty())
                parser.finish();
            parser.feed({part.constData(), size_t(part.size())});
            continue;
        }
        out += QByteArray::number(parser.line()) + ':';
        for (size_t i = 0; i < parser.fieldCount(); ++i) {
            const bool quoted = parser.isQuoted(i);
            const std::string field(parser.text(i));
            out += quoted ? '{' : '[';
            out += parser.isNull(i) ? QByteArray("~") : QByteArray(field.data(), qsizetype(field.size()));
            out += quoted ? '}' : ']';
        }
        out += '\n';
    }
}

CsvFormat formatOf(const QString &options)
{
    ConnectionDef connection;
    for (const QString &option : options.split(u' ', Qt::SkipEmptyParts))
        connection.options.insert(option.section(u'=', 0, 0), option.section(u'=', 1));
    return CsvFormat::of(connection, {});
}

} // namespace

class TestCsvParser : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void randomRowsComeBack();
};

void TestCsvParser::parses_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *options, const QByteArray &text,
                        const QByteArray &expected) {
        QTest::newRow(name) << QString::fromLatin1(options) << text << expected;
    };
    // Records and their ends.
    row("nothing", "", "", "");
    row("one field", "", "a", "1:[a]\n");
    row("one field, LF", "", "a\n", "1:[a]\n");
    row("LF", "", "a,b\nc,d\n", "1:[a][b]\n2:[c][d]\n");
    row("CRLF", "", "a,b\r\nc,d\r\n", "1:[a][b]\n2:[c][d]\n");
    row("CR only", "", "a,b\rc,d\r", "1:[a][b]\n2:[c][d]\n");
    row("CR only, no last", "", "a\rb", "1:[a]\n2:[b]\n");
    row("mixed LF and CRLF", "", "a\nb\r\nc", "1:[a]\n2:[b]\n3:[c]\n");
    row("no end at the end", "", "a,b\nc,d", "1:[a][b]\n2:[c][d]\n");
    row("CR at the very end of an LF file", "", "a\nb\r", "1:[a]\n! f.csv, line 2, column 2");
    row("lone CR in an LF file", "", "a\nb\rc\n", "1:[a]\n! f.csv, line 2, column 2");
    row("lone CR in a CRLF file", "", "a,b\r\nc,d\re\r\n", "1:[a][b]\n! f.csv, line 2, column 4");
    row("blank line", "", "a\n\nb\n", "1:[a]\n2:[~]\n3:[b]\n");
    row("only a line feed", "", "\n", "1:[~]\n");
    row("ragged is the reader's business", "", "a,b\nc\n", "1:[a][b]\n2:[c]\n");
    // Empty fields and NULL.
    row("empty fields", "", ",,\n", "1:[~][~][~]\n");
    row("empty at the end of the text", "", "a,", "1:[a][~]\n");
    row("empty at the front", "", ",a", "1:[~][a]\n");
    row("quoted empty", "", "\"\",a", "1:{}[a]\n");
    row("quoted empty last", "", "a,\"\"", "1:[a]{}\n");
    row("null token", "null=NULL", "NULL,\"NULL\",,null", "1:[~]{NULL}[][null]\n");
    row("null token \\N", "null=\\N", "\\N,N", "1:[~][N]\n");
    row("blanks stay", "", " a ,\tb", "1:[ a ][\tb]\n");
    row("a blank is not NULL", "", " ,a", "1:[ ][a]\n");
    // Quotes.
    row("quoted", "", "\"a\",\"b\"\n", "1:{a}{b}\n");
    row("delimiter in quotes", "", "\"a,b\",c", "1:{a,b}[c]\n");
    row("doubled quote", "", "\"a\"\"b\"", "1:{a\"b}\n");
    row("only doubled quotes", "", "\"\"\"\"\"\"", "1:{\"\"}\n");
    row("doubled at both ends", "", "\"\"\"a\"\"\"", "1:{\"a\"}\n");
    row("line feed in quotes", "", "\"a\nb\",c\nd\n", "1:{a\nb}[c]\n3:[d]\n");
    row("CRLF in quotes", "", "\"a\r\nb\"\r\nc\r\n", "1:{a\r\nb}\n3:[c]\n");
    row("lone CR in quotes", "", "\"a\rb\"\nc\n", "1:{a\rb}\n2:[c]\n");
    row("lines count after quoted lines", "", "\"\n\n\n\"\nx\"\n", "1:{\n\n\n}\n! f.csv, line 5, column 2");
    row("unclosed", "", "a,\"b", "! f.csv, line 1, column 3");
    row("unclosed over lines", "", "a\nb,\"c\nd\ne", "1:[a]\n! f.csv, line 2, column 3");
    row("unclosed after a doubled quote", "", "\"a\"\"", "! f.csv, line 1, column 1");
    row("only a quote", "", "\"", "! f.csv, line 1, column 1");
    row("lone quote", "", "ab\"c", "! f.csv, line 1, column 3");
    row("quote at the end of a plain field", "", "5\",6", "! f.csv, line 1, column 2");
    row("text after the closing quote", "", "\"a\"b,c", "! f.csv, line 1, column 4");
    row("blank after the closing quote", "", "\"a\" ,c", "! f.csv, line 1, column 4");
    row("blank before the opening quote", "", "x, \"a\"", "! f.csv, line 1, column 4");
    row("column after a multi-line field", "", "\"a\nbc\",d\"", "! f.csv, line 2, column 6");
    row("CR after a closing quote", "", "x\n\"a\"\rb", "1:[x]\n! f.csv, line 2, column 4");
    // NUL.
    row("NUL", "", QByteArray("a,b\0c", 5), "! f.csv, line 1, column 4");
    row("NUL first", "", QByteArray("\0", 1), "! f.csv, line 1, column 1");
    row("NUL in quotes", "", QByteArray("x\n\"a\0\"", 6), "1:[x]\n! f.csv, line 2, column 3");
    row("NUL in quotes on the second line", "", QByteArray("\"a\nb\0\"", 6), "! f.csv, line 2, column 2");
    // Other marks.
    row("semicolon", "delimiter=;", "a;b,c", "1:[a][b,c]\n");
    row("tab", "delimiter=tab", "a\tb\n\"c\td\"\te", "1:[a][b]\n2:{c\td}[e]\n");
    row("pipe", "delimiter=|", "a|b", "1:[a][b]\n");
    row("single quote", "quote='", "'a,''b''',\"c\"", "1:{a,'b'}[\"c\"]\n");
    row("quote of no meaning", "quote='", "5\",6\"", "1:[5\"][6\"]\n");
    // UTF-8.
    row("two bytes", "", "\xc5\xbc,\xc3\xb3", "1:[\xc5\xbc][\xc3\xb3]\n");
    row("emoji in quotes", "", "\"\xf0\x9f\x90\xa6,\"", "1:{\xf0\x9f\x90\xa6,}\n");
    row("columns are bytes", "", "\xc5\xbc\"", "! f.csv, line 1, column 3");
    row("BOM is the decoder's business", "",
        "\xef\xbb\xbf"
        "a",
        "1:[\xef\xbb\xbf"
        "a]\n");
    row("line separator U+2028 is text", "",
        "a\xe2\x80\xa8"
        "b",
        "1:[a\xe2\x80\xa8"
        "b]\n");
    row("vertical tab is text", "", "a\vb", "1:[a\vb]\n");
    // Sizes.
    row("long field", "", QByteArray(70'000, 'x') + ",y", "1:[" + QByteArray(70'000, 'x') + "][y]\n");
    row("many fields", "", QByteArray(999, ','), "1:" + QByteArray("[~]").repeated(1000) + "\n");
    row("formula text is only text", "", "=1+1,@x", "1:[=1+1][@x]\n");
    row("backslash is only text", "", "a\\,b", "1:[a\\][b]\n");
}

void TestCsvParser::parses()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const CsvFormat format = formatOf(options);
    QCOMPARE(parsed(format, text, text.size() + 1), expected);
    const bool large = text.size() > 1000;
    for (const qsizetype chunk : large ? QList<qsizetype>{997, 4096} : QList<qsizetype>{1, 2, 3, 5, 7})
        QCOMPARE(parsed(format, text, chunk), expected);
}

void TestCsvParser::randomRowsComeBack()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("GODWIT_SEED") ? qEnvironmentVariableIntValue("GODWIT_SEED") : 4711;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const char32_t alphabet[] = U"ab,;\"'\r\n\t |\\N\u017c\u2028\U0001F426\uFEFF0";
    constexpr int letters = int(std::size(alphabet)) - 1;
    const QStringList formats = {u""_s,
                                 u"delimiter=;"_s,
                                 u"delimiter=tab null=N"_s,
                                 u"quote='"_s,
                                 u"newline=crlf"_s,
                                 u"null=\\N newline=crlf"_s,
                                 u"delimiter=| quote='"_s};
    for (int round = 0; round < 10'000; ++round) {
        const CsvFormat format = formatOf(formats.at(round % formats.size()));
        CsvFormatter formatter(format);
        const int columns = 1 + int(random.bounded(4));
        QList<int> order;
        TableShape shape;
        for (int i = 0; i < columns; ++i) {
            order.append(i);
            shape.columns.append({.name = u"c%1"_s.arg(i), .value = {.kind = ValueKind::Text}});
        }
        formatter.setShape(shape);
        ColumnBatch batch;
        batch.reset(columns, 1);
        std::string text;
        const int rows = 1 + int(random.bounded(4));
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                QString value;
                for (int i = int(random.bounded(6)); i > 0; --i)
                    value.append(QString::fromUcs4(&alphabet[random.bounded(letters)], 1));
                if (random.bounded(5) == 0)
                    batch.setNull(column);
                else
                    batch.setText(column, value.toStdString());
            }
            batch.endRow();
            int refused = 0;
            QVERIFY(!formatter.appendRow(batch, row, order, text, refused));
        }
        CsvParser parser(format, u"f.csv"_s);
        const size_t cut = random.bounded(quint32(text.size() + 1));
        parser.feed(std::string_view(text).substr(0, cut));
        bool fedAll = false;
        int row = 0;
        for (;;) {
            const auto found = parser.next();
            QVERIFY2(found.ok(),
                     qPrintable(u"round %1: %2"_s.arg(round).arg(found ? QString() : found.error().text())));
            if (*found == CsvParser::Found::End)
                break;
            if (*found == CsvParser::Found::NeedsInput) {
                if (!fedAll)
                    parser.feed(std::string_view(text).substr(cut));
                else
                    parser.finish();
                fedAll = true;
                continue;
            }
            QCOMPARE(int(parser.fieldCount()), columns);
            for (int column = 0; column < columns; ++column) {
                const bool isNull = batch.type(column, row) == CellType::Null;
                if (parser.isNull(size_t(column)) != isNull ||
                    (!isNull && parser.text(size_t(column)) != batch.bytes(column, row)))
                    QFAIL(qPrintable(u"round %1: %2"_s.arg(round).arg(QString::fromStdString(text))));
            }
            ++row;
        }
        QCOMPARE(row, rows);
    }
}

QTEST_GUILESS_MAIN(TestCsvParser)
#include "tst_csvparser.moc"
