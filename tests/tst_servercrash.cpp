// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/killservers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patienceMs = 180'000;

/// tests/support/servers, on servers of this test's own.
class OwnServers
{
public:
    OwnServers() { m_started = call({u"start"_s, m_folder.path(), u"stock"_s}); }
    ~OwnServers() { call({u"stop"_s, m_folder.path()}); }
    Q_DISABLE_COPY_MOVE(OwnServers)

    bool started() const { return m_started; }
    QString environment() const { return m_folder.filePath(u"servers.env"_s); }
    void crash(QProcess &process, const QString &server) const
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(script, {u"crash"_s, m_folder.path(), server});
    }

private:
    static bool call(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(script, arguments);
        return process.waitForFinished(patienceMs) && process.exitCode() == 0;
    }

    static inline const QString script = QStringLiteral(GODWIT_SOURCE_DIR "/tests/support/servers");
    QTemporaryDir m_folder;
    bool m_started = false;
};

} // namespace

/// A database server ends at once, and comes again: the destination's at a random moment of a run, the audit
/// database's at a claim, while a step copies, and at its finish. GODWIT_CRASHES: how often each server (2,
/// of the audit database 1 at each place); GODWIT_SEED: repeats a series.
class TestServerCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aRerunCompletesWhatTheCrashLeft_data();
    void aRerunCompletesWhatTheCrashLeft();
    void theAuditDatabaseCrashes_data();
    void theAuditDatabaseCrashes();
    void cleanupTestCase();

private:
    void round(const QString &server);

    std::unique_ptr<OwnServers> m_servers;
    std::unique_ptr<KillServers> m_world;
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    qint64 m_span = 0; ///< how long an undisturbed run takes, µs
    int m_cycles = 1;
    int m_hits = 0;     ///< runs that noticed
    int m_survived = 0; ///< runs that went on in spite of a crash of their audit database
    int m_auditCrashes = 0;
};

void TestServerCrash::initTestCase()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_SEED");
    m_seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() & 0x7fffffff;
    m_random.seed(m_seed);
    m_servers = std::make_unique<OwnServers>();
    QVERIFY(m_servers->started());
    qputenv("GODWIT_TEST_SERVERS", m_servers->environment().toLocal8Bit());
    m_world = std::make_unique<KillServers>();
    const QString problem = m_world->prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (;;
         m_world->nextCycle(m_cycles++)) { // the first one makes tables, the second one shows the usual span
        QElapsedTimer timer;
        timer.start();
        const CtlResult run = CtlProcess::run(m_world->audit(), {u"run"_s, u"1"_s});
        m_span = timer.nsecsElapsed() / 1000;
        QVERIFY2(run.code == 0, qPrintable(run.text().right(2000)));
        if (m_cycles == 2)
            break;
    }
}

void TestServerCrash::aRerunCompletesWhatTheCrashLeft_data()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("PostgreSQL") << u"postgres"_s;
    QTest::newRow("MariaDB") << u"mariadb"_s;
}

void TestServerCrash::aRerunCompletesWhatTheCrashLeft()
{
    QFETCH(QString, server);
    const int given = qEnvironmentVariableIntValue("GODWIT_CRASHES");
    const int rounds = given > 0 ? given : 2;
    const int hits = m_hits;
    // At least one must meet a run: the usual span was measured while the machine may have been busier.
    for (int i = 0; i < rounds || (m_hits == hits && i < rounds + 20); ++i) {
        round(server);
        if (m_hits == hits)
            m_span = m_span * 4 / 5;
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", i, m_seed);
            return;
        }
    }
}

void TestServerCrash::round(const QString &server)
{
    m_world->nextCycle(m_cycles++);
    const QMap<QString, QStringList> before = m_world->tables();
    CtlProcess process(m_world->audit());
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QThread::usleep(m_random.bounded(quint32(m_span)));
    QProcess crash;
    m_servers->crash(crash, server);
    const CtlResult run = process.wait();
    QVERIFY(crash.waitForFinished(patienceMs));
    QCOMPARE(crash.exitCode(), 0);
    QVERIFY2(run.code == 0 || run.code == 1, qPrintable(run.text().right(2000)));
    m_hits += run.code;

    const QMap<QString, QStringList> crashed = m_world->tables();
    const CtlResult rerun = CtlProcess::run(m_world->audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(run.text().right(900) + rerun.text().right(2000)));
    const QStringList wrongs = m_world->wrongs(m_cycles);
    QVERIFY2(wrongs.isEmpty(), qPrintable(run.text().right(900) + wrongs.join(u'\n')));
    const QMap<QString, QStringList> after = m_world->tables();
    for (auto table = crashed.cbegin(); table != crashed.cend(); ++table) {
        QVERIFY2(*table == before[table.key()] || *table == after[table.key()],
                 qPrintable(table.key() + u" held a part of the load after the crash"_s));
    }
}

void TestServerCrash::theAuditDatabaseCrashes_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"postgresql", "mariadb"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestServerCrash::theAuditDatabaseCrashes()
{
    QFETCH(QString, kind);
    KillServers world(KillServers::Setup{.destinations = {u"sqlite"_s}, .audit = kind});
    const QString problem = world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    int cycle = 0;
    const int given = qEnvironmentVariableIntValue("GODWIT_CRASHES");
    for (int i = 0; i < std::max(1, given); ++i) {
        for (const char *point : {"claim.commit", "sqlite.commit", "finish.commit"}) {
            if (++cycle > 1)
                world.nextCycle(cycle);
            CtlProcess process(world.audit());
            process.setVariable(u"GODWIT_FREEZE_AT"_s, QString::fromLatin1(point));
            QVERIFY(process.start({u"run"_s, u"1"_s}));
            QVERIFY(process.waitUntilFrozen());
            QProcess crash;
            m_servers->crash(crash, kind == u"mariadb" ? u"mariadb"_s : u"postgres"_s);
            crash.waitForFinished(m_random.bounded(1000)); // it may wake up to a server that is away or back
            process.thaw();
            const CtlResult run = process.wait();
            QVERIFY((crash.state() == QProcess::NotRunning || crash.waitForFinished(patienceMs)) &&
                    crash.exitCode() == 0);
            QVERIFY2(run.code >= 0 && run.code != 2, qPrintable(run.text().right(2000)));
            ++m_auditCrashes;
            m_survived += run.code == 0 ? 1 : 0;
            const CtlResult rerun = CtlProcess::run(world.audit(), {u"rerun"_s, u"1"_s});
            QVERIFY2(rerun.code == 0, qPrintable(run.text().right(900) + rerun.text().right(2000)));
            const QStringList wrongs = Aftermath().wrongs(world.audit()) + world.wrongs(cycle);
            QVERIFY2(wrongs.isEmpty(), qPrintable(QLatin1String(point) + run.text().right(900) +
                                                  rerun.text().right(900) + wrongs.join(u'\n')));
        }
    }
}

void TestServerCrash::cleanupTestCase()
{
    if (!m_world)
        return;
    qInfo("%d of %d runs went on in spite of a crash of their audit database", m_survived, m_auditCrashes);
    qInfo("seed %u: %d of %d runs lost a server, %d effects were adopted", m_seed, m_hits, m_cycles - 2,
          m_world->adoptedEffects());
    QVERIFY(m_hits > 0); // otherwise the crashes tested nothing
    const CtlResult verified = CtlProcess::run(m_world->audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
    m_world.reset(); // drops its databases while the servers are there
}

QTEST_GUILESS_MAIN(TestServerCrash)
#include "tst_servercrash.moc"
