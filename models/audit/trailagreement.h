// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace godwit
{

class Connection;

/// What the trail recorded at the end of attempts and runs, against what the tables say now: somebody who
/// edits a row of ours cannot make the trail agree with it. A sentence per row that differs. Thread of its
/// connection.
Result<QStringList> trailDisagreements(Connection &connection);

} // namespace godwit
