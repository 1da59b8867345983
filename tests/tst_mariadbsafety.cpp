// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mariafixture.h"

#include "models/transfer/stores.h"

#include <QProcess>
#include <QScopeGuard>

#include <csignal>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// How a copy is told which database to use when it runs in a process of its own, which dies in it.
CopyJob jobOfChild()
{
    const ConnectionDef maria{.kind = u"mariadb"_s,
                              .host = test::mariadb().socket,
                              .database = qEnvironmentVariable("GODWIT_TEST_CHILD"),
                              .user = test::mariadb().user,
                              .secret = u"maria"_s};
    CopyJob job;
    job.source = {.kind = u"sqlite"_s, .database = qEnvironmentVariable("GODWIT_TEST_CHILD_SOURCE")};
    job.destination = maria;
    job.step = {.key = {ProcessId(u"4"_s), StepId(u"1"_s)}, .kind = u"copy"_s, .load = u"full"_s};
    job.step.source.object = job.step.destination.object = u"t"_s;
    job.step.settings[u"replace"_s] = qEnvironmentVariable("GODWIT_TEST_CHILD_REPLACE");
    job.identity = {.installation = u"test"_s,
                    .step = job.step.key,
                    .cycle = 1,
                    .attempt = AttemptId(u"dead"_s),
                    .fence = 1};
    return job;
}

} // namespace

/// What a copy into MariaDB leaves behind when it fails, is cancelled or dies.
class TestMariadbSafety : public QObject
{
    Q_OBJECT

private slots:
    void dyingChild();
    void diesWithoutLossOrTwice_data();
    void diesWithoutLossOrTwice();
    void failureLeavesEverything_data();
    void failureLeavesEverything();
    void lossAtCommitIsResolved_data();
    void lossAtCommitIsResolved();
    void serverDiesAtCommit();
};

/// Not a test of its own: the process that diesWithoutLossOrTwice starts.
void TestMariadbSafety::dyingChild()
{
    if (!qEnvironmentVariableIsSet("GODWIT_TEST_CHILD"))
        return;
    ProgressCounter progress;
    const auto copied = copyRows(jobOfChild(), {.progress = &progress, .mayCommit = [] { return true; }});
    qFatal("not dead: %s", copied.ok() ? "" : qPrintable(copied.error().text()));
}

void TestMariadbSafety::diesWithoutLossOrTwice_data()
{
    QTest::addColumn<QString>("replace");
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("before COMMIT") << u"delete"_s << u"commit"_s << true << false;
    QTest::newRow("after RENAME") << u"rename"_s << u"renamed"_s << true << true;
    QTest::newRow("after RENAME of a new table") << u"auto"_s << u"renamed"_s << false << true;
    QTest::newRow("before RENAME") << u"rename"_s << u"rename"_s << true << false;
    QTest::newRow("before RENAME of a new table") << u"auto"_s << u"rename"_s << false << false;
}

void TestMariadbSafety::diesWithoutLossOrTwice()
{
    QFETCH(QString, replace);
    QFETCH(QString, place);
    QFETCH(bool, exists);
    QFETCH(bool, isThere);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1), (2)"_s});
    if (exists)
        fixture.run(u"CREATE TABLE t(k int) COMMENT='ours'; INSERT INTO t VALUES (9)"_s);
    const QByteArray before = exists ? QByteArray("9\n") : QByteArray();

    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GODWIT_TEST_CHILD"_s, fixture.database.name());
    environment.insert(u"GODWIT_TEST_CHILD_SOURCE"_s, fixture.path(u"a.db"_s));
    environment.insert(u"GODWIT_TEST_CHILD_REPLACE"_s, replace);
    environment.insert(u"GODWIT_CRASH_AT"_s, u"mariadb."_s + place);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"dyingChild"_s});
    QVERIFY(child.waitForFinished());
    QVERIFY2(child.exitStatus() == QProcess::CrashExit, child.readAll().constData());

    if (exists || isThere)
        QCOMPARE(fixture.run(u"SELECT k FROM t ORDER BY k"_s), isThere ? QByteArray("1\n2\n") : before);
    QCOMPARE(fixture.effects(), QByteArray("0\n"));

    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"replace"_s] = replace;
    job.identity = {.installation = u"test"_s,
                    .step = job.step.key,
                    .cycle = 1,
                    .attempt = AttemptId(u"second"_s),
                    .fence = 2};
    const auto copied = fixture.copy(job);
    COPY_OK(copied);
    QCOMPARE(copied->adopted, isThere);
    QCOMPARE(copied->rowsWritten, 2);
    QCOMPARE(fixture.run(u"SELECT k FROM t ORDER BY k"_s), QByteArray("1\n2\n"));
    QCOMPARE(fixture.run(u"SELECT attempt_id, fence FROM GODWIT_LEDGER"_s),
             isThere ? QByteArray("dead\t1\n") : QByteArray("second\t2\n"));
    QCOMPARE(fixture.tables(), QByteArray("t\n"));
    QCOMPARE(
        fixture.run(
            u"SELECT table_comment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 't'"_s),
        exists ? QByteArray("ours\n") : QByteArray("\n"));
}

void TestMariadbSafety::failureLeavesEverything_data()
{
    QTest::addColumn<QString>("load");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("word"); // in the error
    QTest::newRow("duplicate") << u"full"_s << u"k int PRIMARY KEY, v varchar(9)"_s << u"on"_s
                               << u"Duplicate entry '4999'"_s;
    QTest::newRow("duplicate, by INSERT")
        << u"append"_s << u"k int PRIMARY KEY, v varchar(9)"_s << u"off"_s << u"Duplicate entry '4999'"_s;
    QTest::newRow("too long") << u"full"_s << u"k int, v varchar(4)"_s << u"on"_s
                              << u"too long for column 'v'"_s;
    QTest::newRow("out of range") << u"append"_s << u"k smallint, v varchar(9)"_s << u"on"_s << u""_s;
    QTest::newRow("not a number") << u"append"_s << u"k int, v int"_s << u"on"_s << u"v"_s;
    QTest::newRow("not null") << u"append"_s << u"k int, v varchar(9), w int NOT NULL"_s << u"on"_s << u"w"_s;
}

void TestMariadbSafety::failureLeavesEverything()
{
    QFETCH(QString, load);
    QFETCH(QString, table);
    QFETCH(QString, setting);
    QFETCH(QString, word);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s,
                {u"CREATE TABLE t(k INTEGER, v TEXT)"_s,
                 u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                 "INSERT INTO t SELECT CASE i WHEN 5000 THEN 4999 ELSE i + (i = 4000) * 100000 END, "
                 "CASE i WHEN 4000 THEN 'x1234' ELSE '12' END FROM n"_s});
    for (const QString &replace : {u"delete"_s, u"rename"_s}) {
        fixture.run(
            u"DROP TABLE IF EXISTS t; CREATE TABLE t(%1); INSERT IGNORE INTO t(k, v) VALUES (-1, 1)"_s.arg(
                table));
        CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, load);
        job.step.settings[u"local_infile"_s] = setting;
        job.step.settings[u"replace"_s] = replace;
        const auto copied = fixture.copy(job);
        QVERIFY(!copied.ok());
        QCOMPARE(copied.error().kind, ErrorKind::Data);
        QVERIFY2(copied.error().cause.contains(word), qPrintable(copied.error().text()));
        const QString row = word.startsWith(u"Dup") ? u"row 5000"_s
                            : word == u"w"          ? u"row 1 "_s
                                                    : u"row 4000"_s;
        QVERIFY2(copied.error().object.contains(row), qPrintable(copied.error().text()));
        QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("-1\n"));
        QCOMPARE(fixture.tables(), QByteArray("t\n"));
        QCOMPARE(fixture.effects(), QByteArray("0\n"));
    }
}

void TestMariadbSafety::lossAtCommitIsResolved_data()
{
    QTest::addColumn<QString>("replace");
    QTest::newRow("COMMIT") << u"delete"_s;
    QTest::newRow("RENAME") << u"rename"_s;
}

/// The connection is killed after the last question: the ledger says that nothing is there.
void TestMariadbSafety::lossAtCommitIsResolved()
{
    QFETCH(QString, replace);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"CREATE TABLE t(k int); INSERT INTO t VALUES (9)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.step.settings[u"replace"_s] = replace;
    const auto copied = copyRows(
        job,
        {.progress = &fixture.progress, .mayCommit = [&] {
             const QByteArray ids = fixture.run(
                 u"SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> connection_id()"_s);
             for (const QByteArray &id : ids.trimmed().split('\n'))
                 fixture.run(u"KILL CONNECTION "_s + QString::fromLatin1(id));
             return true;
         }});
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().kind, ErrorKind::Destination);
    QVERIFY2(copied.error().transient && copied.error().advice.contains(u"Nothing was changed"),
             qPrintable(copied.error().text()));
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("9\n"));
    QCOMPARE(fixture.tables(), QByteArray("t\n"));
    job.identity.attempt = AttemptId(u"again"_s);
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("1\n"));
}

/// A server of its own, killed after the last question: nobody can know, and it is not said that one does.
void TestMariadbSafety::serverDiesAtCommit()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    const QString script = QStringLiteral(GODWIT_SOURCE_DIR "/tests/support/servers");
    const QString folder = fixture.path(u"own"_s);
    QCOMPARE(QProcess::execute(script, {u"start"_s, folder}), 0);
    const auto stop = qScopeGuard([&] { QProcess::execute(script, {u"stop"_s, folder}); });
    QFile file(folder + u"/servers.env"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString socket;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(u"GODWIT_TEST_MARIADB_SOCKET="))
            socket = line.section(u'\'', 1, 1);
    }
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    job.destination.host = socket;
    job.destination.database = u"mysql"_s; // the one that is there; nothing gets into it
    job.step.settings[u"lock_timeout"_s] = u"1"_s;
    const auto session = findStore(u"mariadb")->openSession({.connection = job.destination});
    COPY_OK(session);
    const auto pidFile = (*session)->selectOne(u"SELECT @@pid_file"_s);
    COPY_OK(pidFile);
    QFile pid((*pidFile)->text(0));
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const int process = pid.readAll().trimmed().toInt();
    QVERIFY(process > 1);
    const auto copied = copyRows(
        job, {.progress = &fixture.progress, .mayCommit = [&] { return ::kill(process, SIGKILL) == 0; }});
    QVERIFY(!copied.ok());
    QVERIFY2(copied.error().transient && copied.error().what.contains(u"not known"),
             qPrintable(copied.error().text()));
}

QTEST_GUILESS_MAIN(TestMariadbSafety)
#include "tst_mariadbsafety.moc"
