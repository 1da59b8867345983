// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/foreignrows.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// How rows of other systems are read in this database. A database of Godwit keeps it itself (GODWIT_META),
/// so that every operator sees the same; for one that has the two audit tables only, a file in the
/// configuration folder does.
Result<ForeignRows> loadForeignRows(Connection &connection);

/// Reads it again into Connection::reading().
Result<void> refreshReading(Connection &connection);

/// Changes it. In a database of Godwit it is a line of the trail, with the reason: what counts as a success
/// decides what is run again.
Result<void> saveForeignRows(Connection &connection, const Actor &actor, const ForeignRows &rows,
                             const QString &reason);

/// Every word that stands in the two tables, the most frequent first.
Result<QList<StatusWordUse>> statusWordsInUse(Connection &connection);

} // namespace godwit
