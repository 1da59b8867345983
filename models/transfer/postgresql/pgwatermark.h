// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgsource.h"

namespace godwit
{

/// Up to where a load reads, fixed before its first row.
struct PgWatermark
{
    QString upper;          ///< the new watermark, as the server writes the value; never below the former one
    QStringList conditions; ///< SQL that only the rows of this load meet; none where all are read
    bool nothingNew = false;
    qint64 rows = -1; ///< that meet the conditions; −1: not counted
};

/// Values are compared as their own type: the bounds are literals of the column's type, so an index serves
/// them. Errors: Source; Definition for an overlap that the type cannot have; Data for rows without a
/// watermark and for endless ones ("infinity", NaN), after which nothing would ever be new.
Result<PgWatermark> fixPgWatermark(PgSession &session, const PgSource &source, const ReadRequest &request);

} // namespace godwit
