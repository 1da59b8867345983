// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/loadplan.h"
#include "models/transfer/postgresql/pgcatalogue.h"
#include "models/transfer/postgresql/pgload.h"

namespace godwit
{

/// The table that a load writes to: made where it is missing, emptied for a full load, and completed after
/// the last row (primary key, indexes, sequences). Within the load's transaction; its thread.
class PgDestination
{
public:
    PgDestination(PgLoad &load, const WriteRequest &request) : m_load(load), m_request(request) {}

    /// May be called again where a shortcut gave up.
    Result<void> prepare(const TableShape &source);
    /// After the last row. Data: rows that a key or index made now refuses.
    Result<void> complete();

    const PgTable &table() const { return m_table; }
    const LoadPlan &plan() const { return m_plan; }
    const QString &quotedName() const { return m_quotedName; }
    /// Of all columns that are loaded: "id", "name".
    QString quotedColumns() const;
    /// Rows are matched by these columns, through a staging table; empty: they are simply added. Also for a
    /// full load of a table that foreign keys point at: TRUNCATE is refused there, and DELETE would fail or
    /// take other tables' rows along.
    const QStringList &mergeKeys() const { return m_mergeKeys; }
    bool replacesByMerge() const { return m_replacesByMerge; }
    const QStringList &notes() const { return m_notes; }

private:
    Result<void> describe();
    Result<void> create(const TableShape &source);
    Result<TableShape> translated(const TableShape &source);
    Result<void> empty();
    Result<bool> lockNow(); ///< false: somebody uses the table
    Result<void> makeIndexes();
    Result<void> raiseSequences();
    Result<bool> exists(const QString &name);
    Result<void> execute(const QString &sql, const QString &what);

    PgLoad &m_load;
    const WriteRequest &m_request;
    PgTable m_table;
    LoadPlan m_plan;
    QString m_quotedName;
    QStringList m_mergeKeys;
    QStringList m_laterKey;      ///< primary key to be made after the load
    QList<IndexShape> m_indexes; ///< to be made after the load
    QStringList m_notes;
    bool m_created = false;
    bool m_replacesByMerge = false;
};

/// Each name quoted, with a comma between: "a", "b". Names are the server's own.
QString pgList(const QStringList &names, const QString &prefix = {});

} // namespace godwit
