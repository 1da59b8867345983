// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/rejects.h"

#include "models/transfer/rejectvalues.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

namespace godwit
{
namespace
{

constexpr qsizetype chunk = 500; ///< rows per call of the sink

} // namespace

Rejects::Rejects(const LoadOptions &options, RejectSink sink) : m_options(options), m_sink(std::move(sink)) {}

Result<void> Rejects::add(RejectedRow row, const Error &cause, qint64 rowsExpected)
{
    if (m_count++ == 0)
        m_first = cause;
    m_waiting.append(std::move(row));
    const bool tooMany = m_options.rejectRows > 0 && m_count > m_options.rejectRows;
    const bool tooGreatAShare = m_options.rejectPercent > 0 && rowsExpected >= 0 &&
                                double(m_count) * 100 > m_options.rejectPercent * double(rowsExpected);
    if (tooMany || tooGreatAShare) {
        (void)flush(); // what was found helps to repair; the limit is the error, whatever the store says
        return beyond();
    }
    return m_waiting.size() >= chunk ? flush() : Result<void>();
}

Result<void> Rejects::finish(qint64 rowsRead)
{
    if (auto kept = flush(); !kept)
        return kept;
    const bool tooGreatAShare =
        m_options.rejectPercent > 0 && double(m_count) * 100 > m_options.rejectPercent * double(rowsRead);
    if (tooGreatAShare)
        return beyond();
    return {};
}

Result<void> Rejects::flush()
{
    if (m_waiting.isEmpty())
        return {};
    auto kept = m_sink(m_waiting);
    m_waiting.clear();
    return kept;
}

Error Rejects::beyond() const
{
    Error error = m_first;
    error.kind = ErrorKind::Data;
    error.what = Transfer::tr("More rows are refused than the step may reject");
    QStringList limits;
    if (m_options.rejectRows > 0)
        limits += Transfer::tr("%n row(s)", nullptr, int(m_options.rejectRows));
    if (m_options.rejectPercent > 0)
        limits += Transfer::tr("%1 % of the rows").arg(m_options.rejectPercent);
    error.cause = Transfer::tr("%n row(s) refused, limit %1; the first: %2", nullptr, int(m_count))
                      .arg(limits.join(Transfer::tr(" and ")), m_first.cause);
    error.advice =
        Transfer::tr("Correct the rows, or raise reject_rows or reject_percent. Nothing was changed.");
    return error;
}

RejectedRow rejectedRow(const TableShape &shape, const QStringList &keys, const ColumnBatch &batch,
                        qsizetype row, const Error &cause)
{
    return {.row = batch.rowNumber(row),
            .line = batch.line(row),
            .key = rowValues(shape, keys, batch, row),
            .reason = cause.cause,
            .code = cause.code,
            .values = rowToJson(shape, batch, row)};
}

} // namespace godwit
