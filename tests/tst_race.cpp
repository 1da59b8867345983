// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <filesystem>

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

/// Two operators who call rerun at the same moment. GODWIT_RACES: how often (200).
class TestRace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneWinsAndTheOtherLearnsWho();

private:
    void round();
    void checkWork();
    QString audit() const { return m_folder.filePath(u"work/audit.db"_s); }
    QString work() const { return m_folder.filePath(u"work/work.db"_s); }
    std::filesystem::path path(const QString &name) const
    {
        return QFile::encodeName(m_folder.filePath(name)).toStdString();
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random{QRandomGenerator::global()->generate()};
    int m_conflicts = 0; ///< rounds whose loser was told who runs it
    int m_afterwards = 0;
    QMap<QString, int> m_wins;
};

void TestRace::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"work"_s));
    QFile definition(m_folder.filePath(u"work/definition.yaml"_s));
    QVERIFY(definition.open(QIODevice::WriteOnly) && definition.write(definitionText()) > 0);
    definition.close();
    executeOn(work(), {u"CREATE TABLE done(x)"_s});
    const CtlResult import = CtlProcess::run(audit(), {u"import"_s, u"--create"_s, definition.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    std::filesystem::copy(path(u"work"_s), path(u"prepared"_s), std::filesystem::copy_options::recursive);
}

void TestRace::oneWinsAndTheOtherLearnsWho()
{
    const int given = qEnvironmentVariableIntValue("GODWIT_RACES");
    const int rounds = given > 0 ? given : 200;
    QElapsedTimer timer;
    timer.start();
    for (int number = 1; number <= rounds; ++number) {
        round();
        if (QTest::currentTestFailed()) {
            qWarning("round %d", number);
            return;
        }
    }
    qInfo("%d rounds in %lld s: %d losers were told who runs it, %d came afterwards; anna won %d, ben %d",
          rounds, timer.elapsed() / 1000, m_conflicts, m_afterwards, m_wins[u"anna"_s], m_wins[u"ben"_s]);
    QVERIFY(m_conflicts * 2 >= rounds); // otherwise they were no races
}

void TestRace::round()
{
    std::filesystem::remove_all(path(u"work"_s));
    std::filesystem::copy(path(u"prepared"_s), path(u"work"_s), std::filesystem::copy_options::recursive);
    QStringList names = {u"anna"_s, u"ben"_s};
    if (m_random.bounded(2) == 1)
        std::swap(names[0], names[1]); // the first to start has a small lead
    CtlProcess first(audit(), names[0]);
    CtlProcess second(audit(), names[1]);
    QVERIFY(first.start({u"rerun"_s, u"1"_s}));
    if (m_random.bounded(2) == 1)
        QThread::usleep(m_random.bounded(5000u));
    QVERIFY(second.start({u"rerun"_s, u"1"_s}));
    CtlResult results[] = {first.wait(), second.wait()};

    const QString winner = valueOf(audit(), u"SELECT operator FROM GODWIT_RUN"_s);
    QVERIFY2(names.contains(winner), qPrintable(results[0].text() + results[1].text()));
    ++m_wins[winner];
    const CtlResult &won = results[names.indexOf(winner)];
    const CtlResult &lost = results[1 - names.indexOf(winner)];
    QVERIFY2(won.code == 0, qPrintable(won.text()));
    if (lost.code == 4) {
        ++m_conflicts;
        QVERIFY2(lost.err.contains(winner), qPrintable(lost.text()));
        QVERIFY2(!lost.out.contains(u"Succeeded"_s), qPrintable(lost.text()));
    } else {
        ++m_afterwards;
        QVERIFY2(lost.code == 0 && lost.out.contains(u"Nothing is left to run"_s), qPrintable(lost.text()));
    }
    checkWork();
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
