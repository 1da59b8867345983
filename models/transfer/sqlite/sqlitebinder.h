// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/loadplan.h"

#include <string>
#include <vector>

struct sqlite3_context;
struct sqlite3_stmt;

namespace godwit
{

/// Hands cells to SQLite, as parameters of a statement or as columns of a table, the way it keeps them
/// (docs/types.md): dates and times as ISO text, a Float32 as the double of its shortest digits, NaN as text
/// (SQLite would make NULL of it), infinities as what they are. Cells of a SQLite column go as they come. One
/// thread.
class SqliteBinder
{
public:
    SqliteBinder() = default;
    /// One parameter per column, in their order. `sourceKind`: of the store that the cells come from.
    SqliteBinder(const QList<LoadColumn> &columns, const QString &sourceKind);

    /// The bound values point into the batch, or in here: step the statement before the next row is bound.
    void bind(sqlite3_stmt *statement, const ColumnBatch &batch, qsizetype row);
    /// The result that a column of a virtual table has in this row; valid as long.
    void give(sqlite3_context *context, int column, const ColumnBatch &batch, qsizetype row);
    /// The first key column that is NULL (position in the batch), or −1.
    int nullKey(const ColumnBatch &batch, qsizetype row) const;

private:
    struct Parameter
    {
        int column = 0; ///< of the batch
        ValueKind kind = ValueKind::Any;
        bool toReal = false;  ///< "Infinity" and "NaN" as text belong to a column of floating point numbers
        bool fromHex = false; ///< a CSV file writes binary values so
        bool isKey = false;
        std::string made; ///< the value at hand, where it is not the batch's own
    };

    template <typename Taker>
    static void put(Taker taker, Parameter &parameter, const ColumnBatch &batch, qsizetype row);

    std::vector<Parameter> m_parameters;
};

} // namespace godwit
