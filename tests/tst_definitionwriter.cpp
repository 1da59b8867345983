// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"
#include "models/definition/definitionwriter.h"
#include "tests/definitioncases.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

Result<Definition> read(const QByteArray &yaml) { return readDefinition(yaml, u"f.yaml"_s, u"/base"_s); }

/// A definition that uses everything the format has.
Definition everything()
{
    Definition d;
    d.connections = {
        {.name = ConnectionName(u"legacy"_s), .kind = u"sqlite"_s, .database = u"/base/legacy.db"_s},
        {.name = ConnectionName(u"two words"_s),
         .kind = u"csv"_s,
         .database = u"/base/a: b"_s,
         .options = {{u"delimiter"_s, u";"_s},
                     {u"null"_s, u"NULL"_s},
                     {u"quote"_s, QString()},
                     {u"header"_s, u"no"_s}}},
        {.name = ConnectionName(u"007"_s),
         .kind = u"sqlite"_s,
         .host = u"db.example"_s,
         .port = 5432,
         .database = u"sales"_s,
         .user = u"anna"_s,
         .secret = u"sales-db"_s},
    };
    d.processes = {
        {.id = ProcessId(u"4"_s),
         .name = u"Customers to cloud"_s,
         .description = u"Line 1\nLine 2: yes # no\n"_s},
        {.id = ProcessId(u"007"_s),
         .name = u"1e3"_s,
         .enabled = false,
         .maxParallel = 7,
         .onFailure = u"stop"_s},
        {.id = ProcessId(u"no"_s)},
    };
    StepDef copy{
        .key = {ProcessId(u"4"_s), StepId(u"1"_s)},
        .name = u"Größe → 90 %"_s,
        .description = u" leading, \"quoted\" \\ and \ttabbed\r\n"_s,
        .ordinal = 1,
        .kind = u"copy"_s,
        .source = {.connection = ConnectionName(u"legacy"_s), .query = u"SELECT 1\n\n  , 'x'  \n\tFROM t"_s},
        .destination = {.connection = ConnectionName(u"007"_s), .object = u"~"_s},
        .load = u"incremental"_s,
        .keys = {u"id"_s, u"a, b"_s, u"null"_s, u"12"_s},
        .watermark = u"on"_s};
    StepDef sql{.key = {ProcessId(u"4"_s), StepId(u"2"_s)},
                .ordinal = 5,
                .kind = u"sql"_s,
                .destination = {.connection = ConnectionName(u"two words"_s)},
                .dependsOn = {StepId(u"1"_s)},
                .retry = {.times = 2, .delay = std::chrono::milliseconds(90'000)},
                .timeout = std::chrono::minutes(10),
                .enabled = false,
                .settings = {{u"script"_s, u"UPDATE t SET x = 1;\n-- 'no'\n"_s}, {u"yes"_s, u""_s}}};
    StepDef other{.key = {ProcessId(u"no"_s), StepId(u"1"_s)}, .ordinal = 1, .kind = u"sql"_s};
    const StepDef keys{.key = {ProcessId(u"no"_s), StepId(u"2"_s)},
                       .ordinal = 2,
                       .kind = u"constraints"_s,
                       .source = {.connection = ConnectionName(u"legacy"_s)},
                       .destination = {.connection = ConnectionName(u"007"_s)}};
    d.steps = {copy, sql, other, keys};
    return d;
}

/// Texts that tempt a YAML reader into reading something else.
QStringList hardTexts()
{
    return {u"no"_s,
            u"on"_s,
            u"1e3"_s,
            u"007"_s,
            u"0x1F"_s,
            u"null"_s,
            u"~"_s,
            u"- a"_s,
            u"a: b"_s,
            u"a #b"_s,
            u"#a"_s,
            u"[a"_s,
            u"{a}"_s,
            u"*a"_s,
            u"&a"_s,
            u"!a"_s,
            u"|"_s,
            u">"_s,
            u"%a"_s,
            u"@a"_s,
            u"`a"_s,
            u"'a'"_s,
            u"\"a\""_s,
            u"a\nb"_s,
            u"a\nb\n"_s,
            u"a\nb\n\n"_s,
            u"\na"_s,
            u" a\nb"_s,
            u"a \n b"_s,
            u"a\n  \nb"_s,
            u"a\n\tb"_s,
            u"\ta"_s,
            u"a\r\nb"_s,
            u"é→𝄞"_s,
            u"a\\nb"_s,
            u"---"_s,
            u"...\na"_s,
            u"a\n---\nb"_s,
            u"2024-01-01"_s,
            u"12:30:00"_s,
            u"a\u0085b"_s,
            u"a\u2028b\nc"_s,
            u"\uFEFFa"_s,
            u"a:"_s,
            u"a,b"_s,
            u"a\n#c\nb"_s,
            u"x\x01y"_s,
            u"=a"_s,
            u"<<"_s,
            u"a\n\n\nb"_s,
            u"? a"_s,
            u": a"_s,
            u"a\nb: |\n  c\n"_s,
            u"\x7f"_s};
}

} // namespace

class TestDefinitionWriter : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip();
    void roundTripOfHardTexts();
    void writesReadableBlocks();
};

void TestDefinitionWriter::roundTrip()
{
    const Definition d = everything();
    const QByteArray yaml = writeDefinition(d);
    const auto result = read(yaml);
    QVERIFY2(result.ok(),
             result.ok() ? "" : qPrintable(result.error().cause + u'\n' + QString::fromUtf8(yaml)));
    for (qsizetype i = 0; i < d.steps.size(); ++i)
        QCOMPARE(canonicalStep(result->steps[i]), canonicalStep(d.steps[i]));
    QCOMPARE(*result, d);
    QCOMPARE(writeDefinition(*result), yaml);

    const auto good = read(goodDefinition());
    QVERIFY(good.ok());
    QCOMPARE(*read(writeDefinition(*good)), *good);
    QCOMPARE(*read(writeDefinition({})), Definition());
}

void TestDefinitionWriter::roundTripOfHardTexts()
{
    for (const QString &text : hardTexts()) {
        Definition d = everything();
        d.processes[0].name = text;
        d.processes[0].description = text;
        d.connections[0].user = text;
        d.connections[1].options[u"null"_s] = text;
        d.steps[0].source.query = text;
        d.steps[0].destination.object = text;
        d.steps[1].settings = {{u"script"_s, text}, {text, text}};
        if (text.trimmed() == text)
            d.steps[0].keys = {text, u"b"_s};
        const QByteArray yaml = writeDefinition(d);
        const auto result = read(yaml);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(text + u'\n' + result.error().cause));
        QVERIFY2(*result == d, yaml.constData());
    }
}

void TestDefinitionWriter::writesReadableBlocks()
{
    const auto good = read(goodDefinition());
    QVERIFY(good.ok());
    QCOMPARE(QString::fromUtf8(writeDefinition(*good)), QString::fromUtf8(writtenDefinition()));
}

QTEST_GUILESS_MAIN(TestDefinitionWriter)
#include "tst_definitionwriter.moc"
