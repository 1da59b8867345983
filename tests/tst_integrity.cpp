// SPDX-License-Identifier: Apache-2.0
#include "app/session/sample.h"
#include "models/definition/definitionreader.h"
#include "models/runners/integrity.h"
#include "models/runners/runners.h"
#include "models/runners/stepgraph.h"
#include "models/transfer/copy.h"
#include "models/transfer/stores.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

StepDef copy(const char *id, const char *table, QList<StepId> dependsOn = {})
{
    return {.key = {ProcessId(u"4"_s), StepId(QString::fromLatin1(id))},
            .name = u"Orders"_s,
            .ordinal = QByteArray(id).toInt(),
            .kind = u"copy"_s,
            .source = {.connection = ConnectionName(u"a"_s), .object = u"t"_s},
            .destination = {.connection = ConnectionName(u"b"_s), .object = QString::fromLatin1(table)},
            .load = u"full"_s,
            .dependsOn = std::move(dependsOn)};
}

StepId id(const char *text) { return StepId(QString::fromLatin1(text)); }

/// A sound definition: two connections, process 4, steps 1 and 2.
Definition sound()
{
    return {.connections = {{.name = ConnectionName(u"a"_s), .kind = u"sqlite"_s, .database = u"/x/a.db"_s},
                            {.name = ConnectionName(u"b"_s), .kind = u"sqlite"_s, .database = u"/x/b.db"_s}},
            .processes = {{.id = ProcessId(u"4"_s), .name = u"Customers"_s}},
            .steps = {copy("1", "one"), copy("2", "two", {id("1")})}};
}

using Breach = void (*)(Definition &);

} // namespace

class TestIntegrity : public QObject
{
    Q_OBJECT

private slots:
    void soundDefinitions();
    void names_data();
    void names();
    void oneProcessOnly();
    void cyclesByTheirPath();
    void longChains();
    void ancestors();
    void probesSources();
    void samplesAreSound();
    void vocabularyKnowsEveryOption();
};

void TestIntegrity::soundDefinitions()
{
    QCOMPARE(checkIntegrity({}), QStringList());
    QCOMPARE(checkIntegrity(sound()), QStringList());
    Definition d = sound();
    d.steps[1].destination.object = u"one"_s; // one waits for the other
    QCOMPARE(checkIntegrity(d), QStringList());
    d.steps[1].dependsOn.clear();
    d.steps[1].enabled = false;
    QCOMPARE(checkIntegrity(d), QStringList());
    d.steps[1].enabled = true;
    d.processes[0].maxParallel = 1;
    QCOMPARE(checkIntegrity(d), QStringList());
}

void TestIntegrity::names_data()
{
    QTest::addColumn<Breach>("breach");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("problem");
    const QString one = u"Step 1 of process 4 (Orders): "_s;
    const QString two = u"Step 2 of process 4 (Orders): "_s;
    const auto add = [](const char *name, Breach breach, const QString &row, const QString &problem) {
        QTest::newRow(name) << breach << row << problem;
    };
    add(
        "depends on itself", [](Definition &d) { d.steps[0].dependsOn = {id("1")}; }, one,
        u"depends on itself"_s);
    add(
        "depends on nothing", [](Definition &d) { d.steps[1].dependsOn = {id("9")}; }, two,
        u"step 9, which does not exist"_s);
    add(
        "cycle", [](Definition &d) { d.steps[0].dependsOn = {id("2")}; }, u"Process 4: "_s,
        u": 1 → 2 → 1."_s);
    add(
        "unknown connection", [](Definition &d) { d.steps[0].source.connection = ConnectionName(u"z"_s); },
        one, u"connection \"z\" does not exist"_s);
    add(
        "unknown kind of step", [](Definition &d) { d.steps[0].kind = u"magic"_s; }, one,
        u"kind \"magic\" is not known"_s);
    add(
        "unknown kind of connection", [](Definition &d) { d.connections[1].kind = u"oracle"_s; },
        u"Connection \"b\" "_s, u"\"oracle\""_s);
    add(
        "unknown option", [](Definition &d) { d.connections[1].options[u"colour"_s] = u"red"_s; },
        u"Connection \"b\" "_s, u"colour"_s);
    add(
        "bad option", [](Definition &d) { d.connections[1].options[u"ledger"_s] = u"perhaps"_s; },
        u"Connection \"b\": "_s, u"perhaps"_s);
    add(
        "unknown load mode", [](Definition &d) { d.steps[0].load = u"sideways"_s; }, one, u"\"sideways\""_s);
    add(
        "no load mode", [](Definition &d) { d.steps[0].load.clear(); }, one, u"oad mode"_s);
    add(
        "upsert without key", [](Definition &d) { d.steps[0].load = u"upsert"_s; }, one,
        u"needs key columns"_s);
    add(
        "incremental without watermark", [](Definition &d) { d.steps[0].load = u"incremental"_s; }, one,
        u"watermark"_s);
    add(
        "no source object", [](Definition &d) { d.steps[0].source.object.clear(); }, one,
        u"neither an object nor a query"_s);
    add(
        "no source", [](Definition &d) { d.steps[0].source = {}; }, one, u"no source connection"_s);
    add(
        "no destination object", [](Definition &d) { d.steps[0].destination.object.clear(); }, one,
        u"names no object"_s);
    add(
        "empty script",
        [](Definition &d) {
            d.steps[0].kind = u"sql"_s;
            d.steps[0].load.clear();
        },
        one, u"script is empty"_s);
    add(
        "unknown policy", [](Definition &d) { d.processes[0].onFailure = u"panic"_s; }, u"Process 4: "_s,
        u"\"panic\""_s);
    add(
        "nothing at once", [](Definition &d) { d.processes[0].maxParallel = 0; }, u"Process 4: "_s,
        u"at least 1"_s);
    add(
        "negative retries", [](Definition &d) { d.steps[1].retry.times = -1; }, two, u"not be negative"_s);
    add(
        "negative timeout", [](Definition &d) { d.steps[1].timeout = std::chrono::milliseconds(-1); }, two,
        u"timeout"_s);
    add(
        "same position", [](Definition &d) { d.steps[1].ordinal = 1; }, two,
        u"position 1 is that of step 1"_s);
    add(
        "position zero", [](Definition &d) { d.steps[0].ordinal = 0; }, one, u"at least 1"_s);
    add(
        "one destination at once",
        [](Definition &d) {
            d.steps[1].dependsOn.clear();
            d.steps[1].destination.object = u"ONE"_s;
        },
        two, u"as step 1 does"_s);
    add(
        "one destination by another name",
        [](Definition &d) {
            d.connections.append(
                {.name = ConnectionName(u"c"_s), .kind = u"sqlite"_s, .database = u"/x/b.db"_s});
            d.steps[1].dependsOn.clear();
            d.steps[1].destination = {.connection = ConnectionName(u"c"_s), .object = u"one"_s};
        },
        two, u"both may run at once"_s);
    add(
        "step of no process",
        [](Definition &d) {
            d.steps[1].key.process = ProcessId(u"5"_s);
            d.steps[1].dependsOn.clear();
        },
        u"Step 2 of process 5 (Orders): "_s, u"there is no process 5"_s);
}

void TestIntegrity::names()
{
    QFETCH(Breach, breach);
    QFETCH(QString, row);
    QFETCH(QString, problem);
    Definition d = sound();
    breach(d);
    const QStringList problems = checkIntegrity(d);
    QVERIFY2(problems.size() == 1, qPrintable(problems.join(u'\n')));
    QVERIFY2(problems.first().startsWith(row), qPrintable(problems.first()));
    QVERIFY2(problems.first().contains(problem), qPrintable(problems.first()));
    QVERIFY2(problems.first().endsWith(u'.') && !problems.first().endsWith(u".."),
             qPrintable(problems.first()));
}

void TestIntegrity::oneProcessOnly()
{
    Definition d = sound();
    d.connections.append({.name = ConnectionName(u"c"_s), .kind = u"oracle"_s});
    d.processes.append({.id = ProcessId(u"5"_s), .onFailure = u"panic"_s});
    QCOMPARE(checkIntegrity(d, ProcessId(u"4"_s)), QStringList());
    QCOMPARE(checkIntegrity(d, ProcessId(u"5"_s)).size(), 1);
    QCOMPARE(checkIntegrity(d).size(), 2);
    QCOMPARE(checkIntegrity(d, ProcessId(u"6"_s)), QStringList{u"There is no process 6."_s});
}

void TestIntegrity::cyclesByTheirPath()
{
    const StepGraph graph({copy("1", "a"), copy("2", "b", {id("1"), id("4")}), copy("3", "c", {id("2")}),
                           copy("4", "d", {id("3")}), copy("5", "e", {id("4")}), copy("6", "f", {id("7")}),
                           copy("7", "g", {id("6")})});
    const QList<QList<StepId>> expected{{id("2"), id("4"), id("3"), id("2")}, {id("6"), id("7"), id("6")}};
    QCOMPARE(graph.cycles(), expected);
}

void TestIntegrity::longChains()
{
    QList<StepDef> steps;
    for (int i = 1; i <= 50'000; ++i) {
        steps.append(copy("1", "a"));
        steps.last().key.step = StepId(QString::number(i));
        steps.last().dependsOn = {StepId(QString::number(i + 1))};
    }
    QVERIFY(StepGraph(steps).cycles().isEmpty());
    QCOMPARE(StepGraph(steps).ancestors(id("1")).size(), 49'999);
    steps.last().dependsOn = {id("1")};
    QCOMPARE(StepGraph(steps).cycles().size(), 1);
}

void TestIntegrity::ancestors()
{
    const StepGraph graph({copy("1", "a"), copy("2", "b", {id("1")}), copy("3", "c", {id("2"), id("9")})});
    QCOMPARE(graph.ancestors(id("3")), (QSet<StepId>{id("1"), id("2")}));
    QCOMPARE(graph.ancestors(id("1")), QSet<StepId>());
    QCOMPARE(graph.ancestors(id("9")), QSet<StepId>());
}

void TestIntegrity::probesSources()
{
    const QTemporaryDir folder;
    const auto paths = writeSample(u"worked-example"_s, folder.path());
    QVERIFY(paths.ok());
    const auto definition = readDefinitionFile(paths->definition);
    QVERIFY(definition.ok());
    const QStringList warnings = probeSources(*definition);
    QVERIFY2(warnings.size() == 2, qPrintable(warnings.join(u'\n')));
    QVERIFY(warnings[0].startsWith(u"Step 5 of process 4 (Invoices): "_s));
    QVERIFY(warnings[1].startsWith(u"Step 6 of process 4 (Price list): "_s));
}

void TestIntegrity::samplesAreSound()
{
    for (const QString &name : sampleNames()) {
        const QTemporaryDir folder;
        const auto paths = writeSample(name, folder.path());
        QVERIFY(paths.ok());
        const auto definition = readDefinitionFile(
            paths->definition, {.storeKinds = storeKinds(),
                                .runnerKinds = runnerKinds(),
                                .loadModes = {u"full"_s, u"append"_s, u"upsert"_s, u"incremental"_s}});
        QVERIFY2(definition.ok(), definition.ok() ? "" : qPrintable(definition.error().text()));
        QCOMPARE(checkIntegrity(*definition), QStringList());
    }
}

/// models/audit cannot ask the stores, so its list and theirs are compared here; the schema for editors as
/// well.
void TestIntegrity::vocabularyKnowsEveryOption()
{
    QStringList options;
    for (const Store &store : stores())
        options += store.optionNames();
    options.removeDuplicates();
    options.sort();
    QStringList allowed = DefinitionVocabulary().connectionOptions;
    allowed.sort();
    QCOMPARE(allowed, options);

    QFile file(QStringLiteral(GODWIT_SOURCE_DIR "/resources/schema/definition.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject definitions =
        QJsonDocument::fromJson(file.readAll()).object().value(u"definitions"_s).toObject();
    const auto schema = [&](const QString &of) {
        return definitions.value(of).toObject().value(u"properties"_s).toObject();
    };
    for (const QString &option : options)
        QVERIFY2(schema(u"connection"_s).contains(option), qPrintable(option));
    const auto words = [&](const QString &of, const QString &key) {
        return schema(of).value(key).toObject().value(u"enum"_s).toVariant().toStringList();
    };
    QCOMPARE(words(u"connection"_s, u"kind"_s), storeKinds());
    QCOMPARE(words(u"step"_s, u"kind"_s), runnerKinds());
}

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
