// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/preparationplan.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// What would make this database ready for running; nothing is changed by asking.
Result<PreparationPlan> planPreparation(Connection &connection);

/// The plan as a script that a DBA can read and run.
QString preparationScript(const PreparationPlan &plan);

} // namespace godwit
