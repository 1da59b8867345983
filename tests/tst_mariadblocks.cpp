// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/stores.h"
#include "tests/support/mariafixture.h"

#include <QRegularExpression>

#include <thread>

using namespace godwit;
using namespace Qt::StringLiterals;

namespace
{

/// Whether the server makes a connection of this database wait for a lock. Row locks are read from InnoDB's
/// status: information_schema.innodb_trx is a cache that is not renewed while it is read more often than
/// every 100 ms, so asking it without a pause can answer "nobody" for ever.
bool someoneWaits(const MariaFixture &fixture)
{
    const QByteArray connections =
        fixture.run(u"SELECT id, state LIKE 'Waiting%' FROM information_schema.processlist "
                    "WHERE db = DATABASE() AND id <> connection_id()"_s);
    const QString status = QString::fromUtf8(fixture.run(u"SHOW ENGINE INNODB STATUS"_s));
    for (const QByteArray &line : connections.trimmed().split('\n')) {
        const QByteArrayList fields = line.split('\t');
        if (fields.size() == 2 && fields.at(1) == "1")
            return true;
        // A transaction's lines come before the next "---TRANSACTION".
        const QRegularExpression waiting(
            u"---TRANSACTION(?:(?!---TRANSACTION).)*LOCK WAIT(?:(?!---TRANSACTION).)*MariaDB thread id %1,"_s
                .arg(QString::fromLatin1(fields.first())),
            QRegularExpression::DotMatchesEverythingOption);
        if (waiting.match(status).hasMatch())
            return true;
    }
    return false;
}

} // namespace

/// Loads that meet locks, and servers that do not allow everything.
class TestMariadbLocks : public QObject
{
    Q_OBJECT

private slots:
    void cancelsWhileBlocked_data();
    void cancelsWhileBlocked();
    void refusesEngineWithoutTransactions();
    void serverForbidsLocalInfile();
};

void TestMariadbLocks::cancelsWhileBlocked_data()
{
    QTest::addColumn<QString>("lock");
    QTest::addColumn<QString>("load");
    QTest::newRow("rows, DELETE") << u"SELECT * FROM t FOR UPDATE"_s << u"full"_s;
    QTest::newRow("rows, LOAD DATA") << u"INSERT INTO t VALUES (1)"_s << u"append"_s;
    QTest::newRow("table") << u"LOCK TABLES t WRITE"_s << u"append"_s;
}

void TestMariadbLocks::cancelsWhileBlocked()
{
    QFETCH(QString, lock);
    QFETCH(QString, load);
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"CREATE TABLE t(k int PRIMARY KEY); INSERT INTO t VALUES (9)"_s);
    const auto holder = findStore(u"mariadb")->openSession({.connection = fixture.maria()});
    COPY_OK(holder);
    COPY_OK((*holder)->begin());
    if (lock.startsWith(u"SELECT"))
        COPY_OK((*holder)->select(lock));
    else
        COPY_OK((*holder)->execute(lock));

    const CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s, load);
    std::chrono::steady_clock::time_point asked;
    std::atomic<bool> ended = false;
    std::jthread canceller([&] {
        while (!ended && !someoneWaits(fixture)) { // the server says when somebody waits
        }
        asked = std::chrono::steady_clock::now();
        fixture.stop.request_stop();
    });
    const auto copied = fixture.copy(job);
    const auto returned = std::chrono::steady_clock::now();
    ended = true;
    canceller.join();
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().kind, ErrorKind::Cancelled);
    qInfo("cancelled after %lld ms",
          static_cast<long long>(
              std::chrono::duration_cast<std::chrono::milliseconds>(returned - asked).count()));
    COPY_OK((*holder)->rollback());
    (void)(*holder)->execute(u"UNLOCK TABLES"_s);
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("9\n"));
}

void TestMariadbLocks::refusesEngineWithoutTransactions()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"CREATE TABLE t(k int) ENGINE=Aria; INSERT INTO t VALUES (9)"_s);
    CopyJob job = fixture.mariaJob(u"a.db/t"_s, u"t"_s);
    const auto refused = fixture.copy(job);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().advice.contains(u"ENGINE=InnoDB"), qPrintable(refused.error().text()));
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("9\n"));
    job.step.settings[u"ledger"_s] = u"off"_s;
    COPY_OK(fixture.copy(job));
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("1\n"));
}

void TestMariadbLocks::serverForbidsLocalInfile()
{
    MariaFixture fixture;
    fixture.sql(u"a.db"_s, {u"CREATE TABLE t(k INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s});
    fixture.run(u"SET GLOBAL local_infile = 0"_s);
    const auto copied = fixture.copy(fixture.mariaJob(u"a.db/t"_s, u"t"_s));
    fixture.run(u"SET GLOBAL local_infile = 1"_s);
    COPY_OK(copied);
    QVERIFY2(copied->notes.join(u' ').contains(u"local_infile"), qPrintable(copied->notes.join(u' ')));
    QCOMPARE(fixture.run(u"SELECT k FROM t"_s), QByteArray("1\n"));
}

QTEST_GUILESS_MAIN(TestMariadbLocks)
#include "tst_mariadblocks.moc"
