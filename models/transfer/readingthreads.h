// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/transfer/boundedqueue.h"
#include "models/transfer/reader.h"

#include <future>
#include <mutex>
#include <stop_token>
#include <thread>

namespace godwit
{

class ReadingThread;

/// What reading a source came to.
struct ReadingOutcome
{
    std::optional<Error> error; ///< the first that is not just the echo of a stop request
    qint64 rows = 0;
    qint64 bytes = 0;
    QString watermark;
    QStringList notes;
};

/// Reads a source to its end in a thread of its own, and the parts that its reader leaves to others
/// (Reader::takeParts) in one thread each; all batches go through one queue, which is closed at the end.
/// With several parts the rows are numbered as they come; the failure of one requests stop, so that the
/// others end. Members are for the thread that made it.
class ReadingThreads
{
public:
    /// `thread`: the first of them; null: a new one.
    ReadingThreads(ReaderPtr reader, BoundedQueue &queue, ProgressCounter &progress, std::stop_source stop,
                   ReadingThread *thread = nullptr);
    ~ReadingThreads();

    Result<TableShape> shape() { return m_shape.get(); } ///< waits until the source is open; once
    QList<RejectedRow> takeRejected();                   ///< rows that a reader could not make, so far
    ReadingOutcome join();                               ///< waits for all threads
    bool hasFailed() const;                              ///< by itself, not because stop was requested

private:
    void readWhole(ReaderPtr reader, std::promise<Result<TableShape>> shape);
    void readSplit(Reader &reader, int columns);
    void readPart(ReaderPtr part, int columns);
    void readRows(Reader &reader, int columns);
    void count(ColumnBatch &batch, QList<RejectedRow> rejected);
    void fail(const Error &error);

    BoundedQueue &m_queue;
    ProgressCounter &m_progress;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    ReadingOutcome m_outcome;      ///< guarded by m_mutex
    QList<RejectedRow> m_rejected; ///< guarded by m_mutex
    bool m_isSplit = false;        ///< set before the other threads begin
    std::future<Result<TableShape>> m_shape;
    std::future<void> m_done; ///< of the job in a thread that is not our own
    std::jthread m_thread;    ///< the last member: it uses the others
};

} // namespace godwit
