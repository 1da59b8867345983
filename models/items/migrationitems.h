// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationcolumns.h"
#include "models/items/migrationfilter.h"
#include "models/items/migrationsummary.h"

#include <map>
#include <memory>
#include <vector>

namespace godwit
{

// What MigrationModel keeps of each row. Plain data; the model alone changes it.

struct ProcessItem;

struct StepItem
{
    StepStatus status;
    QDateTime asOf;
    ProcessItem *process = nullptr;
    SortKey key;
    int row = -1; ///< within the shown steps of its process; -1: not shown
    bool wanted = false;
    bool changed = false;
};

struct ProcessItem
{
    ProcessStatus status;
    QDateTime asOf;
    SortKey key;
    int row = -1;
    bool wanted = false;
    bool changed = false;
    bool touched = false; ///< something of it, or of its steps, changed in this apply()
    WorkShare share;
    std::map<StepId, std::unique_ptr<StepItem>> steps;
    std::vector<StepItem *> natural; ///< by ordinal; steps known only from audit rows come last
    std::vector<StepItem *> shown;
};

/// Where a step stands among its siblings when nobody asked for another order.
inline bool naturallyBefore(const StepItem *a, const StepItem *b)
{
    if (a->status.defined != b->status.defined)
        return a->status.defined;
    if (a->status.ordinal != b->status.ordinal)
        return a->status.ordinal < b->status.ordinal;
    return a->status.key.step < b->status.key.step;
}

} // namespace godwit
