// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/failpointlist.h"
#include "tests/support/killservers.h"

#include <QTest>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// tst_failpoints for what happens in PostgreSQL and MariaDB: the program dies, the servers live on.
class TestFailpointServers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void diesAndIsCompleted_data();
    void diesAndIsCompleted();

private:
    KillServers m_world;
    int m_cycle = 1;
};

void TestFailpointServers::initTestCase()
{
    const QString problem = m_world.prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const CtlResult run = CtlProcess::run(m_world.audit(), {u"run"_s, u"1"_s});
    QVERIFY2(run.code == 0, qPrintable(run.text().right(2000)));
}

void TestFailpointServers::diesAndIsCompleted_data()
{
    QTest::addColumn<QString>("place");
    // Two of each: the loads of one kind come one after the other.
    for (const char *place :
         {"postgresql.commit", "postgresql.commit:3", "postgresql.committed", "postgresql.committed:3",
          "mariadb.commit", "mariadb.commit:2", "mariadb.committed", "mariadb.committed:2", "mariadb.rename",
          "mariadb.renamed", "mariadb.recorded", "script.commit", "script.committed", "script.committed:2"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestFailpointServers::diesAndIsCompleted()
{
    QFETCH(QString, place);
    m_world.nextCycle(++m_cycle);
    QVERIFY2(diesAt(m_world.audit(), {u"run"_s, u"1"_s}, place), qPrintable(place));
    const Aftermath aftermath;
    const CtlResult rerun = CtlProcess::run(m_world.audit(), {u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    const QStringList wrongs = aftermath.wrongs(m_world.audit()) + m_world.wrongs(m_cycle);
    QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestFailpointServers)
#include "tst_failpointservers.moc"
