// SPDX-License-Identifier: Apache-2.0
#include "app/session/exitcodes.h"
#include "app/session/language.h"
#include "app/session/paths.h"
#include "app/session/reportcollector.h"
#include "app/session/safeguards.h"
#include "app/session/settings.h"
#include "app/session/signalwatch.h"
#include "models/audit/auditdatabase.h"
#include "models/core/redactor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT
private slots:
    void pathsFollowTheXdgVariables()
    {
        QCOMPARE(defaultDatabasePath(), qEnvironmentVariable("XDG_DATA_HOME") + u"/godwit/audit.db"_s);
        QCOMPARE(stateDirectory(), qEnvironmentVariable("XDG_STATE_HOME") + u"/godwit"_s);
        const QByteArray state = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", "relative"); // must be ignored, says the specification
        QCOMPARE(stateDirectory(), QDir::homePath() + u"/.local/state/godwit"_s);
        qputenv("XDG_STATE_HOME", state);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        QTemporaryDir dir;
        QVERIFY(makeDirectory(dir.filePath(u"a/b/c"_s)).ok());
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = makeDirectory(dir.filePath(u"file/below"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Io);
        QVERIFY(!refused.error().cause.isEmpty());
    }

    void settingsAreKept()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"godwit.ini"_s);
        {
            Settings settings(path);
            QCOMPARE(settings.language(), u"system"_s);
            QVERIFY(settings.recentDatabases().isEmpty());
            for (int i = 0; i < 15; ++i)
                settings.addRecentDatabase(u"/srv/%1.db"_s.arg(i));
            settings.addRecentDatabase(u"/srv/12.db"_s);
            settings.removeRecentDatabase(u"/srv/13.db"_s);
            settings.setLanguage(u"de"_s);
            settings.setOperatorName(u"anna"_s);
        }
        const Settings again(path);
        QCOMPARE(again.language(), u"de"_s);
        QCOMPARE(again.operatorName(), u"anna"_s);
        QCOMPARE(again.recentDatabases().size(), 9);
        QCOMPARE(again.recentDatabases().mid(0, 3),
                 (QStringList{u"/srv/12.db"_s, u"/srv/14.db"_s, u"/srv/11.db"_s}));
    }

    void damagedSettingsAreKeptAndTold()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"godwit.ini"_s);
        const QByteArray damaged("language=de\n\0\xff no settings\n[broken\n", 35);
        const auto write = [&](const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        const auto content = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        write(damaged);
        for (int round = 0; round < 3; ++round) { // programs that change nothing make no further copies
            const Settings settings(path);
            QVERIFY(settings.damage());
            QVERIFY2(settings.damage()->text().contains(path + u".damaged"_s),
                     qPrintable(settings.damage()->text()));
        }
        {
            Settings settings(path);
            settings.setTheme(u"dark"_s);
        }
        QVERIFY(!Settings(path).damage());
        QCOMPARE(content(path + u".damaged"_s), damaged);
        QVERIFY(!QFile::exists(path + u".damaged-2"_s));
        write("[other\n");
        QVERIFY(Settings(path).damage());
        QCOMPARE(content(path + u".damaged-2"_s), QByteArray("[other\n"));
        QCOMPARE(content(path + u".damaged"_s), damaged);
    }

    void theProcessIsGuarded()
    {
        const pid_t child = ::fork(); // what is taken from a process it does not get back
        QVERIFY(child >= 0);
        if (child == 0) {
            ::unsetenv("GODWIT_ALLOW_DEBUGGER");
            guardProcess();
            rlimit core = {1, 1};
            ::getrlimit(RLIMIT_CORE, &core);
            const bool guarded = ::prctl(PR_GET_DUMPABLE) == 0 && core.rlim_max == 0;
            ::_exit((guarded || isSanitized()) && ::umask(0) == 077 ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void whatQtLogsHoldsNoSecret()
    {
        static QStringList logged;
        const auto former = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text; });
        registerSecret(u"CANARY-in-a-log"_s);
        guardProcess();
        qWarning("QODBCResult: UID=x;PWD={CANARY};");
        qInfo() << u"said CANARY-in-a-log"_s;
        qInstallMessageHandler(former);
        QCOMPARE(logged, (QStringList{u"QODBCResult: UID=x;PWD=•••"_s, u"\"said •••\""_s}));
    }

    void languagesComeAndGo()
    {
        const QLocale before;
        {
            const Language german(u"de"_s);
            QCOMPARE(german.code(), Language::available().contains(u"de"_s) ? u"de"_s : u"en"_s);
            QCOMPARE(QLocale().language(), QLocale(german.code()).language());
        }
        QCOMPARE(QLocale(), before);
        QCOMPARE(Language(u"tlh"_s).code(), u"en"_s);
        QCOMPARE(Language::available().first(), u"en"_s);
        QCOMPARE(Language::nativeName(u"de"_s), u"Deutsch"_s);
    }

    void everyErrorHasItsExitCode()
    {
        QCOMPARE(exitCodeFor(ErrorKind::Usage), ExitCode::Usage);
        QCOMPARE(exitCodeFor(ErrorKind::Definition), ExitCode::Usage);
        QCOMPARE(exitCodeFor(ErrorKind::Audit), ExitCode::Database);
        QCOMPARE(exitCodeFor(ErrorKind::Conflict), ExitCode::Conflict);
        QCOMPARE(exitCodeFor(ErrorKind::Data), ExitCode::Unsuccessful);
        QCOMPARE(worse(ExitCode::Conflict, ExitCode::Unsuccessful), ExitCode::Conflict);
        QCOMPARE(worse(ExitCode::Done, ExitCode::Interrupted), ExitCode::Interrupted);
    }

    void everySignalIsHeardAndHandlersComeBack()
    {
        struct sigaction former = {};
        ::sigaction(SIGTERM, nullptr, &former);
        for (int round = 0; round < 50; ++round) {
            std::atomic_int heard = 0;
            std::atomic_int last = 0;
            {
                const SignalWatch watch([&](int number) {
                    last = number;
                    ++heard;
                });
                ::kill(::getpid(), SIGTERM);
                ::kill(::getpid(), SIGINT);
                QTRY_COMPARE(heard.load(), 2);
                QCOMPARE(last.load(), SIGINT);
            }
            struct sigaction now = {};
            ::sigaction(SIGTERM, nullptr, &now);
            QVERIFY(now.sa_handler == former.sa_handler);
        }
    }

    void aReportHoldsWhatOthersWroteAndLeavesNoTransaction()
    {
        QTemporaryDir dir;
        auto connection = openAudit(dir.filePath(u"audit.db"_s), ConnectionSpec::Access::Create);
        QVERIFY(connection.ok());
        for (
            const QString &sql :
            {u"INSERT INTO ETL_RUN_STATUS VALUES('12345','Failure','2023-09-14T08:00:00','2023-09-14T08:15:00','run')"_s,
             u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('5','12345','Failure','2023-07-20T12:00:00','2023-07-20T12:15:00','no')"_s,
             u"INSERT INTO ETL_STEP_RUN_STATUS VALUES('5','12345','Succeeded','2023-07-20T13:00:00','2023-07-20T13:15:00','ok')"_s})
            QVERIFY(connection->execute(sql).ok());
        const auto report = collectReport(*connection, {.operatorName = u"anna"_s});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->processes.size(), 1);
        QCOMPARE(report->processes.first().runs.size(), 1);
        const QList<AttemptRecord> attempts = report->processes.first().steps.first().attempts;
        QCOMPARE(attempts.size(), 2);
        QVERIFY(attempts[0].started < attempts[1].started); // oldest first
        QVERIFY(attempts[0].isForeign());
        QVERIFY(!report->installation.isEmpty());
        QVERIFY(report->invariants.size() >= 8);
        QVERIFY(connection->execute(u"BEGIN IMMEDIATE"_s).ok()); // nothing is open any more
        QVERIFY(connection->execute(u"ROLLBACK"_s).ok());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
