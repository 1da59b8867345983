// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbccolumn.h"

#include <memory>
#include <string>
#include <vector>

namespace godwit
{

/// The rows that one fetch brings: bound columns as arrays, column after column; from the first column whose
/// size nobody knows on, one row at a time by SQLGetData. Outlives its statement's last fetch. One thread.
class OdbcBlock
{
public:
    /// Binds everything that can be bound. False: the statement says why.
    bool bind(const OdbcStatement &statement, const QList<OdbcColumn> &columns);
    /// After a fetch that succeeded: how many rows there are.
    SQLULEN rows() const { return m_fetched; }

    enum class Cell : quint8 { Good, Failed, NotUnicode, Cut };
    /// Puts a cell into the batch. Rows and columns from 0; long columns from left to right.
    Cell take(SQLULEN row, int column, ColumnBatch &batch);

private:
    struct Bound
    {
        SQLSMALLINT type = SQL_C_CHAR;
        SQLLEN stride = 0;
        std::vector<char> cells;
        std::vector<SQLLEN> lengths;
    };

    Cell takeBound(SQLULEN row, int column, ColumnBatch &batch);
    Cell takeLong(int column, ColumnBatch &batch);
    Cell setText(int column, std::u16string_view text, ColumnBatch &batch);
    void setTagged(int column, std::string_view text, ColumnBatch &batch);

    SQLHSTMT m_statement = nullptr;
    QList<OdbcColumn> m_columns;
    std::vector<Bound> m_bound; ///< of the columns before the first long one
    SQLULEN m_rowsPerBlock = 1;
    SQLULEN m_fetched = 0;
    std::u16string m_wide;
    std::string m_bytes;
    std::string m_text;
};

} // namespace godwit
