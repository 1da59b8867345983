// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace godwit
{

class Connection;

// A row of ours in the audit tables is closed once and never changed again, but the tables have no way to
// enforce that. So the event that opens or closes it holds, within the chain of hashes, what stands in the
// row and in its companion at that moment.

/// Whether an event of that kind is about a row as a whole.
bool recordsRow(const QString &kind);
/// What stands now; of an attempt or, where that is empty, of a run. Empty where there is no such row.
Result<QJsonObject> recordOf(Connection &connection, const RunId &run, const AttemptId &attempt);
/// A sentence per row that does not stand as the latest event about it recorded. Events of former versions
/// hold no record, and say nothing here.
Result<QStringList> recordDisagreements(Connection &connection);

} // namespace godwit
