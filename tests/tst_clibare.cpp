// SPDX-License-Identifier: Apache-2.0
// A database with the two audit tables only, by commands: status, report, status words, preparation.
#include "models/database/connection.h"
#include "support/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCliBare : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path())); } // of nobody else
    void init()
    {
        m_dir.emplace();
        QFile::remove(m_config.filePath(u"godwit/connections.json"_s));
        execute(
            u"CREATE TABLE Etl_Run_Status(Description, Status, end_datetime, start_datetime, process_id INTEGER)"_s);
        execute(u"CREATE TABLE Etl_Step_Run_Status(x, Description, Status, end_datetime, start_datetime, "
                "step_id INTEGER, process_id INTEGER)"_s);
        execute(u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime, description) "
                "VALUES(1, 9, 'Fertig', '2026-11-01 10:00:00', 'geladen'), "
                "(2, 9, 'Running', '2026-11-01 10:00:00', NULL)"_s);
        m_before = bytes();
    }
    void cleanup() { m_dir.reset(); }

    void itIsWatched()
    {
        const QJsonObject status = on({u"status"_s, u"--json"_s}).json();
        const QJsonValue steps = status[u"processes"_s][0][u"steps"_s];
        QCOMPARE(steps[0][u"foreign_word"_s].toString(), u"Fertig"_s);
        QCOMPARE(steps[1][u"external"_s].toBool(), true);
        const CommandResult text = on({u"status"_s, u"9"_s});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains(u"run by another system, for "_s), qPrintable(text.text()));
        const QString report = m_dir->filePath(u"report.html"_s);
        QCOMPARE(on({u"report"_s, u"--output"_s, report}).code, 0);
        QVERIFY(QFile::exists(report));
        QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 3); // it has no trail
        const CommandResult run = on({u"run"_s, u"9"_s});
        QVERIFY(run.code != 0);
        QVERIFY2(run.err.contains(u"godwitctl prepare"_s), qPrintable(run.err));
        QCOMPARE(bytes(), m_before);
    }

    /// What would be refused is not suggested.
    void nothingIsToBeRerun()
    {
        const CommandResult status = on({u"status"_s});
        QVERIFY2(!status.out.contains(u"rerun"_s), qPrintable(status.text()));
        QVERIFY2(status.out.contains(u"only watched. To run processes with Godwit: godwitctl prepare "_s),
                 qPrintable(status.text()));
        execute(u"DELETE FROM Etl_Step_Run_Status"_s);
        QVERIFY2(!on({u"status"_s}).out.contains(u"import"_s), qPrintable(on({u"status"_s}).text()));
    }

    void itsJournalModeIsItsOwn()
    {
        execute(u"PRAGMA journal_mode=WAL"_s);
        constexpr qsizetype writeVersion = 18; // in the file's header; 2: WAL
        QCOMPARE(int(bytes().at(writeVersion)), 2);
        QCOMPARE(on({u"status"_s}).code, 0);
        QCOMPARE(on({u"status-words"_s}).code, 0);
        QVERIFY(on({u"run"_s, u"9"_s}).code != 0);
        QCOMPARE(int(bytes().at(writeVersion)), 2);
        QCOMPARE(on({u"prepare"_s, u"--execute"_s}).code, 0);
        QCOMPARE(int(bytes().at(writeVersion)), 1); // a database of Godwit is none
    }

    /// The real program, which says what others do while it looks.
    void itIsWatchedLive()
    {
        QProcess watch;
        watch.setProcessChannelMode(QProcess::SeparateChannels);
        QStringList lines;
        const auto readLines = [&] {
            while (watch.canReadLine())
                lines += QString::fromUtf8(watch.readLine());
        };
        connect(&watch, &QProcess::readyReadStandardOutput, this, readLines);
        const auto said = [&lines](const QString &text) {
            return std::any_of(lines.begin(), lines.end(),
                               [&](const QString &line) { return line.contains(text); });
        };
        watch.start(QStringLiteral(GODWITCTL), {u"watch"_s, u"--json"_s, u"--database"_s, database()});
        QTRY_VERIFY_WITH_TIMEOUT(said(u"\"foreign_word\":\"Fertig\""_s), patience);
        execute(u"UPDATE Etl_Step_Run_Status SET status='Success' WHERE step_id=2"_s); // in place
        QTRY_VERIFY_WITH_TIMEOUT(said(u"\"type\":\"step\""_s) && said(u"\"state\":\"succeeded\""_s),
                                 patience);
        lines.clear();
        execute(u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime) "
                "VALUES(3, 9, 'Failed', '2020-01-01 10:00:00')"_s); // late, with an older time
        QTRY_VERIFY_WITH_TIMEOUT(said(u"\"state\":\"failed\""_s), patience);
        lines.clear();
        execute(u"DELETE FROM Etl_Step_Run_Status WHERE step_id=3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"\"step\":\"3\",\"type\":\"removed\""_s), patience);
        execute(u"DELETE FROM Etl_Step_Run_Status"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"\"step\":null,\"type\":\"removed\""_s), patience);
        watch.terminate();
        QVERIFY(watch.waitForFinished(patience));
        QCOMPARE(watch.readAllStandardError(), QByteArray());
    }

    /// Rows that somebody deletes do not vanish without a word.
    void whatWasDeletedIsTold()
    {
        QProcess watch;
        QString out;
        const auto said = [&](const QString &text) {
            out += QString::fromUtf8(watch.readAllStandardOutput());
            return out.contains(text);
        };
        watch.start(QStringLiteral(GODWITCTL),
                    {u"watch"_s, u"9"_s, u"--language"_s, u"en"_s, u"--database"_s, database()});
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Fertig"_s), patience);
        execute(u"DELETE FROM Etl_Step_Run_Status WHERE step_id=1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Gone         9.1  all rows of it were deleted"_s), patience);
        execute(u"DELETE FROM Etl_Step_Run_Status"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Gone         9  all rows of it were deleted"_s), patience);
        watch.terminate();
        QVERIFY(watch.waitForFinished(patience));
        // Whoever waited for its end is not told that all is well.
        execute(u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime) "
                "VALUES(2, 9, 'Running', '2026-11-01 10:00:00')"_s);
        out.clear();
        watch.start(QStringLiteral(GODWITCTL), {u"watch"_s, u"9"_s, u"--until-done"_s, u"--language"_s,
                                                u"en"_s, u"--database"_s, database()});
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Running"_s), patience);
        execute(u"DELETE FROM Etl_Step_Run_Status"_s);
        QVERIFY(watch.waitForFinished(patience));
        QCOMPARE(watch.exitCode(), 1);
    }

    /// What the run's row says is not made green by its steps.
    void aRunThatFailedIsNotGreen()
    {
        execute(u"DELETE FROM Etl_Step_Run_Status"_s);
        execute(u"INSERT INTO Etl_Run_Status(process_id, status, start_datetime, end_datetime, description) "
                "VALUES(1, 'Failure', '2026-11-28 10:00:00', '2026-11-28 10:05:00', 'totals differ'), "
                "(3, 'Halb', '2026-11-28 10:00:00', '2026-11-28 10:05:00', NULL)"_s);
        execute(u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime, end_datetime) "
                "VALUES(1, 1, 'Success', '2026-11-28 10:00:00', '2026-11-28 10:04:00'), "
                "(1, 3, 'Success', '2026-11-28 10:00:00', '2026-11-28 10:04:00')"_s);
        const auto check = [&](int index, const QString &state, const QString &word) {
            const QJsonValue process = on({u"status"_s, u"--json"_s}).json()[u"processes"_s][index];
            QCOMPARE(process[u"state"_s].toString(), state);
            QCOMPARE(process[u"complete"_s].toBool(true), false);
            QVERIFY2(process[u"anomaly"_s].toString().contains(word),
                     qPrintable(process[u"anomaly"_s].toString()));
        };
        check(0, u"failed"_s, u"\"Failure\", though its steps"_s);
        check(1, u"unknown"_s, u"\"Halb\""_s);
        QVERIFY(on({u"status"_s, u"--failed"_s}).out.contains(u"Contradiction"_s));
        QCOMPARE(on({u"watch"_s, u"--until-done"_s}).code, 1);
        QCOMPARE(on({u"status-words"_s, u"--set"_s, u"Halb=succeeded"_s}).code, 0);
        QCOMPARE(on({u"watch"_s, u"3"_s, u"--until-done"_s}).code, 0);
        execute(u"UPDATE Etl_Run_Status SET status='OK' WHERE process_id=1"_s);
        QCOMPARE(on({u"watch"_s, u"--until-done"_s}).code, 0);
    }

    void wordsAreSaid()
    {
        const CommandResult words = on({u"status-words"_s});
        QCOMPARE(words.code, 0);
        QVERIFY2(words.out.contains(u"not known, shown as it stands"_s), qPrintable(words.text()));
        QCOMPARE(on({u"status-words"_s, u"--set"_s, u"Fertig=great"_s}).code, 2);
        QCOMPARE(on({u"status-words"_s, u"--time-zone"_s, u"Mars/Olympus"_s}).code, 2);
        const CommandResult said = on({u"status-words"_s, u"--set"_s, u"Fertig=succeeded"_s, u"--time-zone"_s,
                                       u"Europe/Warsaw"_s, u"--json"_s});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json()[u"mapping"_s][u"fertig"_s].toString(), u"succeeded"_s);
        const QJsonObject status = on({u"status"_s, u"--json"_s}).json();
        QCOMPARE(status[u"processes"_s][0][u"steps"_s][0][u"state"_s].toString(), u"succeeded"_s);
        QCOMPARE(status[u"processes"_s][0][u"steps"_s][0][u"started"_s].toString(),
                 u"2026-11-01T09:00:00.000Z"_s);
        QCOMPARE(on({u"status-words"_s, u"--forget"_s, u"FERTIG"_s}).code, 0);
        QCOMPARE(bytes(), m_before);
    }

    void itIsPreparedWhenAsked()
    {
        const CommandResult sql = on({u"prepare"_s});
        QCOMPARE(sql.code, 0);
        QVERIFY(sql.out.contains(u"GODWIT_EVENT"_s));
        QVERIFY(on({u"init"_s, u"--show-sql"_s}).out.contains(u"GODWIT_EVENT"_s));
        QCOMPARE(bytes(), m_before);
        QCOMPARE(on({u"prepare"_s, u"--execute"_s, u"--json"_s}).json()[u"executed"_s].toBool(), true);
        QVERIFY(on({u"prepare"_s}).out.contains(u"is ready already"_s));
        // Now the setting is everybody's, and needs a reason.
        QCOMPARE(on({u"status-words"_s, u"--set"_s, u"Fertig=succeeded"_s}).code, 2);
        QCOMPARE(on({u"status-words"_s, u"--set"_s, u"Fertig=succeeded"_s, u"--reason"_s, u"ERP"_s}).code, 0);
        const CommandResult lost =
            on({u"declare-lost"_s, u"9"_s, u"--step"_s, u"2"_s, u"--reason"_s, u"gone"_s});
        QCOMPARE(lost.code, 0);
        QVERIFY2(!lost.out.contains(u"rerun"_s), qPrintable(lost.out)); // only its own system can run it
        const CommandResult verified = on({u"audit"_s, u"verify"_s});
        QCOMPARE(verified.code, 0);
        QVERIFY2(verified.out.contains(u"written by other systems: 0 run rows and 2 step rows."_s),
                 qPrintable(verified.text()));
        execute(u"INSERT INTO Etl_Step_Run_Status(step_id, process_id, status, start_datetime) "
                "VALUES(5, 4, 'Success', '2026-11-28T18:00:00.000Z')"_s); // as if it were ours
        execute(u"INSERT INTO Etl_Run_Status(process_id, status, start_datetime) "
                "VALUES(4, 'Success', '2026-11-28T18:00:00.000Z')"_s);
        const CommandResult forged = on({u"audit"_s, u"verify"_s, u"--json"_s});
        QCOMPARE(forged.code, 0);
        QCOMPARE(forged.json()[u"rows_of_others"_s].toObject(),
                 (QJsonObject{{u"runs"_s, 1}, {u"steps"_s, 3}}));
    }

private:
    static constexpr int patience = 30'000;

    QString database() const { return m_dir->filePath(u"etl.db"_s); }
    QByteArray bytes() const
    {
        QFile file(database());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    CommandResult on(QStringList words) const
    {
        return runCommandLine(words << u"--database"_s << database() << u"--language"_s << u"en"_s);
    }
    void execute(const QString &sql) const
    {
        auto connection = Connection::open({.database = database(),
                                            .access = ConnectionSpec::Access::Create,
                                            .role = ConnectionSpec::Role::Data});
        QVERIFY(connection && connection->execute(sql).ok());
    }

    const QTemporaryDir m_config;
    std::optional<QTemporaryDir> m_dir;
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(TestCliBare)
#include "tst_clibare.moc"
