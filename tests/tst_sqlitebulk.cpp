// SPDX-License-Identifier: Apache-2.0
// Files of SQLite that are read and written in large pieces hold what SQLite itself would have put there.
#include "models/database/connection.h"
#include "models/transfer/sqlite/sqlitebulkfiles.h"
#include "models/transfer/sqlite/sqliterowcount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/resource.h>

#include <csignal>
#include <memory>
#include <random>

using namespace godwit;
using namespace Qt::StringLiterals;

class TestSqliteBulk : public QObject
{
    Q_OBJECT

private slots:
    void sameAsWithout_data();
    void sameAsWithout();
    void fullDiskRollsBack();
    void gatheredGoesFirst_data();
    void gatheredGoesFirst();
    void rowsAreEstimated_data();
    void rowsAreEstimated();

private:
    QTemporaryDir m_folder;
};

namespace
{

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Handle open(const QString &file)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(file));
    return {handle, &sqlite3_close};
}

Handle openInBulk(const QString &file)
{
    const SqliteBulkFiles bulk;
    return open(file);
}

int run(const Handle &database, const QString &sql)
{
    return sqlite3_exec(database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr);
}

QString text(const Handle &database, const QString &sql)
{
    QString found;
    const auto take = [](void *to, int, char **values, char **) {
        *static_cast<QString *>(to) += QString::fromUtf8(values[0]) + u'\n';
        return 0;
    };
    if (sqlite3_exec(database.get(), sql.toUtf8().constData(), take, &found, nullptr) != SQLITE_OK)
        return QString::fromUtf8(sqlite3_errmsg(database.get()));
    return found;
}

const QString content = u"SELECT count(*) || ' ' || total(id) || ' ' || total(length(a)) || ' ' || "
                        "group_concat(hex(substr(a, 1, 3)), '') FROM (SELECT * FROM t ORDER BY id)"_s;

} // namespace

void TestSqliteBulk::sameAsWithout_data()
{
    QTest::addColumn<QString>("pragmas");
    QTest::newRow("rollback journal") << u"PRAGMA journal_mode=DELETE"_s;
    QTest::newRow("never synchronised") << u"PRAGMA synchronous=OFF"_s;
    QTest::newRow("journal kept") << u"PRAGMA journal_mode=PERSIST; PRAGMA locking_mode=EXCLUSIVE"_s;
    QTest::newRow("WAL") << u"PRAGMA journal_mode=WAL"_s;
    QTest::newRow("WAL without shared memory") << u"PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL"_s;
}

/// The same random changes with and without, through a cache so small that pages are written and read again
/// all the time; after every commit a connection without sees the same.
void TestSqliteBulk::sameAsWithout()
{
    QFETCH(QString, pragmas);
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return int(random() % quint32(most)) + 1; };
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_');
    const QString file = m_folder.filePath(tag + u"ä b?#%.db"_s); // the name takes no other way
    Handle bulk = openInBulk(file);
    const Handle plain = open(m_folder.filePath(tag + u"-plain.db"_s));
    const QString settings = pragmas + u"; PRAGMA cache_size=12"_s;
    for (const Handle *each : {&std::as_const(bulk), &plain}) {
        run(*each, settings);
        QCOMPARE(run(*each, u"CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB); CREATE INDEX i ON t (a)"_s),
                 SQLITE_OK);
    }
    const bool isShared = !pragmas.contains(u"EXCLUSIVE"_s);
    for (int step = 0; step < 60; ++step) {
        QStringList statements{u"BEGIN"_s};
        for (int i = upTo(4); i > 0; --i) {
            const int low = upTo(6000);
            const QStringList choices{
                u"INSERT OR REPLACE INTO t WITH RECURSIVE n(v) AS (SELECT %1 UNION ALL SELECT v + 1 FROM n "
                "WHERE v < %2) SELECT v, CAST(substr(v * 7919 || '%3', -3) || printf('%%.*c', %4, 'x') AS BLOB) FROM n"_s
                    .arg(low)
                    .arg(low + upTo(400))
                    .arg(step)
                    .arg(upTo(900)),
                u"DELETE FROM t WHERE id BETWEEN %1 AND %2"_s.arg(low).arg(low + upTo(300)),
                u"UPDATE t SET a = a || 'y' WHERE id % %1 = 0"_s.arg(upTo(9) + 1),
                upTo(6) == 1 ? u"DELETE FROM t"_s : u"SELECT sum(length(a)) FROM t"_s};
            statements.append(choices.at(upTo(int(choices.size())) - 1));
        }
        statements.append(upTo(4) == 1 ? u"ROLLBACK"_s : u"COMMIT"_s);
        if (upTo(10) == 1)
            statements.append(u"VACUUM"_s);
        const QString sql = statements.join(u"; "_s);
        QCOMPARE(run(bulk, sql), SQLITE_OK);
        QCOMPARE(run(plain, sql), SQLITE_OK);
        const QString wanted = text(plain, content);
        QCOMPARE(text(bulk, content), wanted);
        if (isShared) {
            const Handle other = open(file);
            QCOMPARE(text(other, content), wanted);
        }
        if (upTo(8) == 1) { // a new one reads from the start
            bulk = openInBulk(file);
            run(bulk, settings);
        }
    }
    const QString wanted = text(plain, content);
    bulk.reset();
    const Handle other = open(file);
    QCOMPARE(text(other, content), wanted);
    QCOMPARE(text(other, u"PRAGMA integrity_check"_s), u"ok\n"_s);
}

void TestSqliteBulk::fullDiskRollsBack()
{
    const QString file = m_folder.filePath(u"full.db"_s);
    const Handle bulk = openInBulk(file);
    const QString rows = u"INSERT INTO t WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n "
                         "WHERE v < %1) SELECT hex(randomblob(400)) FROM n"_s;
    QCOMPARE(run(bulk, u"PRAGMA cache_size=12; CREATE TABLE t (a); "_s + rows.arg(50)), SQLITE_OK);
    const QString before = text(bulk, u"SELECT count(*) || sum(length(a)) || min(a) FROM t"_s);
    std::signal(SIGXFSZ, SIG_IGN); // the write then fails like one on a full disk
    rlimit unlimited{};
    getrlimit(RLIMIT_FSIZE, &unlimited);
    for (const rlim_t most : {200'000, 300'000, 333'333}) {
        rlimit limited = unlimited;
        limited.rlim_cur = most;
        setrlimit(RLIMIT_FSIZE, &limited);
        const int code = run(bulk, u"BEGIN; UPDATE t SET a = 'gone'; "_s + rows.arg(2000) + u"; COMMIT"_s);
        const bool isOpen = sqlite3_get_autocommit(bulk.get()) == 0;
        if (isOpen)
            run(bulk, u"ROLLBACK"_s);
        setrlimit(RLIMIT_FSIZE, &unlimited);
        QVERIFY(code != SQLITE_OK);
        const Handle plain = open(file);
        for (const Handle *each : {&bulk, &plain}) {
            QCOMPARE(text(*each, u"SELECT count(*) || sum(length(a)) || min(a) FROM t"_s), before);
            QCOMPARE(text(*each, u"PRAGMA integrity_check"_s), u"ok\n"_s);
        }
    }
}

void TestSqliteBulk::gatheredGoesFirst_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"synchronise", "never to synchronise", "measure", "truncate", "unlock", "close"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// Neighbouring pages wait for each other, but for nothing that relies on them.
void TestSqliteBulk::gatheredGoesFirst()
{
    QFETCH(QString, what);
    const QString file = m_folder.filePath(what + u".db"_s);
    Handle bulk = openInBulk(file);
    sqlite3_file *opened = nullptr;
    QCOMPARE(sqlite3_file_control(bulk.get(), "main", SQLITE_FCNTL_FILE_POINTER, &opened), SQLITE_OK);
    const sqlite3_io_methods &methods = *opened->pMethods;
    for (const int level : {SQLITE_LOCK_SHARED, SQLITE_LOCK_RESERVED, SQLITE_LOCK_EXCLUSIVE})
        QCOMPARE(methods.xLock(opened, level), SQLITE_OK);
    const QByteArray page(4096, 'x');
    for (int i = 0; i < 2; ++i)
        QCOMPARE(methods.xWrite(opened, page.constData(), int(page.size()), i * page.size()), SQLITE_OK);
    QCOMPARE(QFile(file).size(), 0);
    sqlite3_int64 size = 0;
    if (what == u"synchronise"_s)
        QCOMPARE(methods.xSync(opened, SQLITE_SYNC_NORMAL), SQLITE_OK);
    else if (what == u"never to synchronise"_s) // the call that SQLite makes instead
        methods.xFileControl(opened, SQLITE_FCNTL_SYNC, nullptr);
    else if (what == u"measure"_s)
        QCOMPARE(methods.xFileSize(opened, &size), SQLITE_OK);
    else if (what == u"truncate"_s)
        QCOMPARE(methods.xTruncate(opened, 2 * page.size()), SQLITE_OK);
    else if (what == u"unlock"_s)
        QCOMPARE(methods.xUnlock(opened, SQLITE_LOCK_SHARED), SQLITE_OK);
    else
        bulk.reset();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), page + page);
    if (what == u"measure"_s)
        QCOMPARE(size, 2 * page.size());
}

void TestSqliteBulk::rowsAreEstimated_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("least"); // −1: has to be counted
    QTest::addColumn<qint64>("most");
    QTest::newRow("without gaps") << u"1"_s << u"v"_s << qint64(200'000) << qint64(200'000);
    QTest::newRow("a quarter is gone") << u"v % 4"_s << u"v"_s << qint64(140'000) << qint64(160'000);
    QTest::newRow("far apart") << u"1"_s << u"v * 1000"_s << qint64(-1) << qint64(-1);
    QTest::newRow("the whole range") << u"1"_s << u"(v - 100000) * 92000000000000"_s << qint64(-1)
                                     << qint64(-1);
    QTest::newRow("few") << u"v < 50000"_s << u"v"_s << qint64(-1) << qint64(-1);
    QTest::newRow("none") << u"0"_s << u"v"_s << qint64(-1) << qint64(-1);
}

void TestSqliteBulk::rowsAreEstimated()
{
    QFETCH(QString, condition);
    QFETCH(QString, id);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const QString file = m_folder.filePath(u"rows %1.db"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    auto connection = Connection::open(
        {.database = file, .access = ConnectionSpec::Access::Create, .role = ConnectionSpec::Role::Data});
    QVERIFY2(connection.ok(), connection ? "" : qPrintable(connection.error().text()));
    for (const QString &sql :
         {u"CREATE TABLE t (id INTEGER PRIMARY KEY)"_s,
          u"INSERT INTO t WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n "
          "WHERE v < 200000) SELECT %1 FROM n WHERE %2"_s.arg(id, condition)}) {
        const auto done = connection->execute(sql);
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
    }
    const auto rows = estimateRows(*connection, u"main.\"t\""_s, u"rowid"_s);
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().text()));
    const qint64 found = rows->value_or(-1);
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(TestSqliteBulk)
#include "tst_sqlitebulk.moc"
