// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/ledger.h"
#include "models/transfer/loadoptions.h"
#include "models/transfer/reader.h"
#include "models/transfer/tableshape.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace godwit
{

class KeptConnections;
class SqlSession;

/// What to write, and how.
struct WriteRequest
{
    ConnectionDef connection;
    Endpoint endpoint;
    QMap<QString, QString> settings; ///< of the step; they win over the connection's options
    LoadMode mode = LoadMode::Full;
    QStringList keys;
    LoadOptions options; ///< of the step
    /// Every write() is all or nothing by itself (a savepoint), so that a batch which is refused can be
    /// split and tried again. Otherwise a refusal may leave the transaction fit for nothing but rollback.
    bool isolate = false;
    LedgerEntry identity;
    /// SQLite file of the source where the destination may take rows from it by itself; empty: batches only.
    QString sourceFile;
    QString sourceName; ///< for errors about a row: "orders.csv", "orders in legacy.db"
    std::stop_token stop;
    KeptConnections *kept = nullptr; ///< where its connection may come from, and go to; null: none
};

/// What the destination knows of this step before anything is written.
struct WriteStart
{
    std::optional<LedgerEffect> adopted; ///< the effect is there already: do not copy
    QString watermark;                   ///< of the last load; empty: none
};

/// Rows that were matched by key: how many keys came, and how many of them the destination has now.
struct KeyCheck
{
    qint64 came = 0;
    qint64 found = 0;
};

/// Some rows of a batch.
struct RowRange
{
    qsizetype first = 0;
    qsizetype count = 0;
};

/// Takes batches and makes one atomic effect of them. begin, prepare, write…, commit in one thread;
/// destroyed without a commit it leaves the destination as it was.
class Writer
{
public:
    virtual ~Writer() = default;

    virtual Result<WriteStart> begin() = 0;
    /// Instead of prepare and write: takes all rows from `request.connection` by itself where it can.
    /// Nothing: it cannot, and the rows have to come as batches.
    virtual Result<std::optional<LedgerEffect>> absorb(const ReadRequest &request, ProgressCounter &progress)
    {
        Q_UNUSED(request);
        Q_UNUSED(progress);
        return std::optional<LedgerEffect>();
    }
    /// Creates the destination where it is missing, matches the columns, empties it for a full load.
    /// Called a second time after absorb() gave up.
    virtual Result<void> prepare(const TableShape &shape) = 0;
    /// Returns how many rows went in: fewer than the range has where the destination's own triggers drop
    /// some. Error Data: a row of the range is refused; with `isolate` nothing of the range went in.
    virtual Result<qint64> write(const ColumnBatch &batch, RowRange rows) = 0;
    /// After the last row, before verification and commit: what has to wait for all rows (merge of a staging
    /// table, indexes, "after" SQL). Returns rows that went in only now.
    virtual Result<qint64> complete() { return qint64(0); }
    /// Asks `mayCommit` right before the one act that cannot be undone.
    virtual Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) = 0;

    /// What an operator has to know though the load succeeded: values that were changed, with a count and the
    /// first key; an index that did not translate; a slower way that was taken, and why.
    virtual QStringList notes() const { return {}; }
    /// Some values went in otherwise than they came (ValueChanges): no checksum can be the same.
    virtual bool hasChangedValues() const { return false; }
    /// After complete(), of rows that are matched by key: looks by itself whether the keys that came are
    /// there. Nothing: it cannot, and they have to be read back.
    virtual Result<std::optional<KeyCheck>> checkKeys() { return std::optional<KeyCheck>(); }
    virtual bool checksKeys() const { return false; } ///< checkKeys() will say
    /// Where the loaded rows stand until the commit, as an endpoint's object: a staging table that the commit
    /// swaps in. Empty: in the destination itself.
    virtual QString loadedObject() const { return {}; }
    /// A store without sessions: what it holds before the first row, and after complete() with what was
    /// loaded, to be read before the commit. `request` says which destination. Null where there is a session,
    /// or no such way.
    virtual ReaderPtr readBack(ReadRequest request) const
    {
        Q_UNUSED(request);
        return nullptr;
    }
    virtual bool readsBack() const { return false; } ///< readBack() can
    /// The session of the load's own transaction, after begin(): for a source in the same file, and for
    /// verification. Null where there is none.
    virtual SqlSession *session() { return nullptr; }
};

using WriterPtr = std::unique_ptr<Writer>;

} // namespace godwit
