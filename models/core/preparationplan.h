// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QStringList>

namespace godwit
{

/// What makes a database with the two audit tables ready for running (audit-protocol.md, section 8).
struct PreparationPlan
{
    QString database;       ///< for people
    bool ready = false;     ///< nothing is left to do
    QStringList obstacles;  ///< why it cannot be done with these tables; empty: it can
    QStringList statements; ///< none where there are obstacles
    QString script;         ///< the statements, or the obstacles, as people read them
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::PreparationPlan)
