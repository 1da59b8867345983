// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditfixture.h"
#include "tests/support/auditplace.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/failpointlist.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int reaperMs = 5000; ///< what the protocol adds to a lease

} // namespace

/// How soon a step may run again whose runner was killed: at once on its machine, where it can be seen that
/// it is gone; on another one when its lease has ended. GODWIT_LEASE: how long that is, in seconds (5; the
/// program's own is 60).
class TestElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onTheSameMachineAtOnce();
    void onAnotherOneWhenTheLeaseHasEnded();

private:
    QString audit() const { return m_audit->address(); }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void checkAllDone() const;
    static int leaseMs()
    {
        const int given = qEnvironmentVariableIntValue("GODWIT_LEASE");
        return 1000 * (given > 0 ? given : 5);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AuditPlace> m_audit;
};

void TestElsewhere::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(path(u"state"_s)));
    m_audit = std::make_unique<AuditPlace>(auditKind(), path(u"audit.db"_s));
    executeOn(path(u"work.db"_s), {u"CREATE TABLE done(step)"_s});
    QFile definition(path(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(
        "godwit: 1\nconnections:\n  work: { kind: sqlite, path: work.db }\n"
        "processes:\n  - id: 1\n    name: Killed\n    steps:\n"
        "      - { id: 1, kind: sql, connection: work, script: \"INSERT INTO done VALUES (1)\" }\n");
    definition.close();
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    m_audit->setLease(leaseMs(), leaseMs() / 6, leaseMs() / 6);
    QVERIFY(diesAt(audit(), {u"run"_s, u"1"_s}, u"claim.committed"_s));
}

void TestElsewhere::checkAllDone() const
{
    QCOMPARE(valueOf(path(u"work.db"_s), u"SELECT count(*) FROM done"_s), u"1"_s);
    QCOMPARE(rowsOf(audit(), {u"outcome"_s}, u"GODWIT_ATTEMPT ORDER BY number"_s),
             (QStringList{u"'interrupted'"_s, u"'succeeded'"_s}));
    const CtlResult verified = CtlProcess::run(audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestElsewhere::onTheSameMachineAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    const CtlResult rerun = CtlProcess::run(audit(), {u"rerun"_s, u"1"_s});
    const qint64 took = timer.elapsed();
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    qInfo("audit database on %s: the rerun on the same machine had ended after %lld ms",
          qPrintable(auditKind()), took);
    QVERIFY2(took <= 2000, qPrintable(QString::number(took)));
    checkAllDone();
}

void TestElsewhere::onAnotherOneWhenTheLeaseHasEnded()
{
    QElapsedTimer timer; // a little after the death, and more after the last renewal of the lease
    timer.start();
    int refusals = 0;
    CtlResult rerun;
    qint64 began = 0;
    do {
        CtlProcess other(audit(), u"ben"_s);
        if (!other.liveElsewhere(u"elsewhere"_s, path(u"elsewhere"_s)))
            QSKIP("this account may not have a host name of its own (needs root or name spaces)");
        began = timer.elapsed();
        QVERIFY(other.start({u"rerun"_s, u"1"_s}));
        rerun = other.wait();
        if (rerun.code == 4) {
            ++refusals;
            QTest::qWait(50);
        }
    } while (rerun.code == 4 && !timer.hasExpired(2 * (leaseMs() + reaperMs)));
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    qInfo("audit database on %s, leases of %d s: the rerun elsewhere began after %lld ms, having been "
          "refused %d "
          "times",
          qPrintable(auditKind()), leaseMs() / 1000, began, refusals);
    QVERIFY(refusals > 0); // nobody took a lease that was still good
    QCOMPARE(valueOf(audit(), u"SELECT host FROM GODWIT_RUN WHERE operator='ben'"_s), u"elsewhere"_s);
    QVERIFY2(began <= leaseMs() + reaperMs, qPrintable(QString::number(began)));
    checkAllDone();
}

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
