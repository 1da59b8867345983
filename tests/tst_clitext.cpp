// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/plaintext.h"
#include "app/cli/statustable.h"
#include "app/cli/texttable.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

QByteArray printed(const QString &text, Console::Features features)
{
    QBuffer out, err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Console(out, err, std::move(features)).line(text);
    return out.data();
}

} // namespace

class TestCliText : public QObject
{
    Q_OBJECT
private slots:
    void coloursOnlyWhereWanted()
    {
        const QString text = stateText(RunState::Failed);
        QCOMPARE(printed(text, {.terminal = true, .colour = true}), "\x1b[38;5;203m✖ Failed\x1b[0m\n"_ba);
        QCOMPARE(printed(text, {.terminal = true}), "✖ Failed\n"_ba);
        QCOMPARE(printed(text, {.unicode = false}), "x Failed\n"_ba);
    }

    void everyStateHasAGlyphOfOneColumnAndAnAsciiOne()
    {
        for (const RunState state : allRunStates()) {
            const QString glyph = stateText(state).left(2).right(1);
            QCOMPARE(columnsOf(glyph), 1);
            QVERIFY(printed(stateText(state), {.unicode = false}).at(0) != '?' || state == RunState::Unknown);
        }
    }

    void dataCannotSendControlSequences()
    {
        const QString hostile = u"\u001b[2Jgone\u0007 \u009b31m \r over \u202Ereversed\u0000"_s;
        for (const bool unicode : {true, false}) {
            const QByteArray bytes = printed(hostile, {.terminal = true, .colour = true, .unicode = unicode});
            for (const char c : bytes.chopped(1))
                QVERIFY2(static_cast<unsigned char>(c) >= 0x20, bytes.toHex().constData());
            QVERIFY(!QString::fromUtf8(bytes).contains(QChar(0x9b)));
            QVERIFY(!QString::fromUtf8(bytes).contains(QChar(0x202E)));
        }
    }

    void asciiKeepsWhatCanBeKept()
    {
        QCOMPARE(asciiOnly(u"Übergröße → „x“ … 日"_s), u"Ubergrosse -> \"x\" ... ?"_s);
    }

    void columns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::newRow("plain") << u"abc"_s << 3;
        QTest::newRow("wide") << u"日本"_s << 4;
        QTest::newRow("combining") << u"e\u0301"_s << 1;
        QTest::newRow("painted") << painted(Paint::Bold, u"abc"_s) << 3;
    }
    void columns()
    {
        QFETCH(QString, text);
        QTEST(columnsOf(text), "columns");
    }

    void elisionNeverExceedsTheWidthAndEndsColours()
    {
        QRandomGenerator random(7);
        const QString alphabet = u"abc 日é→"_s;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = random.bounded(20); i > 0; --i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const int width = random.bounded(1, 24);
            QVERIFY(columnsOf(elided(text, width)) <= width);
            const QString colourful = elided(painted(RunState::Failed, text), width);
            if (!colourful.isEmpty())
                QCOMPARE(colourful.back(), painted(RunState::Failed, {}).back());
        }
        QCOMPARE(elided(u"abcdef"_s, 4), u"abc…"_s);
        QCOMPARE(elided(u"abcd"_s, 4), u"abcd"_s);
    }

    void tablesAlignAndFit()
    {
        TextTable table(
            {{.title = u"Name"_s, .minimum = 6}, {.title = u"Rows"_s, .right = true}, {.title = u"Empty"_s}});
        table.addRow({u"short"_s, u"1"_s, {}});
        table.addRow({u"a very long name indeed"_s, u"12,345"_s, {}});
        QCOMPARE(table.rows(0),
                 (QStringList{u"short                         1"_s, u"a very long name indeed  12,345"_s}));
        for (const QString &line : table.lines(20))
            QVERIFY2(columnsOf(line) <= 20, qPrintable(line));
        QVERIFY(table.rows(20).at(1).endsWith(u"12,345"));
        QVERIFY(!table.lines(0).first().contains(u"Empty"));
    }

    void everyStatusLineFitsTheTerminal()
    {
        CycleStatus process;
        process.process = {
            .id = ProcessId(u"4"_s), .name = u"Customers to cloud"_s, .state = RunState::Failed, .cycle = 1};
        for (const RunState state : allRunStates()) {
            ++process.process.counts[state];
            process.steps.append({.key = {ProcessId(u"4"_s), StepId(QString::number(process.steps.size()))},
                                  .name = u"A step with quite a long name, 日本語"_s,
                                  .state = state,
                                  .attempts = 2,
                                  .description = QString(300, u'x')});
        }
        process.process.started = QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC);
        process.process.ended = process.process.started.addDays(9);
        process.process.rows = 1'234'567'890;
        for (const int width : {20, 40, 60, 80, 100, 120, 200}) {
            const QStringList lines = statusLines({process}, {.allSteps = true}, width);
            QCOMPARE(lines.first().contains(u"Attempts"_s), width >= 120);
            if (width >= 60) // what counts is still there
                QVERIFY2(lines.at(1).contains(u"Failed"_s) && lines.at(5).contains(u"xxx"_s),
                         qPrintable(lines.at(5)));
            QCOMPARE(lines.size(), 2 + process.steps.size());
            for (const QString &line : lines)
                QVERIFY2(columnsOf(line) <= width, qPrintable(line));
        }
        QCOMPARE(statusLines({process}, {.failedOnly = true}, 0).size(), 2 + 5);
        process.process.complete = true;
        QCOMPARE(statusLines({process}, {}, 0).size(), 2);
    }

    void quotesForTheShellOnlyWhereNeeded_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"/srv/a-b_c.db"_s << u"/srv/a-b_c.db"_s;
        QTest::newRow("blank") << u"a b"_s << u"'a b'"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("dollar") << u"$(rm)"_s << u"'$(rm)'"_s;
        QTest::newRow("empty") << QString() << u"''"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"'a\nb'"_s;
        QTest::newRow("trailing line break") << u"a\n"_s << u"'a\n'"_s;
    }
    void quotesForTheShellOnlyWhereNeeded()
    {
        QFETCH(QString, word);
        QTEST(shellQuoted(word), "quoted");
    }
};

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_clitext.moc"
