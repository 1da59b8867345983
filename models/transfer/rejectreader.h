// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/reader.h"

namespace godwit
{

/// Delivers rejected rows once more. The source is only asked for its shape: what the columns are called and
/// mean is its business.
class RejectReader final : public Reader
{
public:
    /// `watermark`: of the last load; a resubmission does not move it.
    RejectReader(ReaderPtr source, QList<RejectedRow> rows, QString watermark)
        : m_source(std::move(source)), m_rows(std::move(rows)), m_watermark(std::move(watermark))
    {}

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return m_watermark; }
    QList<RejectedRow> takeRejected() override { return std::exchange(m_unreadable, {}); }

private:
    ReaderPtr m_source;
    QList<RejectedRow> m_rows;
    QString m_watermark;
    QList<RejectedRow> m_unreadable;
    TableShape m_shape;
    qsizetype m_next = 0;
};

} // namespace godwit
