// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlite/sqlitebinder.h"
#include "models/transfer/sqlite/sqlitestatement.h"
#include "models/transfer/sqlite/sqlitetable.h"

namespace godwit
{

/// The keys of all rows that a load brought, in a temporary table that compares like the destination's own
/// unique index: finds a key that comes twice, and afterwards the rows that the source no longer has. Part
/// of the load's transaction, savepoints included. One thread.
class SqliteKeys
{
public:
    static Result<SqliteKeys> make(Connection &connection, const SqliteTable &table, const LoadPlan &plan,
                                   const QString &sourceKind);

    /// False: a row with this key was here before.
    Result<bool> add(const ColumnBatch &batch, qsizetype row);
    /// Deletes what has no key here; returns how many rows. Ends the adding.
    Result<qint64> deleteOthers();

private:
    Connection *m_connection = nullptr;
    QString m_deleteSql;
    SqliteBinder m_binder;
    SqliteStatement m_insert;
};

} // namespace godwit
