// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditfixture.h"
#include "tests/support/auditplace.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int steps = 4;

/// Four scripts, each some 40 ms of counting, none of which may be executed twice; the last one waits.
QByteArray definitionText()
{
    QString text = u"godwit: 1\n"
                   "connections:\n"
                   "  work: { kind: sqlite, path: work.db }\n"
                   "processes:\n"
                   "  - id: 1\n    name: Contested\n    max_parallel: 2\n    steps:\n"_s;
    for (int id = 1; id <= steps; ++id) {
        text += u"      - { id: %1, name: Step %1, kind: sql, connection: work, depends_on: [%2], script: "
                "\"INSERT INTO done WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < "
                "150000) "
                "SELECT count(*) FROM c;\" }\n"_s.arg(id)
                    .arg(id == steps ? u"1, 2, 3"_s : QString());
    }
    return text.toUtf8();
}

} // namespace

/// Operators who call rerun at the same moment, on each kind of audit database. GODWIT_RACES: how often two
/// of them do (40; 15 on servers), and a fifth of that eight of them.
class TestRace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneWinsAndTheOthersLearnWho_data();
    void oneWinsAndTheOthersLearnWho();

private:
    void round(QStringList names);
    void judge(const CtlResult &lost, const QString &winner);
    void checkWork();
    QString audit() const { return m_audit->address(); }
    QString work() const { return m_folder.filePath(u"work.db"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<AuditPlace> m_audit;
    QRandomGenerator m_random{QRandomGenerator::global()->generate()};
    int m_conflicts = 0; ///< losers who were told who runs it
    int m_afterwards = 0;
    QMap<QString, int> m_wins;
};

void TestRace::initTestCase()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(u"state"_s)));
    m_audit = std::make_unique<AuditPlace>(auditKind(), m_folder.filePath(u"audit.db"_s));
    QFile definition(m_folder.filePath(u"definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly) && definition.write(definitionText()) > 0);
    definition.close();
    executeOn(work(), {u"CREATE TABLE done(x)"_s});
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    QCOMPARE(CtlProcess::run(audit(), {u"run"_s, u"1"_s}).code, 0); // makes the ledger
}

void TestRace::oneWinsAndTheOthersLearnWho_data()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_RACES");
    const int races = given > 0 ? given : auditIsFile() ? 40 : 15;
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("rounds");
    QTest::newRow("two") << QStringList{u"anna"_s, u"ben"_s} << races;
    QTest::newRow("eight") << QStringList{u"anna"_s, u"ben"_s,   u"cleo"_s, u"dora"_s,
                                          u"emil"_s, u"fritz"_s, u"gina"_s, u"hugo"_s}
                           << std::max(1, races / 5);
}

void TestRace::oneWinsAndTheOthersLearnWho()
{
    QFETCH(QStringList, names);
    QFETCH(int, rounds);
    m_conflicts = m_afterwards = 0;
    m_wins.clear();
    QElapsedTimer timer;
    timer.start();
    for (int number = 1; number <= rounds; ++number) {
        round(names);
        if (QTest::currentTestFailed()) {
            qWarning("round %d", number);
            return;
        }
    }
    QStringList wins;
    for (auto win = m_wins.cbegin(); win != m_wins.cend(); ++win)
        wins += win.key() + u' ' + QString::number(win.value());
    qInfo("%d rounds of %lld on %s in %lld s: %d losers were told who runs it, %d came afterwards; won: %s",
          rounds, qlonglong(names.size()), qPrintable(auditKind()), timer.elapsed() / 1000, m_conflicts,
          m_afterwards, qPrintable(wins.join(u", "_s)));
    QVERIFY(m_conflicts * 2 >= rounds); // otherwise they were no races
}

void TestRace::round(QStringList names)
{
    m_audit->forgetRuns();
    executeOn(work(), {u"DELETE FROM done"_s, u"DELETE FROM GODWIT_LEDGER"_s});
    std::shuffle(names.begin(), names.end(), m_random); // the first to start has a small lead
    std::vector<std::unique_ptr<CtlProcess>> racers;
    for (const QString &name : std::as_const(names)) {
        racers.push_back(std::make_unique<CtlProcess>(audit(), name));
        QVERIFY(racers.back()->start({u"rerun"_s, u"1"_s}));
        if (m_random.bounded(2) == 1)
            QThread::usleep(m_random.bounded(5000u));
    }
    QList<CtlResult> results;
    for (const auto &racer : racers)
        results.append(racer->wait());

    const QString winner = valueOf(audit(), u"SELECT operator FROM GODWIT_RUN"_s);
    QVERIFY2(names.contains(winner), qPrintable(results[0].text() + results[1].text()));
    ++m_wins[winner];
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i] != winner)
            judge(results[i], winner);
        else
            QVERIFY2(results[i].code == 0, qPrintable(results[i].text()));
    }
    checkWork();
}

void TestRace::judge(const CtlResult &lost, const QString &winner)
{
    static const QRegularExpression trouble(u"deadlock|locked|serializ|lock wait"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!lost.text().contains(trouble), qPrintable(lost.text()));
    if (lost.code == 4) {
        ++m_conflicts;
        QVERIFY2(lost.err.contains(winner), qPrintable(lost.text()));
        QVERIFY2(!lost.out.contains(u"Succeeded"_s), qPrintable(lost.text()));
    } else {
        ++m_afterwards;
        QVERIFY2(lost.code == 0 && lost.out.contains(u"Nothing is left to run"_s), qPrintable(lost.text()));
    }
}

void TestRace::checkWork()
{
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM GODWIT_RUN"_s), u"1"_s);
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='Success'"_s), u"1"_s);
    QCOMPARE(rowsOf(audit(), {u"Step_id"_s, u"Status"_s}, u"ETL_STEP_RUN_STATUS ORDER BY Step_id"_s),
             (QStringList{u"'1' | 'Success'"_s, u"'2' | 'Success'"_s, u"'3' | 'Success'"_s,
                          u"'4' | 'Success'"_s}));
    QCOMPARE(valueOf(work(), u"SELECT count(*) FROM done"_s), QString::number(steps));
    QCOMPARE(valueOf(work(), u"SELECT count(*) FROM GODWIT_LEDGER"_s), QString::number(steps));
    const CtlResult verified = CtlProcess::run(audit(), {u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

QTEST_GUILESS_MAIN(TestRace)
#include "tst_race.moc"
