// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestControlStore : public QObject
{
    Q_OBJECT

    static Definition rich(const AuditFixture &fixture)
    {
        Definition definition = definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)});
        StepDef copy;
        copy.key = {ProcessId(u"4"_s), StepId(u"2"_s)};
        copy.name = u"Größe \"quoted\" 🦆"_s;
        copy.description = u"first line\nsecond line"_s;
        copy.ordinal = 2;
        copy.kind = u"copy"_s;
        copy.source = {ConnectionName(u"data"_s), {}, u"SELECT * FROM a WHERE b = 'c'"_s};
        copy.destination = {ConnectionName(u"data"_s), u"weird.name"_s, {}};
        copy.load = u"upsert"_s;
        copy.keys = {u"id"_s, u"the, comma"_s};
        copy.watermark = u"changed_at"_s;
        copy.dependsOn = {StepId(u"1"_s)};
        copy.retry = {3, 250ms};
        copy.timeout = 90s;
        copy.enabled = false;
        copy.settings = {{u"header"_s, u"true"_s}};
        definition.steps.append(copy);
        definition.connections.append({.name = ConnectionName(u"files"_s),
                                       .kind = u"csv"_s,
                                       .host = u"h"_s,
                                       .port = 12,
                                       .database = u"/data"_s,
                                       .user = u"u"_s,
                                       .secret = u"s"_s,
                                       .options = {{u"delimiter"_s, u";"_s}, {u"quote"_s, u"'"_s}}});
        definition.processes[0].description = u"what for"_s;
        definition.processes[0].onFailure = u"stop"_s;
        definition.processes[0].enabled = false;
        return definition;
    }

private slots:
    void whatIsImportedIsLoaded()
    {
        const AuditFixture fixture;
        const Definition definition = rich(fixture);
        Connection connection = fixture.open();
        ControlStore store(connection);
        const ImportSummary first = must(store.import(definition, Actor::current()));
        QCOMPARE(first.added, 5);
        QVERIFY(must(store.load()) == definition);

        const ImportSummary again = must(store.import(definition, Actor::current()));
        QVERIFY(!again.changedAnything());
        QCOMPARE(again.unchanged, 5);
    }

    void stepsThatAreNotNamedAnyMoreGo()
    {
        const AuditFixture fixture;
        Definition definition = rich(fixture);
        fixture.import(definition);
        fixture.import(definitionOf(fixture, u"9"_s, {sqlStep(u"9"_s, u"1"_s, u"SELECT 1"_s)}));
        definition.steps.removeLast();
        definition.steps[0].name = u"renamed"_s;
        Connection connection = fixture.open();
        ControlStore store(connection);
        const ImportSummary summary = must(store.import(definition, Actor::current()));
        QCOMPARE(summary.removed, 1);
        QCOMPARE(summary.changed, 1);
        const Definition loaded = must(store.load());
        QCOMPARE(loaded.stepsOf(ProcessId(u"4"_s)).size(), 1);
        QCOMPARE(loaded.stepsOf(ProcessId(u"9"_s)).size(), 1); // another process stays
    }

    void whatOtherProcessesFeelIsSaid()
    {
        const AuditFixture fixture;
        fixture.import(rich(fixture));
        Definition other = definitionOf(fixture, u"9"_s, {sqlStep(u"9"_s, u"1"_s, u"SELECT 1"_s)});
        Connection connection = fixture.open();
        ControlStore store(connection);
        QCOMPARE(must(store.import(other, Actor::current())).notes, QStringList());
        other.connections[0].database = u"/elsewhere.db"_s;
        const QStringList notes = must(store.import(other, Actor::current())).notes;
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes.first().contains(u"process 4"_s), qPrintable(notes.first()));
    }

    void cellsThatPeopleTypedAreUnderstood()
    {
        const AuditFixture fixture;
        fixture.import(rich(fixture));
        Connection connection = fixture.open();
        must(connection.execute(
            u"UPDATE ETL_CONTROL SET depends_on='1, 7', key_columns='[\"id\"]', load_mode='sideways' "
            "WHERE Step_id='2'"_s));
        const StepDef step = *must(ControlStore(connection).load()).step({ProcessId(u"4"_s), StepId(u"2"_s)});
        QCOMPARE(step.dependsOn, QList<StepId>({StepId(u"1"_s), StepId(u"7"_s)}));
        QCOMPARE(step.keys, QStringList{u"id"_s});
        QCOMPARE(step.load, u"sideways"_s); // kept for the integrity checks
    }
};

QTEST_GUILESS_MAIN(TestControlStore)
#include "tst_controlstore.moc"
