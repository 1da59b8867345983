// SPDX-License-Identifier: Apache-2.0
#include "views/startpages.h"

#include "views/actions.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/theme.h"
#include "views/tokens.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct PageTexts
{
    QIcon icon;
    QString heading;
    QString text;
};

QWidget *makePage(const PageTexts &texts, const QList<QPushButton *> &buttons)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(spacing::wide);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(texts.icon, 64, page), 0, Qt::AlignHCenter);
    auto *heading = new QLabel(texts.heading, page);
    heading->setFont(headingFont(page->font()));
    heading->setAlignment(Qt::AlignCenter);
    layout->addWidget(heading);
    auto *text = new QLabel(texts.text, page);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setFixedWidth(text->fontMetrics().averageCharWidth() * 72);
    text->setVisible(!texts.text.isEmpty());
    if (!texts.text.isEmpty())
        text->setMinimumHeight(text->heightForWidth(text->width()));
    layout->addWidget(text, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addStretch();
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch(3);
    return page;
}

QPushButton *makeButton(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPages::StartPages(const Actions &actions, QWidget *parent) : QStackedWidget(parent)
{
    setObjectName(u"startPages"_s);
    const QIcon database = themedIcon(u"database"_s);
    addWidget(makePage(
        {applicationIcon(), tr("No audit database is open"),
         tr("Open one to watch its migrations, create an empty one, or make a sample migration to try "
            "everything on.")},
        {makeButton(actions[ActionId::Open]), makeButton(actions[ActionId::Connect]),
         makeButton(actions[ActionId::New]), makeButton(actions[ActionId::Sample])}));
    addWidget(makePage({database, tr("Reading the audit database …"), {}}, {}));
    addWidget(
        makePage({database, tr("No process is defined yet"),
                  tr("A definition file describes connections, processes and steps. Import one to fill this "
                     "database; rows that other systems write appear here by themselves.")},
                 {makeButton(actions[ActionId::Import]), makeButton(actions[ActionId::Sample])}));
    auto *clear = new QPushButton(themedIcon(u"x"_s), tr("Sh&ow everything"));
    clear->setObjectName(u"clearFilter"_s);
    connect(clear, &QPushButton::clicked, this, &StartPages::clearFilterWanted);
    addWidget(
        makePage({themedIcon(u"list-filter"_s), tr("Nothing matches the filter"),
                  tr("No process and no step is in this state or contains this text. What starts to match "
                     "appears here by itself.")},
                 {clear}));
}

} // namespace godwit
