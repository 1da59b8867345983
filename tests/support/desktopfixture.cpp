// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desktopfixture.h"

#include "models/audit/auditdatabase.h"
#include "tests/support/auditfixture.h"
#include "views/actions.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"
#include "views/previewdialog.h"
#include "views/statusline.h"
#include "views/topbar.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

template <typename Condition>
void waitUntil(const char *what, Condition condition)
{
    if (!QTest::qWaitFor(condition, 20'000))
        qFatal("waited in vain: %s", what);
}

} // namespace

DesktopFixture::DesktopFixture(const Actor &actor) : m_settings(m_folder.filePath(u"settings.ini"_s))
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // a test can type into Qt's own
    m_theme.setMode(ThemeMode::Light);
    m_window = std::make_unique<MainWindow>(m_settings.window(), m_theme);
    m_session = std::make_unique<DesktopSession>(*m_window, m_settings, actor);
    m_window->resize(1440, 860);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("no window");
    QApplication::setActiveWindow(m_window.get());
}

DesktopFixture::~DesktopFixture() { endProgram(); }

QString DesktopFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void DesktopFixture::openSample()
{
    m_session->openSample(path(u"sample"_s));
    waitUntil("rows of the sample", [this] { return m_window->model().rowCount() > 0; });
}

void DesktopFixture::createDatabase(const QString &name)
{
    m_session->openDatabase(path(name), true);
    waitUntil("a live database", [&] {
        return m_session->databasePath() == path(name) &&
               m_window->findChild<StatusLine *>()->text().contains(u"live since"_s);
    });
}

Connection DesktopFixture::audit() const { return must(openAudit(m_session->databasePath())); }

void DesktopFixture::click(QWidget *widget, QPoint at, Qt::MouseButton button)
{
    if (!widget || !widget->isVisible())
        qFatal("not to be seen: %s", widget ? qPrintable(widget->objectName()) : "nothing");
    const QPoint place = at.isNull() ? widget->rect().center() : at;
    QTest::mouseClick(widget->window()->windowHandle(), button, {}, widget->mapTo(widget->window(), place));
}

void DesktopFixture::clickTool(ActionId action)
{
    waitUntil("an enabled button", [&] { return enabled(action); });
    for (QToolButton *button : m_window->findChild<TopBar *>()->findChildren<QToolButton *>()) {
        if (button->defaultAction() == m_window->actions()[action])
            return click(button, {10, button->height() / 2}); // left of the arrow of its menu
    }
    qFatal("no such button");
}

void DesktopFixture::clickRow(const QString &process, const QString &step, Qt::MouseButton button)
{
    MigrationTree &tree = m_window->tree();
    if (!step.isEmpty() && !tree.isExpanded(m_window->model().indexOf({ProcessId(process), StepId()}))) {
        clickRow(process);
        press(m_window.get(), Qt::Key_Right);
    }
    const QModelIndex index = m_window->model().indexOf({ProcessId(process), StepId(step)});
    if (!index.isValid())
        qFatal("no such row");
    tree.scrollTo(index);
    click(tree.viewport(), tree.visualRect(index).center(), button);
}

void DesktopFixture::clickContextMenu(ActionId action)
{
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    waitUntil("a context menu", [&] { return menu() && menu()->isVisible(); });
    waitUntil("an enabled entry", [&] { return enabled(action); });
    const QPoint place = menu()->actionGeometry(m_window->actions()[action]).center();
    click(menu(), place);
}

void DesktopFixture::press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    waitUntil("the active window", [window] { return window->isActiveWindow(); });
    QTest::keyClick(window->windowHandle(), key, modifiers);
}

void DesktopFixture::chooseFile(ActionId action, const QString &file)
{
    const QKeyCombination keys = m_window->actions()[action]->shortcut()[0];
    press(m_window.get(), keys.key(), keys.keyboardModifiers());
    QPointer<QFileDialog> dialog;
    waitUntil("a file dialog", [&] {
        dialog = m_window->findChild<QFileDialog *>();
        return dialog && dialog->isVisible();
    });
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setCompleter(nullptr); // its list would take the Return
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, file);
    press(dialog, Qt::Key_Return);
    waitUntil("the end of the file dialog", [&] { return !dialog || !dialog->isVisible(); });
    QApplication::setActiveWindow(m_window.get());
}

bool DesktopFixture::enabled(ActionId action) { return m_window->actions()[action]->isEnabled(); }

QString DesktopFixture::cell(const QString &process, const QString &step, Column column)
{
    const QModelIndex row = m_window->model().indexOf({ProcessId(process), StepId(step)});
    return row.siblingAtColumn(int(column)).data().toString();
}

QString DesktopFixture::states(const QString &process)
{
    const MigrationModel &model = m_window->model();
    const QModelIndex parent = model.indexOf({ProcessId(process), StepId()});
    QStringList texts;
    for (int row = 0; parent.isValid() && row < model.rowCount(parent); ++row) {
        const QModelIndex step = model.index(row, 0, parent);
        texts +=
            model.keyOf(step).step.text() + u' ' + step.siblingAtColumn(int(Column::State)).data().toString();
    }
    return texts.join(u", "_s);
}

MessageBar &DesktopFixture::messages() { return *m_window->findChild<MessageBar *>(); }

PreviewDialog &DesktopFixture::preview()
{
    waitUntil("a preview", [this] { return previewIsOpen(); });
    return *m_window->findChild<PreviewDialog *>();
}

QStringList DesktopFixture::previewed()
{
    auto *list = preview().findChild<QTreeWidget *>(u"previewList"_s);
    QStringList names;
    const QTreeWidgetItem *group = list->topLevelItem(0);
    if (!group || !group->text(0).startsWith(u"Will run"_s))
        return names;
    for (int row = 0; row < group->childCount(); ++row)
        names += group->child(row)->text(0);
    return names;
}

void DesktopFixture::startPreview()
{
    press(&preview(), Qt::Key_Return);
    waitUntil("the end of the preview", [this] { return !previewIsOpen(); });
    QApplication::setActiveWindow(m_window.get());
}

bool DesktopFixture::previewIsOpen() const
{
    const auto *dialog = m_window->findChild<PreviewDialog *>();
    return dialog && dialog->isVisible();
}

} // namespace godwit::test
