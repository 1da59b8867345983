// SPDX-License-Identifier: Apache-2.0
#include "models/database/connection.h"
#include "models/database/dialects.h"
#include "models/database/transaction.h"
#include "tests/support/auditfixture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

ConnectionSpec dataAt(const QString &path)
{
    return {.database = path, .access = ConnectionSpec::Access::Create, .role = ConnectionSpec::Role::Data};
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void whatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        QTest::newRow("absent") << m_folder.filePath(u"absent.db"_s) << u"does not exist"_s;
        QTest::newRow("folder") << m_folder.path() << u"it is a folder"_s;
        QTest::newRow("empty") << QString() << u"no file is named"_s;
        QTest::newRow("text") << m_folder.filePath(u"letter.txt"_s) << u"not an SQLite database"_s;
    }
    void whatCannotBeOpenedSaysWhy()
    {
        QFile letter(m_folder.filePath(u"letter.txt"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write(QByteArray("Dear Sir or Madam, ").repeated(300));
        letter.close();
        QFETCH(QString, path);
        QFETCH(QString, says);
        const auto opened = Connection::open({.database = path});
        QVERIFY(!opened);
        QVERIFY2(opened.error().text().contains(says), qPrintable(opened.error().text()));
        QVERIFY(opened.error().object == path);
    }

    void rolledBackUnlessCommitted()
    {
        Connection connection = must(Connection::open(dataAt(m_folder.filePath(u"tx.db"_s))));
        must(connection.execute(u"CREATE TABLE t(a)"_s));
        {
            Transaction transaction = must(Transaction::begin(connection));
            must(connection.execute(u"INSERT INTO t VALUES(1)"_s));
        }
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM t"_s))->integer(0), 0);
        Transaction transaction = must(Transaction::begin(connection));
        QCOMPARE(must(connection.execute(u"INSERT INTO t VALUES(1),(2)"_s)), 2);
        must(transaction.commit());
        QCOMPARE(must(connection.selectOne(u"SELECT count(*) FROM t"_s))->integer(0), 2);
    }

    void writersWaitForEachOther()
    {
        const QString path = m_folder.filePath(u"busy.db"_s);
        {
            Connection connection = must(Connection::open(dataAt(path)));
            must(connection.execute(u"CREATE TABLE t(a)"_s));
        }
        constexpr int rounds = 100;
        const auto work = [&path] {
            Connection connection = must(Connection::open(dataAt(path)));
            for (int i = 0; i < rounds; ++i) {
                Transaction transaction = must(Transaction::begin(connection));
                const qint64 count = must(connection.selectOne(u"SELECT count(*) FROM t"_s))->integer(0);
                must(connection.execute(u"INSERT INTO t VALUES(?)"_s, {count}));
                must(transaction.commit());
            }
        };
        {
            const std::jthread first(work);
            const std::jthread second(work);
        }
        Connection connection = must(Connection::open(dataAt(path)));
        const auto row = must(connection.selectOne(u"SELECT count(DISTINCT a), max(a) FROM t"_s));
        QCOMPARE(row->integer(0), 2 * rounds); // no two saw the same count
        QCOMPARE(row->integer(1), 2 * rounds - 1);
    }

    void errorsKeepTheirCode()
    {
        Connection connection = must(Connection::open(dataAt(m_folder.filePath(u"codes.db"_s))));
        must(connection.execute(u"CREATE TABLE t(a PRIMARY KEY)"_s));
        must(connection.execute(u"INSERT INTO t VALUES(1)"_s));
        const auto twice = connection.execute(u"INSERT INTO t VALUES(1)"_s);
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, u"1555"_s);
        QVERIFY(!twice.error().transient);
        const auto nonsense = connection.select(u"SELEKT 1"_s);
        QVERIFY(!nonsense);
        QVERIFY(nonsense.error().cause.contains(u"syntax error"_s));
        QVERIFY(connection.select(u"SELECT 1"_s).ok()); // and the connection goes on
    }

    void aSelectLeavesNoLockBehind()
    {
        const QString path = m_folder.filePath(u"lock.db"_s);
        Connection reader = must(Connection::open(dataAt(path)));
        must(reader.execute(u"CREATE TABLE t(a)"_s));
        must(reader.execute(u"INSERT INTO t VALUES(1),(2),(3)"_s));
        QCOMPARE(must(reader.select(u"SELECT a FROM t"_s)).size(), 3);
        Connection writer = must(Connection::open(dataAt(path)));
        Transaction transaction = must(Transaction::begin(writer));
        must(writer.execute(u"DELETE FROM t"_s));
        must(transaction.commit());
    }

    void hostileNamesAreQuoted()
    {
        Connection connection = must(Connection::open(dataAt(m_folder.filePath(u"names.db"_s))));
        const Dialect &dialect = connection.dialect();
        must(connection.select(u"PRAGMA synchronous=OFF"_s)); // thousands of small commits
        must(connection.execute(u"CREATE TABLE canary(a)"_s));
        const QString alphabet = u"\"'`[]();.-- \t\n%?:@#$\\/éЖ漢🦆abSELECTdrop"_s;
        const auto seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int i = 0; i < 2'000; ++i) {
            QString name;
            for (int length = random.bounded(1, 20); length > 0; --length)
                name += alphabet.at(random.bounded(alphabet.size()));
            if (!name.isValidUtf16() || name.startsWith(u"sqlite_"_s, Qt::CaseInsensitive))
                continue;
            const QString quoted = must(dialect.quote(name));
            must(connection.execute(u"CREATE TABLE %1(%1)"_s.arg(quoted)));
            must(connection.execute(u"INSERT INTO %1(%1) VALUES(1)"_s.arg(quoted)));
            const auto there =
                must(connection.selectOne(u"SELECT count(*) FROM sqlite_master WHERE name=?"_s, {name}));
            QCOMPARE(there->integer(0), 1);
            must(connection.execute(u"DROP TABLE %1"_s.arg(quoted)));
        }
        QVERIFY(connection.select(u"SELECT a FROM canary"_s).ok());
        QVERIFY(!dialect.quote(QString()));
        QVERIFY(!dialect.quote(u"a\0b"_s));
        QVERIFY(!dialect.quote(QString(1025, u'x')));
    }

    void interruptEndsABlockingCall()
    {
        Connection connection = must(Connection::open(dataAt(m_folder.filePath(u"interrupt.db"_s))));
        const InterrupterPtr interrupter = connection.interrupter();
        std::atomic<bool> done = false;
        const std::jthread watchdog([&] {
            while (!done) // the call may not have begun at the first try
                interrupter->interrupt();
        });
        const auto endless = connection.select(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n"_s);
        done = true;
        QVERIFY(!endless);
        QVERIFY2(endless.error().cause.contains(u"interrupted"_s), qPrintable(endless.error().text()));
    }

    void anInterrupterOutlivesItsConnection()
    {
        InterrupterPtr interrupter;
        {
            const Connection connection = must(Connection::open(dataAt(m_folder.filePath(u"late.db"_s))));
            interrupter = connection.interrupter();
        }
        interrupter->interrupt();
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
