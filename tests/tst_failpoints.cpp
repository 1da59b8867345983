// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/failpointlist.h"
#include "tests/support/killworld.h"

#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// The real program dies (SIGKILL) at every fail-point once. A rerun completes everything, the invariants
/// hold, and the destination equals the source exactly once. GODWIT_FAILPOINT: only these, separated by
/// blanks, for instance "finish.commit:7" (the 7th time).
class TestFailpoints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void diesAndIsCompleted_data();
    void diesAndIsCompleted();
    void everyPlaceIsReachedByATest();

private:
    KillWorld m_world;
    QStringList m_reached; ///< by an undisturbed run
};

void TestFailpoints::initTestCase()
{
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_world.layOut(KillWorld::Cycle::Second);
    hurryLeases(m_world.audit());
    m_reached = pointsOf(m_world.audit(), {u"run"_s, u"1"_s}, m_world.folder() + u"/points"_s);
    QVERIFY2(m_reached.contains(u"finish.commit"_s), qPrintable(m_reached.join(u' ')));
}

void TestFailpoints::diesAndIsCompleted_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); ///< where the rerun dies as well; empty: nowhere
    const QString chosen = qEnvironmentVariable("GODWIT_FAILPOINT");
    const QStringList places = chosen.isEmpty() ? m_reached : chosen.split(u' ', Qt::SkipEmptyParts);
    for (const QString &place : places)
        QTest::newRow(qPrintable(place)) << place << QString();
    if (!chosen.isEmpty())
        return;
    for (const char *place : {"replay.outcome", "replay.recorded"})
        QTest::addRow("finish.commit, then %s", place) << u"finish.commit"_s << QString::fromLatin1(place);
    for (const char *place : {"recover.commit", "recover.committed", "finish.commit", "sqlite.committed"})
        QTest::addRow("claim.committed, then %s", place)
            << u"claim.committed"_s << QString::fromLatin1(place);
}

void TestFailpoints::diesAndIsCompleted()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    m_world.layOut(KillWorld::Cycle::Second);
    hurryLeases(m_world.audit());
    QVERIFY2(diesAt(m_world.audit(), {u"run"_s, u"1"_s}, first), qPrintable(first));
    Aftermath aftermath;
    if (!second.isEmpty())
        QVERIFY2(diesAt(m_world.audit(), {u"rerun"_s, u"1"_s}, second), qPrintable(second));

    const CtlResult rerun = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    if (valueOf(m_world.audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s) == u"1") { // died before it was open
        const CtlResult run = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
        QVERIFY2(run.code == 0, qPrintable(run.text().right(2000)));
    }
    const QStringList wrongs = aftermath.wrongs(m_world.audit()) + m_world.wrongs(KillWorld::Cycle::Second);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
}

/// A place that no test dies at proves nothing.
void TestFailpoints::everyPlaceIsReachedByATest()
{
    const QStringList elsewhere{
        u"replay.outcome"_s,     u"replay.recorded"_s,       // above, as a second death
        u"recover.commit"_s,     u"recover.committed"_s,     //
        u"postgresql.commit"_s,  u"postgresql.committed"_s,  // tst_failpointservers
        u"mariadb.commit"_s,     u"mariadb.committed"_s,     //
        u"mariadb.rename"_s,     u"mariadb.renamed"_s,       //
        u"mariadb.recorded"_s,                               //
        u"constraints.commit"_s, u"constraints.committed"_s, // tst_failpointaudit
        u"odbc.commit"_s,        u"odbc.committed"_s,        //
        u"act.commit"_s,         u"act.committed"_s,         //
    };
    QStringList missing = pointsInSources();
    QVERIFY(missing.size() > 25);
    missing.removeIf(
        [&](const QString &place) { return m_reached.contains(place) || elsewhere.contains(place); });
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(TestFailpoints)
#include "tst_failpoints.moc"
