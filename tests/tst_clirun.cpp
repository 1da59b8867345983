// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditdatabase.h"
#include "support/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

/// Runs, reruns and what is said about them, in this process.
class TestCliRun : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir.emplace(); }
    void cleanup() { m_dir.reset(); }

    void onlyWhatFailedIsRerun()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        const CommandResult first = on({u"run"_s, u"7"_s});
        QCOMPARE(first.code, 1);
        QVERIFY2(first.out.contains(u"3 of 3 steps will run in cycle 1"), qPrintable(first.out));
        QVERIFY(first.out.contains(u"no such table: wanted"));
        QVERIFY(first.out.contains(u"Process 7 Small: 2 of 3 steps have not succeeded."));
        QVERIFY(first.out.contains(u"Repair the causes above, then: godwitctl rerun 7 --database "_s +
                                   database()));
        QVERIFY(on({u"status"_s, u"--failed"_s}).out.contains(u"Use"));
        QVERIFY(on({u"status"_s, u"--verbose"_s}).out.contains(u"wanted"));

        const CommandResult preview = on({u"rerun"_s, u"7"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(preview.code, 0);
        const QJsonObject plan = preview.json()[u"previews"_s][0].toObject();
        QCOMPARE(plan[u"will_run"_s].toArray().size(), 2);
        QCOMPARE(plan[u"will_not_run"_s].toArray().size(), 1);
        QCOMPARE(attempts(), 2);

        QVERIFY(executeOnWork(m_dir->path(), u"CREATE TABLE wanted(x)"_s));
        const CommandResult second = on({u"rerun"_s, u"--all"_s});
        QCOMPARE(second.code, 0);
        QVERIFY(second.out.contains(u"all 3 steps have succeeded"));
        QCOMPARE(attempts(), 4);
        for (const QStringList &again :
             {QStringList{u"rerun"_s, u"7"_s}, QStringList{u"rerun"_s, u"--all"_s}}) {
            const CommandResult nothing = on(again);
            QCOMPARE(nothing.code, 0);
            QVERIFY2(nothing.out.contains(u"Nothing is left to run"), qPrintable(nothing.out));
        }
        QCOMPARE(attempts(), 4);
        QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
    }

    void startingOverSaysHowMuchIsRepeated()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        const CommandResult over = on({u"run"_s, u"7"_s, u"--new-cycle"_s, u"--reason"_s, u"reloaded"_s});
        QCOMPARE(over.code, 1);
        QVERIFY2(over.out.contains(u"Warning: Starting over repeats"), qPrintable(over.out));
        QVERIFY(over.out.contains(u"in cycle 2"));
        QCOMPARE(attempts(), 4);
    }

    void chosenStepsAreJudgedByThemselves()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        QVERIFY(executeOnWork(m_dir->path(), u"CREATE TABLE wanted(x)"_s));
        QCOMPARE(on({u"rerun"_s, u"7"_s, u"--step"_s, u"2"_s}).code, 0);
        QCOMPARE(attempts(), 3);
        QVERIFY(on({u"rerun"_s, u"7"_s, u"--step"_s, u"9"_s}).code != 0);
    }

    void jsonIsOneDocumentWithStableKeys()
    {
        QCOMPARE(
            on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s, u"--json"_s}).json().keys(),
            (QStringList{u"added"_s, u"changed"_s, u"database"_s, u"notes"_s, u"removed"_s, u"unchanged"_s}));
        const CommandResult run = on({u"run"_s, u"7"_s, u"--json"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json().keys(),
                 (QStringList{u"database"_s, u"exit_code"_s, u"recovered"_s, u"results"_s}));
        QCOMPARE(run.json()[u"exit_code"_s].toInt(), 1);
        const QJsonObject result = run.json()[u"results"_s][0].toObject();
        QCOMPARE(result.keys(), (QStringList{u"counts"_s, u"nothing_left"_s, u"planned"_s, u"process"_s,
                                             u"run"_s, u"state"_s, u"status"_s, u"text"_s}));
        const QJsonObject status = on({u"status"_s, u"--json"_s}).json()[u"processes"_s][0].toObject();
        QCOMPARE(status.keys(),
                 (QStringList{u"anomaly"_s, u"complete"_s, u"counts"_s, u"cycle"_s, u"defined"_s,
                              u"description"_s, u"enabled"_s, u"ended"_s, u"id"_s, u"name"_s, u"rows"_s,
                              u"runner"_s, u"runs"_s, u"started"_s, u"state"_s, u"steps"_s}));
        const QJsonObject step = status[u"steps"_s][1].toObject();
        QCOMPARE(step[u"state"_s].toString(), u"failed"_s);
        QCOMPARE(step[u"attempts"_s].toInt(), 1);
        QCOMPARE(step.size(), 26);
        const CommandResult cancel = on({u"cancel"_s, u"7"_s, u"--json"_s});
        QCOMPARE(cancel.code, 0);
        QVERIFY(!cancel.json()[u"was_running"_s].toBool());
        const QJsonObject verified = on({u"audit"_s, u"verify"_s, u"--json"_s}).json();
        QVERIFY(verified[u"holds"_s].toBool());
        QVERIFY(verified[u"invariants"_s].toArray().size() >= 8);
    }

    void tamperingIsFound()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        {
            auto connection = openAudit(database());
            QVERIFY(connection.ok());
            QVERIFY(connection
                        ->execute(u"UPDATE ETL_STEP_RUN_STATUS SET end_Datetime='1999-01-01T00:00:00.000Z'"_s)
                        .ok());
        }
        const CommandResult verified = on({u"audit"_s, u"verify"_s});
        QCOMPARE(verified.code, 1);
        QVERIFY(verified.out.contains(u"broken"));
    }

    void aStopEndsCleanly()
    {
        QCOMPARE(on({u"import"_s, writeEndlessDefinition(m_dir->path()), u"--create"_s}).code, 0);
        std::stop_source stop;
        CommandResult result;
        std::thread runner([&] { result = on({u"run"_s, u"7"_s}, stop.get_token()); });
        waitUntilRunning();
        const CommandResult second = on({u"rerun"_s, u"7"_s});
        QCOMPARE(second.code, 4);
        QVERIFY2(second.err.contains(u"process %1"_s.arg(QCoreApplication::applicationPid())),
                 qPrintable(second.err));
        QCOMPARE(on({u"run"_s, u"7"_s, u"--dry-run"_s}).code, 4);
        stop.request_stop();
        runner.join();
        QCOMPARE(result.code, 130);
        QVERIFY(result.out.contains(u"Cancelled"));
        QVERIFY(result.out.contains(u"Continue with: godwitctl rerun 7"));
        QCOMPARE(inProgress(), 0);
    }

    void cancelWaitsUntilTheRunnerHasObeyed()
    {
        QCOMPARE(on({u"import"_s, writeEndlessDefinition(m_dir->path()), u"--create"_s}).code, 0);
        CommandResult result;
        std::thread runner([&] { result = on({u"run"_s, u"7"_s}); });
        waitUntilRunning();
        CommandResult watched;
        std::thread watcher([&] { watched = on({u"watch"_s, u"--until-done"_s, u"--json"_s}); });
        const CommandResult cancelled = on({u"cancel"_s, u"Counting"_s, u"--reason"_s, u"enough"_s});
        QCOMPARE(inProgress(), 0);
        runner.join();
        watcher.join();
        QCOMPARE(cancelled.code, 0);
        QVERIFY(cancelled.out.contains(u"Asked to cancel: process 7 Counting, run by "));
        QVERIFY(cancelled.out.contains(u"it has stopped"));
        QCOMPARE(result.code, 1); // cancelled by a person elsewhere, not by our own signal
        QCOMPARE(watched.code, 1);
        const QStringList lines = watched.out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).isObject());
        QCOMPARE(QJsonDocument::fromJson(lines.value(0).toUtf8())[u"type"_s].toString(), u"snapshot"_s);
    }

    /// Whoever names a step hears about that step, whatever its process does.
    void cancelOfAStepThatHasEndedSaysSo()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        const auto cancelled = [&](const QString &step) {
            const CommandResult said = on({u"cancel"_s, u"7"_s, u"--step"_s, step});
            return said.code == 0 ? said.out.trimmed() : said.text();
        };
        QCOMPARE(cancelled(u"1"_s),
                 u"Step 7.1 Make: it has not begun (○ Pending); there is nothing to cancel."_s);
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        QCOMPARE(cancelled(u"1"_s),
                 u"Step 7.1 Make: it has ended (✔ Succeeded); there is nothing to cancel."_s);
        QCOMPARE(cancelled(u"2"_s), u"Step 7.2 Use: it has ended (✖ Failed); there is nothing to cancel."_s);
        const QJsonObject json = on({u"cancel"_s, u"7"_s, u"--step"_s, u"1"_s, u"--json"_s}).json();
        QCOMPARE(json[u"was_running"_s].toBool(true), false);
        QVERIFY(on({u"cancel"_s, u"7"_s}).out.contains(u"it is not running"_s));
    }

    void watchFollowsUntilDone()
    {
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
        QCOMPARE(on({u"watch"_s, u"--until-done"_s}).code, 0); // never run: nothing to wait for
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        const CommandResult failed = on({u"watch"_s, u"7"_s, u"--until-done"_s});
        QCOMPARE(failed.code, 1);
        QVERIFY(failed.out.contains(u"✖ Failed"));
        std::stop_source stopped;
        stopped.request_stop();
        QCOMPARE(on({u"watch"_s}, stopped.get_token()).code, 130);
    }

    void theWorkedExampleKeepsItsPromise()
    {
        const CommandResult sample = runCommandLine({u"sample"_s, m_dir->filePath(u"try"_s), u"--json"_s});
        QCOMPARE(sample.code, 0);
        const QString db = sample.json()[u"database"_s].toString();
        const QJsonArray repairs = sample.json()[u"repairs"_s].toArray();
        QCOMPARE(repairs.size(), 2);
        const auto run = [&](const QString &word) {
            return runCommandLine({word, u"4"_s, u"--json"_s, u"--database"_s, db}).json();
        };
        QCOMPARE(run(u"run"_s)[u"results"_s][0][u"counts"_s][u"succeeded"_s].toInt(), 3);
        for (qsizetype i = 0; i < repairs.size(); ++i) {
            QCOMPARE(QProcess::execute(repairs[i].toString(), {}), 0);
            const QJsonObject rerun = run(u"rerun"_s);
            QCOMPARE(rerun[u"results"_s][0][u"planned"_s].toInt(), i == 0 ? 4 : 2);
            QCOMPARE(rerun[u"results"_s][0][u"counts"_s][u"succeeded"_s].toInt(), 2);
        }
        QList<int> attempts;
        for (const QJsonValue step : run(u"rerun"_s)[u"results"_s][0][u"status"_s][u"steps"_s].toArray())
            attempts << step[u"attempts"_s].toInt();
        QCOMPARE(attempts, (QList<int>{1, 1, 1, 2, 2, 3, 3}));
        QCOMPARE(runCommandLine({u"audit"_s, u"verify"_s, u"--database"_s, db}).code, 0);
    }

    /// What was tried is not given up by typing the same once more.
    void aSampleIsNotBegunAgainUnasked()
    {
        const QString folder = m_dir->filePath(u"try"_s);
        const QStringList words{u"sample"_s, folder};
        QCOMPARE(runCommandLine(words).code, 0);
        const QString db = folder + u"/audit.db"_s;
        const auto runs = [&] {
            return runCommandLine({u"status"_s, u"--json"_s, u"--database"_s, db})
                .json()[u"processes"_s][0][u"runs"_s]
                .toInt();
        };
        QCOMPARE(runCommandLine({u"run"_s, u"4"_s, u"--database"_s, db}).code, 1);
        QCOMPARE(runs(), 1);
        const CommandResult refused = runCommandLine(words);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"holds this sample already, with its runs"_s) &&
                     refused.err.contains(db) &&
                     refused.err.contains(u"godwitctl sample "_s + folder + u" --begin-again"_s),
                 qPrintable(refused.text()));
        QCOMPARE(runs(), 1);
        QCOMPARE(runCommandLine(words + QStringList{u"--begin-again"_s}).code, 0);
        QCOMPARE(runs(), 0);
    }

private:
    QString database() const { return m_dir->filePath(u"audit.db"_s); }
    CommandResult on(const QStringList &arguments, const std::stop_token &stop = {}) const
    {
        return runCommandLine(arguments + QStringList{u"--database"_s, database()}, stop);
    }
    int count(const QString &sql) const
    {
        auto connection = openAudit(database());
        if (!connection)
            return -1;
        auto row = connection->selectOne(sql);
        return row && *row ? int((*row)->integer(0)) : -1;
    }
    int attempts() const { return count(u"SELECT count(*) FROM ETL_STEP_RUN_STATUS"_s); }
    int inProgress() const
    {
        return count(u"SELECT (SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress')"
                     "+(SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='In-Progress')"_s);
    }
    void waitUntilRunning() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(
            count(u"SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress'"_s), 1, 10'000);
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
