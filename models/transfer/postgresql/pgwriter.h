// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgcopyin.h"
#include "models/transfer/postgresql/pgdestination.h"
#include "models/transfer/postgresql/pgload.h"
#include "models/transfer/postgresql/pgmerge.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// Writes into a PostgreSQL table by COPY FROM STDIN, binary where all of its types allow that, in one
/// transaction with the ledger. Keys and indexes of a table that is made here are built after its rows. Rows
/// Rows that are matched by key go through a temporary table (PgMerge). With `isolate` every write() is a
/// COPY of its own within a savepoint.
class PgWriter final : public Writer
{
public:
    explicit PgWriter(WriteRequest request);
    ~PgWriter() override;

    Result<WriteStart> begin() override { return m_load.begin(); }
    Result<std::optional<LedgerEffect>> absorb(const ReadRequest &request,
                                               ProgressCounter &progress) override;
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<qint64> complete() override;
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;
    QStringList notes() const override;
    bool hasChangedValues() const override { return !m_changes.isEmpty(); }
    Result<std::optional<KeyCheck>> checkKeys() override;
    bool checksKeys() const override { return true; }
    SqlSession *session() override { return &m_load.session(); }

private:
    Result<qint64> writeIsolated(const ColumnBatch &batch, RowRange rows);
    Result<qint64> writeRows(const ColumnBatch &batch, RowRange rows);
    Result<qint64> completeRows(qint64 copied);
    Result<void> completeTable();
    std::optional<Error> nullKey(const ColumnBatch &batch, RowRange rows) const;

    WriteRequest m_request;
    PgLoad m_load;
    PgDestination m_destination;
    ValueChanges m_changes;
    TableShape m_shape;      ///< of the source
    QList<int> m_keyColumns; ///< source columns of the keys that rows are matched by
    std::optional<PgCopyIn> m_copy;
    std::optional<PgMerge> m_merge; ///< where rows are matched by key
    qint64 m_told = 0;              ///< rows that write() has called written
    QStringList m_notes;
};

} // namespace godwit
