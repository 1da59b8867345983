// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"
#include "tests/support/faultproxy.h"
#include "tests/support/servers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace godwit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Arrives = FaultProxy::Arrives;
using Cut = FaultProxy::Cut;

constexpr const char *script = "kind: sql, connection: work, script: \"UPDATE counter SET n = n + 1\"";
constexpr const char *unrecorded =
    "kind: sql, connection: work, script: \"UPDATE counter SET n = n + 1\", settings: { ledger: off }";

} // namespace

/// A connection is lost while a step commits. Where the destination's ledger tells what became of it, the
/// step knows; where nothing tells, it ends Unknown, is not executed again by itself, and an operator leads
/// on.
class TestUnknownEffect : public QObject
{
    Q_OBJECT

private slots:
    void theLedgerTells_data() { servers(); }
    void theLedgerTells();
    void nobodyKnows_data() { servers(); }
    void nobodyKnows();
    void aProcedureMayHaveCommitted();
    void aKilledProcedureMayHaveCommitted();
    void anAppendWithoutLedger_data();
    void anAppendWithoutLedger();
    void cleanup()
    {
        m_proxy.reset();
        m_server.reset();
        m_folder.reset();
    }

private:
    static void servers();
    void prepare(const QString &server, const QString &step);
    CtlResult ctl(const QStringList &arguments) const { return CtlProcess::run(audit(), arguments); }
    /// Runs the process; the COMMIT is cut off.
    CtlResult runCutOff(bool arrives);
    void checkIsUnknown(const CtlResult &run) const;
    QString audit() const { return m_folder->filePath(u"audit.db"_s); }
    QString ask(const QString &sql) const { return QString::fromUtf8(m_server->run(sql)).trimmed(); }
    QString state() const
    {
        return valueOf(audit(), u"SELECT outcome FROM GODWIT_ATTEMPT ORDER BY number DESC LIMIT 1"_s);
    }
    bool isMaria() const { return m_server->server() == FreshDatabase::Server::Mariadb; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FreshDatabase> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

void TestUnknownEffect::servers()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("arrives");
    for (const char *server : {"postgresql", "mariadb"}) {
        for (const bool arrives : {true, false}) {
            QTest::addRow("%s, COMMIT %s", server, arrives ? "had arrived" : "never arrived")
                << QString::fromLatin1(server) << arrives;
        }
    }
}

void TestUnknownEffect::prepare(const QString &server, const QString &step)
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    m_server = std::make_unique<FreshDatabase>(server == u"mariadb" ? FreshDatabase::Server::Mariadb
                                                                    : FreshDatabase::Server::Postgres);
    const ServerAddress address = m_server->address();
    qputenv("GODWIT_SECRET_WORK", address.password.toUtf8());
    m_proxy = std::make_unique<FaultProxy>(address.port);
    m_server->run(
        u"CREATE TABLE counter(n int); INSERT INTO counter VALUES (0); CREATE TABLE copied(id int)"_s);
    executeOn(m_folder->filePath(u"source.db"_s),
              {u"CREATE TABLE t(id int)"_s, u"INSERT INTO t VALUES (1)"_s});
    QFile file(m_folder->filePath(u"definition.yaml"_s));
    const QString text =
        u"godwit: 1\nconnections:\n  source: { kind: sqlite, path: source.db }\n"
        "  work: { kind: %1, host: %2, port: %3, database: %4, user: %5, secret: work%6 }\n"
        "processes:\n  - id: 1\n    name: Cut off\n    steps:\n      - { id: 1, %7 }\n"_s
            .arg(server, address.host)
            .arg(m_proxy->port())
            .arg(m_server->name(), address.user, isMaria() ? QString() : u", sslmode: disable"_s, step);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    file.close();
    const CtlResult import = ctl({u"import"_s, u"--create"_s, file.fileName()});
    QVERIFY2(import.code == 0, qPrintable(import.text()));
}

CtlResult TestUnknownEffect::runCutOff(bool arrives)
{
    const int before = m_proxy->cuts();
    m_proxy->cutAtRequest(isMaria() ? FaultProxy::mariadbCommit() : FaultProxy::postgresCommit(), Cut::Reset,
                          arrives ? Arrives::Yes : Arrives::No);
    const CtlResult run = ctl({u"run"_s, u"1"_s});
    if (m_proxy->cuts() != before + 1)
        QTest::qFail("no COMMIT was cut off", __FILE__, __LINE__);
    return run;
}

void TestUnknownEffect::theLedgerTells()
{
    QFETCH(QString, server);
    QFETCH(bool, arrives);
    prepare(server, QString::fromLatin1(script));
    const CtlResult run = runCutOff(arrives);
    QVERIFY2(run.code == (arrives ? 0 : 1), qPrintable(run.text()));
    QCOMPARE(state(), arrives ? u"succeeded"_s : u"failed"_s);
    QCOMPARE(ask(u"SELECT n FROM counter"_s), arrives ? u"1"_s : u"0"_s);
    const CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(ask(u"SELECT n FROM counter"_s), u"1"_s);
}

void TestUnknownEffect::checkIsUnknown(const CtlResult &run) const
{
    QVERIFY2(run.code == 1, qPrintable(run.text()));
    QCOMPARE(state(), u"unknown"_s);
    QVERIFY2(run.text().contains(u"It is not known"_s), qPrintable(run.text()));
    QCOMPARE(rowsOf(audit(), {u"Status"_s}, u"ETL_STEP_RUN_STATUS"_s), QStringList{u"'Failure'"_s});
    for (const CtlResult &said : {run, ctl({u"status"_s})}) {
        QVERIFY2(!said.text().contains(u"godwitctl rerun"_s), qPrintable(said.text()));
        QVERIFY2(said.text().contains(u"godwitctl acknowledge 1 --step 1 --reason why"_s) &&
                     said.text().contains(u"godwitctl mark 1 --step 1 --done --reason why"_s),
                 qPrintable(said.text()));
    }
    // Nobody executes it again by a rerun alone.
    const CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code != 0 && rerun.text().contains(u"acknowledge"_s), qPrintable(rerun.text()));
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM GODWIT_ATTEMPT"_s), u"1"_s);
    const CtlResult verified = ctl({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

void TestUnknownEffect::nobodyKnows()
{
    QFETCH(QString, server);
    QFETCH(bool, arrives);
    prepare(server, QString::fromLatin1(unrecorded));
    checkIsUnknown(runCutOff(arrives));
    QCOMPARE(ask(u"SELECT n FROM counter"_s), arrives ? u"1"_s : u"0"_s);
    // Somebody looks: it is there, or it may run again.
    const CtlResult act =
        arrives ? ctl({u"mark"_s, u"1"_s, u"--step"_s, u"1"_s, u"--done"_s, u"--reason"_s, u"it is there"_s})
                : ctl({u"acknowledge"_s, u"1"_s, u"--step"_s, u"1"_s, u"--reason"_s, u"it is not there"_s});
    QVERIFY2(act.code == 0, qPrintable(act.text()));
    const CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(ask(u"SELECT n FROM counter"_s), u"1"_s);
    QCOMPARE(state(), u"succeeded"_s);
    const CtlResult verified = ctl({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.text()));
}

/// MariaDB commits with every CREATE TABLE, which a script may hide in a procedure.
void TestUnknownEffect::aProcedureMayHaveCommitted()
{
    prepare(u"mariadb"_s,
            u"kind: sql, connection: work, script: \"UPDATE counter SET n = n + 1; CALL make(); "
            "UPDATE counter SET n = n + 10\""_s);
    m_server->run(u"CREATE PROCEDURE make() CREATE TABLE made(x int)"_s);
    m_proxy->cutAtRequest("n + 10", Cut::Reset, Arrives::No);
    checkIsUnknown(ctl({u"run"_s, u"1"_s}));
    QCOMPARE(ask(u"SELECT n FROM counter"_s), u"1"_s); // what the ledger knows nothing of
    QCOMPARE(ctl({u"acknowledge"_s, u"1"_s, u"--step"_s, u"1"_s, u"--reason"_s, u"taken back"_s}).code, 0);
    m_server->run(u"DROP TABLE made; DROP PROCEDURE make; CREATE PROCEDURE make() SELECT 1; "
                  "UPDATE counter SET n = 0"_s);
    const CtlResult rerun = ctl({u"rerun"_s, u"1"_s});
    QVERIFY2(rerun.code == 0, qPrintable(rerun.text()));
    QCOMPARE(ask(u"SELECT n FROM counter"_s), u"11"_s);
}

void TestUnknownEffect::aKilledProcedureMayHaveCommitted()
{
    prepare(u"mariadb"_s, u"kind: sql, connection: work, script: \"CALL slow()\""_s);
    m_server->run(u"DELIMITER //\nCREATE PROCEDURE slow() BEGIN UPDATE counter SET n = n + 1; COMMIT; "
                  "DO sleep(20); END//\nDELIMITER ;"_s);
    CtlProcess runner(audit());
    QVERIFY(runner.start({u"run"_s, u"1"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(ask(u"SELECT n FROM counter"_s), u"1"_s, 60'000);
    QVERIFY(runner.kill());
    for (const QStringList &command :
         {QStringList{u"rerun"_s, u"1"_s}, QStringList{u"rerun"_s, u"1"_s, u"--step"_s, u"1"_s},
          QStringList{u"rerun"_s, u"1"_s, u"--dry-run"_s}}) {
        const CtlResult rerun = ctl(command);
        QVERIFY2(rerun.code == 1 && rerun.out.contains(u"Nothing can be run now: step 1 ended with"_s),
                 qPrintable(rerun.text()));
    }
    QCOMPARE(valueOf(audit(), u"SELECT count(*) FROM GODWIT_ATTEMPT"_s), u"1"_s);
    QCOMPARE(ctl({u"mark"_s, u"1"_s, u"--step"_s, u"1"_s, u"--done"_s, u"--reason"_s, u"there"_s}).code, 0);
    QCOMPARE(ctl({u"rerun"_s, u"1"_s}).code, 0);
    QCOMPARE(ask(u"SELECT n FROM counter"_s), u"1"_s);
}

void TestUnknownEffect::anAppendWithoutLedger_data()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("postgresql") << u"postgresql"_s;
    QTest::newRow("mariadb") << u"mariadb"_s;
}

void TestUnknownEffect::anAppendWithoutLedger()
{
    QFETCH(QString, server);
    prepare(server,
            u"kind: copy, source: { connection: source, object: t }, destination: { connection: work, "
            "object: copied }, load: append, settings: { ledger: off }"_s);
    checkIsUnknown(runCutOff(true));
    QCOMPARE(ask(u"SELECT count(*) FROM copied"_s), u"1"_s);
    QCOMPARE(ctl({u"mark"_s, u"1"_s, u"--step"_s, u"1"_s, u"--done"_s, u"--reason"_s, u"there"_s}).code, 0);
    QCOMPARE(ctl({u"rerun"_s, u"1"_s}).code, 0);
    QCOMPARE(ask(u"SELECT count(*) FROM copied"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TestUnknownEffect)
#include "tst_unknowneffect.moc"
