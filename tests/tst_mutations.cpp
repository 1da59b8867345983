// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whether the tests would find the faults that matter: each is switched on (models/core/mutation.h), and the
/// test that is named beside it has to go red; without the fault it is green.
class TestMutations : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();

private:
    static bool isGreen(const QString &program, const QString &function, const QString &points,
                        const QString &audit, const QString &mutation);
};

void TestMutations::isFound_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("points"); ///< GODWIT_FAILPOINT; empty: none
    QTest::addColumn<QString>("audit");  ///< GODWIT_TEST_AUDIT; empty: a file
    const auto row = [](const char *mutation, const char *program, const char *function,
                        const char *points = "", const char *audit = "") {
        QTest::newRow(mutation) << QString::fromLatin1(program) << QString::fromLatin1(function)
                                << QString::fromLatin1(points) << QString::fromLatin1(audit);
    };
    row("no-ledger", "tst_failpoints", "diesAndIsCompleted", "sqlite.committed script.committed");
    row("no-fence", "tst_attemptstore", "aLostLeaseFencesTheLateOutcome");
    row("check-then-insert", "tst_leases", "whatSomebodyHoldsIsNotTaken");
    row("plain-begin", "tst_leases", "aWriteTransactionHoldsTheLockAtOnce");
    row("ack-before-commit", "tst_failpoints", "diesAndIsCompleted", "finish.commit");
    row("journal-locked-late", "tst_auditaway", "aJournalIsNotTakenForDeadWhileItIsMade");
    row("commit-retried-blindly", "tst_replay", "isNotSaidTwiceWhereTheCommitHadArrived");
    row("beat-by-time", "tst_leases", "everyBeatCounts");
    row("select-before-cas", "tst_attemptstore", "aSuccessThatCameMeanwhileIsSeen", "", "mariadb");
    row("escape-identifier", "tst_identifiers", "namesAreOnlyNames:mariadb");
}

bool TestMutations::isGreen(const QString &program, const QString &function, const QString &points,
                            const QString &audit, const QString &mutation)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GODWIT_MUTATION"_s, mutation);
    environment.insert(u"GODWIT_FAILPOINT"_s, points);
    environment.insert(u"GODWIT_TEST_AUDIT"_s, audit);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, {function});
    const bool ended = process.waitForFinished(120'000);
    if (!ended)
        process.kill(); // a fault may well let it hang
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void TestMutations::isFound()
{
    QFETCH(QString, program);
    QFETCH(QString, function);
    QFETCH(QString, points);
    QFETCH(QString, audit);
    QVERIFY2(isGreen(program, function, points, audit, {}), "it is red without the fault");
    QVERIFY2(!isGreen(program, function, points, audit, QString::fromLatin1(QTest::currentDataTag())),
             "it stays green with the fault");
}

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
