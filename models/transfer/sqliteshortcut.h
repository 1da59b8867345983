// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/progresscounter.h"
#include "models/transfer/ledger.h"
#include "models/transfer/sqlitereader.h"

namespace godwit
{

/// Copies a table of an attached database by INSERT … SELECT, without taking the values in hand: about
/// twice as fast as batches. Goes by ranges of row ids, so that progress shows. Bytes are what the rows
/// take in the destination's pages. Works within the load's transaction; one thread.
class SqliteShortcut
{
public:
    SqliteShortcut(Connection &connection, ReadRequest request, ProgressCounter &progress);

    /// Reads the source's shape and watermark.
    Result<TableShape> plan();
    /// Only tables with row ids; views and others go as batches.
    bool isPossible() const { return !m_rowId.isEmpty(); }
    /// `into`: INSERT INTO … (…) for these columns of the source, in this order. Nothing where a row is
    /// refused: then nothing was inserted, and batches will find out which row it is.
    Result<std::optional<LedgerEffect>> run(const QString &into, const QStringList &columns);

private:
    Result<LedgerEffect> insertAll(SqliteStatement &insert, qint64 lowest, qint64 highest);
    Result<qint64> usedPages();

    Connection &m_connection;
    ProgressCounter &m_progress;
    SqliteReader m_reader;
    QString m_rowId; ///< a name of the row id that no column has
    qint64 m_pageSize = 0;
};

} // namespace godwit
