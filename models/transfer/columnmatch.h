// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/tableshape.h"

namespace godwit
{

/// Pairs the columns of a source with those of an existing destination: by name whatever the case, or by
/// position where the source has no names. A source column without a partner is an error that lists both
/// sides: dropping it silently would lose data.
Result<QList<ColumnMatch>> matchColumns(const TableShape &source, const QStringList &destination,
                                        const QString &destinationName);

} // namespace godwit
