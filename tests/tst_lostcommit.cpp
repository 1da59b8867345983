// SPDX-License-Identifier: Apache-2.0
// The answer to a COMMIT of an operator's act, of an import or of the settings is lost on the way back: it is
// looked up, never guessed.
#include "models/audit/foreignrowstore.h"
#include "models/audit/invariants.h"
#include "models/audit/operatoracts.h"
#include "tests/support/lostcommits.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using Arrives = FaultProxy::Arrives;
using Cut = FaultProxy::Cut;
using Kind = OperatorAct::Kind;

class TestLostCommit : public QObject
{
    Q_OBJECT

private slots:
    void anActHappensOnce_data();
    void anActHappensOnce();
    void anImportHappensOnce_data();
    void anImportHappensOnce();
    void theWordsOfOthersAreSavedOnce_data();
    void theWordsOfOthersAreSavedOnce();
    void whatCannotBeLookedUpIsSaidToBeUnknown();
    void anImportThatCannotBeLookedUpIsUnknown();
};

void TestLostCommit::anActHappensOnce_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("arrives");
    for (const auto &[name, kind] :
         {std::pair{"declare lost", Kind::DeclareLost}, std::pair{"mark done", Kind::MarkDone}}) {
        for (const auto &[how, cut] : {std::pair{"closed", Cut::Fin}, std::pair{"reset", Cut::Reset}}) {
            QTest::addRow("%s, %s, had arrived", name, how) << int(kind) << int(cut) << int(Arrives::Yes);
            QTest::addRow("%s, %s, never arrived", name, how) << int(kind) << int(cut) << int(Arrives::No);
        }
    }
}

void TestLostCommit::anActHappensOnce()
{
    QFETCH(int, kind);
    QFETCH(int, cut);
    QFETCH(int, arrives);
    const AuditFixture fixture;
    fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
    if (Kind(kind) == Kind::DeclareLost)
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Running"_s, u"2026-11-01 10:00:00"_s);
    const qint64 before = count(fixture, u"ETL_STEP_RUN_STATUS"_s);
    FaultProxy proxy(auditPort());
    Connection connection = must(openAudit(through(proxy, fixture)));
    proxy.cutAtRequest(auditCommit(), Cut(cut), Arrives(arrives));
    const auto outcome = OperatorActs(connection, Actor::current(u"anna"_s))
                             .perform({.kind = Kind(kind),
                                       .process = ProcessId(u"4"_s),
                                       .steps = {StepId(u"1"_s)},
                                       .reason = u"I looked"_s});
    QCOMPARE(proxy.cuts(), 1);
    QVERIFY2(outcome.ok(), qPrintable(outcome ? QString() : outcome.error().text()));
    QVERIFY(outcome->allDone());
    QCOMPARE(count(fixture, u"ETL_STEP_RUN_STATUS"_s), before + 1);
    QCOMPARE(count(fixture, u"GODWIT_EVENT WHERE reason='I looked'"_s), 1);
    QCOMPARE(count(fixture, u"GODWIT_RUN"_s), 1);
    holds(fixture);
}

void TestLostCommit::anImportHappensOnce_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("arrives");
    const auto row = [](const char *what, Cut cut, Arrives arrives) {
        QTest::addRow("%s, %s, %s arrived", what, cut == Cut::Fin ? "closed" : "reset",
                      arrives == Arrives::Yes ? "had" : "never")
            << QString::fromLatin1(what) << int(cut) << int(arrives);
    };
    for (const Arrives arrives : {Arrives::Yes, Arrives::No}) {
        row("a process", Cut::Fin, arrives);
        row("a process", Cut::Reset, arrives);
        row("a connection alone", Cut::Reset, arrives);
    }
    row("nothing", Cut::Reset, Arrives::No);
}

void TestLostCommit::anImportHappensOnce()
{
    QFETCH(QString, what);
    QFETCH(int, cut);
    QFETCH(int, arrives);
    const AuditFixture fixture;
    Definition wanted = definitionOf(
        fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s), sqlStep(u"4"_s, u"2"_s, u"SELECT 2"_s)});
    fixture.import(wanted);
    const qint64 before = count(fixture, u"GODWIT_EVENT"_s);
    if (what == u"a process") {
        wanted.steps.first().settings.insert(u"script"_s, u"SELECT 3"_s);
        wanted.steps.removeLast();
    } else if (what == u"a connection alone") {
        wanted.connections.first().options.insert(u"ledger"_s, u"off"_s);
    }
    FaultProxy proxy(auditPort());
    Connection connection = must(openAudit(through(proxy, fixture)));
    proxy.cutAtRequest(auditCommit(), Cut(cut), Arrives(arrives));
    const auto summary = ControlStore(connection).import(wanted, Actor::current(u"anna"_s));
    QCOMPARE(proxy.cuts(), 1);
    QVERIFY2(summary.ok(), qPrintable(summary ? QString() : summary.error().text()));
    QCOMPARE(summary->changed, what == u"nothing" ? 0 : 1);
    QCOMPARE(summary->removed, what == u"a process" ? 1 : 0);
    Connection other = fixture.open();
    QCOMPARE(must(ControlStore(other).load()), wanted);
    QCOMPARE(count(fixture, u"GODWIT_EVENT"_s), before + (what == u"nothing" ? 0 : 1));
    holds(fixture);
}

void TestLostCommit::theWordsOfOthersAreSavedOnce_data()
{
    QTest::addColumn<int>("arrives");
    QTest::newRow("had arrived") << int(Arrives::Yes);
    QTest::newRow("never arrived") << int(Arrives::No);
}

void TestLostCommit::theWordsOfOthersAreSavedOnce()
{
    QFETCH(int, arrives);
    const AuditFixture fixture;
    FaultProxy proxy(auditPort());
    Connection connection = must(openAudit(through(proxy, fixture)));
    proxy.cutAtRequest(auditCommit(), Cut::Reset, Arrives(arrives));
    const auto saved =
        saveForeignRows(connection, Actor::current(u"anna"_s),
                        {.words = {{u"fertig"_s, RunState::Succeeded}}}, u"words of the ERP"_s);
    QCOMPARE(proxy.cuts(), 1);
    QVERIFY2(saved.ok(), qPrintable(saved ? QString() : saved.error().text()));
    QCOMPARE(fixture.open().reading().foreign.words.size(), 1);
    QCOMPARE(count(fixture, u"GODWIT_EVENT WHERE reason='words of the ERP'"_s), 1);
    holds(fixture);
}

void TestLostCommit::whatCannotBeLookedUpIsSaidToBeUnknown()
{
    const AuditFixture fixture;
    fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
    FaultProxy proxy(auditPort());
    Connection connection = must(openAudit(through(proxy, fixture)));
    proxy.cutAtRequest(auditCommit(), Cut::Reset, Arrives::Yes);
    proxy.setMode(FaultProxy::Mode::Refuse);
    const auto outcome = OperatorActs(connection, Actor::current(u"anna"_s))
                             .perform({.kind = Kind::MarkDone,
                                       .process = ProcessId(u"4"_s),
                                       .steps = {StepId(u"1"_s)},
                                       .reason = u"I looked"_s});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().trouble, Trouble::OutcomeUnknown);
    QVERIFY2(outcome.error().text().contains(u"not known whether this was recorded"_s),
             qPrintable(outcome.error().text()));
    QCOMPARE(count(fixture, u"GODWIT_EVENT WHERE reason='I looked'"_s), 1); // it was
}

void TestLostCommit::anImportThatCannotBeLookedUpIsUnknown()
{
    const AuditFixture fixture;
    FaultProxy proxy(auditPort());
    Connection connection = must(openAudit(through(proxy, fixture)));
    proxy.cutAtRequest(auditCommit(), Cut::Reset, Arrives::Yes);
    proxy.setMode(FaultProxy::Mode::Refuse);
    const auto summary = ControlStore(connection)
                             .import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}),
                                     Actor::current(u"anna"_s));
    QVERIFY(!summary);
    QCOMPARE(summary.error().trouble, Trouble::OutcomeUnknown);
    QVERIFY2(summary.error().text().contains(u"not known whether this was recorded"_s),
             qPrintable(summary.error().text()));
    QCOMPARE(count(fixture, u"ETL_CONTROL"_s), 1); // it was
}

QTEST_GUILESS_MAIN(TestLostCommit)
#include "tst_lostcommit.moc"
