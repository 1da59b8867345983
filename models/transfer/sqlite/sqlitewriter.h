// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlite/sqlitebinder.h"
#include "models/transfer/sqlite/sqlitekeys.h"
#include "models/transfer/sqlite/sqliteload.h"
#include "models/transfer/sqlite/sqliterows.h"
#include "models/transfer/sqlite/sqlitestatement.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// Writes into an SQLite table: one transaction holds the table (made if missing), the rows, the step's own
/// SQL and the ledger. A full load deletes and inserts within it, so indexes and triggers stay, and a failure
/// leaves the old rows. Of a key that the source has twice the last row counts.
class SqliteWriter final : public Writer
{
public:
    explicit SqliteWriter(WriteRequest request);

    Result<WriteStart> begin() override;
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<qint64> complete() override;
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;
    Result<std::optional<LedgerEffect>> absorb(const ReadRequest &request,
                                               ProgressCounter &progress) override;
    QStringList notes() const override { return m_notes; }
    SqlSession *session() override { return &m_load.session(); }

private:
    Result<SqliteTable> describe();
    Result<SqliteTable> create(const SqliteTable &missing, const TableShape &shape);
    Result<SqliteStatement> prepareInsert(const SqliteTable &table, const QStringList &columns);
    Result<qint64> insert(const ColumnBatch &batch, RowRange rows);
    Result<qint64> insertOneByOne(const ColumnBatch &batch, RowRange rows);
    Result<void> checkKey(const ColumnBatch &batch, qsizetype row);
    Error refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const;
    Error nullKey(const ColumnBatch &batch, qsizetype row, int column) const;
    QString tableText() const;

    WriteRequest m_request;
    SqliteLoad m_load;
    std::optional<SqliteRows> m_rows; ///< where one statement inserts all rows of a batch
    SqliteStatement m_insert;         ///< goes before the load's connection
    QString m_intoSql;                ///< INSERT INTO …, for a SELECT of the plan's columns to follow
    SqliteBinder m_binder;
    std::optional<SqliteKeys> m_keys; ///< only where rows are matched by key
    TableShape m_shape;               ///< of the source
    LoadPlan m_plan;
    bool m_hasTriggers = false;
    bool m_made = false; ///< the table is this load's own
    QStringList m_notes;
};

} // namespace godwit
