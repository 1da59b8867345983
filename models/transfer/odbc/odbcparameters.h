// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcencoder.h"

#include <deque>
#include <vector>

namespace godwit
{

/// Rows as arrays of parameters, column by column, for one SQLExecute. Every column has one C type per
/// block, so a block ends where a column's values change their form, where it would need too much memory,
/// and at `mostRows`.
class OdbcParameters
{
public:
    /// `numbered`: a row number goes in front, for a staging table.
    OdbcParameters(OdbcFamily family, int columns, bool numbered);

    void clear();
    /// Of one row, in the order of columns. False: it does not fit beside the others; nothing was added.
    bool append(const std::vector<OdbcValue> &row, qint64 number, qsizetype mostRows);
    qsizetype rows() const { return m_rows; }

    /// Binds the block to a prepared statement and executes it.
    SQLRETURN execute(OdbcConnection &connection, const OdbcStatement &statement);
    /// After execute(): the first row that was refused, from 0; −1: the driver does not say.
    qsizetype refusedRow() const;
    /// How many rows the driver says it has worked through.
    qsizetype processed() const { return qsizetype(m_processed); }

private:
    struct Column
    {
        OdbcValue::Form form = OdbcValue::Form::Null;
        size_t longest = 0; ///< bytes
        std::vector<char> arena;
        std::vector<std::pair<size_t, size_t>> spans; ///< of the arena
        std::vector<SQLLEN> lengths;
        std::vector<char> cells; ///< what the driver sees
    };

    void add(Column &column, const OdbcValue &value);
    bool bind(const OdbcStatement &statement, SQLUSMALLINT number, Column &column) const;

    OdbcFamily m_family;
    bool m_numbered;
    qsizetype m_rows = 0;
    std::vector<Column> m_columns; ///< the row number first, where there is one
    std::vector<SQLUSMALLINT> m_status;
    SQLULEN m_processed = 0;
};

} // namespace godwit
