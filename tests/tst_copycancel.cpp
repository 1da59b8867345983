// SPDX-License-Identifier: Apache-2.0
// A copy that is blocked inside its destination by somebody else's lock ends within a second of its
// cancelling.
#include "models/transfer/copy.h"
#include "models/transfer/stores.h"
#include "tests/support/databasecontent.h"
#include "tests/support/servers.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

class TestCopyCancel : public QObject
{
    Q_OBJECT

private slots:
    void endsWithinASecond_data();
    void endsWithinASecond();

private:
    ConnectionDef connection(const QString &kind, const FreshDatabase &postgres,
                             const FreshDatabase &mariadb) const;
    QTemporaryDir m_folder;
};

namespace
{

void must(const Result<qint64> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
}

CopyJob jobInto(const ConnectionDef &destination, const QString &source, int cycle)
{
    CopyJob job;
    job.source = {.name = ConnectionName(u"source"_s), .kind = u"sqlite"_s, .database = source};
    job.destination = destination;
    job.step.kind = u"copy"_s;
    job.step.load = u"append"_s;
    job.step.source.object = u"s"_s;
    job.step.destination.object = u"t"_s;
    job.step.key = {ProcessId(u"1"_s), StepId(u"1"_s)};
    job.identity = {.installation = u"cancel"_s,
                    .step = job.step.key,
                    .cycle = cycle,
                    .attempt = AttemptId(QString::number(cycle)),
                    .fence = cycle};
    return job;
}

} // namespace

ConnectionDef TestCopyCancel::connection(const QString &kind, const FreshDatabase &postgres,
                                         const FreshDatabase &mariadb) const
{
    if (kind == u"sqlite")
        return {.name = ConnectionName(kind), .kind = kind, .database = m_folder.filePath(u"t.db"_s)};
    const FreshDatabase &database = kind == u"mariadb" ? mariadb : postgres;
    const ServerAddress address = database.address();
    qputenv("GODWIT_SECRET_CANCEL", address.password.toUtf8());
    ConnectionDef connection{.name = ConnectionName(kind),
                             .kind = kind,
                             .host = address.host,
                             .port = address.port,
                             .database = database.name(),
                             .user = address.user,
                             .secret = u"CANCEL"_s};
    if (kind == u"odbc")
        connection.options.insert(u"driver"_s, u"PostgreSQL Unicode"_s);
    return connection;
}

void TestCopyCancel::endsWithinASecond_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("lock");
    QTest::addColumn<QString>("waiting"); ///< true once somebody waits for the lock, as the server sees it
    const QStringList postgres{u"BEGIN"_s, u"LOCK TABLE t IN ACCESS EXCLUSIVE MODE"_s};
    const QString waits =
        u"SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname "
        "= current_database()"_s;
    QTest::newRow("PostgreSQL") << u"postgresql"_s << postgres << waits;
    QTest::newRow("ODBC") << u"odbc"_s << postgres << waits;
    QTest::newRow("MariaDB") << u"mariadb"_s << QStringList{u"LOCK TABLES t WRITE"_s}
                             << u"SELECT count(*) > 0 FROM information_schema.processlist WHERE state LIKE "
                                "'Waiting for table%' AND db = database()"_s;
    QTest::newRow("SQLite") << u"sqlite"_s << QStringList{u"BEGIN EXCLUSIVE"_s} << QString();
}

void TestCopyCancel::endsWithinASecond()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, lock);
    QFETCH(QString, waiting);
    const FreshDatabase postgres(FreshDatabase::Server::Postgres);
    const FreshDatabase mariadb(FreshDatabase::Server::Mariadb);
    const FreshDatabase &server = kind == u"mariadb" ? mariadb : postgres;
    const QString source = m_folder.filePath(kind + u".db"_s);
    executeOn(source, {u"CREATE TABLE s (id INTEGER)"_s, u"INSERT INTO s VALUES (1), (2)"_s});
    const ConnectionDef destination = connection(kind, postgres, mariadb);
    const auto other = findStore(kind)->openSession({.connection = destination});
    QVERIFY2(other.ok(), other ? "" : qPrintable(other.error().text()));
    must((*other)->execute(u"CREATE TABLE t (id INTEGER)"_s));
    must((*other)->execute(u"INSERT INTO t VALUES (7)"_s));
    for (const QString &sql : lock)
        must((*other)->execute(sql));

    std::stop_source stop;
    std::atomic<bool> ended = false;
    std::optional<Result<CopyOutcome>> outcome;
    std::thread copying([&] {
        ProgressCounter progress;
        outcome =
            copyRows(jobInto(destination, source, 1),
                     {.stop = stop.get_token(), .progress = &progress, .mayCommit = [] { return true; }});
        ended = true;
    });
    if (waiting.isEmpty()) // SQLite has nobody to ask
        QTest::qWait(300);
    else
        (void)QTest::qWaitFor(
            [&] {
                return ended || QByteArrayList{"t", "1"}.contains(server.run(waiting).trimmed());
            },
            20'000);
    const bool wasBlocked = !ended;
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    copying.join();
    const qint64 took = timer.elapsed();
    QVERIFY2(wasBlocked, outcome->ok() ? "it was not blocked" : qPrintable(outcome->error().text()));
    QVERIFY(!outcome->ok());
    QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    QVERIFY2(took < 1000, qPrintable(u"it took %1 ms"_s.arg(took)));

    must((*other)->execute(kind == u"mariadb" ? u"UNLOCK TABLES"_s : u"ROLLBACK"_s));
    const auto rows = (*other)->select(u"SELECT id FROM t"_s);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 1); // nothing came, and nothing that came keeps a lock
    ProgressCounter progress;
    const auto again =
        copyRows(jobInto(destination, source, 2), {.progress = &progress, .mayCommit = [] { return true; }});
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().text()));
    QCOMPARE(again->rowsWritten, 2);
}

QTEST_GUILESS_MAIN(TestCopyCancel)
#include "tst_copycancel.moc"
