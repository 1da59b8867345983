// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/database/reading.h"

namespace godwit
{

class Connection;
class Dialect;
struct AuditLayout;

// What stands for tables in the SELECTs of a connection (reading.h).

/// For the two audit tables: theirs by their real names, the columns as text where that is needed.
Result<QList<NamedQuery>> auditTableQueries(Connection &connection, const AuditLayout &layout);

/// For the companion and control tables where there are none: no rows.
QList<NamedQuery> emptyCompanions(const Dialect &dialect);

/// SQLite only: a column of ids has no type, so that numbers of others stay numbers and no text finds them.
bool hasUntypedIds(const AuditLayout &layout);

} // namespace godwit
