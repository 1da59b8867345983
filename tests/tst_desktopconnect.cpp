// SPDX-License-Identifier: Apache-2.0
// The dialog that connects to an audit database, by real clicks and keys, against real servers.
#include "app/session/profiles.h"
#include "models/audit/rightscheck.h"
#include "models/database/databaseaddress.h"
#include "models/database/secrets.h"
#include "tests/support/auditfixture.h"
#include "tests/support/connectworld.h"
#include "tests/support/faultproxy.h"
#include "views/actions.h"
#include "views/preparedialog.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace godwit;
using namespace godwit::test;

class TestDesktopConnect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup() { m_config.reset(); }
    void setsUpAndOpens_data() { servers(); }
    void setsUpAndOpens();
    void saysWhatIsWrong_data() { servers(); }
    void saysWhatIsWrong();
    void aSilentServerKeepsNobodyWaiting_data() { servers(); }
    void aSilentServerKeepsNobodyWaiting();
    void theLineIsEncryptedWhereThatIsWanted_data() { servers(); }
    void theLineIsEncryptedWhereThatIsWanted();
    void profilesAreSavedChosenAndShown();
    void aFileIsOpenedToo();
    void aPasswordIsAskedForAgain();
    void theKeyboardIsEnough();
    void looksRight();

private:
    static void servers()
    {
        QTest::addColumn<FreshDatabase::Server>("server");
        QTest::newRow("postgresql") << FreshDatabase::Server::Postgres;
        QTest::newRow("mariadb") << FreshDatabase::Server::Mariadb;
    }
    static void forget(const FreshDatabase &database)
    {
        forgetTypedPassword(must(parseDatabaseAddress(serverAddress(database))));
    }

    std::optional<QTemporaryDir> m_config;
};

void TestDesktopConnect::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_config.emplace();
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
}

void TestDesktopConnect::setsUpAndOpens()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    forget(database);
    ConnectWorld f;
    QVERIFY(!f.button("connectOpen")->isEnabled()); // no database is named
    f.describe(database);
    const QString scheme = server == FreshDatabase::Server::Postgres ? u"postgresql"_s : u"mariadb"_s;
    QCOMPARE(f.address(),
             u"%1://godwit@127.0.0.1:%2/%3"_s.arg(scheme).arg(database.address().port).arg(database.name()));
    QVERIFY(!f.button("connectSetUp")->isEnabled());
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"Connected to"_s), patience);
    QVERIFY2(f.result().contains(u"knows you as godwit@"_s) && f.result().contains(u"not there yet"_s),
             qPrintable(f.result()));
    picture(*f.dialog(), u"connect-empty-"_s + scheme);
    QVERIFY(f.button("connectSetUp")->isEnabled());

    // Connecting alone makes nothing; the SQL is shown first.
    f.click(f.button("connectOpen"));
    QTRY_VERIFY_WITH_TIMEOUT(f.button("connectOpen")->isEnabled(), patience);
    QVERIFY(f.dialog() && f.result().contains(u"not there yet"_s));
    f.click(f.button("connectSetUp"));
    QTRY_VERIFY_WITH_TIMEOUT(f.dialog()->findChild<PrepareDialog *>(), patience);
    auto *sql = f.dialog()->findChild<PrepareDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(sql));
    f.click(sql->findChild<QPushButton *>(u"prepareRun"_s));
    f.waitUntilLive();
    QCOMPARE(f.session().databasePath(),
             u"%1://godwit@127.0.0.1:%2/%3"_s.arg(scheme).arg(database.address().port).arg(database.name()));
    QVERIFY(f.enabled(ActionId::Import));

    // The second time it opens at once, by Return in any field; the password is known in this program.
    f.openDialog();
    f.describe(database);
    f.press(f.dialog(), Qt::Key_Return);
    f.waitUntilLive();
    forget(database);
}

void TestDesktopConnect::saysWhatIsWrong()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    forget(database);
    ConnectWorld f;
    f.describe(database);
    f.type("connectTyped", u"CANARY-wrong"_s);
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"Check the user and the secret"_s), patience);
    QVERIFY(!f.result().contains(u"CANARY"_s) && !f.address().contains(u"CANARY"_s));
    picture(*f.dialog(), u"connect-refused"_s);
    // A change takes the old answer away.
    f.type("connectDatabase", u"nobody_has_it"_s);
    QCOMPARE(f.result(), QString());
    f.type("connectTyped", database.address().password);
    f.click(f.button("connectOpen"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"Make the database first"_s), patience);
    QVERIFY(f.dialog()); // what was typed is still there
    QVERIFY(f.session().databasePath().isEmpty());
    forget(database);
}

void TestDesktopConnect::aSilentServerKeepsNobodyWaiting()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    forget(database);
    must(openAudit(serverAddress(database), ConnectionSpec::Access::Create));
    FaultProxy proxy(database.address().port);
    proxy.setMode(FaultProxy::Mode::BlackHole);
    ConnectWorld f;
    f.describe(database, proxy.port());
    f.click(f.button("connectTest"));
    QCOMPARE(f.button("connectTest")->text(), u"S&top"_s); // at once: nothing waits
    QVERIFY(!f.button("connectOpen")->isEnabled());
    picture(*f.dialog(), u"connect-waiting"_s);
    f.click(f.button("connectTest"));
    QCOMPARE(f.result(), u"The test was cancelled."_s);
    QCOMPARE(f.button("connectTest")->text(), u"&Test connection"_s);
    // While the first one still hangs, another one is asked, and only its answer is shown.
    f.type("connectPort", QString::number(database.address().port));
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"Godwit's tables are there"_s), patience);
    QVERIFY2(f.result().contains(u"may run and change definitions"_s), qPrintable(f.result()));
    // Who waits is told in the end.
    f.type("connectPort", QString::number(proxy.port()));
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"See whether the server is running"_s), patience);
    // Leaving does not wait either, and what comes later is dropped.
    f.click(f.button("connectOpen"));
    f.press(f.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog());
    proxy.heal();
    f.endProgram(); // after the answer has come
    QVERIFY(!f.window().findChild<ConnectDialog *>());
    forget(database);
}

void TestDesktopConnect::theLineIsEncryptedWhereThatIsWanted()
{
    QFETCH(FreshDatabase::Server, server);
    const FreshDatabase database(server);
    forget(database);
    ConnectWorld f;
    f.describe(database);
    f.choose("connectTls", u"Off"_s);
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"The line is not encrypted"_s), patience);
    f.choose("connectTls", u"Verified"_s);
    f.type("connectAuthority", strangeCertificateAuthority());
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"Check the address's ssl"_s), patience);
    picture(*f.dialog(), u"connect-stranger"_s);
    f.type("connectAuthority", certificateAuthority());
    f.click(f.button("connectTest"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"The line is encrypted"_s), patience);
    forget(database);
}

void TestDesktopConnect::profilesAreSavedChosenAndShown()
{
    const FreshDatabase database(FreshDatabase::Server::Postgres);
    const QString address = serverAddress(database);
    must(openAudit(address, ConnectionSpec::Access::Create));
    ConnectWorld f;
    QVERIFY(!f.button("connectSave")->isEnabled());
    f.describe(database);
    f.choose("connectPassword", u"A secret"_s);
    f.type("connectSecret", u"testserver"_s);
    auto *name = f.find<QComboBox>("connectProfile")->lineEdit();
    name->setFocus();
    QTest::keyClicks(name, u"pro duction"_s);
    f.click(f.button("connectSave"));
    QTRY_VERIFY(f.result().contains(u"cannot be the name of a profile"_s));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"production"_s);
    f.click(f.button("connectSave"));
    QTRY_COMPARE(f.result(), u"The profile \"production\" was saved."_s);
    QCOMPARE(Profiles().find(u"production"_s)->address, address);
    QCOMPARE(f.button("connectSave")->text(), u"Sa&ve changed profile"_s);
    f.press(f.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog());

    QApplication::setActiveWindow(&f.window());
    f.openDialog();
    auto *profile = f.find<QComboBox>("connectProfile");
    profile->setFocus(Qt::TabFocusReason);
    QTest::keyClick(f.dialog()->windowHandle(), Qt::Key_Down);
    QTRY_COMPARE(f.address(), address);
    f.click(f.button("connectOpen"));
    f.waitUntilLive();
    // The menu shows its name.
    const auto shown = [&f] {
        for (QMenu *menu : f.window().findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                if (action->text().contains(u"production – postgresql://"_s))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
}

void TestDesktopConnect::aFileIsOpenedToo()
{
    ConnectWorld f;
    const QString path = f.path(u"files & more.db"_s);
    f.choose("connectKind", u"SQLite"_s);
    QVERIFY(!f.find<QLineEdit>("connectHost")->isVisible());
    f.type("connectFile", path);
    f.click(f.button("connectOpen"));
    QTRY_VERIFY_WITH_TIMEOUT(f.result().contains(u"does not exist"_s), patience);
    must(openAudit(path, ConnectionSpec::Access::Create));
    f.click(f.button("connectOpen"));
    f.waitUntilLive();
    QCOMPARE(f.session().databasePath(), path);
}

void TestDesktopConnect::aPasswordIsAskedForAgain()
{
    const FreshDatabase database(FreshDatabase::Server::Mariadb);
    must(openAudit(serverAddress(database), ConnectionSpec::Access::Create));
    forget(database);
    ConnectWorld f;
    f.press(f.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!f.dialog());
    QString address = serverAddress(database);
    address.remove(u"?secret=testserver"_s); // as the list of recent databases has it after a restart
    f.session().openDatabase(address);
    QTRY_VERIFY_WITH_TIMEOUT(f.dialog() && f.dialog()->isVisible(), patience);
    QVERIFY(QTest::qWaitForWindowExposed(f.dialog()));
    QApplication::setActiveWindow(f.dialog());
    QCOMPARE(f.address(), address);
    QVERIFY2(f.result().contains(u"Check the user and the secret"_s), qPrintable(f.result()));
    f.choose("connectPassword", u"Typed"_s);
    f.type("connectTyped", database.address().password);
    f.press(f.dialog(), Qt::Key_Return);
    f.waitUntilLive();
    forget(database);
}

void TestDesktopConnect::theKeyboardIsEnough()
{
    ConnectWorld f;
    for (const QString &kind : {u"SQLite"_s, u"Postgre"_s, u"Maria"_s, u"SQL Server"_s}) {
        f.choose("connectKind", kind);
        // No mnemonic is there twice.
        QSet<QChar> letters;
        QStringList texts;
        for (const QLabel *label : f.dialog()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                texts += label->text();
        }
        for (const QPushButton *button : f.dialog()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        for (const QString &text : texts) {
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(text));
            QVERIFY2(!letters.contains(text.at(at + 1).toLower()), qPrintable(text));
            letters += text.at(at + 1).toLower();
        }
        // Every field is reached in the order in which it is seen, and has a name.
        auto *first = f.find<QComboBox>("connectKind");
        first->setFocus(Qt::TabFocusReason);
        QPoint last(-1, -1);
        int reached = 0;
        while (QApplication::focusWidget()->objectName() != u"connectLeave") {
            QWidget *widget = QApplication::focusWidget();
            const QString name = widget->accessibleName().isEmpty() && qobject_cast<QPushButton *>(widget)
                                     ? qobject_cast<QPushButton *>(widget)->text()
                                     : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            const QPoint place = widget->mapTo(f.dialog(), widget->rect().center());
            const bool below = place.y() > last.y() + 4;
            QVERIFY2(below || (std::abs(place.y() - last.y()) <= 4 && place.x() > last.x()),
                     qPrintable(kind + u' ' + widget->objectName()));
            last = place;
            QTest::keyClick(f.dialog()->windowHandle(), Qt::Key_Tab);
            QVERIFY(++reached < 30);
        }
        QVERIFY(reached > 3);
        QVERIFY(f.dialog()->minimumSizeHint().width() <= 700); // of the 1024 of a small screen
    }
}

/// Only to be looked at; it has no opinion.
void TestDesktopConnect::looksRight()
{
    ConnectWorld f;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        f.theme().setMode(mode);
        for (const QString &kind : {u"SQLite"_s, u"Postgre"_s, u"Maria"_s, u"SQL Server"_s}) {
            f.choose("connectKind", kind);
            picture(*f.dialog(), u"connect-%1-%2"_s.arg(kind.simplified().remove(u' '),
                                                        mode == ThemeMode::Dark ? u"dark"_s : u"light"_s));
        }
    }
}

QTEST_MAIN(TestDesktopConnect)
#include "tst_desktopconnect.moc"
