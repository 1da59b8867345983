// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgsource.h"

namespace godwit
{

/// How a source is read by several connections that all see the same moment.
struct PgStreams
{
    QStringList ranges;  ///< SQL; each row meets exactly one. None: one stream reads everything
    QByteArray snapshot; ///< to import while the transaction that exported it is open
    QString note;        ///< why there are no ranges though some were asked for
};

/// Ranges of pages (ctid): as even as the table is, read in the order of the disk, whatever its key is.
/// Within a REPEATABLE READ transaction.
Result<PgStreams> planPgStreams(PgSession &session, const PgSource &source, int streams);

} // namespace godwit
