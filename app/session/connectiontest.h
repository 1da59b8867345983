// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/connectioncheck.h"
#include "models/core/databasedraft.h"
#include "models/core/preparationplan.h"
#include "models/core/result.h"

namespace godwit
{

/// Opens the database, asks who it is and what this account may do there, and closes it again; nothing is
/// written. A typed password is kept for this account as long as the program runs, unless it is refused.
/// Blocks for some seconds where nobody answers; any thread. Errors: as Connection::open has them.
Result<ConnectionCheck> testConnection(const DatabaseDraft &draft);

/// The SQL that makes Godwit's tables there, to be read first; connects as testConnection() does.
Result<PreparationPlan> planSetUp(const DatabaseDraft &draft);

} // namespace godwit
