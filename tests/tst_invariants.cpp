// SPDX-License-Identifier: Apache-2.0
#include "models/audit/attemptstore.h"
#include "models/audit/invariants.h"
#include "models/audit/runstore.h"
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

/// Every invariant is broken once by hand, and must say so: a check that cannot fail checks nothing.
class TestInvariants : public QObject
{
    Q_OBJECT

    /// One complete run of two steps.
    static void complete(const AuditFixture &fixture)
    {
        fixture.import(
            definitionOf(fixture, u"4"_s,
                         {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s), sqlStep(u"4"_s, u"2"_s, u"SELECT 1"_s)}));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current());
        AttemptStore attempts(connection, Actor::current());
        const auto run = must(runs.begin({.process = ProcessId(u"4"_s)}));
        for (const StepDef &step : run->steps) {
            const auto attempt = must(attempts.claim(*run, step));
            must(attempts.finish(*attempt, {.state = RunState::Succeeded}));
        }
        must(runs.finish(*run, {.state = RunState::Succeeded}));
    }

    static QStringList broken(Connection &connection)
    {
        QStringList ids;
        for (const InvariantResult &result : must(verifyAudit(connection))) {
            if (!result.holds())
                ids.append(result.id);
        }
        return ids;
    }

private slots:
    void allHoldAfterAnHonestRun()
    {
        const AuditFixture fixture;
        complete(fixture);
        Connection connection = fixture.open();
        QCOMPARE(broken(connection), QStringList());
    }

    /// What another system says about the process meanwhile makes it red, but is no word about our run.
    void aRunOfOursEndsByItsSteps()
    {
        const AuditFixture fixture;
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current());
        AttemptStore attempts(connection, Actor::current());
        const auto run = must(runs.begin({.process = ProcessId(u"4"_s)}));
        const auto attempt = must(attempts.claim(*run, run->steps.first()));
        must(attempts.finish(*attempt, {.state = RunState::Succeeded}));
        must(connection.execute(u"INSERT INTO ETL_RUN_STATUS(Process_id, Status, start_Datetime) "
                                "VALUES('4', 'Failure', '2099-01-01 10:00:00')"_s));
        QCOMPARE(must(runs.finish(*run, {.state = RunState::Succeeded})), RunState::Succeeded);
        const ProcessStatus status = fixture.status(u"4"_s).process;
        QCOMPARE(status.state, RunState::Failed);
        QVERIFY(!status.complete && !status.anomaly.isEmpty());
        QCOMPARE(broken(connection), QStringList());
    }

    void eachIsFoundBroken_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("sql");
        const QString again =
            u"INSERT INTO GODWIT_ATTEMPT(attempt_id, run_id, process_id, step_id, number, fence, started, "
            u"outcome) "
            "SELECT 'again', run_id, process_id, step_id, 2, fence+%1, '2099-01-01T00:00:00.000Z', %2 "
            "FROM GODWIT_ATTEMPT WHERE step_id='1'"_s;
        QTest::newRow("I1") << u"I1"_s << again.arg(u"1"_s, u"'succeeded'"_s);
        QTest::newRow("I2") << u"I2"_s << again.arg(u"1"_s, u"'failed'"_s);
        QTest::newRow("I3 step") << u"I3"_s << u"UPDATE GODWIT_ATTEMPT SET outcome=NULL WHERE step_id='1'"_s;
        QTest::newRow("I3 run") << u"I3"_s << u"UPDATE GODWIT_RUN SET outcome=NULL"_s;
        QTest::newRow("I4") << u"I4"_s << again.arg(u"0"_s, u"'failed'"_s);
        QTest::newRow("I5 row gone") << u"I5"_s << u"DELETE FROM ETL_STEP_RUN_STATUS WHERE Step_id='2'"_s;
        QTest::newRow("I5 claim gone") << u"I5"_s << u"DELETE FROM GODWIT_EVENT WHERE kind='claimed'"_s;
        QTest::newRow("I6") << u"I6"_s
                            << u"UPDATE ETL_STEP_RUN_STATUS SET end_Datetime='2000-01-01T00:00:00Z'"_s;
        QTest::newRow("I10") << u"I10"_s << u"UPDATE GODWIT_EVENT SET operator='nobody' WHERE sequence=3"_s;
        for (const auto &forged :
             {u"ETL_STEP_RUN_STATUS SET Status='Failure'"_s,
              u"ETL_STEP_RUN_STATUS SET Description='all fine'"_s, u"ETL_RUN_STATUS SET Status='Failure'"_s,
              u"ETL_RUN_STATUS SET Description='all fine'"_s, u"GODWIT_ATTEMPT SET rows_written=99999"_s,
              u"GODWIT_RUN SET outcome='failed'"_s})
            QTest::newRow(qPrintable(forged)) << u"I10"_s << u"UPDATE "_s + forged;
        QTest::newRow("run row gone") << u"I10"_s << u"DELETE FROM ETL_RUN_STATUS"_s;
        QTest::newRow("I12") << u"I12"_s << u"UPDATE GODWIT_ATTEMPT SET outcome='failed' WHERE step_id='2'"_s;
        QTest::newRow("I12 never started")
            << u"I12"_s << u"UPDATE GODWIT_PLAN SET step_id='3' WHERE step_id='2'; "_s;
    }
    void eachIsFoundBroken()
    {
        QFETCH(QString, id);
        QFETCH(QString, sql);
        const AuditFixture fixture;
        complete(fixture);
        Connection connection = fixture.open();
        if (sql.contains(u"step_id='3'"_s)) {
            must(connection.execute(u"INSERT INTO ETL_CONTROL(Process_id, Step_id, name, ordinal, kind) "
                                    "VALUES('4', '3', 'never', 3, 'sql')"_s));
            sql = sql.left(sql.indexOf(u';'));
        }
        QVERIFY(must(connection.execute(sql)) > 0);
        QVERIFY2(broken(connection).contains(id), qPrintable(broken(connection).join(u' ')));
        for (InvariantResult &result : must(verifyAudit(connection))) // each is said once
            QVERIFY2(result.violations.removeDuplicates() == 0, qPrintable(result.violations.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
