// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/sqlite/sqlitebinder.h"
#include "models/transfer/writer.h"

namespace godwit
{

class Connection;

/// The rows of a batch as a virtual table of one connection, so that a single INSERT … SELECT takes all of
/// them: half the time of a statement per row. Lives as long as statements that read it; one thread.
class SqliteRows
{
public:
    explicit SqliteRows(SqliteBinder binder) : m_binder(std::move(binder)) {}
    Q_DISABLE_COPY_MOVE(SqliteRows)

    /// Makes the table anew, with so many columns, and returns the SELECT of all of it.
    Result<QString> declare(Connection &connection, int columns);
    /// What the table holds from now on; borrowed.
    void show(const ColumnBatch &batch, RowRange rows);
    /// The row of the batch that SQLite read last: where the statement failed, it failed here.
    qsizetype row() const { return m_row; }

    // For SQLite's calls.
    int columns() const { return m_columns; }
    void rewind() { m_row = m_range.first; }
    void advance() { ++m_row; }
    bool atEnd() const { return m_row >= m_range.first + m_range.count; }
    void give(sqlite3_context *context, int column) { m_binder.give(context, column, *m_batch, m_row); }

private:
    SqliteBinder m_binder;
    int m_columns = 0;
    const ColumnBatch *m_batch = nullptr;
    RowRange m_range;
    qsizetype m_row = 0;
};

} // namespace godwit
