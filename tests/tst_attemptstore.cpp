// SPDX-License-Identifier: Apache-2.0
#include "models/audit/attemptstore.h"
#include "models/audit/invariants.h"
#include "models/audit/recovery.h"
#include "models/audit/runstore.h"
#include "models/core/clock.h"
#include "models/database/transaction.h"
#include "tests/support/auditfixture.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

Definition two(const AuditFixture &fixture)
{
    return definitionOf(fixture, u"4"_s,
                        {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s), sqlStep(u"4"_s, u"2"_s, u"SELECT 1"_s)});
}

const RunRequest runFour{.process = ProcessId(u"4"_s)};

void verify(Connection &connection)
{
    for (const InvariantResult &result : must(verifyAudit(connection)))
        QVERIFY2(result.holds(), qPrintable(result.id + u": "_s + result.violations.join(u'\n')));
}

} // namespace

class TestAttemptStore : public QObject
{
    Q_OBJECT
private slots:
    void aRunFromBeginningToEnd()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current(u"anna"_s));
        AttemptStore attempts(connection, Actor::current(u"anna"_s));

        const auto run = must(runs.begin(runFour));
        QVERIFY(run);
        QCOMPARE(run->steps.size(), 2);
        for (const StepDef &step : run->steps) {
            const auto attempt = must(attempts.claim(*run, step));
            QVERIFY(attempt);
            QCOMPARE(attempt->number, 1);
            must(attempts.finish(*attempt, {.state = RunState::Succeeded, .description = step.description}));
        }
        QCOMPARE(must(runs.finish(*run, {.state = RunState::Succeeded, .description = u"done"_s})),
                 RunState::Succeeded);
        verify(connection);

        const auto rows = must(connection.select(
            u"SELECT Step_id, Process_id, Status, Description FROM ETL_STEP_RUN_STATUS ORDER BY Step_id"_s));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).text(2), u"Success"_s);
        QCOMPARE(rows.at(0).text(3), u"What step 1 is for"_s);
        QVERIFY(fixture.status(u"4"_s).process.complete);
        QVERIFY(!must(runs.begin({.process = ProcessId(u"4"_s), .action = RunRequest::Action::Rerun})));
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM ETL_RUN_STATUS"_s))->integer(0), 1);
    }

    void aRunIsGreenOnlyWhenEverythingIsThere()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current());
        const auto run = must(runs.begin(runFour));
        QCOMPARE(must(runs.finish(*run, {.state = RunState::Succeeded})), RunState::Failed);
    }

    void theSecondOperatorIsToldWhoRunsIt()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const auto run = must(RunStore(connection, Actor::current(u"anna"_s)).begin(runFour));
        Connection other = fixture.open();
        const auto second = RunStore(other, Actor::current(u"bert"_s)).begin(runFour);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY2(second.error().text().contains(u"anna on "_s), qPrintable(second.error().text()));
    }

    void whatWasAgreedToOnceIsNotDoneTwice()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current());
        AttemptStore attempts(connection, Actor::current());
        RunRequest agreed = runFour; // both operators were shown that the first cycle begins
        agreed.agreedCycle = 1;
        const auto run = must(runs.begin(agreed));
        for (const StepDef &step : run->steps)
            must(attempts.finish(*must(attempts.claim(*run, step)), {.state = RunState::Succeeded}));
        must(runs.finish(*run, {.state = RunState::Succeeded}));

        const auto late = runs.begin(agreed);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QVERIFY2(late.error().text().contains(u"this would run in cycle 2"_s),
                 qPrintable(late.error().text()));
        agreed.agreedCycle = 2; // who has looked again means it
        const auto next = must(runs.begin(agreed));
        QCOMPARE(next->cycle, 2);
        must(runs.finish(*next, {.state = RunState::Failed}));
        // A rerun that was agreed to for the first cycle is none of the second.
        const auto stale =
            runs.begin({.process = ProcessId(u"4"_s), .action = RunRequest::Action::Rerun, .agreedCycle = 1});
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
    }

    void oneWinnerOfEveryRace()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        constexpr int rounds = 60;
        constexpr int racers = 4;
        std::barrier gate(racers);
        std::array<std::atomic<int>, rounds> winners{};
        {
            QList<std::shared_ptr<std::jthread>> threads;
            for (int racer = 0; racer < racers; ++racer) {
                threads.append(std::make_shared<std::jthread>([&, racer] {
                    Connection connection = fixture.open();
                    RunStore runs(connection, Actor::current(u"racer %1"_s.arg(racer)));
                    for (int round = 0; round < rounds; ++round) {
                        gate.arrive_and_wait();
                        const auto run = runs.begin(
                            {.process = ProcessId(u"4"_s), .action = RunRequest::Action::NewCycle});
                        winners[size_t(round)] += run.ok() ? 1 : 0;
                        if (!run && run.error().kind != ErrorKind::Conflict)
                            qFatal("%s", qPrintable(run.error().text()));
                        gate.arrive_and_wait();
                        if (run)
                            must(runs.finish(**run, {.state = RunState::Failed}));
                    }
                }));
            }
        }
        for (const auto &count : winners)
            QCOMPARE(count.load(), 1);
        Connection connection = fixture.open();
        verify(connection);
    }

    void aLostLeaseFencesTheLateOutcome()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current(u"anna"_s));
        AttemptStore attempts(connection, Actor::current(u"anna"_s));
        const auto run = must(runs.begin(runFour));
        const auto attempt = must(attempts.claim(*run, run->steps.at(0)));
        must(connection.execute(u"UPDATE GODWIT_LEASE SET lease_until='2000-01-01T00:00:00.000Z'"_s));
        QCOMPARE(fixture.states(u"4"_s), u"1 interrupted, 2 pending"_s);

        Connection other = fixture.open();
        QCOMPARE(must(recoverAll(other, Actor::current(u"bert"_s))), 2); // the step and the run
        const auto late = attempts.finish(*attempt, {.state = RunState::Succeeded});
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Fenced);
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='late_outcome'"_s))
                     ->integer(0),
                 1);
        QCOMPARE(fixture.states(u"4"_s), u"1 interrupted, 2 pending"_s);
        QVERIFY(!attempts.claim(*run, run->steps.at(1))); // its run is lost as well

        const auto next = must(RunStore(other, Actor::current(u"bert"_s)).begin(runFour));
        QCOMPARE(next->steps.size(), 2);
        const auto second =
            must(AttemptStore(other, Actor::current(u"bert"_s)).claim(*next, next->steps.at(0)));
        QCOMPARE(second->number, 2);
        QVERIFY(second->lease.fence > attempt->lease.fence);
        verify(other);
    }

    /// A step's lease was renewed a moment after its run's: it expires between the rerun's two looks.
    void aStepThatDiesAfterItsRunIsEndedByTheClaim()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const Actor anna = Actor::current(u"anna"_s);
        const auto run = must(RunStore(connection, anna).begin(runFour));
        const auto attempt = must(AttemptStore(connection, anna).claim(*run, run->steps.at(0)));
        const QString expire =
            u"UPDATE GODWIT_LEASE SET lease_until='2000-01-01T00:00:00.000Z' WHERE attempt_id=?"_s;
        must(connection.execute(expire, {run->run.text()}));

        Connection other = fixture.open();
        const Actor bert = Actor::current(u"bert"_s);
        RunRequest first = runFour;
        first.steps = {StepId(u"2"_s)};
        const auto next = must(RunStore(other, bert).begin(first));
        QVERIFY(!AttemptStore(other, bert).claim(*next, run->steps.at(0))); // alive
        must(connection.execute(expire, {attempt->lease.attempt.text()}));
        const auto second = must(AttemptStore(other, bert).claim(*next, run->steps.at(0)));
        QCOMPARE(second->number, 2);
        QVERIFY(second->lease.fence > attempt->lease.fence);
        QCOMPARE(must(connection.selectOne(u"SELECT outcome FROM GODWIT_ATTEMPT WHERE number=1"_s))->text(0),
                 u"interrupted"_s);
        verify(other);
        QVERIFY(!AttemptStore(connection, anna).finish(*attempt, {.state = RunState::Succeeded}));
        verify(other);
    }

    void aRunThatOnlyLacksItsLastLineIsASuccess()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current(u"anna"_s));
        AttemptStore attempts(connection, Actor::current(u"anna"_s));
        const auto run = must(runs.begin(runFour));
        for (const StepDef &step : run->steps)
            must(attempts.finish(**attempts.claim(*run, step), {.state = RunState::Succeeded}));
        must(connection.execute(u"UPDATE GODWIT_LEASE SET lease_until='2000-01-01T00:00:00.000Z' "
                                "WHERE attempt_id IS NOT NULL"_s));
        QCOMPARE(must(recoverAll(connection, Actor::current(u"bert"_s))), 1);
        const auto row = must(connection.selectOne(u"SELECT Status FROM ETL_RUN_STATUS"_s));
        QCOMPARE(row->text(0), u"Success"_s);
        QVERIFY(!must(runs.begin({.process = ProcessId(u"4"_s), .action = RunRequest::Action::Rerun})));
        verify(connection);
    }

    void whatSucceededMeanwhileIsNotClaimed()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const auto run = must(RunStore(connection, Actor::current()).begin(runFour));
        foreignStepRow(fixture, u"4"_s, u"1"_s, u"Completed"_s, u"2026-01-01 12:00:00"_s);
        AttemptStore attempts(connection, Actor::current());
        QVERIFY(!must(attempts.claim(*run, run->steps.at(0))));
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM GODWIT_ATTEMPT"_s))->integer(0), 0);
    }

    void aDefinitionThatChangedIsNotExecuted()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const auto run = must(RunStore(connection, Actor::current()).begin(runFour));
        must(connection.execute(u"UPDATE ETL_CONTROL SET settings='{\"script\":\"DROP TABLE x\"}'"_s));
        const auto claimed = AttemptStore(connection, Actor::current()).claim(*run, run->steps.at(0));
        QVERIFY(!claimed);
        QVERIFY(claimed.error().text().contains(u"definition was changed"_s));
        must(connection.execute(u"DELETE FROM ETL_CONTROL WHERE Step_id='1'"_s));
        const auto gone = AttemptStore(connection, Actor::current()).claim(*run, run->steps.at(0));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::Conflict);
    }

    /// Who waits for a lease sees what was committed until he got it: the compare-and-set is the first
    /// statement, and the rest is at READ COMMITTED.
    void aSuccessThatCameMeanwhileIsSeen()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const auto run = must(RunStore(connection, Actor::current()).begin(runFour));
        auto holder = must(Transaction::begin(connection));
        must(Leases(connection).lock(ProcessId(u"4"_s), StepId(u"1"_s)));
        Result<std::optional<OpenAttempt>> claimed = Error{};
        std::jthread claiming([&] {
            Connection own = fixture.open();
            if (auditKind() == u"mariadb") // where any question before the lease's would freeze the answers
                must(own.execute(u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s));
            claimed = AttemptStore(own, Actor::current()).claim(*run, run->steps.at(0));
        });
        const QString waiting =
            auditKind() != u"mariadb"
                ? u"SELECT count(*) FROM pg_stat_activity WHERE datname=current_database() AND "
                  "wait_event_type='Lock'"_s
                : u"SELECT count(*) FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST "
                  u"p "
                  "ON p.ID=t.trx_mysql_thread_id WHERE p.DB=DATABASE() AND t.trx_state='LOCK WAIT'"_s;
        if (!auditIsFile())
            QTRY_COMPARE(fixture.onServer(waiting).trimmed(), "1");
        must(connection.execute(
            u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('1', '4', 'Success', ?, ?, 'by hand')"_s,
            {toUtcText(utcNow()), toUtcText(utcNow())}));
        must(holder.commit());
        claiming.join();
        QVERIFY2(claimed.ok(), claimed ? "" : qPrintable(claimed.error().text()));
        QVERIFY(!*claimed); // it is complete already
    }

    void aRowThatSomebodyChangedIsLeftAlone()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        const auto run = must(RunStore(connection, Actor::current()).begin(runFour));
        AttemptStore attempts(connection, Actor::current());
        const auto attempt = must(attempts.claim(*run, run->steps.at(0)));
        must(connection.execute(u"UPDATE ETL_STEP_RUN_STATUS SET Status='Paused', Description='mine'"_s));
        must(attempts.finish(*attempt, {.state = RunState::Succeeded}));
        const auto row = must(connection.selectOne(u"SELECT Status, Description FROM ETL_STEP_RUN_STATUS"_s));
        QCOMPARE(row->text(0), u"Paused"_s);
        QCOMPARE(row->text(1), u"mine"_s);
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='anomaly'"_s))
                     ->integer(0),
                 1);
        QVERIFY(!fixture.status(u"4"_s).steps.at(0).anomaly.isEmpty());
    }

    void startsAreUniquePerStep()
    {
        const AuditFixture fixture;
        fixture.import(two(fixture));
        Connection connection = fixture.open();
        RunStore runs(connection, Actor::current());
        for (int i = 0; i < 30; ++i) {
            const auto run =
                must(runs.begin({.process = ProcessId(u"4"_s), .action = RunRequest::Action::NewCycle}));
            must(runs.finish(*run, {.state = RunState::Failed}));
        }
        QCOMPARE(must(connection.selectOne(u"SELECT count(DISTINCT start_Datetime) FROM ETL_RUN_STATUS"_s))
                     ->integer(0),
                 30);
        verify(connection);
    }

    void aDeadProcessOfThisMachineIsKnownAtOnce()
    {
        Actor dead = Actor::current();
        QVERIFY(!dead.isProvablyGone());
        dead.pidStart += 1; // the pid was given to somebody else
        QVERIFY(dead.isProvablyGone());
        Actor elsewhere = dead;
        elsewhere.host = u"another"_s;
        QVERIFY(!elsewhere.isProvablyGone());
        Actor contained = dead;
        contained.pidNamespace = u"pid:[1]"_s;
        QVERIFY(!contained.isProvablyGone());
        QCOMPARE(Actor::fromOwnerText(dead.ownerText()), dead);
    }
};

QTEST_GUILESS_MAIN(TestAttemptStore)
#include "tst_attemptstore.moc"
