// SPDX-License-Identifier: Apache-2.0
#include "models/audit/trail.h"
#include "models/database/transaction.h"
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestTrail : public QObject
{
    Q_OBJECT

    static void write(Connection &connection, int count)
    {
        Trail trail(connection, Actor::current(u"anna"_s));
        for (int i = 0; i < count; ++i) {
            Transaction transaction = must(Transaction::begin(connection));
            must(trail.append({.kind = u"note"_s,
                               .process = ProcessId(QString::number(i % 2)),
                               .reason = u"reason %1"_s.arg(i),
                               .detail = {{u"n"_s, i}}}));
            must(transaction.commit());
        }
    }

private slots:
    void anUntouchedTrailHolds()
    {
        const AuditFixture fixture;
        Connection connection = fixture.open();
        write(connection, 40);
        QCOMPARE(must(Trail::verify(connection)), QStringList());
    }

    void everyKindOfTamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("names"); ///< the event's number that the sentence must name
        for (const auto &column :
             {u"at"_s, u"process_id"_s, u"step_id"_s, u"run_id"_s, u"attempt_id"_s, u"kind"_s, u"operator"_s,
              u"os_user"_s, u"host"_s, u"db_user"_s, u"reason"_s, u"detail"_s, u"hash"_s}) {
            QTest::newRow(qPrintable(column))
                << u"UPDATE GODWIT_EVENT SET %1='x' WHERE sequence=7"_s.arg(column) << QString();
        }
        QTest::newRow("edited names it")
            << u"UPDATE GODWIT_EVENT SET reason='x' WHERE sequence=7"_s << u"Event 7 "_s;
        QTest::newRow("deleted") << u"DELETE FROM GODWIT_EVENT WHERE sequence=7"_s << u"event 9 "_s;
        QTest::newRow("last deleted") << u"DELETE FROM GODWIT_EVENT WHERE sequence=20"_s << u"process 1"_s;
        QTest::newRow("all of a process deleted")
            << u"DELETE FROM GODWIT_EVENT WHERE process_id='1'"_s << u"process 1"_s;
        QTest::newRow("reordered")
            << u"UPDATE GODWIT_EVENT SET sequence=CASE sequence WHEN 7 THEN 99 ELSE 7 END "
               "WHERE sequence IN (7, 9)"_s
            << QString();
        QTest::newRow("inserted")
            << u"INSERT INTO GODWIT_EVENT SELECT "
               u"99,at,process_id,step_id,run_id,attempt_id,kind,operator,os_user,"
               "host,db_user,reason,detail,prev_hash,hash FROM GODWIT_EVENT WHERE sequence=7"_s
            << u"event 99 "_s;
    }
    void everyKindOfTamperingIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, names);
        const AuditFixture fixture;
        Connection connection = fixture.open();
        write(connection, 20);
        QVERIFY(must(connection.execute(sql)) > 0);
        const QStringList bad = must(Trail::verify(connection));
        QVERIFY(!bad.isEmpty());
        QVERIFY2(bad.join(u'\n').contains(names), qPrintable(bad.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTrail)
#include "tst_trail.moc"
