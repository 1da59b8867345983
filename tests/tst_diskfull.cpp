// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/filedamage.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int rows = 6'000; ///< some 300 KB
QString noMounts;           ///< why there are no small disks; empty: there are

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Another program that writes an SQLite file.
class ForeignLock
{
public:
    explicit ForeignLock(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    ~ForeignLock() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(ForeignLock)

private:
    sqlite3 *m_handle = nullptr;
};

const char definition[] = R"(godwit: 1
connections:
  source: { kind: sqlite, path: source.db }
  target: { kind: sqlite, path: target/target.db }
  files: { kind: csv, path: files }
processes:
  - id: 1
    name: Into full disks
    max_parallel: 1
    steps:
      - { id: 1, kind: copy, source: { connection: source, object: t }, destination: { connection: target, object: t }, load: full }
      - { id: 2, kind: copy, source: { connection: source, object: t }, destination: { connection: files, object: t.csv }, load: full }
      - { id: 3, kind: sql, connection: target, script: "UPDATE counter SET n = n + 1" }
)";

} // namespace

/// Disks in memory that fill up under the audit database, the destinations and the reports of the real
/// program: a clear message, nothing half-written, nothing lost, and everything goes on once there is space.
/// GODWIT_FILLS: how many fill levels (3). Needs name spaces of its own (root, or a kernel that gives them to
/// everybody); without them it fails where CI is set, and is skipped elsewhere.
class TestDiskFull : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_disk.reset(); }
    void audit_data();
    void audit();
    void auditThatFillsUpMeanwhile();
    void destination();
    void csv();
    void report();

private:
    QString work(const QString &name) const { return m_folder->filePath(name); }
    QString auditPath() const { return work(u"audit/audit.db"_s); }
    QString target() const { return work(u"target/target.db"_s); }
    CtlResult ctl(const QStringList &arguments) const { return CtlProcess::run(auditPath(), arguments); }
    /// Makes the subfolder a disk, with what is in it.
    void mount(const QString &subfolder, int kilobytes);
    /// With space again, everything is there exactly once.
    void completes();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
};

void TestDiskFull::initTestCase()
{
    if (noMounts.isEmpty())
        return;
    const QString problem = u"this machine lets nobody mount a small disk (%1)"_s.arg(noMounts);
    QVERIFY2(!qEnvironmentVariableIsSet("CI"), qPrintable(problem));
    QSKIP(qPrintable(problem));
}

void TestDiskFull::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"audit"_s, u"target"_s, u"files"_s})
        QVERIFY(QDir(m_folder->path()).mkdir(name));
    executeOn(work(u"source.db"_s),
              {u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s,
               u"INSERT INTO t WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < %1) "
               "SELECT x, 'a name that takes some room, number ' || x FROM c"_s.arg(rows)});
    executeOn(target(), {u"CREATE TABLE counter(n INTEGER)"_s, u"INSERT INTO counter VALUES(0)"_s});
    QFile file(work(u"definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(definition) > 0);
    file.close();
    const CtlResult import = ctl({u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
}

void TestDiskFull::mount(const QString &subfolder, int kilobytes)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(work(subfolder)).entryList(QDir::Files))
        files[name] = contentOfFile(work(subfolder) + u'/' + name);
    m_disk = std::make_unique<SmallDisk>(work(subfolder), kilobytes);
    QVERIFY(m_disk->isMounted());
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QFile copy(work(subfolder) + u'/' + file.key());
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(*file) == file->size());
    }
}

void TestDiskFull::completes()
{
    m_disk->free();
    const CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    if (valueOf(auditPath(), u"SELECT count(*) FROM GODWIT_RUN"_s) == u"0") {
        const CtlResult run = ctl({u"run"_s, u"1"_s}); // not even the run could be noted: nothing to rerun
        QVERIFY2(run.code == 0, qPrintable(run.text()));
    }
    QCOMPARE(valueOf(auditPath(), u"SELECT max(cycle) FROM GODWIT_RUN"_s), u"1"_s);
    QCOMPARE(valueOf(target(), u"SELECT count(DISTINCT id) || '/' || count(*) FROM t"_s),
             u"%1/%1"_s.arg(rows));
    QCOMPARE(valueOf(target(), u"SELECT n FROM counter"_s), u"1"_s);
    QCOMPARE(contentOfFile(work(u"files/t.csv"_s)).count('\n'), rows + 1);
    for (const QString &path : {auditPath(), target()})
        QCOMPARE(integrityOf(path), u"ok"_s);
    const CtlResult verified = ctl({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestDiskFull::audit_data()
{
    QTest::addColumn<int>("blocks");
    const int given = qEnvironmentVariableIntValue("GODWIT_FILLS");
    const QList<int> levels{0, 3, 12, 1, 2, 4, 6, 8, 10, 16, 20, 24, 32, 48, 64};
    for (int i = 0; i < std::min(int(levels.size()), given > 0 ? given : 3); ++i)
        QTest::addRow("%d blocks left", levels[i]) << levels[i];
}

/// Full before it starts: nothing is begun that cannot be recorded, or what was begun is recorded later.
void TestDiskFull::audit()
{
    QFETCH(int, blocks);
    mount(u"audit"_s, 1024);
    m_disk->fill(blocks);
    CtlProcess process(auditPath());
    QVERIFY(process.start({u"run"_s, u"1"_s}));
    const bool ended = process.waitForEnd(4'000);
    if (!ended) // it holds an outcome that it cannot record yet, and keeps trying
        m_disk->free();
    const CtlResult run = process.wait();
    QVERIFY2(run.code >= 0, qPrintable(run.text()));
    QCOMPARE(integrityOf(auditPath()), u"ok"_s);
    if (ended && run.code != 0) {
        QVERIFY2(run.text().contains(u"space"_s), qPrintable(run.text()));
        QVERIFY2(run.text().contains(u"audit.db"_s), qPrintable(run.text()));
    }
    completes();
}

/// Full while a step runs: its outcome waits for space, and the step is not executed again.
void TestDiskFull::auditThatFillsUpMeanwhile()
{
    mount(u"audit"_s, 1024);
    CtlProcess process(auditPath());
    {
        // Nobody can write the destination while this lock is held: the first step is claimed, and waits.
        const ForeignLock lock(target());
        QVERIFY(process.start({u"run"_s, u"1"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(auditPath(), u"SELECT count(*) FROM GODWIT_ATTEMPT"_s), u"1"_s,
                                  60'000);
        m_disk->fill(0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(valueOf(target(), u"SELECT count(*) FROM sqlite_master WHERE name='t'"_s),
                              u"1"_s, 60'000);
    m_disk->free();
    const CtlResult run = process.wait();
    QVERIFY2(run.code >= 0, qPrintable(run.text()));
    completes();
    QCOMPARE(valueOf(auditPath(), u"SELECT count(*) FROM GODWIT_ATTEMPT WHERE step_id='1'"_s), u"1"_s);
}

void TestDiskFull::destination()
{
    mount(u"target"_s, 4096);
    m_disk->fill(24);
    const CtlResult run = ctl({u"run"_s, u"1"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.text().contains(u"space"_s) && run.text().contains(u"target.db"_s), qPrintable(run.text()));
    QCOMPARE(integrityOf(target()), u"ok"_s);
    QVERIFY(!contentOf(target()).contains(u"t"_s)); // the script may have had room
    QVERIFY(!QFile::exists(target() + u"-journal"_s));
    completes();
}

void TestDiskFull::csv()
{
    mount(u"files"_s, 512);
    m_disk->fill(16);
    const CtlResult run = ctl({u"run"_s, u"1"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.text().contains(u"t.csv"_s) && run.text().contains(u"space"_s), qPrintable(run.text()));
    QCOMPARE(QDir(work(u"files"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"filler"_s});
    completes();
}

void TestDiskFull::report()
{
    const CtlResult run = ctl({u"run"_s, u"1"_s});
    QVERIFY2(run.code == 0, qPrintable(run.text()));
    const QString path = work(u"report/report.html"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"report"_s));
    mount(u"report"_s, 256);
    const QStringList command{u"report"_s, u"--format"_s, u"html"_s, u"--output"_s, path};
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("the report of yesterday") > 0);
    old.close();
    m_disk->fill(1);
    const CtlResult full = ctl(command);
    QCOMPARE(full.code, 3);
    QVERIFY2(full.err.contains(u"report.html"_s) && full.err.contains(u"space"_s), qPrintable(full.text()));
    QCOMPARE(contentOfFile(path), QByteArray("the report of yesterday"));
    QCOMPARE(QDir(work(u"report"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{u"filler"_s, u"report.html"_s}));
    m_disk->free();
    const CtlResult again = ctl(command);
    QVERIFY2(again.code == 0, qPrintable(again.text()));
    QVERIFY(contentOfFile(path).contains("</html>"));
}

int main(int argc, char *argv[])
{
    noMounts = enterOwnMounts(); // before there are threads
    const QCoreApplication application(argc, argv);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskfull.moc"
