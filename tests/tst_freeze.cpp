// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/killworld.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// A runner is frozen (SIGSTOP) for longer than its leases last, another one takes over, and the first one
/// wakes up in the middle of whatever it did: nothing of its may count, and no row may come twice.
/// GODWIT_FREEZES: how often (10); GODWIT_SEED: repeats a series.
class TestFreeze : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoWakesUpTooLateDoesNotCount();

private:
    void round(KillWorld::Cycle cycle);
    void setLease(int ttl, int beat, int margin) const;
    int count(const QString &from) const
    {
        return valueOf(m_world.audit(), u"SELECT count(*) FROM "_s + from).toInt();
    }

    KillWorld m_world;
    QRandomGenerator m_random;
    qint64 m_span = 0; ///< how long an undisturbed run takes, µs
    int m_takeovers = 0;
    int m_late = 0;
};

void TestFreeze::setLease(int ttl, int beat, int margin) const
{
    const auto set = [](const char *key, int value) {
        return u"UPDATE GODWIT_META SET value='%1' WHERE key='lease_%2_ms'"_s.arg(value).arg(
            QLatin1String(key));
    };
    executeOn(m_world.audit(), {set("ttl", ttl), set("beat", beat), set("margin", margin)});
}

void TestFreeze::initTestCase()
{
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_world.layOut(KillWorld::Cycle::Second);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s}).code, 0);
    m_span = timer.nsecsElapsed() / 1000;
}

void TestFreeze::whoWakesUpTooLateDoesNotCount()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_FREEZES");
    const int rounds = given > 0 ? given : 10;
    const int givenSeed = qEnvironmentVariableIntValue("GODWIT_SEED");
    const quint32 seed =
        givenSeed != 0 ? quint32(givenSeed) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(seed);
    for (int number = 1; number <= rounds; ++number) {
        round(number % 2 == 0 ? KillWorld::Cycle::First : KillWorld::Cycle::Second);
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", number, seed);
            return;
        }
    }
    qInfo("seed %u: %d freezes, %d became takeovers, %d outcomes came too late", seed, rounds, m_takeovers,
          m_late);
    QVERIFY2(m_takeovers * 20 >= rounds, "fewer than 5 % became takeovers: this tested nothing");
}

void TestFreeze::round(KillWorld::Cycle cycle)
{
    m_world.layOut(cycle);
    setLease(400, 100, 100);
    CtlProcess frozen(m_world.audit());
    // Frozen before it has looked at anything, `run` would rightly begin the next cycle when the other one
    // has completed the first; `rerun` never does.
    QVERIFY(frozen.start({cycle == KillWorld::Cycle::First ? u"rerun"_s : u"run"_s, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(m_span)));
    frozen.freeze();
    QThread::msleep(450); // what is tested: longer than a lease
    CtlProcess other(m_world.audit());
    QVERIFY(other.start({u"rerun"_s, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(m_span)));
    frozen.thaw();
    (void)frozen.wait();
    (void)other.wait();
    m_takeovers += count(u"GODWIT_EVENT WHERE kind='interrupted'"_s) > 0 ? 1 : 0;
    m_late += count(u"GODWIT_EVENT WHERE kind='late_outcome'"_s);

    // On a busy machine both may have lost their leases; with the usual ones the rest is completed.
    setLease(60'000, 10'000, 10'000);
    const int opened = cycle == KillWorld::Cycle::First ? 1 : 2;
    CtlResult rest = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    if (valueOf(m_world.audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s).toInt() < opened)
        rest = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
    QVERIFY2(rest.code == 0, qPrintable(rest.text().right(2000)));
    const QStringList wrongs = Aftermath().wrongs(m_world.audit()) + m_world.wrongs(cycle);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestFreeze)
#include "tst_freeze.moc"
