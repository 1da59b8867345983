// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/core/result.h"
#include "models/transfer/batchsplitter.h"
#include "models/transfer/ledger.h"
#include "models/transfer/reader.h"

#include <stop_token>

namespace godwit
{

class ReadingThread;

/// Moves all rows of a reader into a writer that has begun; the commit is the caller's. The reader is
/// opened, used and destroyed before a function returns.
class Pipeline
{
public:
    /// `prepared` is called when the writer is, before the first row.
    using Prepared = std::function<Result<void>(const TableShape &)>;

    /// `rows`: of the same writer.
    Pipeline(Writer &writer, BatchSplitter &rows, ProgressCounter &progress, Prepared prepared = {})
        : m_writer(writer), m_rows(rows), m_progress(progress), m_prepared(std::move(prepared))
    {}

    void limitBatches(qsizetype mostRows) { m_mostRows = mostRows; } ///< before a run
    void readIn(ReadingThread *thread) { m_thread = thread; }        ///< before a run; null: a new thread
    /// Reads in a thread of its own, or in several (readingthreads.h), and writes in the calling one.
    /// Requests stop by itself when one of them fails, so that the others end.
    Result<LedgerEffect> run(ReaderPtr reader, std::stop_source stop);
    /// Reads and writes in the calling thread, for a reader that shares the writer's connection.
    Result<LedgerEffect> runInOneThread(ReaderPtr reader, std::stop_token stop);
    /// After a run: what the source's reader wants to be known.
    QStringList notes() const { return m_notes; }

private:
    Result<void> prepare(const TableShape &shape);
    Result<qint64> writeBatch(const ColumnBatch &batch, const QList<RejectedRow> &unreadable);

    Writer &m_writer;
    BatchSplitter &m_rows;
    ProgressCounter &m_progress;
    Prepared m_prepared;
    qsizetype m_mostRows = ColumnBatch::maxRows;
    QStringList m_notes;
    ReadingThread *m_thread = nullptr;
};

} // namespace godwit
