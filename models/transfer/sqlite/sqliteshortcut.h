// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/transfer/ledger.h"
#include "models/transfer/sqlite/sqlitereader.h"

namespace godwit
{

/// Copies a table or view of an attached database by one INSERT … SELECT, without taking the values in hand:
/// SQLite moves whole records where both tables are alike. Rows are counted as they go in; bytes are what
/// they take in the destination's pages. Works within the load's transaction; one thread.
class SqliteShortcut
{
public:
    SqliteShortcut(Connection &connection, ReadRequest request, ProgressCounter &progress);

    /// Reads the source's shape and watermark.
    Result<TableShape> plan();
    /// `into`: INSERT INTO … for these columns of the source (positions), in this order. Nothing where a row
    /// is refused: then nothing was inserted, and batches will find out which row it is.
    Result<std::optional<LedgerEffect>> run(const QString &into, const QList<int> &columns);

private:
    Result<LedgerEffect> insertAll(SqliteStatement &insert);
    Result<qint64> usedBytes();

    Connection &m_connection;
    ProgressCounter &m_progress;
    SqliteReader m_reader;
};

} // namespace godwit
