// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/tableshape.h"

namespace godwit
{

class Connection;

/// The secondary indexes and unique constraints of a table, in the order of their names. What another store
/// could not make (partial, on an expression, compared by a collation) says so. Kind of error: Source.
Result<QList<IndexShape>> readSqliteIndexes(Connection &connection, const QString &schema,
                                            const QString &table);

} // namespace godwit
