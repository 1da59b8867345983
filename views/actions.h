// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/actionrules.h"

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace godwit
{

/// All actions of the window with their words, icons, shortcuts and tooltips: one table in actions.cpp.
/// Menus, bar and context menu show these same objects.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// `window` is where the shortcuts work.
    explicit Actions(QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions[id]; }
    /// Enables what makes sense and says how much it would rerun.
    void update(const ActionContext &context);

signals:
    void triggered(godwit::ActionId id);

private:
    QHash<ActionId, QAction *> m_actions;
    QHash<ActionId, QString> m_tips;       ///< of the enabled actions
    QHash<ActionId, QString> m_statusTips; ///< the same without the keys
};

} // namespace godwit
