// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/batchsplitter.h"

#include "models/transfer/transfererror.h"

namespace godwit
{

BatchSplitter::BatchSplitter(Writer &writer, Rejects &rejects, QStringList keys, Accepted accepted)
    : m_writer(writer), m_rejects(rejects), m_keys(std::move(keys)), m_accepted(std::move(accepted))
{}

Result<qint64> BatchSplitter::write(const ColumnBatch &batch)
{
    return batch.rows() == 0 ? Result<qint64>(0) : write(batch, {0, batch.rows()});
}

Result<qint64> BatchSplitter::write(const ColumnBatch &batch, RowRange rows)
{
    auto written = m_writer.write(batch, rows);
    if (written) {
        if (m_accepted)
            m_accepted(batch, rows);
        return written;
    }
    if (written.error().kind != ErrorKind::Data || !m_rejects.isAllowed())
        return written;
    if (rows.count == 1) {
        if (auto kept = reject(batch, rows.first, written.error()); !kept)
            return kept.error();
        return qint64(0);
    }
    // At most log₂ of the batch's rows deep.
    const qsizetype half = rows.count / 2;
    const auto first = write(batch, {rows.first, half});
    if (!first)
        return first;
    const auto second = write(batch, {rows.first + half, rows.count - half});
    if (!second)
        return second;
    return *first + *second;
}

Result<void> BatchSplitter::reject(const ColumnBatch &batch, qsizetype row, const Error &cause)
{
    return m_rejects.add(rejectedRow(m_shape, m_keys, batch, row, cause), cause, certainRows());
}

Result<void> BatchSplitter::take(const QList<RejectedRow> &rows)
{
    for (const RejectedRow &row : rows) {
        const Error cause{.kind = ErrorKind::Data, .cause = row.reason, .code = row.code};
        if (auto kept = m_rejects.add(row, cause, certainRows()); !kept)
            return kept;
    }
    return {};
}

} // namespace godwit
