// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

#include <QWidget>

#include <optional>

class QAction;
class QActionGroup;
class QToolButton;

namespace godwit
{

/// Chips with counts, one click filters: All, Running, Failed, Blocked, Pending; Interrupted, Unknown and
/// Cancelled while there are any; the others while chosen. Their actions are the menu "Filter by state" as
/// well.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// All first, then every state.
    QList<QAction *> actions() const;
    QAction *action(std::optional<RunState> state) const;
    /// Nothing: all.
    std::optional<RunState> chosen() const { return m_chosen; }
    void choose(std::optional<RunState> state);
    void setCounts(const StateCounts &counts);

signals:
    void chosenChanged();

private:
    struct Chip
    {
        std::optional<RunState> state;
        QAction *action = nullptr;
        QToolButton *button = nullptr;
    };
    void addChip(std::optional<RunState> state);
    void showFittingChips();
    int countOf(const Chip &chip) const;

    QList<Chip> m_chips;
    QActionGroup *m_group;
    StateCounts m_counts;
    std::optional<RunState> m_chosen;
};

} // namespace godwit
