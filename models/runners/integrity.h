// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

namespace godwit
{

/// What is wrong with the control tables, each a sentence that names its row: "Step 5 of process 4 (Orders):
/// load mode \"upsert\" needs key columns." Runs before every run and in `godwitctl check`; touches no store.
/// Checks at least: cycles and unknown ids in depends-on, unknown connections, kinds, load modes and
/// policies, upsert without key, no source object, one destination written by two steps that may run at once.
QStringList checkIntegrity(const Definition &definition);
/// The same for one process and what it uses.
QStringList checkIntegrity(const Definition &definition, const ProcessId &process);

/// What may fail at run time although the tables are sound (a source that is not there now); opens sources.
QStringList probeSources(const Definition &definition);

} // namespace godwit
