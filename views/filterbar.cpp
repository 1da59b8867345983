// SPDX-License-Identifier: Apache-2.0
#include "views/filterbar.h"

#include "views/icons.h"
#include "views/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Chips in the order in which an operator asks; the first five are always there.
const std::optional<RunState> order[] = {
    std::nullopt,          RunState::Running, RunState::Failed,    RunState::Blocked,   RunState::Pending,
    RunState::Interrupted, RunState::Unknown, RunState::Cancelled, RunState::Succeeded, RunState::Skipped,
};

bool isAlwaysThere(std::optional<RunState> state)
{
    return !state || *state == RunState::Running || *state == RunState::Failed ||
           *state == RunState::Blocked || *state == RunState::Pending;
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_group(new QActionGroup(this))
{
    setAccessibleName(tr("Filter by state"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    for (const std::optional<RunState> &state : order)
        addChip(state);
    setCounts({});
}

void FilterBar::addChip(std::optional<RunState> state)
{
    const qsizetype number = m_chips.size();
    auto *action = new QAction(m_group);
    action->setCheckable(true);
    action->setChecked(!state);
    action->setIcon(state ? stateIcon(*state) : themedIcon(u"list-filter"_s));
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    action->setToolTip(state
                           ? tr("Show only: %1 (%2)").arg(runStateWord(*state), action->shortcut().toString())
                           : tr("Show everything (%1)").arg(action->shortcut().toString()));
    connect(action, &QAction::triggered, this, [this, state] { choose(state); });
    auto *button = new QToolButton(this);
    button->setProperty("chip", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({iconSize - 2, iconSize - 2});
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    layout()->addWidget(button);
    m_chips += {state, action, button};
}

QList<QAction *> FilterBar::actions() const
{
    QList<QAction *> actions;
    for (const Chip &chip : m_chips)
        actions += chip.action;
    return actions;
}

QAction *FilterBar::action(std::optional<RunState> state) const
{
    for (const Chip &chip : m_chips) {
        if (chip.state == state)
            return chip.action;
    }
    return nullptr;
}

void FilterBar::choose(std::optional<RunState> state)
{
    action(state)->setChecked(true);
    const bool changed = state != m_chosen;
    m_chosen = state;
    showFittingChips();
    if (changed)
        emit chosenChanged();
}

void FilterBar::setCounts(const StateCounts &counts)
{
    m_counts = counts;
    const QLocale locale;
    for (const Chip &chip : m_chips) {
        const QString word = chip.state ? runStateWord(*chip.state) : tr("All", "filter: every state");
        const QString text = tr("%1 %2", "state and count").arg(word, locale.toString(countOf(chip)));
        if (chip.action->text() == text)
            continue;
        chip.action->setText(text);
        chip.button->setAccessibleName(text);
    }
    showFittingChips();
}

int FilterBar::countOf(const Chip &chip) const
{
    return chip.state ? m_counts[*chip.state] : m_counts.total();
}

void FilterBar::showFittingChips()
{
    for (const Chip &chip : m_chips) {
        const bool whenPresent = chip.state == RunState::Interrupted || chip.state == RunState::Unknown ||
                                 chip.state == RunState::Cancelled;
        chip.button->setVisible(isAlwaysThere(chip.state) || chip.state == m_chosen ||
                                (whenPresent && countOf(chip) > 0));
    }
}

} // namespace godwit
