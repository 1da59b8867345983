// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <unistd.h>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// The disk under the journal is full: a small tmpfs in a mount namespace of its own, which only root may
/// make.
class TestJournalDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void withoutRoomNothingStarts_data();
    void withoutRoomNothingStarts();
    void theOutcomeHasItsPlaceEvenWhenTheDiskFillsUp();

private:
    /// A shell script with the journal's disk mounted; $CTL is the program with its database.
    CtlResult within(const QString &size, const QString &script) const;
    QString audit() const { return m_folder->filePath(u"audit.db"_s); }
    QString work() const { return m_folder->filePath(u"work.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalDisk::initTestCase()
{
    const bool may = QProcess::execute(u"unshare"_s, {u"--mount"_s, u"true"_s}) == 0;
    if (!may && qEnvironmentVariableIsSet("CI"))
        QFAIL("no mount namespaces here (root is needed): the full disk cannot be tested");
    if (!may)
        QSKIP("no mount namespaces here (root is needed)");
}

void TestJournalDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    executeOn(work(), {u"CREATE TABLE done(step)"_s});
    QFile definition(m_folder->filePath(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(
        "godwit: 1\n"
        "connections:\n"
        "  work: { kind: sqlite, path: work.db }\n"
        "processes:\n"
        "  - id: 1\n    name: No room\n    steps:\n"
        "      - { id: 1, kind: sql, connection: work, script: \"INSERT INTO done VALUES (1)\" }\n");
    definition.close();
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
}

CtlResult TestJournalDisk::within(const QString &size, const QString &script) const
{
    const QString state = m_folder->filePath(u"state"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, state);
    environment.insert(u"CTL"_s, QStringLiteral(GODWITCTL) + u" --language en --database "_s + audit());
    process.setProcessEnvironment(environment);
    const QString mounted =
        u"set -e; mkdir -p %1; mount -t tmpfs -o size=%2 tmpfs %1; mkdir -p %1/godwit/journal; "
        "fill() { dd if=/dev/zero of=%1/filler bs=4096 >/dev/null 2>&1 || true; }; "_s.arg(state, size);
    process.start(u"unshare"_s, {u"--mount"_s, u"bash"_s, u"-c"_s, mounted + script});
    CtlResult result;
    if (!process.waitForFinished(100'000))
        process.kill();
    result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

void TestJournalDisk::withoutRoomNothingStarts_data()
{
    QTest::addColumn<QString>("size");
    for (const char *size : {"4k", "8k", "16k", "32k", "40k", "64k", "256k"})
        QTest::newRow(size) << QString::fromLatin1(size);
}

void TestJournalDisk::withoutRoomNothingStarts()
{
    QFETCH(QString, size);
    const CtlResult run = within(size, u"fill; $CTL run 1"_s);
    QVERIFY2(run.code == 3, qPrintable(run.text()));
    QVERIFY2(run.err.contains(u"Free some space"_s) && run.err.contains(u"/godwit/journal"_s),
             qPrintable(run.text()));
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM ETL_RUN_STATUS"_s), u"0"_s);
    QCOMPARE(valueOf(work(), u"SELECT count(*) FROM done"_s), u"0"_s);
    const CtlResult again =
        within(u"256k"_s, u"$CTL run 1; ls -A %1"_s.arg(m_folder->filePath(u"state/godwit/journal"_s)));
    QVERIFY2(again.code == 0, qPrintable(again.text())); // after space was freed
    QCOMPARE(valueOf(work(), u"SELECT count(*) FROM done"_s), u"1"_s);
}

void TestJournalDisk::theOutcomeHasItsPlaceEvenWhenTheDiskFillsUp()
{
    // Frozen right after its claim; the disk fills up; killed before the audit database is told.
    const CtlResult run = within(
        u"256k"_s, u"GODWIT_FREEZE_AT=journal.started GODWIT_CRASH_AT=finish.commit $CTL run 1 & pid=$!; "
                   "until grep -q '^State:.T' /proc/$pid/status; do sleep 0.02; done; "
                   "fill; kill -CONT $pid; wait $pid || true; "
                   "$CTL status"_s);
    QVERIFY2(run.err.contains(u"journal of a former runner"_s), qPrintable(run.text()));
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM GODWIT_ATTEMPT WHERE outcome='succeeded'"_s), u"1"_s);
    QCOMPARE(valueOf(work(), u"SELECT count(*) FROM done"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TestJournalDisk)
#include "tst_journaldisk.moc"
