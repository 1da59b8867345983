// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/invariants.h"
#include "models/core/ids.h"

#include <QSet>

namespace godwit
{

/// I9: every outcome in a journal of this machine is in the trail of its audit database, as it was. An
/// outcome that a living runner is about to record is no violation.
Result<InvariantResult> checkJournals(Connection &connection);

/// Attempts, and runs of such, that a journal of this machine knows and nobody has acknowledged: the second
/// half of I3.
QSet<AttemptId> journalledAttempts();

} // namespace godwit
