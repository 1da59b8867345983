// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgrowlog.h"

#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

namespace godwit
{

PgRowLog::PgRowLog(const TableShape &source, const QList<int> &columns, QString sourceName)
    : m_columns(columns), m_sourceName(std::move(sourceName))
{
    for (const int column : columns)
        m_shape.columns.append(source.columns.at(column));
}

void PgRowLog::add(const ColumnBatch &batch, RowRange rows)
{
    if (m_lines == 0)
        m_rowOfFirstLine = batch.rowNumber(rows.first);
    Entry &entry = m_entries[m_next++ % kept];
    entry.firstLine = m_lines + 1;
    entry.rows.reset(int(m_columns.size()), batch.rowNumber(rows.first));
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        for (int i = 0; i < m_columns.size(); ++i) {
            const int column = m_columns.at(i);
            switch (batch.type(column, row)) {
            case CellType::Null:
                entry.rows.setNull(i);
                break;
            case CellType::Integer:
                entry.rows.setInteger(i, batch.integer(column, row));
                break;
            case CellType::Real:
                entry.rows.setReal(i, batch.real(column, row));
                break;
            case CellType::Text:
                entry.rows.setText(i, batch.bytes(column, row).substr(0, 400));
                break;
            case CellType::Blob:
                entry.rows.setBlob(i, batch.bytes(column, row).substr(0, 400));
                break;
            }
        }
        entry.rows.endRow(batch.line(row));
    }
    m_lines += rows.count;
}

PgRowLog::Place PgRowLog::find(qint64 line) const
{
    for (const Entry &entry : m_entries) {
        const qsizetype row = line - entry.firstLine;
        if (entry.firstLine > 0 && row >= 0 && row < entry.rows.rows())
            return {rowPlace(m_sourceName, entry.rows, row), rowValues(m_shape, {}, entry.rows, row)};
    }
    return {Transfer::tr("%1, row %2").arg(m_sourceName).arg(m_rowOfFirstLine + line - 1), {}};
}

} // namespace godwit
