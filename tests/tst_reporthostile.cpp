// SPDX-License-Identifier: Apache-2.0
#include "models/reports/csvcell.h"
#include "models/reports/htmlstyle.h"
#include "models/reports/htmlwriter.h"
#include "models/reports/reportformats.h"
#include "support/hostiletexts.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace godwit;
using namespace Qt::StringLiterals;

// What others wrote into the audit tables must reach the auditor as text, whatever it looks like. The oracles
// read the files back: an XML parser for HTML, a CSV reader of the test's own for CSV.
namespace
{

AuditReport hostileReport(const QString &text)
{
    AttemptRecord failed{.id = AttemptId(text),
                         .run = RunId(text),
                         .key = {ProcessId(text), StepId(text)},
                         .cycle = 1,
                         .number = 1,
                         .state = RunState::Failed,
                         .statusWord = text,
                         .description = text};
    ReportedStep step;
    step.definition = {.key = failed.key, .name = text, .description = text, .load = text};
    step.status = {.key = failed.key,
                   .name = text,
                   .route = text,
                   .state = RunState::Failed,
                   .foreignWord = text,
                   .attempts = 1,
                   .anomaly = text};
    step.attempts = {failed};
    ReportedProcess process;
    process.definition = {.id = ProcessId(text), .name = text, .description = text};
    process.status = {
        .id = ProcessId(text), .name = text, .state = RunState::Failed, .cycle = 1, .anomaly = text};
    process.runs = {{.id = RunId(text),
                     .process = ProcessId(text),
                     .cycle = 1,
                     .trigger = text,
                     .state = RunState::Failed,
                     .statusWord = text,
                     .description = text,
                     .operatorName = text,
                     .osUser = text,
                     .host = text,
                     .reason = text}};
    process.steps = {step};
    return {.generator = text,
            .database = text,
            .installation = text,
            .operatorName = text,
            .processes = {process, process},
            .invariants = {{.id = u"I1"_s, .title = text, .violations = {text, text}}}};
}

QByteArray written(const AuditReport &report, const ReportFormat &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return format.write(report, buffer) ? buffer.data() : QByteArray();
}

/// What HTML must show of a text: controls as pictures, halves of pairs and noncharacters replaced.
QString visible(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x20 && c != '\n' && c != '\t')
            out += QChar(char16_t(0x2400 + c));
        else if (c == 0x7F)
            out += QChar(u'\u2421');
        else if ((c >= 0x80 && c < 0xA0) || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF)
            out += QChar(u'\uFFFD');
        else
            out += QChar::fromUcs4(c); // QString::fromUcs4 would take U+FEFF for a byte order mark
    }
    return out;
}

/// RFC 4180, strict: nothing but CRLF ends a line, quotes only as the standard says.
std::optional<QList<QStringList>> readCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype i = 0;
    while (i < text.size()) {
        QString cell;
        if (text[i] == u'"') {
            for (++i;; ++i) {
                if (i >= text.size())
                    return {};
                if (text[i] != u'"')
                    cell += text[i];
                else if (i + 1 < text.size() && text[i + 1] == u'"')
                    cell += text[i++];
                else
                    break;
            }
            ++i;
        } else {
            while (i < text.size() && text[i] != u',' && text[i] != u'\r')
                cell += text[i++];
        }
        row.append(cell);
        if (i < text.size() && text[i] == u',') {
            ++i;
            continue;
        }
        if (!QStringView(text).mid(i).startsWith(u"\r\n"))
            return {};
        i += 2;
        rows.append(std::exchange(row, {}));
    }
    return rows;
}

} // namespace

class TestReportHostile : public QObject
{
    Q_OBJECT
private slots:
    void htmlShowsThePayloadAsText_data() { rows(); }
    void htmlShowsThePayloadAsText()
    {
        QFETCH(QString, payload);
        const QByteArray html = written(hostileReport(payload), *htmlFormat());
        static const QSet<QString> allowed{
            u"html"_s, u"head"_s,    u"meta"_s,    u"title"_s, u"style"_s,  u"body"_s,  u"h1"_s, u"h2"_s,
            u"h3"_s,   u"p"_s,       u"dl"_s,      u"dt"_s,    u"dd"_s,     u"bdi"_s,   u"ul"_s, u"li"_s,
            u"span"_s, u"section"_s, u"div"_s,     u"table"_s, u"thead"_s,  u"tbody"_s, u"tr"_s, u"th"_s,
            u"td"_s,   u"a"_s,       u"article"_s, u"pre"_s,   u"strong"_s, u"footer"_s};
        static const QSet<QString> attributes{u"class"_s,   u"lang"_s, u"charset"_s, u"http-equiv"_s,
                                              u"content"_s, u"name"_s, u"href"_s,    u"id"_s};
        QXmlStreamReader xml(html);
        int found = 0;
        int elements = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                ++elements;
                QVERIFY2(allowed.contains(xml.name().toString()), qPrintable(xml.name().toString()));
                for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                    QVERIFY(attributes.contains(attribute.name().toString()));
                    if (attribute.name() == u"href")
                        QVERIFY(attribute.value().startsWith(u"#p"));
                }
            } else if (xml.isCharacters() && xml.text() == visible(payload)) {
                ++found;
            }
            QVERIFY(!xml.isComment());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(found > 20, qPrintable(QString::number(found)));
        if (m_elements == 0)
            m_elements = elements;
        QCOMPARE(elements, m_elements); // no payload adds or removes one
    }

    void htmlLoadsNothing()
    {
        const QString html = QString::fromUtf8(written(hostileReport(u"x"_s), *htmlFormat()));
        QVERIFY(html.contains(u"default-src &#39;none&#39;"));
        QVERIFY(html.contains(htmlEscaped(htmlPolicy(htmlStyle()))));
        QVERIFY(html.contains(u"<style>"_s + htmlStyle() +
                              u"</style>"_s)); // the text whose hash the policy names
        static const QRegularExpression remote(u"(src=|url\\(|@import|https?:|<script|style=)"_s);
        QVERIFY(!remote.match(html).hasMatch());
        QVERIFY(html.contains(u"prefers-color-scheme:dark"));
        QVERIFY(html.contains(u"@media print"));
    }

    void csvNeverStartsAFormula_data() { rows(); }
    void csvNeverStartsAFormula()
    {
        QFETCH(QString, payload);
        const QByteArray bytes = written(hostileReport(payload), *csvFormat());
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const auto table = readCsv(QString::fromUtf8(bytes.mid(3)));
        QVERIFY(table);
        QCOMPARE(table->size(), 5); // header, two processes with a run and an attempt each
        QString expected = payload;
        expected.replace(QChar(u'\0'), QChar(u'\uFFFD'));
        expected = QString::fromUtf8(expected.toUtf8());
        for (qsizetype i = 1; i < table->size(); ++i) {
            const QStringList &row = table->at(i);
            QCOMPARE(row.size(), 16);
            for (const QString &cell : row) {
                static const QRegularExpression danger(
                    u"^[\\s\"\\x{FEFF}\\x{200B}]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]|^[\\t\\r\\n]"_s,
                    QRegularExpression::UseUnicodePropertiesOption);
                QVERIFY2(!danger.match(cell).hasMatch(), qPrintable(cell.left(80)));
            }
            const QString &description = row.at(14);
            QCOMPARE(description, looksLikeFormula(payload) ? u'\'' + expected : expected);
        }
    }

    void guardsExactlyWhatLooksLikeAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("guarded");
        for (const QChar c : u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s)
            QTest::addRow("U+%04X", c.unicode()) << QString(c) + u"1"_s << true;
        QTest::newRow("blank =") << u"  =1"_s << true;
        QTest::newRow("quote =") << u"\"=1"_s << true;
        QTest::newRow("apostrophe =") << u"'=1"_s << true;
        QTest::newRow("invisible =") << u"\u00A0\u200B\uFEFF=1"_s << true;
        QTest::newRow("inside") << u"a=1"_s << false;
        QTest::newRow("number") << u"12345"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blanks") << u"   "_s << false;
        QTest::newRow("quoted word") << u"\"word\" -x"_s << false;
    }
    void guardsExactlyWhatLooksLikeAFormula()
    {
        QFETCH(QString, text);
        QFETCH(bool, guarded);
        QCOMPARE(looksLikeFormula(text), guarded);
        QCOMPARE(csvCell(text).startsWith(u"\"'"_s) && !text.startsWith(u'\''),
                 guarded && !text.startsWith(u'\''));
    }

    void randomTextsSurvive()
    {
        const quint32 seed = 20230914;
        QRandomGenerator random(seed);
        static constexpr QStringView alphabet =
            u"<>&\"'=+-@,;\t\r\n\u0001\x1b\u202e\xd83d\xde00\x0061é %#/!-][";
        for (int round = 0; round < 10'000; ++round) {
            QString text;
            const int length = random.bounded(24);
            for (int i = 0; i < length; ++i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            QXmlStreamReader xml(
                u"<a b=\"%1\">"_s.arg(QString(htmlEscaped(text)).replace(u"%"_s, u"&#37;"_s)) +
                htmlEscaped(text) + u"</a>"_s);
            QVERIFY(xml.readNextStartElement());
            QCOMPARE(xml.readElementText(), visible(text));
            const auto csv = readCsv(csvCell(text) + u",1\r\n"_s);
            QVERIFY2(csv && csv->size() == 1 && csv->first().size() == 2, qPrintable(text));
        }
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("payload");
        QVERIFY(hostileTexts().size() >= 40);
        for (qsizetype i = 0; i < hostileTexts().size(); ++i)
            QTest::addRow("%d", int(i)) << hostileTexts().at(i);
    }
    int m_elements = 0;
};

QTEST_GUILESS_MAIN(TestReportHostile)
#include "tst_reporthostile.moc"
