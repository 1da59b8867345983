// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbccatalogue.h"
#include "models/transfer/odbc/odbcload.h"
#include "models/transfer/odbc/odbcloadsql.h"
#include "models/transfer/odbc/odbcparameters.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// Writes over ODBC by arrays of parameters: into the table, or into a temporary staging table where rows
/// are matched by keys. One transaction holds the table (made if missing), the rows and the ledger. A full
/// load empties and fills within it. SQL Server, PostgreSQL and SQLite only.
class OdbcWriter final : public Writer
{
public:
    explicit OdbcWriter(WriteRequest request);

    Result<WriteStart> begin() override { return m_load.begin(); }
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<qint64> complete() override;
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;
    QStringList notes() const override { return m_notes + m_changes.notes(); }
    bool hasChangedValues() const override { return !m_changes.isEmpty(); }
    SqlSession *session() override { return &m_load.session(); }

private:
    Result<TableInfo> describe();
    Result<void> create(const TableShape &shape);
    Result<void> prepareInsert();
    Result<void> run(const QString &sql, const QString &what);
    Result<qint64> count(const QString &sql);
    Result<qint64> writeRows(const ColumnBatch &batch, RowRange rows);
    Result<bool> encode(const ColumnBatch &batch, qsizetype row);
    Result<void> flush(const ColumnBatch &batch, qsizetype first);
    Result<qint64> merge();
    Result<void> moveSequences();
    Error refusedRow(const ColumnBatch &batch, qsizetype row, Error error) const;
    QString tableText() const;

    WriteRequest m_request;
    OdbcLoad m_load;
    ValueChanges m_changes;
    QStringList m_notes;
    TableShape m_shape; ///< of the source
    ObjectName m_name;
    bool m_created = false;
    bool m_isReferenced = false;
    bool m_hasTriggers = false;
    bool m_staged = false;
    LoadPlan m_plan;
    OdbcLoadSql m_sql;
    std::vector<OdbcEncoder> m_encoders;
    std::vector<OdbcValue> m_row;
    std::unique_ptr<OdbcParameters> m_parameters;
    qsizetype m_mostRows = 1000; ///< of a block; 1 where the driver takes no arrays
    qint64 m_rowNumber = 0;
    OdbcStatement m_insert; ///< goes before the buffers that it is bound to, and before the load's connection
};

} // namespace godwit
