// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"
#include "tests/support/auditfixture.h"
#include "tests/support/auditplace.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/failpointlist.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace godwit::test;
using namespace Qt::StringLiterals;

/// tst_failpoints with the audit database on a server, and with every kind of step: through ODBC, foreign
/// keys, PostgreSQL, MariaDB, SQLite, CSV, scripts. The program dies at the places that have to do with the
/// audit database, and those of foreign keys, ODBC and scripts; at all of them where GODWIT_FAILPOINTS is
/// set.
class TestFailpointAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void diesAndIsCompleted_data();
    void diesAndIsCompleted();
    void diesInAnAct_data();
    void diesInAnAct();
    void cleanupTestCase();

private:
    QString audit() const { return m_audit->address(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray definition() const;
    void nextCycle();
    QStringList wrongs() const;
    CtlResult ctl(const QStringList &arguments) const { return CtlProcess::run(audit(), arguments); }

    QTemporaryDir m_folder;
    std::unique_ptr<AuditPlace> m_audit;
    std::unique_ptr<FreshDatabase> m_postgres;
    std::unique_ptr<FreshDatabase> m_mariadb;
    QStringList m_reached; ///< by an undisturbed run
    int m_cycle = 0;
};

QByteArray TestFailpointAudit::definition() const
{
    const ServerAddress pg = m_postgres->address();
    const ServerAddress my = m_mariadb->address();
    const QString server = u"{ kind: %1, host: %2, port: %3, database: %4, user: %5, secret: %6%7 }\n"_s;
    QString text = u"godwit: 1\nconnections:\n  source: { kind: sqlite, path: source.db }\n"
                   "  lite: { kind: sqlite, path: lite.db }\n  files: { kind: csv, path: out }\n"_s;
    text += u"  pg: "_s + server.arg(u"postgresql"_s, pg.host)
                              .arg(pg.port)
                              .arg(m_postgres->name(), pg.user, u"PG"_s, QString());
    text += u"  odbc: "_s + server.arg(u"odbc"_s, pg.host)
                                .arg(pg.port)
                                .arg(m_postgres->name(), pg.user, u"PG"_s, u", driver: PostgreSQL Unicode"_s);
    text +=
        u"  my: "_s +
        server.arg(u"mariadb"_s, my.host).arg(my.port).arg(m_mariadb->name(), my.user, u"MY"_s, QString());
    text += u"processes:\n  - id: 1\n    name: Everything\n    max_parallel: 2\n    steps:\n"_s;
    const auto copy = [&](int id, const char *from, const char *to, const char *object, const char *rest) {
        text += u"      - { id: %1, kind: copy, source: { connection: source, object: %2 }, "
                "destination: { connection: %3, object: %4 }, load: %5 }\n"_s.arg(id)
                    .arg(QLatin1String(from), QLatin1String(to), QLatin1String(object), QLatin1String(rest));
    };
    copy(1, "parent", "pg", "parent", "upsert, keys: [id]");
    copy(2, "child", "pg", "child", "upsert, keys: [id], depends_on: [1]");
    text +=
        u"      - { id: 3, kind: constraints, source: { connection: source }, destination: { connection: pg "
        "}, depends_on: [1, 2] }\n"_s;
    copy(4, "t", "odbc", "through", "append");
    copy(5, "t", "my", "renamed", "full, settings: { replace: rename }");
    copy(6, "t", "my", "appended", "append");
    text += u"      - { id: 7, kind: sql, connection: pg, script: \"UPDATE counter SET n = n + 1\" }\n"_s;
    copy(8, "t", "lite", "appended", "append");
    copy(9, "t", "files", "t.csv", "full");
    text += u"  - id: 2\n    name: By hand\n    steps:\n"
            "      - { id: 1, kind: sql, connection: lite, script: \"SELECT 1\" }\n"
            "      - { id: 2, kind: sql, connection: lite, script: \"SELECT 2\" }\n"_s;
    return text.toUtf8();
}

void TestFailpointAudit::initTestCase()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(path(u"state"_s)));
    m_audit = std::make_unique<AuditPlace>(auditKind(), path(u"audit.db"_s));
    m_postgres = std::make_unique<FreshDatabase>(FreshDatabase::Server::Postgres);
    m_mariadb = std::make_unique<FreshDatabase>(FreshDatabase::Server::Mariadb);
    qputenv("GODWIT_SECRET_PG", m_postgres->address().password.toUtf8());
    qputenv("GODWIT_SECRET_MY", m_mariadb->address().password.toUtf8());
    executeOn(path(u"source.db"_s),
              {u"CREATE TABLE parent(id INTEGER PRIMARY KEY)"_s, u"INSERT INTO parent VALUES (1), (2)"_s,
               u"CREATE TABLE child(id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent(id))"_s,
               u"INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)"_s,
               u"CREATE TABLE t(id INTEGER, name TEXT)"_s,
               u"INSERT INTO t WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < 50) "
               "SELECT x, 'row ' || x FROM c"_s});
    m_postgres->run(u"CREATE TABLE counter(n int); INSERT INTO counter VALUES (0); "
                    "CREATE TABLE through(id bigint, name text)"_s);
    m_mariadb->run(u"CREATE TABLE appended(id bigint, name varchar(50))"_s);
    executeOn(path(u"lite.db"_s), {u"CREATE TABLE appended(id INTEGER, name TEXT)"_s});
    QVERIFY(QDir(m_folder.path()).mkdir(u"out"_s));
    QFile file(path(u"definition.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(definition()) > 0);
    file.close();
    const CtlResult import = ctl({u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
    m_audit->setLease(60'000, 20, 10'000); // a short run has some heartbeats
    nextCycle();
    m_reached = pointsOf(audit(), {u"run"_s, u"1"_s}, path(u"points"_s));
    QVERIFY2(m_reached.contains(u"constraints.commit"_s) && m_reached.contains(u"odbc.commit"_s),
             qPrintable(m_reached.join(u' ')));
    QCOMPARE(wrongs(), QStringList());
}

void TestFailpointAudit::nextCycle()
{
    ++m_cycle;
    m_postgres->run(u"DELETE FROM through; DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname FROM "
                    "pg_constraint WHERE contype = 'f' LOOP EXECUTE 'ALTER TABLE child DROP CONSTRAINT ' || "
                    "quote_ident(r.conname); END LOOP; END $$"_s);
    m_mariadb->run(u"DELETE FROM appended"_s);
    executeOn(path(u"lite.db"_s), {u"DELETE FROM appended"_s});
    executeOn(path(u"source.db"_s), {u"UPDATE t SET name = 'row ' || id || ' of %1'"_s.arg(m_cycle)});
}

QStringList TestFailpointAudit::wrongs() const
{
    QStringList wrongs;
    const auto compare = [&](const QString &what, const QString &is, const QString &should) {
        if (is != should)
            wrongs += u"%1: %2 instead of %3"_s.arg(what, is, should);
    };
    const auto pg = [this](const QString &sql) { return QString::fromUtf8(m_postgres->run(sql)).trimmed(); };
    const auto my = [this](const QString &sql) { return QString::fromUtf8(m_mariadb->run(sql)).trimmed(); };
    const QString rows = u"SELECT count(*) || ' ' || count(DISTINCT name) || ' ' || min(name) FROM "_s;
    const QString mine = u"SELECT concat(count(*), ' ', count(DISTINCT name), ' ', min(name)) FROM "_s;
    const QString expected = u"50 50 row 1 of %1"_s.arg(m_cycle);
    compare(u"parent"_s, pg(u"SELECT count(*) FROM parent"_s), u"2"_s);
    compare(u"child"_s, pg(u"SELECT count(*) FROM child"_s), u"3"_s);
    compare(u"foreign keys"_s, pg(u"SELECT count(*) FROM pg_constraint WHERE contype = 'f'"_s), u"1"_s);
    compare(u"through ODBC"_s, pg(rows + u"through"_s), expected);
    compare(u"renamed"_s, my(mine + u"renamed"_s), expected);
    compare(u"appended to MariaDB"_s, my(mine + u"appended"_s), expected);
    compare(u"appended to SQLite"_s, valueOf(path(u"lite.db"_s), rows + u"appended"_s), expected);
    compare(u"script"_s, pg(u"SELECT n FROM counter"_s), QString::number(m_cycle));
    QFile csv(path(u"out/t.csv"_s));
    const QByteArray bytes = csv.open(QIODevice::ReadOnly) ? csv.readAll() : QByteArray();
    compare(u"lines of the file"_s, QString::number(bytes.count('\n')), u"51"_s);
    compare(u"its first row"_s, QString::fromUtf8(bytes.split('\n').value(1)),
            u"1,row 1 of %1"_s.arg(m_cycle));
    return wrongs;
}

void TestFailpointAudit::diesAndIsCompleted_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); ///< where the rerun dies as well; empty: nowhere
    static const QRegularExpression chosen(u"^(run|claim|beat|finish|constraints|odbc|script)\\."_s);
    for (const QString &place : std::as_const(m_reached)) {
        if (chosen.match(place).hasMatch() || qEnvironmentVariableIsSet("GODWIT_FAILPOINTS"))
            QTest::newRow(qPrintable(place)) << place << QString();
    }
    for (const char *place : {"replay.outcome", "replay.recorded"})
        QTest::addRow("finish.commit, then %s", place) << u"finish.commit"_s << QString::fromLatin1(place);
    for (const char *place : {"recover.commit", "recover.committed"})
        QTest::addRow("claim.committed, then %s", place)
            << u"claim.committed"_s << QString::fromLatin1(place);
}

void TestFailpointAudit::diesAndIsCompleted()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    nextCycle();
    QVERIFY2(diesAt(audit(), {u"run"_s, u"1"_s}, first), qPrintable(first));
    const Aftermath aftermath;
    if (!second.isEmpty())
        QVERIFY2(diesAt(audit(), {u"rerun"_s, u"1"_s}, second), qPrintable(second));
    CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    if (valueOf(audit(), u"SELECT max(cycle) FROM GODWIT_RUN"_s).toInt() < m_cycle) { // before it was open
        rerun = ctl({u"run"_s, u"1"_s});
        QVERIFY2(rerun.code == 0, qPrintable(rerun.text().right(2000)));
    }
    const QStringList found = aftermath.wrongs(audit()) + wrongs();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestFailpointAudit::diesInAnAct_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("happened");
    QTest::newRow("act.commit") << u"act.commit"_s << false;
    QTest::newRow("act.committed") << u"act.committed"_s << true;
}

void TestFailpointAudit::diesInAnAct()
{
    QFETCH(QString, place);
    QFETCH(bool, happened);
    const QString marks = u"SELECT count(*) FROM GODWIT_EVENT WHERE kind='mark_failed'"_s;
    const int before = valueOf(audit(), marks).toInt();
    const QStringList mark{u"mark"_s,     u"2"_s,        u"--step"_s, happened ? u"2"_s : u"1"_s,
                           u"--failed"_s, u"--reason"_s, u"by hand"_s};
    QVERIFY(diesAt(audit(), mark, place));
    QCOMPARE(valueOf(audit(), marks).toInt(), before + int(happened));
    const CtlResult again = ctl(mark);
    QVERIFY2((again.code == 0) != happened, qPrintable(again.text())); // it has failed already
    QCOMPARE(valueOf(audit(), marks).toInt(), before + 1);
    const QStringList found = Aftermath().wrongs(audit());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestFailpointAudit::cleanupTestCase()
{
    qInfo("audit database on %s: %d deaths", qPrintable(auditKind()), m_cycle - 1);
    m_audit.reset();
    m_postgres.reset();
    m_mariadb.reset();
}

QTEST_GUILESS_MAIN(TestFailpointAudit)
#include "tst_failpointaudit.moc"
