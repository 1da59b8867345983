// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgdestination.h"

namespace godwit
{

/// Rows that are matched by key: they are loaded into a temporary table without indexes, and merged from
/// there. Where most of them are new or different, ON CONFLICT DO UPDATE does it in one statement; else one
/// statement updates what differs and another inserts what is new, which writes almost nothing. A sample of
/// the rows tells which it is (docs/performance.md has the figures). In the load's transaction; its thread.
class PgMerge
{
public:
    PgMerge(PgLoad &load, const PgDestination &destination, const WriteRequest &request);

    static QString stagingTable() { return QStringLiteral("pg_temp.godwit_rows"); }

    Result<void> makeStaging();
    /// Into the destination, of the `staged` rows; returns how many it now holds as the source has them.
    /// Data: a key that comes twice, where the step fails on it.
    Result<qint64> merge(qint64 staged);
    /// With `isolate`, where every write merges by itself: remembers the keys and empties the staging table.
    Result<void> remember();
    /// After all rows: deletes what the source does not have, where the step wants that.
    Result<qint64> removeMissing();

private:
    Result<void> refuseDuplicates();
    Result<qint64> keepLast(); ///< of each key; returns how many rows it dropped
    Result<qint64> singleKeys(qint64 staged);
    Result<bool> changesMost();
    Result<qint64> upsertAll(qint64 staged);
    Result<qint64> upsert();
    Result<qint64> update();
    Result<qint64> insertNew(const QString &onConflict);
    QString assignments(const QString &from) const; ///< "a" = from."a", …; empty: all columns are keys
    QString matches(const QString &left, const QString &right) const;
    Result<qint64> run(const QString &sql);

    PgLoad &m_load;
    const PgDestination &m_destination;
    const WriteRequest &m_request;
    QStringList m_keys;
    QStringList m_values; ///< columns that are no keys, and that an UPDATE may set
    bool m_keepsLast = true;
    bool m_deletes = false;
};

} // namespace godwit
