// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <bit>
#include <memory>
#include <string_view>
#include <vector>

namespace godwit
{

/// What a cell holds. SQLite is dynamically typed, so every cell carries its own type; a copy from SQLite
/// to SQLite is exact to the bit because of it.
enum class CellType : quint8 { Null, Integer, Real, Text, Blob };

/// Some rows as columns: per cell a type and an 8-byte slot (the number itself, or offset and length in the
/// batch's bytes). At most 8,192 rows, and about 1 MiB of text and blobs unless one row alone has more.
/// Filled row by row by one thread, then read by another; its buffers are recycled by BoundedQueue.
/// Text is UTF-8 as the source had it, embedded NULs included.
class ColumnBatch
{
public:
    static constexpr qsizetype maxRows = 8192;
    static constexpr qsizetype maxCells = 262144; ///< wide tables get fewer rows
    static constexpr qsizetype maxBytes = 1024 * 1024;

    /// No more than so many rows from the next reset() on.
    void limitRows(qsizetype most) { m_mostRows = most; }
    qsizetype mostRows() const { return m_mostRows; }

    /// Empties the batch; `firstRow` is the number of its first row in the source, counted from 1.
    void reset(int columns, qint64 firstRow);

    // Filling: every column of the row in any order, then endRow().
    void setNull(int column) { m_types[cell(column, m_rows)] = CellType::Null; }
    void setInteger(int column, qint64 value)
    {
        set(column, CellType::Integer, std::bit_cast<quint64>(value));
    }
    void setReal(int column, double value) { set(column, CellType::Real, std::bit_cast<quint64>(value)); }
    void setText(int column, std::string_view text) { set(column, CellType::Text, store(text)); }
    void setBlob(int column, std::string_view bytes) { set(column, CellType::Blob, store(bytes)); }
    /// `line` is where the row starts in a text file, from 1; 0 where rows have no lines.
    void endRow(qint64 line = 0)
    {
        m_lines[static_cast<size_t>(m_rows)] = line;
        ++m_rows;
    }
    bool isFull() const { return m_rows >= m_rowCapacity || m_used >= maxBytes; }

    int columns() const { return m_columns; }
    qsizetype rows() const { return m_rows; }
    void setFirstRow(qint64 number) { m_firstRow = number; } ///< where it is known only after filling
    /// The file that all rows come from, where the source has several; empty: the source itself.
    const QString &origin() const { return m_origin; }
    void setOrigin(const QString &origin) { m_origin = origin; }
    qint64 rowNumber(qsizetype row) const
    {
        return m_numbers.empty() ? m_firstRow + row : m_numbers[static_cast<size_t>(row)];
    }
    qint64 line(qsizetype row) const { return m_lines[static_cast<size_t>(row)]; }

    CellType type(int column, qsizetype row) const { return m_types[cell(column, row)]; }
    qint64 integer(int column, qsizetype row) const
    {
        return std::bit_cast<qint64>(m_slots[cell(column, row)]);
    }
    double real(int column, qsizetype row) const { return std::bit_cast<double>(m_slots[cell(column, row)]); }
    /// Of text and blobs; valid until the batch is reset.
    std::string_view bytes(int column, qsizetype row) const
    {
        const quint64 slot = m_slots[cell(column, row)];
        return {m_bytes.get() + (slot >> 32), static_cast<size_t>(slot & 0xffffffffU)};
    }

    // Changing a row that is there already, in place.
    void replaceInteger(int column, qsizetype row, qint64 value)
    {
        replace(column, row, CellType::Integer, std::bit_cast<quint64>(value));
    }
    void replaceReal(int column, qsizetype row, double value)
    {
        replace(column, row, CellType::Real, std::bit_cast<quint64>(value));
    }
    void replaceText(int column, qsizetype row, std::string_view text)
    {
        replace(column, row, CellType::Text, store(text));
    }
    void replaceBlob(int column, qsizetype row, std::string_view bytes)
    {
        replace(column, row, CellType::Blob, store(bytes));
    }
    /// Makes other columns of those that are there: column i becomes what column `from[i]` was; NULL where
    /// that is −1. Values are not copied.
    void select(const std::vector<int> &from);
    /// The same value in every row; text is kept once.
    void fillText(int column, std::string_view text);
    void fillInteger(int column, qint64 value);
    /// Takes rows out; the others keep their numbers and lines. `removed`: one flag per row.
    void remove(const std::vector<bool> &removed);

    /// Size of the values: 8 for a number, the length of a text or blob.
    qint64 payload() const { return m_payload; }
    /// Bytes that the batch keeps allocated for text and blobs.
    qsizetype capacity() const { return m_capacity; }

    /// Copies one row of another batch with the same columns to the end of this one.
    void appendRow(const ColumnBatch &from, qsizetype row);

private:
    size_t cell(int column, qsizetype row) const
    {
        return static_cast<size_t>(column) * static_cast<size_t>(m_rowCapacity) + static_cast<size_t>(row);
    }
    void set(int column, CellType type, quint64 slot)
    {
        const size_t at = cell(column, m_rows);
        m_types[at] = type;
        m_slots[at] = slot;
        m_payload += sizeOf(type, slot);
    }
    void replace(int column, qsizetype row, CellType type, quint64 slot)
    {
        const size_t at = cell(column, row);
        m_payload += sizeOf(type, slot) - sizeOf(m_types[at], m_slots[at]);
        m_types[at] = type;
        m_slots[at] = slot;
    }
    static qint64 sizeOf(CellType type, quint64 slot)
    {
        if (type == CellType::Null)
            return 0;
        return type == CellType::Integer || type == CellType::Real ? 8 : qint64(slot & 0xffffffffU);
    }
    quint64 store(std::string_view bytes)
    {
        const auto size = static_cast<qsizetype>(bytes.size());
        if (m_capacity - m_used <= size) // also when empty: a null pointer would mean NULL to a driver
            grow(size);
        const auto offset = static_cast<quint64>(m_used);
        std::char_traits<char>::copy(m_bytes.get() + m_used, bytes.data(), bytes.size());
        m_used += size;
        return offset << 32 | static_cast<quint64>(size);
    }
    void grow(qsizetype more);

    int m_columns = 0;
    qsizetype m_rows = 0;
    qsizetype m_rowCapacity = 0;
    qsizetype m_mostRows = maxRows;
    qint64 m_firstRow = 1;
    QString m_origin;
    qint64 m_payload = 0;
    std::vector<CellType> m_types; ///< column after column
    std::vector<quint64> m_slots;
    std::vector<qint64> m_lines;
    std::vector<qint64> m_numbers; ///< of the rows, once some were taken out; else they follow each other
    std::vector<CellType> m_otherTypes; ///< room for select()
    std::vector<quint64> m_otherSlots;
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_used = 0;
    qsizetype m_capacity = 0;
};

} // namespace godwit
