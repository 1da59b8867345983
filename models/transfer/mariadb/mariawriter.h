// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariabulk.h"
#include "models/transfer/mariadb/mariacatalogue.h"
#include "models/transfer/mariadb/mariaload.h"
#include "models/transfer/mariadb/mariamerge.h"

namespace godwit
{

struct MariaSource;

/// Writes into a MariaDB or MySQL table.
///
/// | load | where the rows go | the one act |
/// |---|---|---|
/// | full, small or with triggers, foreign keys, scripts, verification | DELETE, then the table itself |
/// COMMIT | | full, big (option "replace") | a copy of the table | RENAME TABLE (MariaSwap) | | any, table
/// missing | a fresh table; indexes when the rows are in | RENAME TABLE | | append, incremental | the table
/// itself | COMMIT | | upsert | a temporary table, then a merge | COMMIT |
class MariaWriter final : public Writer
{
public:
    explicit MariaWriter(WriteRequest request) : m_request(std::move(request)), m_load(m_request) {}

    Result<WriteStart> begin() override;
    Result<std::optional<LedgerEffect>> absorb(const ReadRequest &request,
                                               ProgressCounter &progress) override;
    Result<void> prepare(const TableShape &shape) override;
    Result<qint64> write(const ColumnBatch &batch, RowRange rows) override;
    Result<qint64> complete() override;
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit) override;
    QStringList notes() const override;
    bool hasChangedValues() const override { return m_bulk && m_bulk->hasChangedValues(); }
    SqlSession *session() override { return &m_load.session(); }

private:
    Result<MariaTable> findTable();
    bool mustStay() const; ///< a fresh table would not do
    bool shouldSwap(const MariaTable &table) const;
    Result<MariaTable> create(const MariaTable &missing, const TableShape &shape);
    Result<MariaTable> copyOf(const MariaTable &table);
    Result<MariaTable> emptied(MariaTable table);
    Result<void> createIndexes();
    Result<std::optional<LedgerEffect>> pushDown(const MariaSource &source, const QStringList &conditions,
                                                 const QString &watermark, bool nothingNew,
                                                 ProgressCounter &progress);
    void noteZones(const LoadPlan &plan);

    WriteRequest m_request;
    MariaLoad m_load;
    TableShape m_shape;  ///< of the source
    ObjectName m_target; ///< the table that is loaded
    std::optional<MariaBulk> m_bulk;
    std::optional<MariaMerge> m_merge;
    QStringList m_notes;
    bool m_created = false;
    bool m_createdInPlace = false;
};

} // namespace godwit
