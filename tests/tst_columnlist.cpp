// SPDX-License-Identifier: Apache-2.0
// The step setting "columns": what it means, what it refuses, and that no text upsets the parser.
#include "models/transfer/columnlist.h"

#include <QRandomGenerator>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestColumnList : public QObject
{
    Q_OBJECT

private slots:
    void means_data();
    void means();
    void refuses_data();
    void refuses();
    void readsEachColumnOnce();
    void anyText();

private:
    /// "origin|from|name|type" per item.
    static QStringList shown(const QList<ColumnItem> &items)
    {
        QStringList lines;
        for (const ColumnItem &item : items) {
            lines.append(u"%1|%2|%3|%4"_s.arg(int(item.origin))
                             .arg(item.from, item.name,
                                  item.cast
                                      ? valueKindWord(item.cast->kind) + QString::number(item.cast->precision)
                                      : QString()));
        }
        return lines;
    }
};

void TestColumnList::means_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("items");
    const auto row = [](const QString &text, const QStringList &items) {
        QTest::newRow(text.toUtf8().constData()) << text << items;
    };
    row(u"id"_s, {u"0|id|id|"_s});
    row(u" id ,name as customer "_s, {u"0|id|id|"_s, u"0|name|customer|"_s});
    row(u"amount:decimal(10,2)"_s, {u"0|amount|amount|decimal10"_s});
    row(u"amount : decimal( 10 , 2 ) AS total"_s, {u"0|amount|total|decimal10"_s});
    row(u"'it''s' as x"_s, {u"1|it's|x|"_s});
    row(u"'' as x"_s, {u"1||x|"_s});
    row(u"'2024-01-01':date as d"_s, {u"1|2024-01-01|d|date0"_s});
    row(u"42 as x, -1.50 as y, +7 as z"_s, {u"2|42|x|"_s, u"2|-1.50|y|"_s, u"2|7|z|"_s});
    row(u"null as x, NULL:integer as y"_s, {u"3||x|"_s, u"3||y|integer0"_s});
    row(u"\"a b\", \"say \"\"hi\"\"\" as \"x,y\""_s, {u"0|a b|a b|"_s, u"0|say \"hi\"|x,y|"_s});
    row(u"\"null\", \"as\" as \"as\", nulls, assets"_s,
        {u"0|null|null|"_s, u"0|as|asd|"_s.replace(u"asd"_s, u"as"_s), u"0|nulls|nulls|"_s,
         u"0|assets|assets|"_s});
    row(u"żółć as größe"_s, {u"0|żółć|größe|"_s});
    row(u"a, a as b"_s, {u"0|a|a|"_s, u"0|a|b|"_s});
}

void TestColumnList::means()
{
    QFETCH(QString, text);
    QFETCH(QStringList, items);
    const auto parsed = parseColumnList(text);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text()));
    QCOMPARE(shown(*parsed), items);
}

void TestColumnList::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cause");
    const auto row = [](const QString &text, const QString &cause) {
        QTest::addRow("%s", text.toUtf8().constData()) << text << cause;
    };
    row(u""_s, u"at character 1"_s);
    row(u"a,"_s, u"at character 3"_s);
    row(u"a,,b"_s, u"at character 3"_s);
    row(u"a b"_s, u"comma is missing"_s);
    row(u"a:wrong"_s, u"\"wrong\" is no type"_s);
    row(u"a:decimal(10"_s, u"no type"_s);
    row(u"a:"_s, u"no type"_s);
    row(u"a as"_s, u"name is missing"_s);
    row(u"a as as"_s, u"double quotes"_s);
    row(u"'x'"_s, u"constant needs a name"_s);
    row(u"42"_s, u"constant needs a name"_s);
    row(u"null"_s, u"constant needs a name"_s);
    row(u"4x as y"_s, u"no number"_s);
    row(u"- as y"_s, u"no number"_s);
    row(u"1. as y"_s, u"no number"_s);
    row(u"'x as y"_s, u"never closed"_s);
    row(u"\"\""_s, u"name is empty"_s);
    row(u"a, b as A"_s, u"called \"A\""_s);
    row(u"count(*)"_s, u"comma is missing"_s);
    row(u"*"_s, u"name is missing"_s);
}

void TestColumnList::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, cause);
    const auto parsed = parseColumnList(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::Definition);
    QVERIFY2(parsed.error().cause.contains(cause), qPrintable(parsed.error().text()));
}

void TestColumnList::readsEachColumnOnce()
{
    const auto parsed = parseColumnList(u"b, 'x' as c, a, B as d, null as e"_s);
    QVERIFY(parsed.ok());
    QCOMPARE(sourceColumns(*parsed), (QStringList{u"b"_s, u"a"_s}));
}

void TestColumnList::anyText()
{
    // Whatever is accepted says the same when it is written out in full.
    const QStringList pieces{u"a"_s,
                             u"as"_s,
                             u"null"_s,
                             u","_s,
                             u":"_s,
                             u"'"_s,
                             u"\""_s,
                             u" "_s,
                             u"1"_s,
                             u"-"_s,
                             u"."_s,
                             u"("_s,
                             u")"_s,
                             u"integer"_s,
                             u"decimal(4,1)"_s,
                             u"ż"_s,
                             QString(QChar(0)),
                             u"'x'"_s,
                             u"\"q q\""_s,
                             u"\n"_s,
                             QString(QChar(0xd800))};
    QRandomGenerator random(20240331);
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        QString text;
        for (int n = random.bounded(12); n >= 0; --n)
            text += pieces.at(random.bounded(int(pieces.size())));
        const auto parsed = parseColumnList(text);
        if (!parsed)
            continue;
        ++accepted;
        QStringList parts;
        for (const ColumnItem &item : *parsed) {
            const auto quoted = [](QString name, QChar mark) {
                return mark + name.replace(mark, QString(2, mark)) + mark;
            };
            QString part = item.origin == ColumnItem::Origin::Column ? quoted(item.from, u'"')
                           : item.origin == ColumnItem::Origin::Text ? quoted(item.from, u'\'')
                           : item.origin == ColumnItem::Origin::Null ? u"null"_s
                                                                     : item.from;
            if (item.cast)
                part +=
                    u':' + (item.cast->precision > 0 ? u"decimal(4,1)"_s : valueKindWord(item.cast->kind));
            parts.append(part + u" as "_s + quoted(item.name, u'"'));
        }
        const auto again = parseColumnList(parts.join(u','));
        QVERIFY2(again.ok(), qPrintable(text + u" → "_s + parts.join(u',')));
        QCOMPARE(*again, *parsed);
    }
    QVERIFY(accepted > 1000);
}

QTEST_APPLESS_MAIN(TestColumnList)
#include "tst_columnlist.moc"
