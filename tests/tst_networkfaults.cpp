// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/faultproxy.h"
#include "tests/support/killservers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Arrives = FaultProxy::Arrives;
using Cut = FaultProxy::Cut;
using Mode = FaultProxy::Mode;

constexpr qint64 longestCancelMs = 15'000; // what the operator is promised

} // namespace

/// The real program loads into PostgreSQL and MariaDB over a network that fails in every way, on both at
/// once. Whatever the run says: after the next one every destination equals its source exactly once.
/// GODWIT_FAULTS: how often each fault (1); GODWIT_SEED: repeats a series.
class TestNetworkFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup()
    {
        for (FaultProxy *proxy : proxies())
            proxy->heal();
    }
    void aSlowNetworkOnlyTakesLonger_data();
    void aSlowNetworkOnlyTakesLonger();
    void noServer();
    void cutInTheMiddle_data();
    void cutInTheMiddle();
    void commitsWhoseAnswerIsLost_data();
    void commitsWhoseAnswerIsLost();
    void silenceEndsWithACancel_data();
    void silenceEndsWithACancel();
    void cleanupTestCase();

private:
    static int rounds() { return std::max(1, qEnvironmentVariableIntValue("GODWIT_FAULTS")); }
    std::array<FaultProxy *, 2> proxies() { return {&m_postgres, &m_mariadb}; }
    /// A bit into the traffic of an undisturbed run.
    long somewhere(int proxy) { return 1 + long(m_random.bounded(double(m_traffic[proxy]))); }
    int anyCommit() { return 1 + m_random.bounded(commits); }
    void nextCycle() { m_world.nextCycle(m_cycles++); }
    CtlResult run();
    /// Heals the network and reruns; then everything is there exactly once.
    void completes(const CtlResult &disturbed);

    static constexpr int commits = 5; ///< of a run on each server, at least: one per step
    FaultProxy m_postgres{postgres().port};
    FaultProxy m_mariadb{mariadb().port};
    KillServers m_world{
        KillServers::Setup{.postgresPort = m_postgres.port(), .mariadbPort = m_mariadb.port()}};
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    long m_traffic[2] = {}; ///< bytes of an undisturbed run through each proxy
    int m_cycles = 1;
    int m_cut = 0;            ///< connections
    int m_resolvedAtOnce = 0; ///< runs whose commits were all found out in the run itself
    qint64 m_slowestCancel = 0;
};

void TestNetworkFaults::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (int i = 0; i < 2; ++i) { // the first one makes the tables, the second one shows the usual traffic
        if (i > 0)
            nextCycle();
        const long before[] = {m_postgres.bytes(), m_mariadb.bytes()};
        const CtlResult ran = run();
        QVERIFY2(ran.code == 0, qPrintable(ran.text().right(2000)));
        m_traffic[0] = m_postgres.bytes() - before[0];
        m_traffic[1] = m_mariadb.bytes() - before[1];
        const QStringList wrongs = m_world.wrongs(m_cycles);
        QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
    }
    QVERIFY(m_traffic[0] > 0 && m_traffic[1] > 0);
}

CtlResult TestNetworkFaults::run() { return CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s}); }

void TestNetworkFaults::completes(const CtlResult &disturbed)
{
    for (FaultProxy *proxy : proxies())
        proxy->heal();
    const QString said = disturbed.text().right(1500) + u"\n(seed %1)\n"_s.arg(m_seed);
    QVERIFY2(disturbed.code == 0 || disturbed.code == 1 || disturbed.code == 130, qPrintable(said));
    const CtlResult rerun = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(1200) + said));
    const int opened = valueOf(m_world.audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s).toInt();
    QCOMPARE(opened, m_cycles);
    const QStringList wrongs = m_world.wrongs(m_cycles);
    QVERIFY2(wrongs.isEmpty(), qPrintable(said + wrongs.join(u'\n')));
}

void TestNetworkFaults::aSlowNetworkOnlyTakesLonger_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("amount");
    QTest::newRow("delay") << int(Mode::Delay) << 20;
    QTest::newRow("throttle") << int(Mode::Throttle) << 100'000;
}

void TestNetworkFaults::aSlowNetworkOnlyTakesLonger()
{
    QFETCH(int, mode);
    QFETCH(int, amount);
    nextCycle();
    for (FaultProxy *proxy : proxies())
        proxy->setMode(Mode(mode), amount);
    const CtlResult ran = run();
    QVERIFY2(ran.code == 0, qPrintable(ran.text().right(2000)));
    completes(ran);
}

void TestNetworkFaults::noServer()
{
    nextCycle();
    for (FaultProxy *proxy : proxies())
        proxy->setMode(Mode::Refuse);
    const CtlResult ran = run();
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.out.contains(u"Cannot connect to the server"_s), qPrintable(ran.text()));
    completes(ran);
}

void TestNetworkFaults::cutInTheMiddle_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("closed") << int(Cut::Fin);
    QTest::newRow("reset") << int(Cut::Reset);
}

void TestNetworkFaults::cutInTheMiddle()
{
    QFETCH(int, how);
    for (int i = 0; i < rounds(); ++i) {
        nextCycle();
        for (int proxy = 0; proxy < 2; ++proxy)
            proxies()[proxy]->cutAfterBytes(somewhere(proxy), Cut(how));
        completes(run());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestNetworkFaults::commitsWhoseAnswerIsLost_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("arrives");
    QTest::newRow("closed, had arrived") << int(Cut::Fin) << int(Arrives::Yes);
    QTest::newRow("reset, had arrived") << int(Cut::Reset) << int(Arrives::Yes);
    QTest::newRow("closed, never arrived") << int(Cut::Fin) << int(Arrives::No);
    QTest::newRow("reset, never arrived") << int(Cut::Reset) << int(Arrives::No);
}

void TestNetworkFaults::commitsWhoseAnswerIsLost()
{
    QFETCH(int, how);
    QFETCH(int, arrives);
    for (int i = 0; i < rounds(); ++i) {
        nextCycle();
        const int before[] = {m_postgres.cuts(), m_mariadb.cuts()};
        m_postgres.cutAtRequest(FaultProxy::postgresCommit(), Cut(how), Arrives(arrives), anyCommit());
        m_mariadb.cutAtRequest(FaultProxy::mariadbCommit(), Cut(how), Arrives(arrives), anyCommit());
        const CtlResult ran = run();
        QCOMPARE(m_postgres.cuts(), before[0] + 1);
        QCOMPARE(m_mariadb.cuts(), before[1] + 1);
        m_resolvedAtOnce += ran.code == 0 ? 1 : 0;
        completes(ran);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestNetworkFaults::silenceEndsWithACancel_data()
{
    QTest::addColumn<int>("where");
    QTest::newRow("one connection, while copying") << 0;
    QTest::newRow("one connection, COMMIT had arrived") << 1;
    QTest::newRow("one connection, COMMIT never arrived") << 2;
    QTest::newRow("all of it, COMMIT had arrived") << 3;
}

void TestNetworkFaults::silenceEndsWithACancel()
{
    QFETCH(int, where);
    for (int i = 0; i < rounds(); ++i) {
        nextCycle();
        const int before[] = {m_postgres.cuts(), m_mariadb.cuts()};
        if (where == 0) {
            for (int proxy = 0; proxy < 2; ++proxy)
                proxies()[proxy]->cutAfterBytes(somewhere(proxy) / 2, Cut::Silence);
        } else {
            const Arrives arrives = where == 2 ? Arrives::No : Arrives::Yes;
            m_postgres.cutAtRequest(FaultProxy::postgresCommit(), Cut::Silence, arrives, anyCommit());
            m_mariadb.cutAtRequest(FaultProxy::mariadbCommit(), Cut::Silence, arrives, anyCommit());
        }
        CtlProcess process(m_world.audit());
        QVERIFY(process.start({u"run"_s, u"1"_s}));
        QVERIFY(m_postgres.waitForCut(before[0], 60s));
        QVERIFY(m_mariadb.waitForCut(before[1], 60s));
        if (where == 3) {
            for (FaultProxy *proxy : proxies())
                proxy->setMode(Mode::BlackHole);
        }
        QElapsedTimer timer;
        timer.start();
        process.interrupt();
        const CtlResult ran = process.wait();
        const qint64 took = timer.elapsed();
        m_slowestCancel = std::max(m_slowestCancel, took);
        QVERIFY2(took <= longestCancelMs, qPrintable(u"%1 ms\n"_s.arg(took) + ran.text().right(1500)));
        completes(ran);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestNetworkFaults::cleanupTestCase()
{
    m_cut = m_postgres.cuts() + m_mariadb.cuts();
    qInfo("seed %u: %d connections cut in %d cycles; in %d runs every lost COMMIT was found out at once, %d "
          "effects were adopted later; the slowest cancel took %lld ms",
          m_seed, m_cut, m_cycles, m_resolvedAtOnce, m_world.adoptedEffects(), m_slowestCancel);
    const CtlResult verified = CtlProcess::run(m_world.audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
