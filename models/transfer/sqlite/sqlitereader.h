// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/reader.h"
#include "models/transfer/sqlite/sqlitecancel.h"
#include "models/transfer/sqlite/sqlitekept.h"
#include "models/transfer/sqlite/sqlitesource.h"
#include "models/transfer/sqlite/sqlitestatement.h"

#include <vector>

namespace godwit
{

/// Reads a table, view or SELECT through a read-only connection of its own, all of it in one read
/// transaction: the upper watermark is fixed before the first row, and no row that comes later is seen.
/// With a shared connection the rows go through a temporary table first, because they may come from the
/// very table that is being written.
///
/// A row without a watermark would never be loaded by any incremental run, so it is refused (Data).
class SqliteReader final : public Reader
{
public:
    explicit SqliteReader(ReadRequest request) : m_request(std::move(request)) {}

    Result<TableShape> open() override;
    Result<bool> read(ColumnBatch &batch) override;
    QString watermark() const override { return m_highest; }

    // For SqliteShortcut, which lets SQLite itself move the rows.
    Result<TableShape> plan(); ///< all of open() but the rows
    const SqliteSource &source() const { return m_source; }
    bool hasNothingNew() const { return m_nothingNew; }
    /// What is to be read as one SELECT of these columns (positions); "*" where it is simply everything,
    /// which lets SQLite copy whole records.
    QString selection(const QList<int> &columns) const;
    /// Prepares SQL in which ?1 is the lower bound, ?2 the upper one and ?3 the former watermark, where it
    /// has them.
    Result<SqliteStatement> prepare(const QString &sql);

private:
    Result<void> connect();
    Result<void> fixWatermark(); ///< sets the bounds, the new watermark and the expected rows
    Result<void> lowerByOverlap();
    QString isFresh(const QString &column) const; ///< condition for rows beyond the lower bound
    Result<void> countRows();
    QString rowidName() const; ///< empty: the table has none that could be asked for
    Result<void> spool();
    QString selection() const; ///< everything that is to be read
    QString quoted(const QString &name) const;
    bool isNewOnly() const { return m_request.onlyNew; }

    ReadRequest m_request;
    std::unique_ptr<KeptSqlite> m_own;
    std::unique_ptr<SqliteCancel> m_cancel;
    Connection *m_connection = nullptr;
    SqliteSource m_source;
    std::vector<bool> m_isTime; ///< columns whose numbers go as text
    SqliteStatement m_rows;
    QString m_lower;   ///< the former watermark, or what the overlap makes of it
    QString m_upper;   ///< no row beyond it is read
    QString m_highest; ///< the new watermark
    bool m_nothingNew = false;
};

} // namespace godwit
