// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlite/sqliteload.h"
#include "models/transfer/sqlite/sqlitestatement.h"
#include "models/transfer/writer.h"

namespace godwit
{

class SqliteTable;

/// Writes into an SQLite table: one transaction holds the table (made if missing), the rows and the ledger.
/// A full load deletes and inserts within it, so indexes and triggers stay, and a failure leaves the
/// old rows.
class SqliteWriter final : public Writer
{
public:
    explicit SqliteWriter(WriteRequest request);

    Result<WriteStart> begin() override { return m_load.begin(); }
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;
    Result<std::optional<LedgerEffect>> absorb(const ReadRequest &request,
                                               ProgressCounter &progress) override;
    SqlSession *session() override { return &m_load.session(); }

private:
    Result<void> create(SqliteTable &table, const TableShape &shape);
    Result<void> checkKeys(const SqliteTable &table, const TableShape &shape);
    bool upserts() const;
    void bind(const ColumnBatch &batch, qsizetype row);
    Error refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const;
    Error nullKey(const ColumnBatch &batch, qsizetype row, int column) const;
    QString tableText() const;

    WriteRequest m_request;
    SqliteLoad m_load;
    SqliteStatement m_insert; ///< goes before the load's connection
    QString m_intoSql;        ///< INSERT INTO …, for a SELECT of m_columns to follow
    bool m_hasTriggers = false;
    TableShape m_shape;      ///< of the source
    QList<int> m_columns;    ///< source column per parameter of m_insert
    QList<int> m_keyColumns; ///< source columns of an upsert's keys
};

} // namespace godwit
