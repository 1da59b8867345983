// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/theme.h"

#include <QMap>
#include <QObject>

class QMainWindow;
class QMenu;
class QAction;
class QActionGroup;

namespace godwit
{

class Actions;

/// The menus of the window, and the context menu of the tree, made from the same actions.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// `filters`: the actions of the filter chips.
    MainMenu(QMainWindow *window, const Actions &actions, const QList<QAction *> &filters);

    QMenu *contextMenu() const { return m_context; }
    /// `names`: what those of them are called that have a name, by address.
    void setRecent(const QStringList &databases, const QMap<QString, QString> &names = {});
    void setTheme(ThemeMode mode);
    void setLanguage(const QString &code);

signals:
    void recentChosen(const QString &database);
    void themeChosen(godwit::ThemeMode mode);
    void languageChosen(const QString &code);

private:
    void addActs(QMenu *menu, const Actions &actions);
    void addThemes(QMenu *menu);
    void addLanguages(QMenu *menu);

    QMenu *m_recent;
    QMenu *m_context;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
};

} // namespace godwit
