// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/readingthreads.h"

#include "models/transfer/readingthread.h"
#include "models/transfer/transfererror.h"

namespace godwit
{

ReadingThreads::ReadingThreads(ReaderPtr reader, BoundedQueue &queue, ProgressCounter &progress,
                               std::stop_source stop, ReadingThread *thread)
    : m_queue(queue), m_progress(progress), m_stop(std::move(stop))
{
    std::promise<Result<TableShape>> shape;
    m_shape = shape.get_future();
    auto read = [this, whole = std::move(reader), promise = std::move(shape)]() mutable {
        readWhole(std::move(whole), std::move(promise));
    };
    if (thread)
        m_done = thread->run(std::packaged_task<void()>(std::move(read)));
    else
        m_thread = std::jthread(std::move(read));
}

ReadingThreads::~ReadingThreads()
{
    if (m_done.valid())
        m_done.wait();
}

void ReadingThreads::readWhole(ReaderPtr reader, std::promise<Result<TableShape>> shape)
{
    bool told = false;
    try {
        const auto opened = reader->open();
        told = true;
        shape.set_value(opened);
        if (opened)
            readSplit(*reader, int(opened->columns.size()));
    } catch (const std::exception &exception) {
        fail(unexpected(exception));
        if (!told)
            shape.set_value(unexpected(exception));
    }
    reader.reset(); // its connection belongs to this thread
    m_queue.close();
}

void ReadingThreads::readSplit(Reader &reader, int columns)
{
    {
        std::vector<ReaderPtr> parts = reader.takeParts();
        m_isSplit = !parts.empty();
        std::vector<std::jthread> threads; // joined at the end of the scope, whatever happens
        for (ReaderPtr &part : parts) {
            threads.emplace_back(
                [this, columns, own = std::move(part)]() mutable { readPart(std::move(own), columns); });
        }
        readRows(reader, columns);
    }
    const std::lock_guard lock(m_mutex);
    m_outcome.watermark = reader.watermark();
    m_outcome.notes = reader.notes();
}

void ReadingThreads::readPart(ReaderPtr part, int columns)
{
    try {
        if (const auto opened = part->open())
            readRows(*part, columns);
        else
            fail(opened.error());
    } catch (const std::exception &exception) {
        fail(unexpected(exception));
    }
    part.reset();
}

void ReadingThreads::readRows(Reader &reader, int columns)
{
    qint64 rows = 0;
    for (bool more = true; more;) {
        BatchPtr batch = m_queue.blank();
        batch->reset(columns, rows + 1);
        const auto filled = reader.read(*batch);
        if (!filled)
            return fail(filled.error());
        more = *filled;
        QList<RejectedRow> rejected = reader.takeRejected();
        rows += batch->rows() + rejected.size();
        count(*batch, std::move(rejected));
        if (batch->rows() == 0)
            continue;
        if (m_stop.stop_requested() || !m_queue.push(std::move(batch), m_stop.get_token()))
            return fail(cancelled());
    }
}

void ReadingThreads::count(ColumnBatch &batch, QList<RejectedRow> rejected)
{
    const qint64 rows = batch.rows() + rejected.size();
    const std::lock_guard lock(m_mutex);
    if (m_isSplit)
        batch.setFirstRow(m_outcome.rows + 1);
    m_outcome.rows += rows;
    m_outcome.bytes += batch.payload();
    m_rejected += std::move(rejected);
    m_progress.addRead(rows, batch.payload());
}

void ReadingThreads::fail(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        std::optional<Error> &first = m_outcome.error;
        if (!first || (first->kind == ErrorKind::Cancelled && error.kind != ErrorKind::Cancelled))
            first = error;
    }
    if (m_isSplit) // one reader alone just ends; what it has read may still be written
        m_stop.request_stop();
}

QList<RejectedRow> ReadingThreads::takeRejected()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_rejected, {});
}

bool ReadingThreads::hasFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_outcome.error && m_outcome.error->kind != ErrorKind::Cancelled;
}

ReadingOutcome ReadingThreads::join()
{
    if (m_done.valid())
        m_done.get();
    else
        m_thread.join();
    return m_outcome;
}

} // namespace godwit
