// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/pipeline.h"

#include "models/transfer/boundedqueue.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

#include <future>
#include <mutex>
#include <thread>

namespace godwit
{
namespace
{

/// What the reading thread leaves behind.
struct Reading
{
    std::optional<Error> error;
    qint64 rows = 0;
    qint64 bytes = 0;
    QString watermark;
};

/// Rows that a reader could not make, on their way to the writing thread.
class Unreadable
{
public:
    void put(QList<RejectedRow> rows)
    {
        const std::lock_guard lock(m_mutex);
        m_rows += std::move(rows);
    }
    QList<RejectedRow> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_rows, {});
    }

private:
    std::mutex m_mutex;
    QList<RejectedRow> m_rows;
};

/// Body of the reading thread: opens, tells the shape, reads to the end.
class ReadingTask
{
public:
    ReadingTask(ReaderPtr reader, BoundedQueue &queue, ProgressCounter &progress, std::stop_token stop)
        : m_reader(std::move(reader)), m_queue(queue), m_progress(progress), m_stop(std::move(stop))
    {}

    QList<RejectedRow> takeRejected() { return m_unreadable.take(); }

    std::future<Result<TableShape>> shape() { return m_shape.get_future(); }

    Reading operator()()
    {
        Reading reading;
        bool told = false;
        try {
            auto shape = m_reader->open();
            told = true;
            m_shape.set_value(shape);
            if (shape)
                read(int(shape->columns.size()), reading);
        } catch (const std::exception &exception) {
            reading.error = unexpected(exception);
            if (!told)
                m_shape.set_value(*reading.error);
        }
        m_reader.reset(); // its connection belongs to this thread
        m_queue.close();
        return reading;
    }

private:
    void read(int columns, Reading &reading)
    {
        for (bool more = true; more;) {
            BatchPtr batch = m_queue.blank();
            batch->reset(columns, reading.rows + 1);
            auto filled = m_reader->read(*batch);
            if (!filled) {
                reading.error = filled.error();
                return;
            }
            more = *filled;
            if (QList<RejectedRow> rejected = m_reader->takeRejected(); !rejected.isEmpty()) {
                reading.rows += rejected.size();
                m_progress.addRead(rejected.size(), 0);
                m_unreadable.put(std::move(rejected));
            }
            if (batch->rows() == 0)
                continue;
            reading.rows += batch->rows();
            reading.bytes += batch->payload();
            m_progress.addRead(batch->rows(), batch->payload());
            if (m_stop.stop_requested() || !m_queue.push(std::move(batch), m_stop)) {
                reading.error = cancelled();
                return;
            }
        }
        reading.watermark = m_reader->watermark();
    }

    ReaderPtr m_reader;
    BoundedQueue &m_queue;
    ProgressCounter &m_progress;
    std::stop_token m_stop;
    std::promise<Result<TableShape>> m_shape;
    Unreadable m_unreadable;
};

} // namespace

Result<LedgerEffect> Pipeline::run(ReaderPtr reader, std::stop_source stop)
{
    BoundedQueue queue;
    ReadingTask task(std::move(reader), queue, m_progress, stop.get_token());
    auto shapeKnown = task.shape();
    Reading reading;
    std::jthread thread([&] { reading = task(); });

    // An exception in here must not leave the reading thread waiting for room in the queue.
    auto unwinding = qScopeGuard([&] { stop.request_stop(); });

    qint64 written = 0;
    const auto write = [&]() -> Result<void> {
        const auto shape = shapeKnown.get();
        if (!shape)
            return shape.error();
        if (auto prepared = prepare(*shape); !prepared)
            return prepared;
        while (BatchPtr batch = queue.pop(stop.get_token())) {
            const auto rows = writeBatch(*batch, task.takeRejected());
            if (!rows)
                return rows.error();
            written += *rows;
            queue.recycle(std::move(batch));
        }
        return m_rows.take(task.takeRejected());
    };
    const auto writing = write();
    if (!writing)
        stop.request_stop();
    thread.join();
    unwinding.dismiss();
    if (!writing)
        return writing.error();
    if (reading.error)
        return *reading.error;
    if (stop.stop_requested())
        return cancelled();
    if (auto judged = m_rows.finish(reading.rows); !judged)
        return judged.error();
    const auto last = m_writer.complete();
    if (!last)
        return last.error();
    return LedgerEffect{.rowsRead = reading.rows,
                        .rowsWritten = written + *last,
                        .bytes = reading.bytes,
                        .watermark = reading.watermark,
                        .rowsRejected = m_rows.rejected()};
}

Result<void> Pipeline::prepare(const TableShape &shape)
{
    m_progress.expect(shape.expectedRows);
    if (auto prepared = m_writer.prepare(shape); !prepared)
        return prepared;
    m_rows.setShape(shape);
    return m_prepared ? m_prepared(shape) : Result<void>();
}

Result<qint64> Pipeline::writeBatch(const ColumnBatch &batch, const QList<RejectedRow> &unreadable)
{
    const qint64 rejectedBefore = m_rows.rejected();
    if (auto taken = m_rows.take(unreadable); !taken)
        return taken.error();
    auto rows = m_rows.write(batch);
    m_progress.addRejected(m_rows.rejected() - rejectedBefore);
    if (rows)
        m_progress.addWritten(*rows);
    return rows;
}

Result<LedgerEffect> Pipeline::runInOneThread(ReaderPtr reader, std::stop_token stop)
{
    const auto shape = reader->open();
    if (!shape)
        return shape.error();
    if (auto prepared = prepare(*shape); !prepared)
        return prepared.error();

    LedgerEffect effect;
    ColumnBatch batch;
    for (bool more = true; more;) {
        if (stop.stop_requested())
            return cancelled();
        batch.reset(int(shape->columns.size()), effect.rowsRead + 1);
        auto filled = reader->read(batch);
        if (!filled)
            return filled.error();
        more = *filled;
        const QList<RejectedRow> unreadable = reader->takeRejected();
        m_progress.addRead(batch.rows() + unreadable.size(), batch.payload());
        effect.rowsRead += batch.rows() + unreadable.size();
        effect.bytes += batch.payload();
        const auto rows = writeBatch(batch, unreadable);
        if (!rows)
            return rows.error();
        effect.rowsWritten += *rows;
    }
    if (auto judged = m_rows.finish(effect.rowsRead); !judged)
        return judged.error();
    effect.rowsRejected = m_rows.rejected();
    const auto last = m_writer.complete();
    if (!last)
        return last.error();
    effect.rowsWritten += *last;
    effect.watermark = reader->watermark();
    return effect;
}

} // namespace godwit
