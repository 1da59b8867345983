// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

#include <optional>

namespace godwit
{

class Connection;

/// About how many rows a table with row ids has, without reading it: from the span of the ids and how densely
/// some short stretches of it are filled. `from`: the quoted table; `rowid`: a name that means the row id
/// there. Nothing for a table that is counted in a moment, or whose ids have too many gaps to tell.
Result<std::optional<qint64>> estimateRows(Connection &connection, const QString &from, const QString &rowid);

} // namespace godwit
