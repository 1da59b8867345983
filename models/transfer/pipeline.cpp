// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/pipeline.h"

#include "models/transfer/boundedqueue.h"
#include "models/transfer/readingthreads.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

namespace godwit
{

Result<LedgerEffect> Pipeline::run(ReaderPtr reader, std::stop_source stop)
{
    BoundedQueue queue(m_mostRows);
    ReadingThreads reading(std::move(reader), queue, m_progress, stop, m_thread);

    // An exception in here must not leave the reading threads waiting for room in the queue.
    auto unwinding = qScopeGuard([&] { stop.request_stop(); });

    qint64 written = 0;
    const auto write = [&]() -> Result<void> {
        const auto shape = reading.shape();
        if (!shape)
            return shape.error();
        if (auto prepared = prepare(*shape); !prepared)
            return prepared;
        while (BatchPtr batch = queue.pop(stop.get_token())) {
            const auto rows = writeBatch(*batch, reading.takeRejected());
            if (!rows)
                return rows.error();
            written += *rows;
            queue.recycle(std::move(batch));
        }
        return m_rows.take(reading.takeRejected());
    };
    const auto writing = write();
    const bool readingFailedFirst = reading.hasFailed(); // then it has stopped the writer, not the reverse
    if (!writing)
        stop.request_stop();
    const ReadingOutcome read = reading.join();
    unwinding.dismiss();
    if (!writing && !readingFailedFirst)
        return writing.error();
    if (read.error)
        return *read.error;
    if (!writing)
        return writing.error();
    if (stop.stop_requested())
        return cancelled();
    if (auto judged = m_rows.finish(read.rows); !judged)
        return judged.error();
    const auto last = m_writer.complete();
    if (!last)
        return last.error();
    m_notes = read.notes;
    return LedgerEffect{.rowsRead = read.rows,
                        .rowsWritten = written + *last,
                        .bytes = read.bytes,
                        .watermark = read.watermark,
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
    batch.limitRows(m_mostRows);
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
    m_notes = reader->notes();
    return effect;
}

} // namespace godwit
