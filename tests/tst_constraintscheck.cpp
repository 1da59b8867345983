// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"
#include "models/definition/definitionwriter.h"
#include "models/runners/integrity.h"
#include "models/runners/runners.h"
#include "models/transfer/copy.h"

#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray yaml = R"(godwit: 1
connections:
  old:
    kind: sqlite
    path: /x/old.db
  new:
    kind: postgresql
    database: new
processes:
  - id: "4"
    steps:
      - id: "1"
        kind: copy
        source: {connection: old, object: customers}
        destination: {connection: new, object: customers}
        load: full
      - id: "2"
        kind: copy
        source: {connection: old, object: orders}
        destination: {connection: new, object: orders}
        load: full
        depends_on: ["1"]
      - id: keys
        kind: constraints
        source: {connection: old}
        destination: {connection: new}
        depends_on: ["2"]
)";

Result<Definition> read(const QByteArray &text)
{
    return readDefinition(
        text, u"f.yaml"_s, u"/x"_s,
        {.storeKinds = storeKinds(), .runnerKinds = runnerKinds(), .loadModes = {u"full"_s}});
}

using Change = void (*)(Definition &);

} // namespace

/// Foreign keys have no objects of their own: what a definition may say of them.
class TestConstraintsCheck : public QObject
{
    Q_OBJECT

private slots:
    void sound();
    void comesBackFromADump();
    void wantsItsConnections();
    void copiesStillNeedObjects();
    void namesProblems_data();
    void namesProblems();
};

void TestConstraintsCheck::sound()
{
    const auto definition = read(yaml);
    QVERIFY2(definition.ok(), definition ? "" : qPrintable(definition.error().text()));
    QCOMPARE(checkIntegrity(*definition), QStringList()); // it waits for step 1 by step 2
    QCOMPARE(routeText(definition->steps.last()), u"old → new"_s);
    for (const QString &warning : probeSources(*definition)) // /x/old.db is not there
        QVERIFY2(!warning.contains(u"keys"), qPrintable(warning));
}

void TestConstraintsCheck::comesBackFromADump()
{
    const auto definition = read(yaml);
    const QByteArray dumped = writeDefinition(*definition);
    const auto again = read(dumped);
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().text()));
    QCOMPARE(*again, *definition);
    QCOMPARE(writeDefinition(*again), dumped);
}

void TestConstraintsCheck::wantsItsConnections()
{
    const auto nowhere = read(QByteArray(yaml).replace("source: {connection: old}", "source: {}"));
    QVERIFY(!nowhere);
    QVERIFY2(nowhere.error().text().contains(u"connection"), qPrintable(nowhere.error().text()));
}

void TestConstraintsCheck::copiesStillNeedObjects()
{
    QVERIFY(!read(QByteArray(yaml).replace("old, object: orders", "old")));
    QVERIFY(!read(QByteArray(yaml).replace("new, object: orders", "new")));
}

void TestConstraintsCheck::namesProblems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, Change change, const QString &problem) {
        QTest::newRow(name) << change << problem;
    };
    row(
        "sqlite", [](Definition &d) { d.connections[1].kind = u"sqlite"_s; },
        u"SQLite cannot add foreign keys to a table that exists"_s);
    row(
        "csv source", [](Definition &d) { d.connections[0].kind = u"csv"_s; },
        u"which has no foreign keys"_s);
    row(
        "csv destination", [](Definition &d) { d.connections[1].kind = u"csv"_s; },
        u"which has no foreign keys"_s);
    row(
        "too early", [](Definition &d) { d.steps[2].dependsOn = {StepId(u"1"_s)}; },
        u"before step 2 has loaded orders; name that step in depends_on"_s);
    row(
        "nothing is loaded", [](Definition &d) { d.steps[0].enabled = d.steps[1].enabled = false; },
        u"no step of its process copies a table from \"old\" to \"new\""_s);
    row(
        "an object", [](Definition &d) { d.steps[2].destination.object = u"orders"_s; },
        u"it names an object"_s);
    row(
        "a query", [](Definition &d) { d.steps[2].source.query = u"SELECT 1"_s; }, u"it names an object"_s);
    row(
        "a load mode", [](Definition &d) { d.steps[2].load = u"full"_s; }, u"it has a load mode"_s);
    row(
        "no source", [](Definition &d) { d.steps[2].source = {}; }, u"names no source connection"_s);
    row(
        "no destination", [](Definition &d) { d.steps[2].destination = {}; },
        u"names no destination connection"_s);
}

void TestConstraintsCheck::namesProblems()
{
    QFETCH(Change, change);
    QFETCH(QString, problem);
    Definition d = *read(yaml);
    change(d);
    const QStringList problems = findRunner(u"constraints")->check(d.steps[2], d);
    QVERIFY2(problems.size() == 1, qPrintable(problems.join(u'\n')));
    QVERIFY2(problems.first().contains(problem), qPrintable(problems.first()));
    QVERIFY(checkIntegrity(d).join(u'\n').contains(problem));
}

QTEST_GUILESS_MAIN(TestConstraintsCheck)
#include "tst_constraintscheck.moc"
