// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/foreignrows.h"
#include "models/core/preparationplan.h"
#include "models/database/connection.h"

namespace godwit
{

// What window and console do with a database that others write: look at it, prepare it, say how its rows are
// read. Blocking functions; each opens its own connection; any thread.

/// For reading, with whatever rights this account has: also a database with the two audit tables only.
Result<Connection> openForMonitoring(const QString &address);

Result<PreparationPlan> preparationOf(const QString &address);
/// Errors (Definition): what stands in the way.
Result<void> prepareDatabase(const QString &address);

Result<ForeignRowsSetting> foreignRowsOf(const QString &address);
/// Errors: Usage, where the trail needs a reason and there is none.
Result<void> saveForeignRowsOf(const QString &address, const Actor &actor, const ForeignRowsSetting &setting);

} // namespace godwit
