// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditfixture.h"
#include "tests/support/auditplace.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/faultproxy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace godwit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Arrives = FaultProxy::Arrives;
using Cut = FaultProxy::Cut;
using Mode = FaultProxy::Mode;

constexpr qint64 longestCancelMs = 15'000; // what the operator is promised

/// What the network does to the COMMIT that is about to be sent.
struct Fault
{
    const char *name;
    Mode mode;       ///< of the whole network; Pass: the COMMIT alone is hit
    Cut how;         ///< Pass only
    Arrives arrives; ///< Pass only
    bool small;      ///< also in the small size
};

constexpr Fault faults[] = {
    {"closed, COMMIT had arrived", Mode::Pass, Cut::Fin, Arrives::Yes, false},
    {"reset, COMMIT had arrived", Mode::Pass, Cut::Reset, Arrives::Yes, true},
    {"closed, COMMIT never arrived", Mode::Pass, Cut::Fin, Arrives::No, true},
    {"reset, COMMIT never arrived", Mode::Pass, Cut::Reset, Arrives::No, false},
    {"silence, COMMIT had arrived", Mode::Pass, Cut::Silence, Arrives::Yes, false},
    {"silence, COMMIT never arrived", Mode::Pass, Cut::Silence, Arrives::No, false},
    {"delayed", Mode::Delay, {}, {}, false},
    {"black hole for some seconds", Mode::BlackHole, {}, {}, false},
    {"everything reset and refused", Mode::Refuse, {}, {}, false},
};

struct Place
{
    const char *name;
    const char *point; ///< where the program stands still until the fault is prepared
};

constexpr Place places[] = {
    {"begin of a run", "run.begin"}, {"claim", "claim.commit"},      {"heartbeat", "beat.commit"},
    {"finish", "finish.commit"},     {"end of a run", "run.finish"}, {"operator's act", "act.commit"},
};

} // namespace

/// The network between Godwit and its audit database fails in every way while a COMMIT is on its way, with
/// the audit database on PostgreSQL or MariaDB. Nothing is lost, nothing happens twice, and each ambiguous
/// COMMIT is found out. GODWIT_FAULTS: all of it, so often (else some of it, once).
class TestAuditNetwork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatBecameOfACommitIsFoundOut_data();
    void whatBecameOfACommitIsFoundOut();
    void aCancelEndsSoon_data();
    void aCancelEndsSoon();
    void cleanupTestCase();

private:
    static int rounds() { return qEnvironmentVariableIntValue("GODWIT_FAULTS"); }
    QString audit() const { return m_audit->addressAt(m_proxy->port()); }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString count(const QString &from) const
    {
        return valueOf(from.startsWith(u"done") ? path(u"work.db"_s) : m_audit->address(),
                       u"SELECT count(*) FROM "_s + from);
    }
    std::string commit() const
    {
        return m_audit->kind() == u"mariadb" ? FaultProxy::mariadbCommit() : FaultProxy::postgresCommit();
    }
    /// Starts the command, and strikes when it is about to commit at that point.
    void strike(CtlProcess &process, const QStringList &command, const QString &point, const Fault &fault);
    void checkAllDone(int attempts) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AuditPlace> m_audit;
    std::unique_ptr<FaultProxy> m_proxy;
    int m_ambiguous = 0;
    qint64 m_slowestCancel = 0;
};

void TestAuditNetwork::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(path(u"state"_s)));
    m_audit = std::make_unique<AuditPlace>(auditKind(), QString());
    m_proxy = std::make_unique<FaultProxy>(m_audit->port());
    executeOn(path(u"work.db"_s), {u"CREATE TABLE done(step)"_s});
    QFile definition(path(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write( // the first one lasts long enough for some heartbeats
        "godwit: 1\nconnections:\n  work: { kind: sqlite, path: work.db }\n"
        "processes:\n  - id: 1\n    name: Cut off\n    steps:\n"
        "      - { id: 1, kind: sql, connection: work, script: \"INSERT INTO done WITH RECURSIVE c(x) AS "
        "(SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < 600000) SELECT 1 FROM c WHERE x = 600000\" }\n"
        "      - { id: 2, kind: sql, connection: work, depends_on: [1], "
        "script: \"INSERT INTO done VALUES (2)\" }\n");
    definition.close();
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    m_audit->setLease(60'000, 20, 10'000);
}

void TestAuditNetwork::strike(CtlProcess &process, const QStringList &command, const QString &point,
                              const Fault &fault)
{
    process.setVariable(u"GODWIT_FREEZE_AT"_s, point);
    QVERIFY(process.start(command));
    QVERIFY(process.waitUntilFrozen());
    const int before = m_proxy->cuts();
    if (fault.mode == Mode::Pass) {
        m_proxy->cutAtRequest(commit(), fault.how, fault.arrives);
        ++m_ambiguous;
    } else {
        m_proxy->setMode(fault.mode, 30);
        if (fault.mode == Mode::Refuse)
            m_proxy->cutNow(Cut::Reset);
    }
    process.thaw();
    if (fault.mode == Mode::Pass)
        QVERIFY(m_proxy->waitForCut(before, 60s));
}

void TestAuditNetwork::whatBecameOfACommitIsFoundOut_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("number");
    for (int round = 0; round < std::max(1, rounds()); ++round) {
        for (const Place &place : places) {
            for (size_t number = 0; number < std::size(faults); ++number) {
                const bool isSilent =
                    faults[number].how == Cut::Silence && faults[number].arrives == Arrives::No;
                const bool isSmall =
                    faults[number].small || (isSilent && QByteArrayView(place.point) == "claim.commit");
                if (rounds() > 0 || isSmall)
                    QTest::addRow("%s: %s %d", place.name, faults[number].name, round)
                        << QString::fromLatin1(place.point) << int(number);
            }
        }
    }
}

void TestAuditNetwork::whatBecameOfACommitIsFoundOut()
{
    QFETCH(QString, point);
    QFETCH(int, number);
    const Fault &fault = faults[number];
    const bool isAct = point.startsWith(u"act");
    const QStringList command =
        isAct ? QStringList{u"mark"_s, u"1"_s, u"--step"_s, u"1"_s, u"--done"_s, u"--reason"_s, u"by hand"_s}
              : QStringList{u"run"_s, u"1"_s};
    CtlProcess process(audit());
    strike(process, command, point, fault);
    if (fault.mode == Mode::BlackHole || fault.mode == Mode::Refuse) {
        process.waitForEnd(3000); // what is tested
        m_proxy->heal();
    }
    const CtlResult ended = process.wait();
    m_proxy->heal();
    QVERIFY2(ended.code == 0, qPrintable(ended.text()));
    if (isAct) {
        QCOMPARE(count(u"GODWIT_EVENT WHERE kind='mark_done'"_s), u"1"_s);
        QCOMPARE(CtlProcess::run(audit(), {u"run"_s, u"1"_s}).code, 0);
        QCOMPARE(count(u"done WHERE step=1"_s), u"0"_s); // its mark counts
        executeOn(path(u"work.db"_s), {u"INSERT INTO done VALUES (1)"_s});
    }
    checkAllDone(2);
}

void TestAuditNetwork::checkAllDone(int attempts) const
{
    QCOMPARE(count(u"done"_s), u"2"_s);
    QCOMPARE(count(u"done WHERE step=1"_s), u"1"_s);
    QCOMPARE(count(u"GODWIT_ATTEMPT"_s), QString::number(attempts));
    QCOMPARE(count(u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s), u"2"_s);
    QCOMPARE(count(u"ETL_STEP_RUN_STATUS WHERE Status='In-Progress'"_s), u"0"_s);
    QCOMPARE(count(u"ETL_RUN_STATUS WHERE Status='In-Progress'"_s), u"0"_s);
    QCOMPARE(count(u"GODWIT_LEASE WHERE attempt_id IS NOT NULL"_s), u"0"_s);
    QCOMPARE(count(u"GODWIT_EVENT WHERE kind IN ('late_outcome', 'anomaly')"_s), u"0"_s);
    QVERIFY(QDir(path(u"state/godwit/journal"_s)).isEmpty());
    const CtlResult verified = CtlProcess::run(m_audit->address(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestAuditNetwork::aCancelEndsSoon_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("arrives");
    for (const Place &place : places) {
        const QString point = QString::fromLatin1(place.point);
        for (const bool arrives : {true, false}) {
            if (!point.startsWith(u"act") &&
                (rounds() > 0 || (!arrives && (point == u"finish.commit" || point == u"beat.commit"))))
                QTest::addRow("%s, COMMIT %s", place.name, arrives ? "had arrived" : "never arrived")
                    << point << arrives;
        }
    }
}

/// The connection that commits is silent, for ever.
void TestAuditNetwork::aCancelEndsSoon()
{
    QFETCH(QString, point);
    QFETCH(bool, arrives);
    CtlProcess process(audit());
    strike(process, {u"run"_s, u"1"_s}, point,
           {"silence", Mode::Pass, Cut::Silence, arrives ? Arrives::Yes : Arrives::No, true});
    QElapsedTimer timer;
    timer.start();
    process.interrupt();
    const CtlResult ended = process.wait();
    const qint64 took = timer.elapsed();
    m_slowestCancel = std::max(m_slowestCancel, took);
    QVERIFY2(took <= longestCancelMs, qPrintable(u"%1 ms\n"_s.arg(took) + ended.text()));
    m_proxy->heal();
    const CtlResult rerun = CtlProcess::run(audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(ended.text() + rerun.text()));
    checkAllDone(count(u"GODWIT_ATTEMPT"_s).toInt());
}

void TestAuditNetwork::cleanupTestCase()
{
    qInfo("audit database on %s: %d COMMITs cut off, each found out; the slowest cancel took %lld ms",
          qPrintable(auditKind()), m_ambiguous, m_slowestCancel);
}

QTEST_GUILESS_MAIN(TestAuditNetwork)
#include "tst_auditnetwork.moc"
