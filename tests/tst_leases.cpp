// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leases.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"
#include "tests/support/auditfixture.h"

#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLeases : public QObject
{
    Q_OBJECT

    static std::optional<Lease> take(Connection &connection, const QString &attempt)
    {
        Leases leases(connection);
        must(leases.ensure(ProcessId(u"4"_s), StepId(u"1"_s)));
        return must(leases.take(ProcessId(u"4"_s), StepId(u"1"_s), AttemptId(attempt), Actor::current()));
    }

private slots:
    /// Somebody may take it after one looked and before one takes it oneself.
    void whatSomebodyHoldsIsNotTaken()
    {
        const AuditFixture fixture;
        Connection one = fixture.open();
        Connection other = fixture.open();
        QVERIFY(must(Leases(one).held(ProcessId(u"4"_s))).isEmpty());
        const auto first = take(other, u"first"_s);
        QVERIFY(first);
        QVERIFY(!take(one, u"second"_s));
        QVERIFY(must(Leases(other).release(*first)));
        const auto second = take(one, u"second"_s);
        QVERIFY(second);
        QVERIFY(second->fence > first->fence);
        QVERIFY(!must(Leases(other).beat(*first)));
        QVERIFY(!must(Leases(other).release(*first)));
        QVERIFY(must(Leases(one).beat(*second)));
    }

    /// On SQLite who begins to write has the lock, or half of all races would fail at their first write.
    void aWriteTransactionHoldsTheLockAtOnce()
    {
        const AuditFixture fixture;
        Connection one = fixture.open();
        if (one.dialect().isServer())
            return; // rows are locked there, not the database
        Connection other = must(Connection::open({.database = one.spec().database, .busyTimeout = 1ms}));
        auto writes = must(Transaction::begin(one));
        QVERIFY(!other.execute(u"BEGIN IMMEDIATE"_s));
        writes.rollback();
        QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s).ok());
        QVERIFY(other.execute(u"ROLLBACK"_s).ok());
    }

    /// A beat must change its row even where the clock has not moved: a server may report an update that
    /// changes nothing as one that found nothing.
    void everyBeatCounts()
    {
        const AuditFixture fixture;
        Connection connection = fixture.open();
        const auto lease = take(connection, u"mine"_s);
        QSet<qint64> beats;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(must(Leases(connection).beat(*lease)));
            beats.insert(must(connection.selectOne(u"SELECT beat FROM GODWIT_LEASE"_s))->integer(0));
        }
        QCOMPARE(beats.size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
