// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/rejectreader.h"

#include "models/transfer/rejectvalues.h"

namespace godwit
{

Result<TableShape> RejectReader::open()
{
    auto shape = m_source->open();
    m_source.reset(); // lets go of its locks
    if (!shape)
        return shape;
    m_shape = *shape;
    m_shape.expectedRows = m_rows.size();
    m_shape.countIsExact = true;
    return m_shape;
}

Result<bool> RejectReader::read(ColumnBatch &batch)
{
    while (!batch.isFull()) {
        if (m_next == m_rows.size())
            return false;
        const RejectedRow &row = m_rows.at(m_next++);
        if (auto added = appendJsonRow(m_shape, row.values, row.line, batch); !added)
            m_unreadable.append(row); // as it was: text that made no row still makes none
    }
    return true;
}

} // namespace godwit
