// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/writer.h"

#include <array>

namespace godwit
{

/// Which row of the source a line of COPY was. The server refuses a row when later ones are on their way
/// already, so the keys of the last batches are kept; of an older row only its number is known. One thread.
class PgRowLog
{
public:
    /// `columns`: positions in the source that an error names a row by.
    PgRowLog(const TableShape &source, const QList<int> &columns, QString sourceName);

    /// A new COPY begins: its lines count from 1.
    void restart() { m_lines = 0; }
    /// These rows are the next lines.
    void add(const ColumnBatch &batch, RowRange rows);

    struct Place
    {
        QString place;  ///< "orders.csv, line 812"
        QString values; ///< "id = 7"; empty: not known any more
    };
    Place find(qint64 line) const;

private:
    struct Entry
    {
        qint64 firstLine = 0; ///< 0: unused
        ColumnBatch rows;     ///< of the columns alone
    };
    static constexpr size_t kept = 8; ///< far more than a socket holds

    TableShape m_shape; ///< of the columns
    QList<int> m_columns;
    QString m_sourceName;
    std::array<Entry, kept> m_entries;
    size_t m_next = 0;
    qint64 m_lines = 0;
    qint64 m_rowOfFirstLine = 1;
};

} // namespace godwit
