// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/killworld.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// kill -9 of the real program at random moments. Nothing looks into the files between a kill and the rerun,
/// so that the recovery meets exactly what the kill left. GODWIT_KILLS: how many (200); GODWIT_SEED: repeats
/// a series.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedRunsAreCompletedByRerun();

private:
    void round(int number);
    bool killOnce(const QStringList &command, qint64 spanUs, bool two = false);
    void checkAudit(int cycle);
    void classify(int cycle);

    KillWorld m_world;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    QMap<KillWorld::Cycle, qint64> m_span; ///< how long an undisturbed run takes, µs

    QDateTime m_killedAt;
    QMap<QString, int> m_moments; ///< what the kill of a round hit: how often
    int m_interrupted = 0;        ///< rounds whose kill hit a run that had begun and not ended
    int m_attempts = 0;           ///< attempts that were killed
    int m_adopted = 0;
    int m_journalled = 0; ///< outcomes that a journal held right after a kill
    int m_seconds = 0;    ///< second runners that were killed too
    qint64 m_slowest = 0; ///< ms from a kill until the rerun had begun
};

void TestKill::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (const auto cycle : {KillWorld::Cycle::First, KillWorld::Cycle::Second}) {
        m_world.layOut(cycle);
        QElapsedTimer timer;
        timer.start();
        const CtlResult run = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
        m_span[cycle] = timer.nsecsElapsed() / 1000;
        QVERIFY2(run.code == 0, qPrintable(run.text().right(900)));
        const QStringList wrongs = m_world.wrongs(cycle);
        QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
        QCOMPARE(m_world.adoptedEffects(), 0);
    }
}

void TestKill::killedRunsAreCompletedByRerun()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_KILLS");
    const int rounds = given > 0 ? given : 200;
    qInfo("seed %u; an undisturbed run takes %lld and %lld ms", m_seed,
          m_span[KillWorld::Cycle::First] / 1000, m_span[KillWorld::Cycle::Second] / 1000);
    QElapsedTimer timer;
    timer.start();
    for (int number = 1; number <= rounds; ++number) {
        round(number);
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", number, m_seed);
            return;
        }
    }
    for (auto moment = m_moments.constBegin(); moment != m_moments.constEnd(); ++moment)
        qInfo("%5d  %s", moment.value(), qPrintable(moment.key()));
    qInfo("%d rounds in %lld s, %d kills hit a run, %d attempts were killed, %d effects were adopted; the "
          "rerun "
          "had begun %lld ms after the kill at the latest",
          rounds, timer.elapsed() / 1000, m_interrupted, m_attempts, m_adopted, m_slowest);
    qInfo("%d second runners were killed too; the journals held %d outcomes", m_seconds, m_journalled);
    // Otherwise the kills tested nothing.
    QVERIFY(m_interrupted * 2 >= rounds);
    QVERIFY(m_attempts > 0);
    QVERIFY2(rounds < 100 || m_adopted > 0, "no kill fell between a commit and its record");
}

void TestKill::round(int number)
{
    const auto cycle = number % 2 == 0 ? KillWorld::Cycle::First : KillWorld::Cycle::Second;
    m_world.layOut(cycle);
    // The machine's load changes: the span follows, so that about one kill in six comes too late.
    const bool hit = killOnce({u"run"_s, u"1"_s}, m_span[cycle], number % 3 == 0);
    m_span[cycle] = m_span[cycle] * (hit ? 101 : 95) / 100;
    if (number % 4 >= 2 && number % 8 < 4) // a quarter, of both cycles
        killOnce({u"rerun"_s, u"1"_s}, m_span[cycle] / 2);
    const Aftermath aftermath;

    const CtlResult rerun = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(900)));
    const int opened = cycle == KillWorld::Cycle::First ? 1 : 2;
    const QString newest = valueOf(m_world.audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s);
    if (newest.toInt() < opened) { // killed before the cycle was open: there was nothing to rerun
        QVERIFY2(rerun.out.contains(u"Nothing is left to run"_s), qPrintable(rerun.text().right(900)));
        ++m_moments[u"1 before the run had begun"_s];
        return;
    }
    classify(opened);
    checkAudit(opened);
    const QStringList wrongs = aftermath.wrongs(m_world.audit()) + m_world.wrongs(cycle);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
    m_journalled += int(aftermath.outcomes());
}

/// `two`: a second runner comes by meanwhile, and dies as well; the first one is killed in either case.
bool TestKill::killOnce(const QStringList &command, qint64 spanUs, bool two)
{
    CtlProcess process(m_world.audit());
    CtlProcess second(m_world.audit());
    if (!process.start(command)) {
        QTest::qFail("the program does not start", __FILE__, __LINE__);
        return false;
    }
    QThread::usleep(m_random.bounded(quint32(spanUs)));
    const bool before = two && m_random.bounded(2) == 0;
    if (before && second.start({u"rerun"_s, u"1"_s}))
        QThread::usleep(m_random.bounded(quint32(spanUs / 4 + 1)));
    m_killedAt = QDateTime::currentDateTimeUtc();
    const bool hit = process.kill();
    if (two && !before)
        (void)second.start({u"rerun"_s, u"1"_s});
    if (two) {
        QThread::usleep(m_random.bounded(quint32(spanUs / 2 + 1)));
        m_killedAt = QDateTime::currentDateTimeUtc();
        m_seconds += second.kill() ? 1 : 0;
    }
    return hit;
}

void TestKill::checkAudit(int cycle)
{
    const QString audit = m_world.audit();
    const CtlResult verified = CtlProcess::run(audit, {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
    QCOMPARE(valueOf(audit, u"SELECT (SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='In-Progress') + "
                            "(SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress') + "
                            "(SELECT count(*) FROM GODWIT_LEASE WHERE attempt_id IS NOT NULL)"_s),
             u"0"_s);
    const QStringList successes =
        rowsOf(audit, {u"step_id"_s, u"count(*)"_s},
               u"GODWIT_ATTEMPT a JOIN GODWIT_RUN r USING(run_id) WHERE a.outcome='succeeded' AND r.cycle=%1 "
               "GROUP BY step_id HAVING count(*) = 1"_s.arg(cycle));
    QCOMPARE(successes.size(), KillWorld::steps);
    QCOMPARE(valueOf(audit, u"SELECT Status FROM ETL_RUN_STATUS ORDER BY rowid DESC LIMIT 1"_s),
             u"Success"_s);
}

/// Told afterwards, from what the recovery wrote about the dead.
void TestKill::classify(int cycle)
{
    const QString audit = m_world.audit();
    const QString runs = u"FROM GODWIT_RUN WHERE cycle=%1"_s.arg(cycle);
    const int begun = valueOf(audit, u"SELECT count(*) "_s + runs).toInt();
    const QString first = valueOf(audit, u"SELECT run_id %1 ORDER BY rowid LIMIT 1"_s.arg(runs));
    const QString found = valueOf(
        audit,
        u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='interrupted' AND run_id='%1' AND attempt_id=''"_s.arg(
            first));
    const auto attempts = [&](const char *state) {
        return valueOf(audit, u"SELECT count(*) FROM GODWIT_ATTEMPT WHERE run_id='%1' AND outcome='%2'"_s.arg(
                                  first, QLatin1String(state)))
            .toInt();
    };
    const int killed = attempts("interrupted");
    const int done = attempts("succeeded");
    m_attempts += killed;
    m_adopted += m_world.adoptedEffects();
    const QString last = valueOf(audit, u"SELECT started %1 ORDER BY rowid DESC LIMIT 1"_s.arg(runs));
    const qint64 gap = m_killedAt.msecsTo(QDateTime::fromString(last, Qt::ISODateWithMs));
    if (found == u"0") { // nobody found it dead
        ++m_moments[gap > 0 ? u"1 before the run had begun"_s : u"6 after the run had ended"_s];
        return;
    }
    ++m_interrupted;
    if (done == KillWorld::steps)
        ++m_moments[u"5 every step was done, the run not ended"_s];
    else if (done + killed == 0)
        ++m_moments[u"2 begun, no step claimed"_s];
    else if (killed == 0)
        ++m_moments[u"3 between two steps"_s];
    else
        ++m_moments[u"4 steps in flight: %1"_s.arg(killed)];
    if (begun > 1) {
        m_slowest = std::max(m_slowest, gap);
        QVERIFY2(gap <= 2000, qPrintable(u"rerunnable only after %1 ms"_s.arg(gap)));
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
