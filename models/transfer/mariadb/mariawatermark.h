// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariasource.h"

namespace godwit
{

/// Which rows an incremental load reads: the bounds are fixed before the first row.
struct MariaWatermark
{
    QStringList conditions; ///< the bounds
    QString upper;          ///< the highest there is now; the former one when nothing was new
    bool nothingNew = false;
    qint64 rows = -1; ///< within the bounds
};

/// Looks for the highest watermark. Refuses rows without one where only new rows are read (Data).
Result<MariaWatermark> fixMariaWatermark(MariaSession &session, const MariaSource &source,
                                         const ReadRequest &request);

} // namespace godwit
