// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/killservers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int pairs = 9;
constexpr int roundsPerHistory = 100; ///< then a new one begins: each round reads all of it

} // namespace

/// kill -9 of two runners of one process at a time, at random moments, one to four times in a row, with each
/// kind of audit database and each kind of destination. A rerun completes everything, the invariants hold,
/// the destination equals its source exactly once. GODWIT_KILLS: how many runners die in all nine pairs (45);
/// GODWIT_SEED: repeats a series.
class TestKillMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedRunsAreCompletedByRerun_data();
    void killedRunsAreCompletedByRerun();
    void cleanupTestCase();

private:
    void begin(const KillServers::Setup &setup);
    void round();
    /// The process, and a second runner that comes by meanwhile; both die. Then, some times, two that were to
    /// complete what they left.
    void killAll();
    void killTwo(const QString &command, qint64 span);
    void judgeTime(int cycle);

    std::unique_ptr<KillServers> m_world;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    qint64 m_span = 0; ///< how long an undisturbed run takes, µs
    int m_cycles = 0;
    QDateTime m_killedAt;
    int m_kills = 0; ///< of runners that still lived
    int m_hits = 0;  ///< rounds whose kills met a run that had begun and not ended
    int m_adopted = 0;
    int m_journalled = 0; ///< outcomes that a journal held right after a kill
    qint64 m_slowest = 0; ///< ms from a kill until the rerun had begun
};

void TestKillMatrix::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
}

void TestKillMatrix::killedRunsAreCompletedByRerun_data()
{
    QTest::addColumn<QString>("audit");
    QTest::addColumn<QString>("destination");
    for (const char *audit : {"sqlite", "postgresql", "mariadb"}) {
        for (const char *destination : {"sqlite", "postgresql", "mariadb"}) {
            QTest::addRow("audit on %s, destination %s", audit, destination)
                << QString::fromLatin1(audit) << QString::fromLatin1(destination);
        }
    }
}

void TestKillMatrix::killedRunsAreCompletedByRerun()
{
    QFETCH(QString, audit);
    QFETCH(QString, destination);
    const int given = qEnvironmentVariableIntValue("GODWIT_KILLS");
    const int kills = m_kills;
    const int wanted = kills + (given > 0 ? (given + pairs - 1) / pairs : 5);
    const int hits = m_hits;
    int rounds = 0;
    while (m_kills < wanted) {
        begin({.destinations = {destination}, .audit = audit});
        for (int left = roundsPerHistory; left > 0 && m_kills < wanted && !QTest::currentTestFailed();
             --left) {
            QVERIFY2(++rounds <= 5 * (wanted - kills), "hardly anybody dies");
            round();
        }
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", rounds, m_seed);
            return;
        }
        m_adopted += m_world->adoptedEffects();
    }
    QVERIFY2(rounds < 20 || (m_hits - hits) * 3 >= rounds, "the kills tested nothing");
}

/// New databases, and two runs: the first one makes the tables, the second one shows the usual span.
void TestKillMatrix::begin(const KillServers::Setup &setup)
{
    m_world.reset();
    m_world = std::make_unique<KillServers>(setup);
    const QString problem = m_world->prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (m_cycles = 1; m_cycles <= 2; ++m_cycles) {
        QElapsedTimer timer;
        timer.start();
        const CtlResult run = CtlProcess::run(m_world->audit(), {u"run"_s, u"1"_s});
        m_span = timer.nsecsElapsed() / 1000;
        QVERIFY2(run.code == 0, qPrintable(run.text().right(2000)));
        m_world->nextCycle(m_cycles + 1);
    }
    --m_cycles;
}

void TestKillMatrix::round()
{
    killAll();
    const Aftermath aftermath;
    m_journalled += int(aftermath.outcomes());
    CtlResult rerun = CtlProcess::run(m_world->audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    if (valueOf(m_world->audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s).toInt() == m_cycles) {
        rerun = CtlProcess::run(m_world->audit(), {u"run"_s, u"1"_s}); // they died before it was open
        QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
        ++m_cycles;
    } else {
        judgeTime(++m_cycles);
    }
    const QStringList wrongs = aftermath.wrongs(m_world->audit()) + m_world->wrongs(m_cycles);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
    m_world->nextCycle(m_cycles + 1);
}

void TestKillMatrix::killAll()
{
    killTwo(u"run"_s, m_span);
    for (quint32 more = m_random.bounded(4U); more > 0 && !QTest::currentTestFailed(); --more)
        killTwo(u"rerun"_s, m_span / 2); // some of it is done by now
}

void TestKillMatrix::killTwo(const QString &command, qint64 span)
{
    CtlProcess first(m_world->audit());
    CtlProcess second(m_world->audit());
    QVERIFY(first.start({command, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(span)));
    const bool together = m_random.bounded(2) == 0; // else the second one finds the first one dead
    if (together && second.start({u"rerun"_s, u"1"_s}))
        QThread::usleep(m_random.bounded(quint32(span / 4 + 1)));
    const bool hit = first.kill();
    if (!together)
        QVERIFY(second.start({u"rerun"_s, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(span / 2 + 1)));
    m_killedAt = QDateTime::currentDateTimeUtc();
    m_kills += int(hit) + int(second.kill());
    if (command == u"run") // the machine's load changes: the span follows
        m_span = m_span * (hit ? 101 : 95) / 100;
}

/// The rerun found somebody dead: it was rerunnable at once, since all were on this machine.
void TestKillMatrix::judgeTime(int cycle)
{
    const QString audit = m_world->audit();
    const QStringList runs =
        rowsOf(audit, {u"started"_s}, u"GODWIT_RUN WHERE cycle=%1 ORDER BY started"_s.arg(cycle));
    const QString dead =
        valueOf(audit, u"SELECT count(*) FROM GODWIT_EVENT e JOIN GODWIT_RUN r ON r.run_id=e.run_id WHERE "
                       "e.kind='interrupted' AND e.attempt_id='' AND r.cycle=%1"_s.arg(cycle));
    if (dead == u"0")
        return;
    ++m_hits;
    const QString last = QString(runs.last()).remove(u'\'');
    const qint64 gap = m_killedAt.msecsTo(QDateTime::fromString(last, Qt::ISODateWithMs));
    m_slowest = std::max(m_slowest, gap);
    QVERIFY2(gap <= 2000, qPrintable(u"rerunnable only after %1 ms"_s.arg(gap)));
}

void TestKillMatrix::cleanupTestCase()
{
    m_world.reset();
    qInfo("seed %u: %d runners were killed, %d rounds hit a run, %d effects were adopted, the journals held "
          "%d outcomes; the rerun had begun %lld ms after the kill at the latest",
          m_seed, m_kills, m_hits, m_adopted, m_journalled, m_slowest);
    QVERIFY(m_hits > 0);
}

QTEST_GUILESS_MAIN(TestKillMatrix)
#include "tst_killmatrix.moc"
