// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/rejects.h"
#include "models/transfer/tableshape.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace godwit
{

class KeptConnections;
class SqlSession;

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
    /// Columns to read, in this order; empty: all. A store that cannot choose delivers all, and the
    /// projection drops the others.
    QStringList columns;
    QString where;            ///< condition in the store's own SQL; empty: every row
    QString overlap;          ///< with onlyNew: read again what lies this far below `after`
    bool withIndexes = false; ///< the shape has to say the source's indexes
    /// The destination is of the reader's own kind and takes cells in the form that the store has them;
    /// otherwise they have to mean what values/valuetype.h says.
    bool ownForm = false;
    /// The writer's session when rows must be read through it: source and destination are one SQLite file
    /// (a second connection would lock the writer out), or what was written is read back before its
    /// commit. Of the reader's own kind of store. Null otherwise.
    SqlSession *shared = nullptr;
    bool settled = false; ///< with shared: nothing is written while it reads, so rows need not be put aside
    bool isolate = false; ///< text that makes no row goes to takeRejected() instead of ending the copy
    int streams = 1;      ///< readers that may work side by side (Reader::takeParts)
    QString schema = QStringLiteral("main"); ///< SQLite, of a shared session: where the source's tables are
    QString file; ///< a file that stands in for the endpoint's object: not renamed to it yet; empty: none
    KeptConnections *kept = nullptr; ///< where its connection may come from, and go to; null: none
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
    /// After open(), with `streams` above 1: readers for the parts of the rows that this one then leaves to
    /// them. Each is opened, read and destroyed in one thread of its own, all of them before this one is
    /// destroyed. Not called: this one reads everything.
    virtual std::vector<std::unique_ptr<Reader>> takeParts() { return {}; }
    /// After the last row: what an operator has to know; one sentence each.
    virtual QStringList notes() const { return {}; }
    /// With `isolate`: what made no row since the last call. Asked after each read() in the same thread; the
    /// rows count as read.
    virtual QList<RejectedRow> takeRejected() { return {}; }
};

using ReaderPtr = std::unique_ptr<Reader>;

} // namespace godwit
