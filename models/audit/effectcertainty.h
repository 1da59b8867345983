// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/processhistory.h"

namespace godwit
{

/// False where a second execution may have the effect of a step a second time, so that an interruption leaves
/// its effect unknown: nothing records the effect with the data (`ledger: off`), or it is a script for
/// MariaDB that calls what may commit by itself (CALL, EXECUTE, compound statements), and the step is not
/// idempotent by its nature (a full load, an upsert) nor declared so (`idempotent: on`).
bool repeatsSafely(const StepDef &step, const ConnectionDef &destination);

/// Fills in what decides whether an attempt without a known effect may run again: steps that do not repeat
/// safely, and who acknowledged what. Asks the database only where such an attempt is.
Result<void> readCertainty(Connection &connection, ProcessHistory &history);

} // namespace godwit
