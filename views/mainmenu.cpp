// SPDX-License-Identifier: Apache-2.0
#include "views/mainmenu.h"

#include "views/actions.h"
#include "views/icons.h"
#include "views/operatoracts.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// '&' in text of others is a character, not a mnemonic.
QString literal(QString text) { return text.replace(u'&', u"&&"_s); }

QAction *addChoice(QActionGroup *group, const QString &text, const QVariant &value)
{
    QAction *action = group->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

void tick(QActionGroup *group, const QVariant &value)
{
    for (QAction *action : group->actions()) {
        if (action->data() == value)
            action->setChecked(true);
    }
}

} // namespace

MainMenu::MainMenu(QMainWindow *window, const Actions &actions, const QList<QAction *> &filters)
    : QObject(window)
    , m_recent(new QMenu(tr("Open &recent"), window))
    , m_context(new QMenu(window))
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    const auto add = [&actions](QMenu *menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            menu->addAction(actions[id]);
        menu->addSeparator();
    };
    QMenuBar *bar = window->menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    file->setToolTipsVisible(true); // why an account may not import
    file->addAction(actions[ActionId::Open]);
    file->addAction(actions[ActionId::Connect]);
    file->addMenu(m_recent);
    add(file, {ActionId::New});
    add(file, {ActionId::Import, ActionId::Export});
    add(file, {ActionId::Prepare, ActionId::StatusWords});
    add(file, {ActionId::Quit});

    QMenu *edit = bar->addMenu(tr("&Edit"));
    add(edit, {ActionId::Copy, ActionId::Find});

    QMenu *view = bar->addMenu(tr("&View"));
    QMenu *filter = view->addMenu(themedIcon(u"list-filter"_s), tr("&Filter by state"));
    filter->addActions(filters);
    add(view, {ActionId::ExpandAll, ActionId::CollapseAll});
    add(view, {ActionId::NextFailure, ActionId::PreviousFailure});
    add(view, {ActionId::Refresh});
    addThemes(view->addMenu(themedIcon(u"sun-moon"_s), tr("&Theme")));
    addLanguages(view->addMenu(themedIcon(u"languages"_s), tr("&Language")));

    QMenu *run = bar->addMenu(tr("&Run"));
    add(run, {ActionId::Run, ActionId::StartOver});
    add(run, {ActionId::RerunFailed, ActionId::RerunStep, ActionId::RerunRejected, ActionId::RerunAll});
    addActs(run, actions);
    add(run, {ActionId::Verify, ActionId::VerifyTrail});
    add(run, {ActionId::Cancel});

    QMenu *help = bar->addMenu(tr("&Help"));
    add(help, {ActionId::Sample});
    add(help, {ActionId::About});

    add(m_context, {ActionId::RerunFailed, ActionId::RerunStep, ActionId::RerunRejected, ActionId::Run,
                    ActionId::Cancel});
    addActs(m_context, actions);
    add(m_context, {ActionId::Verify});
    add(m_context, {ActionId::StartOver});
    add(m_context, {ActionId::Copy, ActionId::ExpandAll, ActionId::CollapseAll});
    setRecent({});
}

/// Of what is disabled the tooltip says why, so these menus show them.
void MainMenu::addActs(QMenu *menu, const Actions &actions)
{
    QMenu *acts = menu->addMenu(themedIcon(u"circle-alert"_s), tr("Decide &without running"));
    acts->setObjectName(u"actsMenu"_s);
    acts->setToolTipsVisible(true);
    menu->setToolTipsVisible(true);
    for (const ActionId id : actActions())
        acts->addAction(actions[id]);
    menu->addSeparator();
}

void MainMenu::setRecent(const QStringList &databases, const QMap<QString, QString> &names)
{
    m_recent->clear();
    m_recent->setEnabled(!databases.isEmpty());
    for (qsizetype i = 0; i < std::min<qsizetype>(databases.size(), 9); ++i) {
        const QString path = databases[i];
        const QString name = names.value(path);
        const QString text = name.isEmpty() ? path : tr("%1 – %2", "name and address").arg(name, path);
        QAction *action = m_recent->addAction(tr("&%1 %2", "number and path").arg(i + 1).arg(literal(text)));
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
}

void MainMenu::setTheme(ThemeMode mode) { tick(m_themes, int(mode)); }

void MainMenu::setLanguage(const QString &code) { tick(m_languages, code); }

void MainMenu::addThemes(QMenu *menu)
{
    addChoice(m_themes, tr("Like the &system"), int(ThemeMode::System));
    addChoice(m_themes, tr("&Light"), int(ThemeMode::Light));
    addChoice(m_themes, tr("&Dark"), int(ThemeMode::Dark));
    menu->addActions(m_themes->actions());
    connect(m_themes, &QActionGroup::triggered, this,
            [this](QAction *action) { emit themeChosen(ThemeMode(action->data().toInt())); });
}

void MainMenu::addLanguages(QMenu *menu)
{
    addChoice(m_languages, tr("Like the &system"), u"system"_s)->setChecked(true);
    addChoice(m_languages, u"&English"_s, u"en"_s); // each in its own words, whatever the window speaks
    addChoice(m_languages, u"&Deutsch"_s, u"de"_s);
    menu->addActions(m_languages->actions());
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction *action) { emit languageChosen(action->data().toString()); });
}

} // namespace godwit
