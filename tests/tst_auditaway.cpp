// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include "models/database/connection.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The audit database goes away while the real program runs. Leases last a second and a half, so that it
/// gives up soon.
class TestAuditAway : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aJournalIsNotTakenForDeadWhileItIsMade();
    void twoReplayAtOnce();

private:
    QString audit() const { return m_folder->filePath(u"audit.db"_s); }
    QString work() const { return m_folder->filePath(u"work.db"_s); }
    QString count(const QString &from) const
    {
        return valueOf(from.startsWith(u"done") ? work() : audit(), u"SELECT count(*) FROM "_s + from);
    }
    void checkAllDone() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAuditAway::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
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
    executeOn(audit(), {u"UPDATE GODWIT_META SET value='1500' WHERE key='lease_ttl_ms'"_s,
                        u"UPDATE GODWIT_META SET value='100' WHERE key='lease_beat_ms'"_s,
                        u"UPDATE GODWIT_META SET value='300' WHERE key='lease_margin_ms'"_s});
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

void TestAuditAway::twoReplayAtOnce()
{
    const int rounds = 10;
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
