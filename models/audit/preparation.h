// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/preparationplan.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;
struct AuditLayout;

/// Why processes cannot be run with these tables, one sentence each; empty: they can, after prepareAudit.
/// A table that is missing is no obstacle.
QStringList obstacles(Connection &connection, const AuditLayout &layout);

/// What would make this database ready for running; nothing is changed by asking.
Result<PreparationPlan> planPreparation(Connection &connection);

/// The plan as a script that a DBA can read, and run with sqlite3, psql or mariadb. With obstacles it says
/// them in comments, and to run it does nothing.
QString preparationScript(const Connection &connection, const PreparationPlan &plan);

} // namespace godwit
