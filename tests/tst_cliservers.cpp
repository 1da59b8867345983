// SPDX-License-Identifier: Apache-2.0
// godwitctl on the databases of real servers: what it suggests can be copied into a shell, roles are made by
// it, and what an account may not do is said before anything happens.
#include "models/audit/auditdatabase.h"
#include "models/audit/rightscheck.h"
#include "tests/support/auditaccounts.h"
#include "tests/support/auditfixture.h"
#include "tests/support/commandrun.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace godwit;
using namespace godwit::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000;

/// What a shell makes of a line, with godwitctl on its path.
CommandResult shell(const QString &line, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(GODWITCTL)).absolutePath() + u':' +
                                      environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(u"sh"_s, {u"-c"_s, line});
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// The command that a text ends with: "Next: godwitctl …".
QString suggested(const CommandResult &said)
{
    static const QRegularExpression pattern(u": (godwitctl .+)$"_s, QRegularExpression::MultilineOption);
    auto found = pattern.globalMatch(said.text());
    QString last;
    while (found.hasNext())
        last = found.next().captured(1);
    return last;
}

} // namespace

class TestCliServers : public QObject
{
    Q_OBJECT

private slots:
    void everySuggestionWorks_data() { servers(); }
    void everySuggestionWorks();
    void rolesArePrintedAndApplied_data() { servers(); }
    void rolesArePrintedAndApplied();
    void whatIsNotAllowedIsSaid_data() { servers(); }
    void whatIsNotAllowedIsSaid();
    void aFileHasNoRoles();
    void aLostConnectionIsOneLine_data() { servers(); }
    void aLostConnectionIsOneLine();

private:
    static void servers()
    {
        QTest::addColumn<FreshDatabase::Server>("server");
        QTest::newRow("postgresql") << FreshDatabase::Server::Postgres;
        QTest::newRow("mariadb") << FreshDatabase::Server::Mariadb;
    }
};

void TestCliServers::everySuggestionWorks()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    const QTemporaryDir folder;
    QVERIFY(!writeSmallDefinition(folder.path()).isEmpty());
    const QString where = u" --database '"_s + serverAddress(database) + u'\'';
    const QStringList expected{u"godwitctl init"_s, u"godwitctl import"_s, u"godwitctl run"_s,
                               u"godwitctl rerun"_s};
    // Before there is anything, it says how to make it; from there on each says what comes next.
    CommandResult said = shell(u"godwitctl status"_s + where, folder.path());
    QCOMPARE(said.code, 3);
    for (const QString &start : expected) {
        const QString next = suggested(said);
        QVERIFY2(next.startsWith(start), qPrintable(start + u": "_s + said.text()));
        QVERIFY2(next.contains(u"secret=testserver"_s), qPrintable(next));
        if (start == expected.last())
            QVERIFY(executeOnWork(folder.path(), u"CREATE TABLE IF NOT EXISTS wanted(x)"_s));
        said = shell(next, folder.path());
        QVERIFY2(said.code == 0 || start == u"godwitctl run", qPrintable(next + u": "_s + said.text()));
    }
    QVERIFY2(said.out.contains(u"all 3 steps have succeeded"_s), qPrintable(said.text()));
    // And from the status of what has failed.
    QVERIFY(executeOnWork(folder.path(), u"DROP TABLE wanted"_s));
    QCOMPARE(shell(u"godwitctl run 7"_s + where, folder.path()).code, 1);
    said = shell(u"godwitctl status"_s + where, folder.path());
    QVERIFY(executeOnWork(folder.path(), u"CREATE TABLE wanted(x)"_s));
    said = shell(suggested(said), folder.path());
    QVERIFY2(said.code == 0, qPrintable(said.text()));
}

void TestCliServers::rolesArePrintedAndApplied()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    const QString address = serverAddress(database);
    const QStringList where{u"--database"_s, address};
    const CommandResult printed = runCommandLine(QStringList{u"init"_s, u"--roles"_s} + where);
    QCOMPARE(printed.code, 0);
    QFile shipped(
        QStringLiteral(GODWIT_SOURCE_DIR "/resources/sql/roles-%1.sql").arg(address.section(u':', 0, 0)));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QCOMPARE(printed.out, QString::fromUtf8(shipped.readAll())); // and nothing else: it can be piped
    // Without the tables there is nothing to give rights on.
    const CommandResult early = runCommandLine(QStringList{u"init"_s, u"--roles"_s, u"--apply"_s} + where);
    QCOMPARE(early.code, 3);
    QVERIFY2(early.err.contains(u"godwitctl init --database"_s), qPrintable(early.err));
    QCOMPARE(runCommandLine(QStringList{u"init"_s, u"--apply"_s} + where).code, 2);
    QCOMPARE(runCommandLine(QStringList{u"init"_s} + where).code, 0);
    for (int time = 0; time < 2; ++time) {
        const CommandResult applied =
            runCommandLine(QStringList{u"init"_s, u"--roles"_s, u"--apply"_s} + where);
        QVERIFY2(applied.code == 0, qPrintable(applied.text()));
    }
    const AuditAccounts accounts(database);
    for (const auto &[role, mayRun, mayEdit] :
         {std::tuple{u"viewer"_s, false, false}, std::tuple{u"operator"_s, true, false},
          std::tuple{u"admin"_s, true, true}}) {
        Connection connection = must(openAudit(accounts.address(role), ConnectionSpec::Access::ReadOnly));
        const AccountRights rights = must(accountRights(connection));
        QVERIFY2(rights.mayRun == mayRun && rights.mayEdit == mayEdit, qPrintable(role));
        QVERIFY2(rights.account.startsWith(accounts.name(role) + u'@'), qPrintable(rights.account));
    }
    Connection owner = must(openAudit(address));
    QVERIFY(must(accountRights(owner)).mayEdit);
    // Who is not the owner cannot give them.
    const CommandResult refused = runCommandLine(
        {u"init"_s, u"--roles"_s, u"--apply"_s, u"--database"_s, accounts.address(u"viewer"_s)});
    QCOMPARE(refused.code, 3);
}

void TestCliServers::whatIsNotAllowedIsSaid()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    const QTemporaryDir folder;
    const QString definition = writeSmallDefinition(folder.path());
    const QStringList owner{u"--database"_s, serverAddress(database)};
    QCOMPARE(runCommandLine(QStringList{u"import"_s, definition, u"--create"_s} + owner).code, 0);
    QCOMPARE(runCommandLine(QStringList{u"init"_s, u"--roles"_s, u"--apply"_s} + owner).code, 0);
    const AuditAccounts accounts(database);
    const auto as = [&](const QString &role, const QStringList &words) {
        return runCommandLine(words + QStringList{u"--database"_s, accounts.address(role)});
    };
    const QList<QStringList> acts{
        {u"run"_s, u"7"_s},
        {u"rerun"_s, u"7"_s},
        {u"rerun"_s, u"--all"_s},
        {u"cancel"_s, u"7"_s},
        {u"mark"_s, u"7"_s, u"--step"_s, u"1"_s, u"--reason"_s, u"x"_s, u"--done"_s}};
    QCOMPARE(as(u"operator"_s, {u"run"_s, u"7"_s}).code, 1); // it has run, and step 2 has failed
    QCOMPARE(as(u"viewer"_s, {u"status"_s}).code, 0);
    for (const QStringList &words : acts) {
        const CommandResult said = as(u"viewer"_s, words);
        QVERIFY2(said.code == 3, qPrintable(words.join(u' ') + said.text()));
        QVERIFY2(said.err.contains(u"Your account "_s + accounts.name(u"viewer"_s) + u'@') &&
                     said.err.contains(u"may read only; ask for the role godwit_operator"_s),
                 qPrintable(words.join(u' ') + said.text()));
    }
    const CommandResult viewer = as(u"viewer"_s, {u"import"_s, definition});
    QVERIFY2(viewer.code == 3 && viewer.err.contains(u"may read only; ask for the role godwit_admin"_s),
             qPrintable(viewer.text()));
    const CommandResult runner = as(u"operator"_s, {u"import"_s, definition});
    QVERIFY2(runner.code == 3 && runner.err.contains(u"may run, but change no definitions; ask for the role "
                                                     "godwit_admin"_s),
             qPrintable(runner.text()));
    QVERIFY2(!runner.err.contains(u"--create"_s), qPrintable(runner.err)); // it would not help
    QCOMPARE(as(u"admin"_s, {u"import"_s, definition}).code, 0);
}

void TestCliServers::aFileHasNoRoles()
{
    const CommandResult said = runCommandLine({u"init"_s, u"--roles"_s, u"--database"_s, u"/tmp/none.db"_s});
    QCOMPARE(said.code, 2);
    QVERIFY(!QFile::exists(u"/tmp/none.db"_s));
}

/// What the server, its client's library and Qt say about it is in that line or nowhere.
void TestCliServers::aLostConnectionIsOneLine()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    const QTemporaryDir folder;
    const QString address = serverAddress(database);
    const QString definition = writeSmallDefinition(folder.path());
    QCOMPARE(runCommandLine({u"import"_s, definition, u"--create"_s, u"--database"_s, address}).code, 0);
    QProcess watch;
    watch.start(QStringLiteral(GODWITCTL),
                {u"watch"_s, u"7"_s, u"--database"_s, address, u"--language"_s, u"en"_s});
    QString out, err;
    const auto read = [&] {
        out += QString::fromUtf8(watch.readAllStandardOutput());
        err += QString::fromUtf8(watch.readAllStandardError());
    };
    const auto lost = [&](int times) {
        read();
        return err.count(u"answers again"_s) == times;
    };
    QTRY_VERIFY_WITH_TIMEOUT((read(), out.contains(u"7 Small"_s)), patience);
    for (int time = 1; time <= 3; ++time) {
        if (server == FreshDatabase::Server::Postgres) {
            database.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                         "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
        } else {
            const auto sessions = [&database] {
                return database
                    .run(u"SELECT ID FROM information_schema.PROCESSLIST WHERE DB = database() "
                         "AND ID <> connection_id()"_s)
                    .trimmed();
            };
            QTRY_VERIFY_WITH_TIMEOUT(sessions().toLongLong() > 0, patience); // one, and not another's as well
            database.run(u"KILL "_s + QString::fromUtf8(sessions()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(lost(time), patience);
    }
    watch.terminate();
    QVERIFY(watch.waitForFinished(patience));
    read();
    const QStringList lines = err.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() == 6, qPrintable(err));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QVERIFY2(lines.at(i).startsWith(i % 2 == 0 ? u"godwitctl: The audit database does not answer: "_s
                                                   : u"godwitctl: The audit database answers again."_s),
                 qPrintable(err));
    }
}

QTEST_GUILESS_MAIN(TestCliServers)
#include "tst_cliservers.moc"
