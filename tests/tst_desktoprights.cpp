// SPDX-License-Identifier: Apache-2.0
// What an account may not do, the window does not offer, and says why: real accounts of real servers.
#include "app/session/rolescript.h"
#include "models/audit/rightscheck.h"
#include "tests/support/auditaccounts.h"
#include "tests/support/auditfixture.h"
#include "tests/support/desktopfixture.h"
#include "tests/support/smalldisk.h"
#include "views/accountrules.h"
#include "views/actions.h"
#include "views/messagebar.h"
#include "views/statusline.h"

#include <QAction>
#include <QApplication>
#include <QTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

namespace
{

constexpr int patience = 30'000; ///< ms; only a failure waits that long

QString tooltip(DesktopFixture &f, ActionId action) { return f.window().actions()[action]->toolTip(); }

void import(const AuditFixture &files, const QString &address)
{
    Connection connection = must(openAudit(address, ConnectionSpec::Access::Create));
    must(ControlStore(connection)
             .import(definitionOf(files, u"4"_s, {sqlStep(u"4"_s, u"1"_s, u"SELECT 1"_s)}),
                     Actor::current(u"anna"_s)));
}

/// Opens a database and selects its process.
void open(DesktopFixture &f, const QString &address)
{
    f.session().openDatabase(address);
    QTRY_VERIFY_WITH_TIMEOUT(f.window().model().rowCount() > 0, patience);
    f.clickRow(u"4"_s);
}

} // namespace

class TestDesktopRights : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString own = enterOwnMounts();
        QVERIFY2(own.isEmpty(), qPrintable(own));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        // (The others are what Qt's driver says when PostgreSQL ends a session.)
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support|QSocketNotifier: |QSqlQuery::)"_s));
    }
    void everyActionThatWritesNeedsARight();
    void eachRoleMayWhatItMay_data();
    void eachRoleMayWhatItMay();
    void aRoleThatWasGivenCountsAfterReconnecting_data() { servers(); }
    void aRoleThatWasGivenCountsAfterReconnecting();
    void aFileThatIsReadOnlyIsOnlyRead();

private:
    static void servers()
    {
        QTest::addColumn<FreshDatabase::Server>("server");
        QTest::newRow("postgresql") << FreshDatabase::Server::Postgres;
        QTest::newRow("mariadb") << FreshDatabase::Server::Mariadb;
    }
};

void TestDesktopRights::everyActionThatWritesNeedsARight()
{
    const AccountRights viewer{.account = u"anna@db"_s, .mayRun = false, .mayEdit = false};
    for (const ActionId id :
         {ActionId::Run, ActionId::RerunFailed, ActionId::RerunAll, ActionId::RerunStep,
          ActionId::RerunRejected, ActionId::StartOver, ActionId::Cancel, ActionId::MarkDone,
          ActionId::MarkFailed, ActionId::DeclareLost, ActionId::Acknowledge, ActionId::Reconcile}) {
        QCOMPARE(whyForbidden(id, viewer),
                 u"Your account anna@db may read only; ask for the role godwit_operator."_s);
        QCOMPARE(whyForbidden(id, AccountRights{}), QString());
    }
    QCOMPARE(whyForbidden(ActionId::Import, viewer),
             u"Your account anna@db may read only; ask for the role godwit_admin."_s);
    for (const ActionId id : {ActionId::Export, ActionId::Verify, ActionId::VerifyTrail, ActionId::Copy,
                              ActionId::Refresh, ActionId::Open, ActionId::New})
        QCOMPARE(whyForbidden(id, viewer), QString());
}

void TestDesktopRights::eachRoleMayWhatItMay_data()
{
    QTest::addColumn<FreshDatabase::Server>("server");
    QTest::addColumn<QString>("role");
    for (const auto &[name, server] : {std::pair{"postgresql", FreshDatabase::Server::Postgres},
                                       std::pair{"mariadb", FreshDatabase::Server::Mariadb}}) {
        for (const QString &role : {u"viewer"_s, u"operator"_s, u"admin"_s})
            QTest::addRow("%s, %s", name, qPrintable(role)) << server << role;
    }
}

void TestDesktopRights::eachRoleMayWhatItMay()
{
    QFETCH(FreshDatabase::Server, server);
    QFETCH(QString, role);
    const AuditFixture files;
    const FreshDatabase database(server);
    import(files, serverAddress(database));
    must(applyRoles(serverAddress(database)));
    const AuditAccounts accounts(database);
    DesktopFixture f;
    open(f, accounts.address(role));
    const QString you = u"Your account %1@"_s.arg(accounts.name(role));
    if (role == u"viewer") {
        QTRY_VERIFY_WITH_TIMEOUT(!f.enabled(ActionId::Run) && !f.enabled(ActionId::MarkDone), patience);
        QVERIFY2(tooltip(f, ActionId::Run).contains(you) &&
                     tooltip(f, ActionId::Run).contains(u"may read only; ask for the role godwit_operator"_s),
                 qPrintable(tooltip(f, ActionId::Run)));
        QVERIFY(f.window().actions()[ActionId::Run]->statusTip().startsWith(you));
        QTRY_VERIFY(f.window().findChild<StatusLine *>()->text().contains(u"for reading only"_s));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(f.enabled(ActionId::Run), patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.enabled(ActionId::Import), role == u"admin", patience);
    if (role != u"admin")
        QVERIFY2(tooltip(f, ActionId::Import).contains(u"ask for the role godwit_admin"_s),
                 qPrintable(tooltip(f, ActionId::Import)));
    QVERIFY(f.enabled(ActionId::Export) && f.enabled(ActionId::VerifyTrail));
    if (role == u"viewer")
        return;
    f.clickTool(ActionId::Run); // and the server agrees
    f.startPreview();
    QTRY_COMPARE_WITH_TIMEOUT(f.cell(u"4"_s, {}, Column::State), u"Succeeded"_s, patience);
    QTRY_COMPARE(f.session().runs().active(), 0);
}

void TestDesktopRights::aRoleThatWasGivenCountsAfterReconnecting()
{
    QFETCH(FreshDatabase::Server, server);
    const AuditFixture files;
    const FreshDatabase database(server);
    import(files, serverAddress(database));
    must(applyRoles(serverAddress(database)));
    const AuditAccounts accounts(database);
    DesktopFixture f;
    open(f, accounts.address(u"viewer"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!f.enabled(ActionId::Run), patience);
    accounts.change(u"viewer"_s, u"viewer"_s, u"operator"_s);
    if (server == FreshDatabase::Server::Postgres) {
        database.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename='%1'"_s.arg(
            accounts.name(u"viewer"_s)));
    } else {
        const QByteArray ids =
            database.run(u"SELECT ID FROM information_schema.PROCESSLIST WHERE USER='%1'"_s.arg(
                accounts.name(u"viewer"_s)));
        for (const QByteArray &id : ids.split('\n')) {
            if (!id.isEmpty())
                database.run(u"KILL "_s + QString::fromLatin1(id));
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(f.enabled(ActionId::Run), patience);
    QTRY_VERIFY(!f.window().findChild<StatusLine *>()->text().contains(u"for reading only"_s));
    QVERIFY(!f.enabled(ActionId::Import));
    QVERIFY2(tooltip(f, ActionId::Import).contains(u"may run, but change no definitions"_s),
             qPrintable(tooltip(f, ActionId::Import)));
}

void TestDesktopRights::aFileThatIsReadOnlyIsOnlyRead()
{
    const AuditFixture files;
    const QTemporaryDir folder;
    const SmallDisk disk(folder.path(), 8192);
    QVERIFY(disk.isMounted());
    const QString path = folder.filePath(u"audit.db"_s);
    import(files, path);
    QCOMPARE(::mount(nullptr, QFile::encodeName(folder.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY,
                     nullptr),
             0);
    DesktopFixture f;
    open(f, path);
    QTRY_VERIFY_WITH_TIMEOUT(!f.enabled(ActionId::Run), patience);
    QVERIFY2(tooltip(f, ActionId::Run).contains(u"may only read the file"_s),
             qPrintable(tooltip(f, ActionId::Run)));
    QVERIFY(!f.enabled(ActionId::Import) && f.enabled(ActionId::Export));
    f.endProgram();
}

QTEST_MAIN(TestDesktopRights)
#include "tst_desktoprights.moc"
