// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"
#include "tests/definitioncases.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const DefinitionVocabulary vocabulary{
    .storeKinds = {u"sqlite"_s, u"csv"_s},
    .runnerKinds = {u"copy"_s, u"sql"_s},
    .loadModes = {u"full"_s, u"append"_s, u"upsert"_s, u"incremental"_s},
};

Result<Definition> read(const QByteArray &yaml)
{
    return readDefinition(yaml, u"f.yaml"_s, u"/base"_s, vocabulary);
}

} // namespace

class TestDefinition : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void everyScalarIsText();
    void refuses_data();
    void refuses();
    void reportsEveryProblem();
    void limitsTheReport();
    void readsFiles();
    void refusesUnreadableFiles();
};

void TestDefinition::readsEveryField()
{
    const auto result = read(goodDefinition());
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().cause));
    const Definition &d = *result;
    QCOMPARE(d.connections.size(), 3);
    QCOMPARE(d.connections[0].database, u"/base/legacy.db"_s);
    QCOMPARE(d.connections[1].database, u"/base/data"_s);
    QCOMPARE(d.connections[1].options.value(u"delimiter"_s), u";"_s);
    QCOMPARE(d.connections[2].database, u"/var/cloud.db"_s);
    QCOMPARE(d.processes.size(), 1);
    QCOMPARE(d.processes[0].id, ProcessId(u"4"_s));
    QCOMPARE(d.processes[0].maxParallel, 3);
    QCOMPARE(d.processes[0].onFailure, u"stop"_s);
    QCOMPARE(d.steps.size(), 2);
    const StepDef &copy = d.steps[0];
    QCOMPARE(copy.source.object, u"regions.csv"_s);
    QCOMPARE(copy.load, u"upsert"_s);
    QCOMPARE(copy.keys, QStringList{u"id"_s});
    QCOMPARE(copy.retry, (RetryPolicy{2, std::chrono::seconds(5)}));
    QCOMPARE(copy.timeout, std::chrono::milliseconds(600'000));
    QCOMPARE(copy.settings.value(u"header"_s), u"true"_s);
    const StepDef &sql = d.steps[1];
    QCOMPARE(sql.ordinal, 2);
    QCOMPARE(sql.destination.connection, ConnectionName(u"cloud"_s));
    QCOMPARE(sql.settings.value(u"script"_s), u"UPDATE regions\n  SET name = trim(name);\n"_s);
    QCOMPARE(sql.dependsOn, QList<StepId>{StepId(u"1"_s)});
}

void TestDefinition::everyScalarIsText()
{
    const auto result =
        read("godwit: 1\nprocesses:\n  - id: 007\n    name: no\n    description: 1e3\n"
             "    steps:\n      - {id: null, name: ~, kind: sql, settings: {a: on, null: NULL}}\n");
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().cause));
    QCOMPARE(result->processes[0].id.text(), u"007"_s);
    QCOMPARE(result->processes[0].name, u"no"_s);
    QCOMPARE(result->processes[0].description, u"1e3"_s);
    QCOMPARE(result->steps[0].key.step.text(), u"null"_s);
    QCOMPARE(result->steps[0].name, u"~"_s);
    QCOMPARE(result->steps[0].settings, (QMap<QString, QString>{{u"a"_s, u"on"_s}, {u"null"_s, u"NULL"_s}}));
}

void TestDefinition::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("text");
    for (const BadDefinition &bad : badDefinitions())
        QTest::newRow(bad.name) << bad.yaml << QString::fromLatin1(bad.position)
                                << QString::fromUtf8(bad.text);
}

void TestDefinition::refuses()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, position);
    QFETCH(QString, text);
    const auto result = read(yaml);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Definition);
    const QStringList lines = result.error().cause.split(u'\n');
    QVERIFY2(lines.size() == 1, qPrintable(result.error().cause));
    QVERIFY2(lines.first().startsWith(u"f.yaml:"_s + position + u": "_s), qPrintable(lines.first()));
    QVERIFY2(lines.first().contains(text), qPrintable(lines.first()));
}

void TestDefinition::reportsEveryProblem()
{
    const auto result = read("godwit: 1\nconections: {}\nprocesses:\n  - id: 4\n    max_parallel: -1\n"
                             "    steps:\n      - {id: 1, kind: cpoy}\n      - {id: 1, kind: sql}\n");
    QVERIFY(!result.ok());
    const QStringList lines = result.error().cause.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"f.yaml:2:1:"_s));
    QVERIFY(lines[1].startsWith(u"f.yaml:5:19:"_s));
    QVERIFY(lines[2].startsWith(u"f.yaml:7:23:"_s));
    QVERIFY(lines[3].startsWith(u"f.yaml:8:14:"_s));
}

void TestDefinition::limitsTheReport()
{
    QByteArray yaml = "godwit: 1\n";
    for (int i = 0; i < 33; ++i)
        yaml += "bad" + QByteArray::number(i) + ": 1\n";
    const auto result = read(yaml);
    QVERIFY(!result.ok());
    const QStringList lines = result.error().cause.split(u'\n');
    QCOMPARE(lines.size(), 21);
    QCOMPARE(lines.last(), u"and 13 more"_s);
}

void TestDefinition::readsFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"my definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBFgodwit: 1\r\nconnections:\r\n  a: { kind: sqlite, path: ../b.db }\r\n");
    file.close();
    const auto result = readDefinitionFile(file.fileName(), vocabulary);
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().cause));
    QCOMPARE(result->connections[0].database, QDir::cleanPath(folder.path() + u"/../b.db"_s));
}

void TestDefinition::refusesUnreadableFiles()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.filePath(u"none.yaml"_s), folder.path(), u"/dev/zero"_s}) {
        const auto result = readDefinitionFile(path, vocabulary);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().object, path);
        QVERIFY(!result.error().cause.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
