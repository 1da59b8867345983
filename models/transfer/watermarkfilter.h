// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/reader.h"

namespace godwit
{

/// Lets only rows beyond the last watermark through, for sources that cannot select by themselves (files),
/// and keeps the highest one seen. Two values that both read as numbers compare as numbers, others byte by
/// byte. With an overlap rows from that far below on come again. A row without a watermark is refused (Data):
/// no incremental load would ever take it.
class WatermarkFilter final : public Reader
{
public:
    WatermarkFilter(ReaderPtr source, const ReadRequest &request);

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return QString::fromUtf8(m_highest); }

private:
    bool isNew(std::string_view value) const;

    ReaderPtr m_source;
    QString m_column;
    QString m_sourceName;
    bool m_onlyNew;
    QByteArray m_after; ///< the last watermark
    QString m_overlap;  ///< empty: only what lies beyond it
    QByteArray m_lower; ///< with an overlap: everything from here on
    QByteArray m_highest;
    int m_position = -1;
    qint64 m_rowsSeen = 0;
    ColumnBatch m_batch; ///< what the source delivers, before filtering
};

} // namespace godwit
