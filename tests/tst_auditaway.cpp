// SPDX-License-Identifier: Apache-2.0
#include "models/database/connection.h"
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

using namespace godwit::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The audit database goes away while the real program runs: its file is moved, or nobody reaches its server
/// any more. Leases last a second and a half, so that the program gives up soon. GODWIT_AWAY: how many
/// seconds it stays away at finish, then with the usual leases.
class TestAuditAway : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aJournalIsNotTakenForDeadWhileItIsMade();
    void awayAtFinish();
    void backBeforeItGivesUp();
    void lockedByAnotherProgram();
    void awayWhileItRuns();
    void awayAtClaim();
    void twoReplayAtOnce();

private:
    QString audit() const { return m_proxy ? m_audit->addressAt(m_proxy->port()) : m_audit->address(); }
    void goAway() const;
    void comeBack() const;
    QString work() const { return m_folder->filePath(u"work.db"_s); }
    QString count(const QString &from) const
    {
        return valueOf(from.startsWith(u"done") ? work() : audit(), u"SELECT count(*) FROM "_s + from);
    }
    void checkAllDone() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AuditPlace> m_audit;
    std::unique_ptr<FaultProxy> m_proxy; ///< before a server
};

void TestAuditAway::goAway() const
{
    if (m_proxy) {
        m_proxy->setMode(FaultProxy::Mode::Refuse);
        m_proxy->cutNow(FaultProxy::Cut::Reset);
    } else {
        QVERIFY(QFile::rename(m_audit->address(), m_folder->filePath(u"elsewhere.db"_s)));
    }
}

void TestAuditAway::comeBack() const
{
    if (m_proxy)
        m_proxy->heal();
    else
        QVERIFY(QFile::rename(m_folder->filePath(u"elsewhere.db"_s), m_audit->address()));
}

void TestAuditAway::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    m_audit = std::make_unique<AuditPlace>(auditKind(), m_folder->filePath(u"audit.db"_s));
    m_proxy = m_audit->isFile() ? nullptr : std::make_unique<FaultProxy>(m_audit->port());
    executeOn(work(), {u"CREATE TABLE done(step)"_s});
    QFile definition(m_folder->filePath(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(
        "godwit: 1\n"
        "connections:\n"
        "  work: { kind: sqlite, path: work.db }\n"
        "processes:\n"
        "  - id: 1\n    name: Cut off\n    steps:\n"
        "      - { id: 1, kind: sql, connection: work, script: \"INSERT INTO done VALUES (1)\" }\n"
        "      - { id: 2, kind: sql, connection: work, depends_on: [1], "
        "script: \"INSERT INTO done VALUES (2)\" }\n");
    definition.close();
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    m_audit->setLease(1500, 100, 300);
}

void TestAuditAway::checkAllDone() const
{
    QCOMPARE(count(u"done"_s), u"2"_s);
    QCOMPARE(count(u"done WHERE step=1"_s), u"1"_s);
    QCOMPARE(count(u"ETL_STEP_RUN_STATUS WHERE Status='In-Progress'"_s), u"0"_s);
    QCOMPARE(count(u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s), u"2"_s);
    QVERIFY(QDir(m_folder->filePath(u"state/godwit/journal"_s)).isEmpty());
    const CtlResult verified = CtlProcess::run(audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestAuditAway::aJournalIsNotTakenForDeadWhileItIsMade()
{
    CtlProcess process(audit());
    process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.created"_s);
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QVERIFY(process.waitUntilFrozen());
    const CtlResult status = CtlProcess::run(audit(), {u"status"_s});
    const QDir journals(m_folder->filePath(u"state/godwit/journal"_s));
    QCOMPARE(journals.entryList(QDir::Files | QDir::Hidden).size(), 1); // nobody took it away
    process.thaw();
    QVERIFY2(status.code == 0 && status.err.isEmpty(), qPrintable(status.text()));
    const CtlResult run = process.wait();
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    checkAllDone(); // and no journal was put aside
}

void TestAuditAway::awayAtFinish()
{
    const int seconds = qEnvironmentVariableIntValue("GODWIT_AWAY");
    if (seconds > 0)
        m_audit->setLease(60'000, 10'000, 10'000);
    CtlProcess process(audit());
    process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.outcome-kept"_s);
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QVERIFY(process.waitUntilFrozen());
    goAway();
    QElapsedTimer away;
    away.start();
    process.thaw();
    const CtlResult run = process.wait();
    QVERIFY2(run.code == 5, qPrintable(run.text()));
    QVERIFY2(run.out.contains(u"Not recorded yet"_s), qPrintable(run.text()));
    QVERIFY2(run.err.contains(u"Nothing is lost"_s), qPrintable(run.text()));
    QCOMPARE(count(u"done"_s), u"1"_s);

    // While it is away nothing can be started; the outcome waits.
    QCOMPARE(CtlProcess::run(audit(), {u"rerun"_s, u"1"_s}).code, 3);
    if (seconds > 0)
        QTest::qWait(int(std::max<qint64>(0, 1000 * seconds - away.elapsed()))); // what is tested
    comeBack();
    const CtlResult status = CtlProcess::run(audit(), {u"status"_s});
    QVERIFY2(status.err.contains(u"journal of a former runner"_s), qPrintable(status.text()));
    QCOMPARE(count(u"GODWIT_ATTEMPT WHERE outcome='succeeded'"_s), u"1"_s);
    const CtlResult rerun = CtlProcess::run(audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(count(u"GODWIT_ATTEMPT"_s), u"2"_s); // step 1 did not run again
    checkAllDone();
}

void TestAuditAway::backBeforeItGivesUp()
{
    m_audit->setLease(60'000, 100, 300);
    CtlProcess process(audit());
    process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.outcome-kept"_s);
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QVERIFY(process.waitUntilFrozen());
    goAway();
    process.thaw();
    QVERIFY(process.waitFor(u"Not recorded yet"_s));
    comeBack();
    const CtlResult run = process.wait();
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    QCOMPARE(count(u"GODWIT_ATTEMPT"_s), u"2"_s);
    checkAllDone();
}

void TestAuditAway::lockedByAnotherProgram()
{
    if (!m_audit->isFile())
        QSKIP("nobody locks a server's whole database");
    // It may freeze while another of its threads reads the audit database; then nobody else gets in, and it
    // is tried again.
    for (int round = 0; round < 50; ++round) {
        init();
        m_audit->setLease(60'000, 60'000, 300);
        CtlProcess process(audit());
        process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.outcome-kept"_s);
        QVERIFY(process.start({u"run"_s, u"1"_s}));
        QVERIFY(process.waitUntilFrozen());
        auto holder = godwit::Connection::open({.database = audit(), .busyTimeout = 100ms});
        if (!holder || !holder->execute(u"BEGIN EXCLUSIVE"_s)) {
            process.kill();
            continue;
        }
        process.thaw();
        QVERIFY(process.waitFor(u"Not recorded yet"_s));
        QVERIFY(holder->execute(u"ROLLBACK"_s).ok());
        const CtlResult run = process.wait();
        QVERIFY2(run.code == 0, qPrintable(run.text()));
        checkAllDone();
        return;
    }
    QFAIL("never frozen at a moment at which the audit database was free");
}

/// Nobody can renew the lease: what the step has done by then is rolled back, for another may run it by now.
void TestAuditAway::awayWhileItRuns()
{
    CtlProcess process(audit());
    process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.started"_s);
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QVERIFY(process.waitUntilFrozen());
    goAway();
    QTest::qWait(1600); // longer than the lease is trusted; a frozen program is as slow as a long step
    process.thaw();
    const CtlResult run = process.wait();
    QVERIFY2(run.code == 5, qPrintable(run.text()));
    QCOMPARE(count(u"done"_s), u"0"_s);
    comeBack();
    const CtlResult rerun = CtlProcess::run(audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(count(u"GODWIT_ATTEMPT WHERE outcome='failed'"_s), u"1"_s);
    checkAllDone();
}

void TestAuditAway::awayAtClaim()
{
    CtlProcess process(audit());
    process.setVariable(u"GODWIT_FREEZE_AT"_s, u"journal.acked"_s);
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    QVERIFY(process.waitUntilFrozen());
    goAway();
    process.thaw();
    const CtlResult run = process.wait();
    QVERIFY2(run.code == 5, qPrintable(run.text())); // the run's own end could not be recorded
    QCOMPARE(count(u"done"_s), u"1"_s);
    comeBack();
    const CtlResult rerun = CtlProcess::run(audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(count(u"GODWIT_ATTEMPT"_s), u"2"_s);
    checkAllDone();
}

void TestAuditAway::twoReplayAtOnce()
{
    const int rounds = m_audit->isFile() ? 10 : 4;
    for (int round = 1; round <= rounds; ++round) {
        CtlProcess process(audit());
        process.setVariable(u"GODWIT_CRASH_AT"_s, u"finish.commit"_s);
        QVERIFY(process.start({u"run"_s, u"1"_s, u"--new-cycle"_s}));
        QCOMPARE(process.wait().code, -1);
        CtlProcess one(audit());
        CtlProcess other(audit());
        QVERIFY(one.start({u"status"_s}) && other.start({u"status"_s}));
        QVERIFY(one.wait().code >= 0 && other.wait().code >= 0);
        QCOMPARE(count(u"GODWIT_EVENT WHERE kind='finished'"_s), QString::number(round));
        QCOMPARE(count(u"GODWIT_EVENT WHERE kind='late_outcome'"_s), u"0"_s);
    }
    QCOMPARE(count(u"done"_s), QString::number(rounds));
}

QTEST_GUILESS_MAIN(TestAuditAway)
#include "tst_auditaway.moc"
