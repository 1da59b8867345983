// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/rejects.h"
#include "models/transfer/writer.h"

#include <functional>

namespace godwit
{

/// Writes batches and sets bad rows aside: a batch that the writer refuses (Data) is halved until the bad row
/// is alone, so b bad rows among n cost about b·log₂ n more writes, not n. Where the step rejects nothing,
/// the writer's first error is the answer. Thread of the writer.
class BatchSplitter
{
public:
    /// Hears which rows went in, in order.
    using Accepted = std::function<void(const ColumnBatch &, RowRange)>;

    BatchSplitter(Writer &writer, Rejects &rejects, QStringList keys, Accepted accepted = {});

    /// After the writer's prepare(), before the first batch.
    void setShape(const TableShape &shape) { m_shape = shape; }
    /// Rows that went in.
    Result<qint64> write(const ColumnBatch &batch);
    /// Rows that the reader could not make.
    Result<void> take(const QList<RejectedRow> &rows);
    /// After the last row.
    Result<void> finish(qint64 rowsRead) { return m_rejects.finish(rowsRead); }
    qint64 rejected() const { return m_rejects.count(); }

private:
    Result<qint64> write(const ColumnBatch &batch, RowRange rows);
    Result<void> reject(const ColumnBatch &batch, qsizetype row, const Error &cause);
    qint64 certainRows() const { return m_shape.countIsExact ? m_shape.expectedRows : -1; }

    Writer &m_writer;
    Rejects &m_rejects;
    QStringList m_keys;
    Accepted m_accepted;
    TableShape m_shape;
};

} // namespace godwit
