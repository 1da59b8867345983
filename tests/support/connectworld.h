// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/desktopfixture.h"
#include "tests/support/servers.h"
#include "views/connectdialog.h"
#include "views/connectresult.h"
#include "views/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWindow>

namespace godwit::test
{

using namespace Qt::StringLiterals;

inline constexpr int patience = 30'000; ///< ms; only a failure waits that long

/// For people who look at the dialogs: GODWIT_TEST_PICTURES names a folder.
inline void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("GODWIT_TEST_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

/// The program with the dialog open, used as an operator uses it.
class ConnectWorld : public DesktopFixture
{
public:
    ConnectWorld() { openDialog(); }

    void openDialog()
    {
        press(&window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); }, patience) ||
            !QTest::qWaitForWindowExposed(dialog()))
            qFatal("no dialog");
        QApplication::setActiveWindow(dialog());
    }
    ConnectDialog *dialog() { return window().findChild<ConnectDialog *>(); }
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = dialog()->findChild<Widget *>(QLatin1StringView(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    QString address() { return find<QLineEdit>("connectAddress")->text(); }
    QString result() { return dialog()->findChild<ConnectResult *>()->text(); }

    void type(const char *name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        click(edit);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QCOMPARE(edit->text(), text);
    }
    /// The entry that begins so, by the arrow keys.
    void choose(const char *name, const QString &letters)
    {
        auto *box = find<QComboBox>(name);
        box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_Home);
        for (int i = 0; i < box->count() && !box->currentText().startsWith(letters); ++i)
            QTest::keyClick(dialog()->windowHandle(), Qt::Key_Down);
        QVERIFY2(box->currentText().startsWith(letters), qPrintable(box->currentText()));
    }
    /// Every field, with the password typed.
    void describe(const FreshDatabase &database, int port = 0)
    {
        const ServerAddress server = database.address();
        choose("connectKind", database.server() == FreshDatabase::Server::Postgres ? u"Post"_s : u"Maria"_s);
        type("connectHost", server.host);
        type("connectPort", QString::number(port > 0 ? port : server.port));
        type("connectDatabase", database.name());
        type("connectUser", server.user);
        choose("connectPassword", u"Typed"_s);
        type("connectTyped", server.password);
    }
    QString state() { return window().findChild<StatusLine *>()->text(); }
    void waitUntilLive()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(state().contains(u"live since"_s), patience);
        QApplication::setActiveWindow(&window());
    }
};

} // namespace godwit::test
