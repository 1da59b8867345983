// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/tableinfo.h"

namespace godwit
{

class MariaSession;

/// A table or view as information_schema describes it.
struct MariaTable : TableInfo
{
    bool isBase = false; ///< a table; else a view or the like
    QString engine;
    bool isTransactional = true; ///< InnoDB: rows can be rolled back
    bool hasForeignKeys = false; ///< of its own, or of others to it
    bool isVersioned = false;    ///< keeps its history (SYSTEM VERSIONED)
    qint64 estimatedRows = 0;    ///< as the server guesses
    QString comment;
    QList<IndexShape> indexes; ///< secondary ones
    bool hasAutoIncrement = false;
};

/// A missing table is fine (exists is false). Of `name.schema`, or of the session's database.
Result<MariaTable> describeMariaTable(MariaSession &session, const ObjectName &name);

} // namespace godwit
