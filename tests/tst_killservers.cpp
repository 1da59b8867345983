// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/killservers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// kill -9 of the real program while it copies into PostgreSQL and MariaDB; the servers live on and find out
/// by themselves. After the rerun every destination equals its source exactly once. GODWIT_KILLS: how many
/// (200); GODWIT_SEED: repeats a series.
class TestKillServers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedCopiesAreCompletedByRerun();

private:
    void round(int number);

    KillServers m_world;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    qint64 m_span = 0; ///< how long an undisturbed run takes, µs
    int m_cycles = 0;  ///< that were opened
    int m_hits = 0;
};

void TestKillServers::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (m_cycles = 1;; ++m_cycles) { // the first one makes tables, the second one shows the usual span
        QElapsedTimer timer;
        timer.start();
        const CtlResult run = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
        m_span = timer.nsecsElapsed() / 1000;
        QVERIFY2(run.code == 0, qPrintable(run.text().right(2000)));
        const QStringList wrongs = m_world.wrongs(m_cycles);
        QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
        if (m_cycles == 2)
            break;
        m_world.nextCycle(1);
    }
    QCOMPARE(m_world.adoptedEffects(), 0);
}

void TestKillServers::killedCopiesAreCompletedByRerun()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_KILLS");
    const int rounds = given > 0 ? given : 200;
    for (int number = 1; number <= rounds; ++number) {
        round(number);
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", number, m_seed);
            return;
        }
    }
    const int adopted = m_world.adoptedEffects();
    qInfo("seed %u: %d rounds, %d kills hit a run, %d effects were adopted", m_seed, rounds, m_hits, adopted);
    QVERIFY(m_hits * 2 >= rounds); // otherwise the kills tested nothing
    QVERIFY2(rounds < 100 || adopted > 0, "no kill fell between a commit and its record");
    const CtlResult verified = CtlProcess::run(m_world.audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestKillServers::round(int number)
{
    m_world.nextCycle(number + 1);
    CtlProcess process(m_world.audit());
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(m_span)));
    const bool hit = process.kill();
    m_hits += hit ? 1 : 0;
    m_span = m_span * (hit ? 101 : 95) / 100; // the machine's load changes: the span follows
    const Aftermath aftermath;

    CtlResult rerun = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    const int opened = valueOf(m_world.audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s).toInt();
    if (opened == m_cycles) { // killed before the cycle was open: there was nothing to rerun
        rerun = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
        QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    }
    ++m_cycles;
    const QStringList wrongs = aftermath.wrongs(m_world.audit()) + m_world.wrongs(m_cycles);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestKillServers)
#include "tst_killservers.moc"
