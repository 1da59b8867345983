// SPDX-License-Identifier: Apache-2.0
#include "views/topbar.h"

#include "views/actions.h"
#include "views/filterbar.h"
#include "views/findbar.h"
#include "views/overallprogress.h"
#include "views/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QToolButton *addButton(QWidget *parent, QAction *action, const QList<QAction *> &more)
{
    auto *button = new QToolButton(parent);
    button->setProperty("bar", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({iconSize, iconSize});
    button->setFocusPolicy(Qt::TabFocus);
    if (!more.isEmpty()) {
        auto *menu = new QMenu(button);
        menu->addAction(action);
        menu->addActions(more);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
    button->setDefaultAction(action);
    parent->layout()->addWidget(button);
    return button;
}

} // namespace

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QWidget(this))
    , m_filter(new FilterBar(this))
    , m_find(new FindBar(this))
    , m_progress(new OverallProgress(this))
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    addButton(m_buttons, actions[ActionId::Run], {actions[ActionId::StartOver]});
    addButton(m_buttons, actions[ActionId::RerunFailed],
              {actions[ActionId::RerunStep], actions[ActionId::RerunAll]});
    addButton(m_buttons, actions[ActionId::Cancel], {});
    QToolButton *next = addButton(m_buttons, actions[ActionId::NextFailure], {});
    next->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

int TopBar::lineHeight() const
{
    return std::max(
        {m_buttons->sizeHint().height(), m_filter->sizeHint().height(), m_find->sizeHint().height()});
}

bool TopBar::fitsOneLine() const
{
    const int needed = m_buttons->sizeHint().width() + m_filter->sizeHint().width() + m_find->minimumWidth() +
                       m_progress->minimumSizeHint().width() + 3 * spacing::loose + 2 * spacing::normal;
    return needed <= width();
}

QSize TopBar::sizeHint() const
{
    const int lines = fitsOneLine() ? 1 : 2;
    return {400, lines * lineHeight() + (lines + 1) * spacing::normal};
}

QSize TopBar::minimumSizeHint() const { return {200, sizeHint().height()}; }

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void TopBar::arrange()
{
    const int line = lineHeight();
    const bool one = fitsOneLine();
    const int right = width() - spacing::normal;
    const auto place = [line](QWidget *widget, int x, int y, int w) {
        const int h = std::min(line, widget->sizeHint().height());
        widget->setGeometry(x, y + (line - h) / 2, w, h);
    };
    const int firstY = spacing::normal;
    const int secondY = one ? firstY : firstY + line + spacing::normal;

    place(m_buttons, spacing::normal, firstY, m_buttons->sizeHint().width());
    const int afterButtons = spacing::normal + m_buttons->width() + spacing::loose;
    place(m_filter, one ? afterButtons : spacing::normal, secondY, m_filter->sizeHint().width());
    // The find field comes after the chips, or takes their place in the first line.
    const int findLeft = one ? m_filter->geometry().right() + 1 + spacing::loose : afterButtons;
    const int progressLeft = findLeft + m_find->minimumWidth() + spacing::loose;
    const int progressWidth = std::clamp(right - progressLeft, 0, m_progress->sizeHint().width());
    place(m_progress, right - progressWidth, firstY, progressWidth);
    const int findRoom = right - progressWidth - spacing::loose - findLeft;
    place(m_find, findLeft, firstY, std::clamp(findRoom, m_find->minimumWidth(), m_find->maximumWidth()));
    updateGeometry();
}

} // namespace godwit
