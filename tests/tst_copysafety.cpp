// SPDX-License-Identifier: Apache-2.0
// What happens when something goes wrong: the destination is as before, or the effect is there exactly once.
#include "tests/support/copyfixture.h"

using namespace godwit;
using namespace Qt::StringLiterals;

class TestCopySafety : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_f = std::make_unique<CopyFixture>(); }
    void failedLoadLeavesOldRows_data();
    void failedLoadLeavesOldRows();
    void noRowIsLostSilently();
    void refusedCommitLeavesEverything_data() { destinations(); }
    void refusedCommitLeavesEverything();
    void sameEffectIsAdopted_data() { destinations(); }
    void sameEffectIsAdopted();
    void lowerFenceIsRefused_data() { destinations(); }
    void lowerFenceIsRefused();
    void csvIsRedoneWhenTheRenameNeverCame();
    void csvAdoptsOnlyItsOwnContent();
    void csvRemovesWhatAKilledProcessLeft();
    void withoutLedgerNothingIsRemembered();
    void readOnlySourceStaysUntouched();
    void largeTableInFlatMemory();

private:
    void destinations();
    QStringList destinationRows() const;
    /// A source table or file with the rows 1…n in column id.
    void source(int rows);

    std::unique_ptr<CopyFixture> m_f;
};

void TestCopySafety::destinations()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("sqlite") << u"sqlite"_s << u"b.db/t"_s;
    QTest::newRow("same file") << u"sqlite"_s << u"a.db/u"_s;
    QTest::newRow("csv") << u"csv"_s << u"t.csv"_s;
}

void TestCopySafety::source(int rows)
{
    m_f->sql(
        u"a.db"_s,
        {u"CREATE TABLE IF NOT EXISTS t (id INTEGER)"_s, u"DELETE FROM t"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO t SELECT i FROM n"_s
             .arg(rows)});
}

void TestCopySafety::failedLoadLeavesOldRows_data()
{
    QTest::addColumn<QString>("constraint");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("check") << u"CHECK (id <> 15000)"_s << u"15000"_s << u"CHECK constraint failed"_s;
    QTest::newRow("unique") << u"UNIQUE"_s << u"7"_s << u"UNIQUE constraint failed"_s;
    QTest::newRow("not null") << u"NOT NULL"_s << u"NULL"_s << u"NOT NULL constraint failed"_s;
    QTest::newRow("trigger") << u""_s << u"-1"_s << u"no negative ids"_s;
    QTest::newRow("mismatch") << u"PRIMARY KEY"_s << u"'abc'"_s << u"mismatch"_s;
}

void TestCopySafety::failedLoadLeavesOldRows()
{
    QFETCH(QString, constraint);
    QFETCH(QString, value);
    QFETCH(QString, says);
    source(20'000);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE s (id)"_s, u"INSERT INTO s SELECT id FROM t"_s,
                         u"UPDATE s SET id = %1 WHERE rowid = 15000"_s.arg(value)});
    m_f->sql(
        u"b.db"_s,
        {u"CREATE TABLE t (id INTEGER %1)"_s.arg(constraint), u"INSERT INTO t VALUES (-5), (-6)"_s,
         u"CREATE TRIGGER g BEFORE INSERT ON t WHEN new.id < 0 BEGIN SELECT raise(ABORT, 'no negative ids'); END"_s});
    const auto failed = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/s"_s, u"sqlite"_s, u"b.db/t"_s));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Data);
    QVERIFY2(failed.error().object.contains(u"row 15000"_s), qPrintable(failed.error().text()));
    QVERIFY2(failed.error().cause.contains(says), qPrintable(failed.error().text()));
    QVERIFY(!failed.error().transient);
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM t ORDER BY id"_s), (QStringList{u"-6"_s, u"-5"_s}));
    QCOMPARE(m_f->asked.load(), 0);
}

void TestCopySafety::noRowIsLostSilently()
{
    source(10);
    m_f->sql(u"a.db"_s, {u"INSERT INTO t VALUES (3)"_s});
    for (const QString &policy : {u"IGNORE"_s, u"REPLACE"_s, u"ROLLBACK"_s, u"FAIL"_s}) {
        m_f->sql(u"b.db"_s, {u"DROP TABLE IF EXISTS t"_s,
                             u"CREATE TABLE t (id INTEGER UNIQUE ON CONFLICT %1)"_s.arg(policy),
                             u"INSERT INTO t VALUES (99)"_s});
        const auto refused =
            m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s, u"append"_s));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Data);
        QVERIFY2(refused.error().object.contains(u"row 11"_s), qPrintable(refused.error().text()));
        QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM t"_s), QStringList{u"99"_s});
    }
    // A trigger that drops rows means it; then the counts say so.
    m_f->sql(u"b.db"_s,
             {u"CREATE TABLE d (id)"_s,
              u"CREATE TRIGGER g BEFORE INSERT ON d WHEN new.id > 8 BEGIN SELECT raise(IGNORE); END"_s});
    const auto dropped = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/d"_s));
    COPY_OK(dropped);
    QCOMPARE(dropped->rowsRead, 11);
    QCOMPARE(dropped->rowsWritten, 9);
    // A trigger that ends the transaction: nothing is written outside of one.
    m_f->sql(
        u"b.db"_s,
        {u"CREATE TABLE r (id)"_s, u"INSERT INTO r VALUES (99)"_s,
         u"CREATE TRIGGER h BEFORE INSERT ON r WHEN new.id = 5 BEGIN SELECT raise(ROLLBACK, 'no fives'); END"_s});
    const auto ended = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/r"_s));
    QVERIFY(!ended.ok());
    QCOMPARE(ended.error().kind, ErrorKind::Data);
    QVERIFY2(ended.error().object.contains(u"row 5"_s), qPrintable(ended.error().text()));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT id FROM r"_s), QStringList{u"99"_s});
}

QStringList TestCopySafety::destinationRows() const
{
    const QStringList u = m_f->rows(u"a.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s);
    const QStringList t = m_f->files().contains(u"b.db"_s)
                              ? m_f->rows(u"b.db"_s, u"SELECT sql FROM sqlite_master ORDER BY 1"_s)
                              : QStringList();
    return u + t + QStringList{QString::fromUtf8(m_f->content(u"t.csv"_s))};
}

void TestCopySafety::refusedCommitLeavesEverything()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    m_f->sql(u"b.db"_s, {u"CREATE TABLE x (a)"_s});
    m_f->file(u"t.csv"_s, "id\n99\n");
    const QStringList before = destinationRows();
    const QStringList filesBefore = m_f->files();
    for (const QString &load : {u"full"_s, u"append"_s}) {
        m_f->leaseHeld = false;
        const auto refused = m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place, load));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Fenced);
        QVERIFY(m_f->asked > 0);
        QCOMPARE(destinationRows(), before);
        QCOMPARE(m_f->files(), filesBefore);
    }
    m_f->leaseHeld = true;
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place)));
}

void TestCopySafety::sameEffectIsAdopted()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place, u"append"_s);
    const auto first = m_f->copy(job);
    COPY_OK(first);
    QVERIFY(!first->adopted);
    source(20); // would show if it were copied again
    const QByteArray csv = m_f->content(u"t.csv"_s);
    job.identity.attempt = AttemptId(u"another"_s); // the first died before it could say so
    job.identity.fence += 1;
    m_f->asked = 0;
    const auto second = m_f->copy(job);
    COPY_OK(second);
    QVERIFY(second->adopted);
    QCOMPARE(second->rowsWritten, 10);
    QCOMPARE(second->rowsRead, first->rowsRead);
    QCOMPARE(second->bytes, first->bytes);
    QCOMPARE(m_f->asked.load(), 0);
    QCOMPARE(m_f->content(u"t.csv"_s), csv);
    if (kind == u"sqlite") {
        QCOMPARE(
            m_f->rows(place.section(u'/', 0, 0), u"SELECT count(*) FROM %1"_s.arg(place.section(u'/', 1))),
            QStringList{u"10"_s});
        QCOMPARE(m_f->rows(place.section(u'/', 0, 0), u"SELECT count(*) FROM GODWIT_LEDGER"_s),
                 QStringList{u"1"_s});
    }
}

void TestCopySafety::lowerFenceIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    source(10);
    auto zombie = m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place);
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, place)));
    source(20);
    zombie.identity.cycle = 99; // another effect, but an older lease
    const auto refused = m_f->copy(zombie);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Fenced);
    zombie.identity.fence = 2;
    zombie.identity.attempt = AttemptId(u"zombie"_s);
    QCOMPARE(m_f->copy(zombie).error().kind, ErrorKind::Fenced);
    zombie.identity.fence = 3;
    COPY_OK(m_f->copy(zombie));
}

void TestCopySafety::csvIsRedoneWhenTheRenameNeverCame()
{
    source(3);
    m_f->file(u"t.csv"_s, "id\n0\n");
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s, u"append"_s);
    COPY_OK(m_f->copy(job));
    m_f->file(u"t.csv"_s, "id\n0\n"); // as after a crash between manifest and rename
    job.identity.fence += 1;
    job.identity.attempt = AttemptId(u"second"_s);
    const auto again = m_f->copy(job);
    COPY_OK(again);
    QVERIFY(!again->adopted);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n0\n1\n2\n3\n"));
    m_f->file(u"t.csv"_s, "id\n0\n");
    const auto sameAttempt = m_f->copy(job); // a retry within the attempt has the same fence
    COPY_OK(sameAttempt);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n0\n1\n2\n3\n"));
}

void TestCopySafety::csvAdoptsOnlyItsOwnContent()
{
    source(3);
    auto job = m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s);
    COPY_OK(m_f->copy(job));
    m_f->file(u"t.csv"_s, "id\n1\n2\n4\n"); // the same size, other bytes
    job.identity.fence += 1;
    const auto again = m_f->copy(job);
    COPY_OK(again);
    QVERIFY(!again->adopted);
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n"));
    m_f->file(u".t.csv.godwit.json"_s, "{ broken");
    job.identity = m_f->nextIdentity();
    job.identity.fence = 50;
    const auto broken = m_f->copy(job);
    QVERIFY(!broken.ok());
    QCOMPARE(broken.error().kind, ErrorKind::Destination);
    QVERIFY(broken.error().object.contains(u".t.csv.godwit.json"_s));
}

void TestCopySafety::csvRemovesWhatAKilledProcessLeft()
{
    source(3);
    m_f->file(u".t.csv.godwit-dead.part"_s, "half");
    m_f->file(u".other.csv.godwit-dead.part"_s, "not ours");
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"csv"_s, u"t.csv"_s)));
    QCOMPARE(m_f->files(),
             (QStringList{u".other.csv.godwit-dead.part"_s, u".t.csv.godwit.json"_s, u"a.db"_s, u"t.csv"_s}));
}

void TestCopySafety::withoutLedgerNothingIsRemembered()
{
    source(3);
    for (const QString &kind : {u"sqlite"_s, u"csv"_s}) {
        auto job =
            m_f->job(u"sqlite"_s, u"a.db/t"_s, kind, kind == u"csv" ? u"t.csv"_s : u"b.db/t"_s, u"append"_s);
        job.destination.options = {{u"ledger"_s, u"off"_s}};
        COPY_OK(m_f->copy(job));
        const auto again = m_f->copy(job);
        COPY_OK(again);
        QVERIFY(!again->adopted);
    }
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT name FROM sqlite_master"_s), QStringList{u"t"_s});
    QCOMPARE(m_f->content(u"t.csv"_s), QByteArray("id\n1\n2\n3\n1\n2\n3\n"));
    QCOMPARE(m_f->files(), (QStringList{u"a.db"_s, u"b.db"_s, u"t.csv"_s}));
}

void TestCopySafety::readOnlySourceStaysUntouched()
{
    source(10);
    const QByteArray before = m_f->content(u"a.db"_s);
    QFile::setPermissions(m_f->path(u"a.db"_s), QFile::ReadOwner);
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/t"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->content(u"a.db"_s), before);
}

void TestCopySafety::largeTableInFlatMemory()
{
    source(300'000);
    m_f->sql(u"a.db"_s, {u"CREATE TABLE big AS SELECT id, hex(zeroblob(50)) AS a FROM t"_s});
    COPY_OK(m_f->copy(m_f->job(u"sqlite"_s, u"a.db/big"_s, u"csv"_s, u"t.csv"_s)));
    COPY_OK(m_f->copy(m_f->job(u"csv"_s, u"t.csv"_s, u"sqlite"_s, u"b.db/t"_s)));
    QCOMPARE(m_f->rows(u"b.db"_s, u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(a)) FROM t"_s),
             m_f->rows(u"a.db"_s, u"SELECT count(*) || ' ' || sum(id) || ' ' || sum(length(a)) FROM big"_s));
}

QTEST_GUILESS_MAIN(TestCopySafety)
#include "tst_copysafety.moc"
