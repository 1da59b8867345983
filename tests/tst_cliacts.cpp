// SPDX-License-Identifier: Apache-2.0
// What an operator decides without running anything, by commands.
#include "models/audit/auditdatabase.h"
#include "support/commandrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCliActs : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_dir.emplace();
        QCOMPARE(on({u"import"_s, writeSmallDefinition(m_dir->path()), u"--create"_s}).code, 0);
    }
    void cleanup() { m_dir.reset(); }

    void aReasonIsNeeded()
    {
        for (const QStringList &words :
             {QStringList{u"mark"_s, u"7"_s, u"--step"_s, u"2"_s, u"--done"_s},
              QStringList{u"declare-lost"_s, u"7"_s, u"--step"_s, u"2"_s},
              QStringList{u"acknowledge"_s, u"7"_s, u"--step"_s, u"2"_s, u"--reason"_s, u" "_s},
              QStringList{u"reconcile"_s, u"7"_s, u"--step"_s, u"2"_s}}) {
            const CommandResult result = on(words);
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.contains(u"A reason is needed"_s), qPrintable(result.err));
        }
        const CommandResult noStep = on({u"mark"_s, u"7"_s, u"--done"_s, u"--reason"_s, u"x"_s});
        QCOMPARE(noStep.code, 2);
        QVERIFY(noStep.err.contains(u"--step"_s));
        const CommandResult both = on({u"mark"_s, u"7"_s, u"--done"_s, u"--failed"_s, u"--reason"_s, u"x"_s});
        QCOMPARE(both.code, 2);
        QVERIFY(both.err.contains(u"either --done or --failed"_s));
        QCOMPARE(count(u"SELECT count(*) FROM ETL_STEP_RUN_STATUS"_s), 0);
    }

    void markedStepsAreNotRun()
    {
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1); // step 2 fails
        const CommandResult done = on({u"mark"_s, u"7"_s, u"--step"_s, u"2"_s, u"--done"_s, u"--reason"_s,
                                       u"by hand"_s, u"--operator"_s, u"anna"_s, u"--json"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.json()[u"act"_s].toString(), u"mark_done"_s);
        QCOMPARE(done.json()[u"steps"_s][0][u"state"_s].toString(), u"succeeded"_s);
        const QJsonObject status = on({u"status"_s, u"7"_s, u"--json"_s}).json();
        const QJsonValue step = status[u"processes"_s][0][u"steps"_s][1];
        QCOMPARE(step[u"declaration"_s].toString(), u"marked as done by anna"_s);
        QCOMPARE(on({u"rerun"_s, u"7"_s}).code, 0); // step 3 alone
        QCOMPARE(count(u"SELECT count(*) FROM GODWIT_ATTEMPT WHERE step_id='2'"_s), 2);
        QCOMPARE(on({u"audit"_s, u"verify"_s}).code, 0);
        const CommandResult again =
            on({u"mark"_s, u"7"_s, u"--step"_s, u"2"_s, u"--failed"_s, u"--reason"_s, u"no"_s});
        QCOMPARE(again.code, 2);
        QVERIFY2(again.err.contains(u"what succeeded stays so"_s), qPrintable(again.err));
    }

    void whatIsNotProvenIsSaid()
    {
        QCOMPARE(on({u"run"_s, u"7"_s}).code, 1);
        const CommandResult result =
            on({u"reconcile"_s, u"7"_s, u"--step"_s, u"2"_s, u"--reason"_s, u"perhaps"_s});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains(u"holds no effect of it in cycle 1"_s), qPrintable(result.text()));
    }

    void lostRowsAndTheirAge()
    {
        execute(u"INSERT INTO ETL_STEP_RUN_STATUS(Step_id, Process_id, Status, start_Datetime) "
                "VALUES('2', '7', 'Running', '2026-01-01 08:00:00')"_s);
        QVERIFY(on({u"status"_s, u"7"_s}).out.contains(u"run by another system, for "_s));
        QCOMPARE(on({u"acknowledge"_s, u"7"_s, u"--step"_s, u"2"_s, u"--reason"_s, u"x"_s}).code, 2);
        const CommandResult lost = on({u"declare-lost"_s, u"7"_s, u"--reason"_s, u"deleted"_s});
        QCOMPARE(lost.code, 0);
        QVERIFY2(lost.out.contains(u"Step 2 is declared lost."_s), qPrintable(lost.text()));
        QVERIFY(lost.out.contains(u"godwitctl rerun 7"_s));
        QCOMPARE(count(u"SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='Running'"_s), 1);
        QVERIFY(executeOnWork(m_dir->path(), u"CREATE TABLE wanted(x)"_s));
        QCOMPARE(on({u"rerun"_s, u"7"_s}).code, 0);
        QCOMPARE(on({u"declare-lost"_s, u"7"_s, u"--reason"_s, u"again"_s}).code, 2);
    }

private:
    QString database() const { return m_dir->filePath(u"audit.db"_s); }
    CommandResult on(QStringList words) const
    {
        return runCommandLine(words << u"--database"_s << database() << u"--language"_s << u"en"_s);
    }
    qint64 count(const QString &sql) const
    {
        auto connection = openAudit(database());
        return (*connection->selectOne(sql))->integer(0);
    }
    void execute(const QString &sql) const
    {
        auto connection = openAudit(database());
        QVERIFY(connection->execute(sql).ok());
    }

    std::optional<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCliActs)
#include "tst_cliacts.moc"
