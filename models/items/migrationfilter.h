// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

#include <QSet>

namespace godwit
{

/// Which rows the operator wants to see: by state and by text (substring of id, name or description, whatever
/// the case). An empty filter lets everything through.
///
/// A step matches when its state is wanted and it, or its process, contains the text. A process is shown when
/// it matches itself or one of its steps does; under it the matching steps are shown.
struct MigrationFilter
{
    QSet<RunState> states; ///< empty: all
    QString text;          ///< empty: all

    bool isEmpty() const { return states.isEmpty() && text.isEmpty(); }
    bool wants(RunState state) const { return states.isEmpty() || states.contains(state); }
    bool matchesText(const ProcessStatus &process) const;
    bool matchesText(const StepStatus &step) const;

    friend bool operator==(const MigrationFilter &, const MigrationFilter &) = default;
};

} // namespace godwit
