// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

#include <QHash>
#include <QSet>

namespace godwit
{

/// Who waits for whom among the steps of one process. Dependencies on unknown steps are left out. Keeps no
/// reference to what it was made of; safe for any number of steps (no recursion).
class StepGraph
{
public:
    explicit StepGraph(const QList<StepDef> &steps);

    /// Steps that wait for each other, each cycle as its path, the first step again at its end: 3, 5, 3.
    /// Every step that lies on a cycle is on one of the paths or waits for one.
    QList<QList<StepId>> cycles() const;

    /// Everything that must succeed before a step, directly or not.
    QSet<StepId> ancestors(const StepId &step) const;

private:
    QList<StepId> m_ids;
    QHash<StepId, qsizetype> m_positions;
    QList<QList<qsizetype>> m_waitsFor; ///< by position
};

} // namespace godwit
