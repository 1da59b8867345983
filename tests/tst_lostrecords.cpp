// SPDX-License-Identifier: Apache-2.0
// The answer to a COMMIT of a running step's records is lost on the way back: each is there once, whether the
// COMMIT had arrived or not.
#include "models/audit/attemptstore.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/rejectstore.h"
#include "models/audit/runstore.h"
#include "tests/support/lostcommits.h"

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using Arrives = FaultProxy::Arrives;
using Cut = FaultProxy::Cut;

class TestLostRecords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNoteIsWrittenOnce_data() { arrivals(); }
    void aNoteIsWrittenOnce();
    void rejectedRowsAreKeptOnce_data() { arrivals(); }
    void rejectedRowsAreKeptOnce();
    void rowsOfASecondTryReplaceThoseOfTheFirst_data() { arrivals(); }
    void rowsOfASecondTryReplaceThoseOfTheFirst();
    void tablesAreMadeOnce_data() { arrivals(); }
    void tablesAreMadeOnce();
    void cleanup();

private:
    static void arrivals()
    {
        QTest::addColumn<int>("arrives");
        QTest::newRow("had arrived") << int(Arrives::Yes);
        QTest::newRow("never arrived") << int(Arrives::No);
    }
    static QList<RejectRecord> rows(int first, int last)
    {
        QList<RejectRecord> rows;
        for (int row = first; row <= last; ++row)
            rows.append(
                {.row = row, .line = row + 1, .reason = u"no date"_s, .code = u"22007"_s, .values = "[]"});
        return rows;
    }
    void loseNextCommit()
    {
        QFETCH(int, arrives);
        m_proxy->cutAtRequest(auditCommit(), Cut::Reset, Arrives(arrives));
    }

    std::unique_ptr<AuditFixture> m_fixture;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Connection> m_connection; ///< through the proxy
    OpenAttempt m_attempt;
};

/// A step that runs.
void TestLostRecords::init()
{
    m_fixture = std::make_unique<AuditFixture>();
    m_fixture->import(definitionOf(*m_fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
    m_proxy = std::make_unique<FaultProxy>(auditPort());
    m_connection = std::make_unique<Connection>(must(openAudit(through(*m_proxy, *m_fixture))));
    const auto run =
        must(RunStore(*m_connection, Actor::current(u"anna"_s)).begin({.process = ProcessId(u"4"_s)}));
    m_attempt = *must(AttemptStore(*m_connection, Actor::current(u"anna"_s)).claim(*run, run->steps.first()));
}

void TestLostRecords::aNoteIsWrittenOnce()
{
    loseNextCommit();
    const auto noted = AttemptStore(*m_connection, Actor::current(u"anna"_s))
                           .note(m_attempt, u"note"_s, {{u"text"_s, u"once"_s}});
    QVERIFY2(noted.ok(), qPrintable(noted ? QString() : noted.error().text()));
    QCOMPARE(count(*m_fixture, u"GODWIT_EVENT WHERE kind='note'"_s), 1);
}

void TestLostRecords::rejectedRowsAreKeptOnce()
{
    RejectStore store(*m_connection);
    must(store.add(m_attempt, rows(1, 3), true));
    loseNextCommit();
    const auto added = store.add(m_attempt, rows(4, 6), false);
    QVERIFY2(added.ok(), qPrintable(added ? QString() : added.error().text()));
    QCOMPARE(count(*m_fixture, u"GODWIT_REJECT"_s), 6);
    QCOMPARE(count(*m_fixture,
                   u"GODWIT_REJECT WHERE \"row_number\"=2"_s.replace(u'"', auditIsPostgres() ? u'"' : u'`')),
             1);
}

void TestLostRecords::rowsOfASecondTryReplaceThoseOfTheFirst()
{
    RejectStore store(*m_connection);
    must(store.add(m_attempt, rows(1, 5), true));
    loseNextCommit();
    const auto added = store.add(m_attempt, rows(1, 2), true);
    QVERIFY2(added.ok(), qPrintable(added ? QString() : added.error().text()));
    QCOMPARE(count(*m_fixture, u"GODWIT_REJECT"_s), 2);
}

void TestLostRecords::tablesAreMadeOnce()
{
    Connection connection = m_fixture->open();
    must(connection.execute(u"DROP TABLE GODWIT_META"_s));
    loseNextCommit();
    const auto made = prepareAudit(*m_connection);
    QVERIFY2(made.ok(), qPrintable(made ? QString() : made.error().text()));
    QCOMPARE(must(auditReadiness(connection)), AuditReadiness::Ready);
    QCOMPARE(count(*m_fixture, u"GODWIT_META WHERE value='60000'"_s), 1); // its rows as well
    m_fixture.reset(); // the trail's heads went with the table
}

void TestLostRecords::cleanup()
{
    if (m_proxy && !QTest::currentTestFailed())
        QCOMPARE(m_proxy->cuts(), 1);
    m_connection.reset();
    if (m_fixture && !QTest::currentTestFailed())
        holds(*m_fixture);
    m_fixture.reset();
    m_proxy.reset();
}

QTEST_GUILESS_MAIN(TestLostRecords)
#include "tst_lostrecords.moc"
