// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditdatabase.h"
#include "support/commandrun.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace godwit;
using namespace Qt::StringLiterals;

/// The real program: signals, exit codes, streams.
class TestCliProgram : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void aSignalCancelsCleanly_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("SIGINT") << QList<int>{SIGINT};
        QTest::newRow("SIGTERM") << QList<int>{SIGTERM};
        QTest::newRow("twice") << QList<int>{SIGINT, SIGINT, SIGTERM, SIGINT};
        QTest::newRow("SIGHUP") << QList<int>{SIGHUP};
    }
    void aSignalCancelsCleanly()
    {
        QFETCH(QList<int>, numbers);
        QCOMPARE(on({u"import"_s, writeEndlessDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QProcess run;
        start(run, {u"run"_s, u"7"_s});
        QTRY_COMPARE_WITH_TIMEOUT(inProgress(), 2, 20'000);
        for (const int number : numbers)
            QCOMPARE(::kill(pid_t(run.processId()), number), 0);
        QElapsedTimer sinceSignal;
        sinceSignal.start();
        QVERIFY(run.waitForFinished(20'000));
        qInfo("ended %lld ms after the signal", sinceSignal.elapsed());
        QCOMPARE(run.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run.exitCode(), 130);
        QCOMPARE(inProgress(), 0);
        QVERIFY(run.readAllStandardOutput().contains("Cancelled"));
        QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
    }

    void aClosedPipeDoesNotKillTheRun()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QVERIFY(executeOnWork(m_dir->path(), u"CREATE TABLE wanted(x)"_s));
        QProcess run, reader;
        run.setStandardOutputProcess(&reader);
        reader.start(u"true"_s, {}); // "run | true": nobody reads what it prints
        QVERIFY(reader.waitForFinished(20'000));
        start(run, {u"run"_s, u"7"_s});
        QVERIFY(run.waitForFinished(20'000));
        QCOMPARE(run.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run.exitCode(), 0);
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString &line :
             {u"status"_s, u"status --json"_s, u"dump"_s, u"report -f csv -o -"_s, u"help"_s, u"watch"_s})
            QTest::newRow(qPrintable(line)) << line.split(u' ');
    }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QProcess program;
        program.setStandardOutputFile(u"/dev/full"_s);
        start(program, arguments);
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitCode(), 3);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("Cannot write to standard output: No space left on device"), said.constData());
        // Who has read enough is no error.
        QProcess piped;
        piped.start(u"sh"_s, QStringList{u"-c"_s, u"{ \"$@\"; echo $? >&2; } | true"_s, u"sh"_s,
                                         QStringLiteral(GODWITCTL)} +
                                 arguments + QStringList{u"--database"_s, database()});
        QVERIFY(piped.waitForFinished(20'000));
        QCOMPARE(piped.readAllStandardError(), QByteArray("0\n"));
    }

    /// "watch | head -1", where nothing changes any more.
    void watchingEndsWithItsReader()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        for (const QString &option : {u"--all-steps"_s, u"--json"_s}) {
            QProcess piped;
            piped.start(u"sh"_s,
                        {u"-c"_s, u"{ \"$@\"; echo $? >&2; } | head -1"_s, u"sh"_s, QStringLiteral(GODWITCTL),
                         u"watch"_s, u"7"_s, option, u"--database"_s, database()});
            QVERIFY(piped.waitForFinished(20'000));
            QVERIFY(!piped.readAllStandardOutput().isEmpty());
            QCOMPARE(piped.readAllStandardError(), QByteArray("0\n"));
        }
    }

    void aKilledRunIsMarkedAndRerun()
    {
        QCOMPARE(on({u"import"_s, writeEndlessDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QProcess run;
        start(run, {u"run"_s, u"7"_s});
        QTRY_COMPARE_WITH_TIMEOUT(inProgress(), 2, 20'000);
        run.kill();
        QVERIFY(run.waitForFinished(20'000));
        QCOMPARE(inProgress(), 2);
        const CommandResult preview = on({u"rerun"_s, u"7"_s, u"--dry-run"_s});
        QVERIFY2(preview.out.contains(u"interrupted"), qPrintable(preview.out));
        QProcess rerun;
        start(rerun, {u"rerun"_s, u"7"_s});
        QTRY_VERIFY_WITH_TIMEOUT(inProgress() == 2 && m_attempts == 2, 20'000);
        ::kill(pid_t(rerun.processId()), SIGINT);
        QVERIFY(rerun.waitForFinished(20'000));
        QVERIFY(rerun.readAllStandardOutput().contains("A runner had died"));
        QCOMPARE(inProgress(), 0);
        QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
    }

    void aPlainLocaleGetsPlainText()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        QProcess status;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s);
        status.setProcessEnvironment(environment);
        start(status, {u"status"_s, u"7"_s});
        QVERIFY(status.waitForFinished(20'000));
        QCOMPARE(status.readAllStandardError(), QByteArray()); // no word of Qt about the locale
        const QByteArray out = status.readAllStandardOutput();
        QVERIFY(out.contains("x Failed"));
        for (const char c : out)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
    }

    void filesAreTheOwnersOnly()
    {
        QProcess program;
        start(program, {u"init"_s});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QFile::permissions(database()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

private:
    QString database() const { return m_dir->filePath(u"audit.db"_s); }
    CommandResult on(const QStringList &arguments) const
    {
        return runCommandLine(arguments + QStringList{u"--database"_s, database()});
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.start(QStringLiteral(GODWITCTL), arguments + QStringList{u"--database"_s, database()});
        QVERIFY(process.waitForStarted());
    }
    /// Rows In-Progress in both audit tables; counts the attempts besides.
    int inProgress()
    {
        auto connection = openAudit(database());
        if (!connection)
            return -1;
        auto row = connection->selectOne(
            u"SELECT (SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress')"
            "+(SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='In-Progress'),"
            "(SELECT count(*) FROM ETL_STEP_RUN_STATUS)"_s);
        if (!row || !*row)
            return -1;
        m_attempts = int((*row)->integer(1));
        return int((*row)->integer(0));
    }

    std::optional<QTemporaryDir> m_dir;
    int m_attempts = 0;
};

QTEST_GUILESS_MAIN(TestCliProgram)
#include "tst_cliprogram.moc"
