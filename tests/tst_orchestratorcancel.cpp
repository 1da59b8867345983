// SPDX-License-Identifier: Apache-2.0
#include "models/audit/cancelrequests.h"
#include "tests/support/processfour.h"
#include "tests/support/recordingobserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace godwit;
using namespace godwit::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

bool hasEnded(const std::future<Result<RunSummary>> &running)
{
    return running.wait_for(0s) == std::future_status::ready;
}

} // namespace

class TestOrchestratorCancel : public QObject
{
    Q_OBJECT
private slots:
    void aTimeoutEndsAStep()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        StepDef step = sqlStep(u"4"_s, u"1"_s, endless);
        step.timeout = 300ms;
        fixture.import(definitionOf(fixture, u"4"_s, {step}));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(must(run(fixture)).state, RunState::Failed);
        QVERIFY(timer.elapsed() < 10'000);
        const StepStatus status = fixture.status(u"4"_s).steps.at(0);
        QCOMPARE(status.state, RunState::Failed);
        QVERIFY2(status.description.contains(u"timeout"_s), qPrintable(status.description));
        QCOMPARE(fixture.dataValue(u"SELECT count(*) FROM done"_s).toInt(), 0);
        verify(fixture);
    }

    void cancelledWithinASecondByHimWhoRunsIt()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(
            fixture, u"4"_s,
            {sqlStep(u"4"_s, u"1"_s, endless), sqlStep(u"4"_s, u"2"_s, insert(u"2"_s), {u"1"_s})}));
        std::stop_source stop;
        RecordingObserver observer;
        QElapsedTimer sinceStop;
        observer.onStarted = [&] {
            sinceStop.start();
            stop.request_stop();
        };
        const RunSummary summary =
            must(run(fixture, RunRequest::Action::Run, {}, &observer, stop.get_token()));
        QVERIFY(sinceStop.elapsed() < 1'000);
        QCOMPARE(summary.state, RunState::Cancelled);
        QCOMPARE(fixture.states(u"4"_s), u"1 cancelled, 2 blocked"_s);
        QVERIFY(fixture.status(u"4"_s).steps.at(0).description.contains(u"anna"_s));
        verify(fixture);
        Connection connection = fixture.open();
        QCOMPARE(must(connection.selectOne(u"SELECT Status FROM ETL_STEP_RUN_STATUS"_s))->text(0),
                 u"Failure"_s);
    }

    void cancelledWithinASecondFromAnotherProcess()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        fixture.import(definitionOf(fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, endless)}));
        Connection connection = fixture.open();
        QVERIFY(!requestCancel(connection, ProcessId(u"4"_s), {}, Actor::current(u"bert"_s)));
        const auto running = std::async(std::launch::async, [&] { return run(fixture); });
        QTRY_COMPARE(fixture.states(u"4"_s), u"1 running"_s);
        QElapsedTimer timer;
        timer.start();
        must(requestCancel(connection, ProcessId(u"4"_s), {}, Actor::current(u"bert"_s), u"wrong day"_s));
        QTRY_VERIFY(hasEnded(running));
        QVERIFY(timer.elapsed() < 1'000);
        QVERIFY(fixture.status(u"4"_s).steps.at(0).description.contains(u"bert"_s));
        verify(fixture);
    }

    void oneStepIsCancelledTheOthersGoOn()
    {
        const AuditFixture fixture;
        fixture.data({u"CREATE TABLE done(step)"_s});
        // The endless one only reads: a writer would keep the other from its database.
        fixture.import(definitionOf(
            fixture, u"4"_s, {sqlStep(u"4"_s, u"1"_s, endless), sqlStep(u"4"_s, u"2"_s, u"SELECT 1"_s)}));
        const auto running = std::async(std::launch::async, [&] { return run(fixture); });
        QTRY_VERIFY(fixture.states(u"4"_s).contains(u"1 running"_s));
        Connection connection = fixture.open();
        must(requestCancel(connection, ProcessId(u"4"_s), {StepId(u"1"_s)}, Actor::current()));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(running), 20'000);
        QCOMPARE(fixture.states(u"4"_s), u"1 cancelled, 2 succeeded"_s);
        verify(fixture);
    }
};

QTEST_GUILESS_MAIN(TestOrchestratorCancel)
#include "tst_orchestratorcancel.moc"
