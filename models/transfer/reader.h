// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/tableshape.h"

#include <memory>
#include <stop_token>

namespace godwit
{

class Connection;

/// What to read.
struct ReadRequest
{
    ConnectionDef connection;
    Endpoint endpoint;
    QMap<QString, QString> settings; ///< of the step; they win over the connection's options
    QString watermark;               ///< column; empty: none
    bool onlyNew = false;            ///< only rows beyond `after` (load mode incremental)
    QString after;                   ///< last watermark; empty: none yet, every row is new
    std::stop_token stop;
    /// The writer's connection when source and destination are one SQLite file: reading by a second one
    /// would lock the writer out. Null otherwise.
    Connection *shared = nullptr;
    QString schema = QStringLiteral("main"); ///< of a shared connection: where the source's tables are
};

/// Delivers rows as batches. The thread that opens it also reads and destroys it.
class Reader
{
public:
    virtual ~Reader() = default;

    virtual Result<TableShape> open() = 0;
    /// Fills a batch that was reset for the shape's columns. False: there are no more rows (the batch may
    /// still hold the last ones).
    virtual Result<bool> read(ColumnBatch &batch) = 0;
    /// After the last row: the highest watermark there is now; the former one when nothing was new.
    virtual QString watermark() const { return {}; }
};

using ReaderPtr = std::unique_ptr<Reader>;

} // namespace godwit
