// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desktopsession.h"
#include "app/session/settings.h"
#include "models/database/connection.h"
#include "models/items/migrationcolumns.h"
#include "views/actionrules.h"
#include "views/mainwindow.h"
#include "views/theme.h"

#include <QTemporaryDir>

namespace godwit
{
class MessageBar;
class PreviewDialog;
} // namespace godwit

namespace godwit::test
{

/// The desktop program without its main: the real window, session, feed and orchestrator over real files in
/// a temporary folder, used as the operator "anna" uses it. Clicks and keys go through the window system, so
/// that they reach only what is really there and enabled. What is not there ends the program with its name.
class DesktopFixture
{
public:
    explicit DesktopFixture(const Actor &actor = Actor::current(QStringLiteral("anna")));
    ~DesktopFixture();

    MainWindow &window() { return *m_window; }
    Theme &theme() { return m_theme; }
    DesktopSession &session() { return *m_session; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const; ///< returns its path

    /// Opens the sample migration in "sample", or an empty audit database, and waits until it is live.
    void openSample();
    void createDatabase(const QString &name = QStringLiteral("audit.db"));
    /// Its own connection to the open database: what another program would see and do.
    Connection audit() const;
    /// What main does when the last window was closed.
    void endProgram() { m_session.reset(); }

    // What the operator does.
    void click(QWidget *widget, QPoint at = {}, Qt::MouseButton button = Qt::LeftButton);
    void clickTool(ActionId action); ///< its button in the bar
    void clickRow(const QString &process, const QString &step = {}, Qt::MouseButton button = Qt::LeftButton);
    void clickContextMenu(ActionId action); ///< on the row clicked last
    void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Presses the action's shortcut and names the file in the dialog that opens.
    void chooseFile(ActionId action, const QString &file);

    // What the operator sees.
    bool enabled(ActionId action);
    QString cell(const QString &process, const QString &step, Column column);
    /// "1 Succeeded, 2 Failed": what the tree shows of a process's steps.
    QString states(const QString &process);
    MessageBar &messages();
    PreviewDialog &preview(); ///< waits for it
    QStringList previewed();  ///< "4 Customers": the steps that it says will run; waits for it
    void startPreview();      ///< Return, and waits until the preview is gone
    bool previewIsOpen() const;

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DesktopSession> m_session;
};

} // namespace godwit::test
