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
    m_numbers.clear();
    m_rowCapacity = std::clamp<qsizetype>(maxCells / std::max(columns, 1), 1,
                                          std::clamp<qsizetype>(m_mostRows, 1, maxRows));
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

void ColumnBatch::select(const std::vector<int> &from)
{
    const auto capacity = static_cast<size_t>(m_rowCapacity);
    const auto rows = static_cast<size_t>(m_rows);
    const size_t cells = from.size() * capacity;
    if (m_otherTypes.size() < cells) {
        m_otherTypes.resize(cells);
        m_otherSlots.resize(cells);
    }
    for (size_t i = 0; i < from.size(); ++i) {
        if (from[i] < 0) {
            std::fill_n(m_otherTypes.begin() + qsizetype(i * capacity), rows, CellType::Null);
            continue;
        }
        const size_t column = static_cast<size_t>(from[i]) * capacity;
        std::copy_n(m_types.begin() + qsizetype(column), rows,
                    m_otherTypes.begin() + qsizetype(i * capacity));
        std::copy_n(m_slots.begin() + qsizetype(column), rows,
                    m_otherSlots.begin() + qsizetype(i * capacity));
    }
    m_types.swap(m_otherTypes);
    m_slots.swap(m_otherSlots);
    m_columns = int(from.size());
}

void ColumnBatch::fillText(int column, std::string_view text)
{
    const quint64 slot = store(text);
    for (qsizetype row = 0; row < m_rows; ++row)
        replace(column, row, CellType::Text, slot);
}

void ColumnBatch::fillInteger(int column, qint64 value)
{
    for (qsizetype row = 0; row < m_rows; ++row)
        replaceInteger(column, row, value);
}

void ColumnBatch::remove(const std::vector<bool> &removed)
{
    std::vector<qint64> numbers;
    qsizetype to = 0;
    for (qsizetype row = 0; row < m_rows; ++row) {
        const bool stays = !removed[static_cast<size_t>(row)];
        for (int column = 0; column < m_columns; ++column) {
            const size_t at = cell(column, row);
            if (!stays)
                m_payload -= sizeOf(m_types[at], m_slots[at]);
            m_types[cell(column, to)] = m_types[at];
            m_slots[cell(column, to)] = m_slots[at];
        }
        if (!stays)
            continue;
        numbers.push_back(rowNumber(row));
        m_lines[static_cast<size_t>(to)] = m_lines[static_cast<size_t>(row)];
        ++to;
    }
    m_rows = to;
    m_numbers = std::move(numbers);
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
