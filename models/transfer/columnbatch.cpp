// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/columnbatch.h"

#include <algorithm>

namespace godwit
{

void ColumnBatch::reset(int columns, qint64 firstRow)
{
    m_columns = columns;
    m_rows = 0;
    m_used = 0;
    m_payload = 0;
    m_firstRow = firstRow;
    m_origin.clear();
    m_rowCapacity = std::clamp<qsizetype>(maxCells / std::max(columns, 1), 1, maxRows);
    const auto cells = static_cast<size_t>(columns) * static_cast<size_t>(m_rowCapacity);
    if (m_types.size() < cells) {
        m_types.resize(cells);
        m_slots.resize(cells);
    }
    if (m_lines.size() < static_cast<size_t>(m_rowCapacity))
        m_lines.resize(static_cast<size_t>(m_rowCapacity));
    if (m_capacity > 4 * maxBytes) { // one huge value must not stay in memory for the rest of the copy
        m_bytes.reset();
        m_capacity = 0;
    }
}

void ColumnBatch::grow(qsizetype more)
{
    const qsizetype capacity =
        std::max(m_used + more + 1, std::min(2 * m_capacity, m_used + more + maxBytes));
    const qsizetype rounded = std::max<qsizetype>(capacity, maxBytes + maxBytes / 4);
    auto bytes = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(rounded));
    if (m_used > 0)
        std::copy_n(m_bytes.get(), m_used, bytes.get());
    m_bytes = std::move(bytes);
    m_capacity = rounded;
}

void ColumnBatch::appendRow(const ColumnBatch &from, qsizetype row)
{
    for (int column = 0; column < m_columns; ++column) {
        switch (from.type(column, row)) {
        case CellType::Null:
            setNull(column);
            break;
        case CellType::Integer:
            setInteger(column, from.integer(column, row));
            break;
        case CellType::Real:
            setReal(column, from.real(column, row));
            break;
        case CellType::Text:
            setText(column, from.bytes(column, row));
            break;
        case CellType::Blob:
            setBlob(column, from.bytes(column, row));
            break;
        }
    }
    endRow(from.line(row));
}

} // namespace godwit
