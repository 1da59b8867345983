// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgdestination.h"

namespace godwit
{

/// Rows that are matched by key: they are loaded into a temporary table without indexes, and merged from
/// there. A sample of the rows tells how (docs/performance.md has the figures): where all of them are there
/// and different, one statement updates them; where most are new or different, ON CONFLICT DO UPDATE does it;
/// else one statement updates what differs and another inserts what is new, which writes almost nothing. In
/// the load's transaction; its thread.
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
    /// After all rows: are the keys that came in the destination now? From the counts of the statements that
    /// merged, where they prove it; else the server looks.
    Result<KeyCheck> checkKeys();
    /// What became of the rows, as far as the statements said so by the way; else empty.
    QString note() const;

private:
    /// Of some of the staged rows.
    struct Sample
    {
        qint64 rows = 0;
        qint64 there = 0; ///< their key is in the destination
        qint64 same = 0;  ///< and so are all their values
    };
    Result<void> refuseDuplicates();
    Result<qint64> keepLast(); ///< of each key; returns how many rows it dropped
    Result<qint64> singleKeys(qint64 staged);
    Result<Sample> sample();
    Result<qint64> upsertAll(qint64 staged);
    Result<qint64> updateAll(qint64 staged);
    Result<qint64> updateSome(qint64 staged);
    Result<bool> hasDuplicates();
    Result<qint64> upsert();
    Result<qint64> update(bool onlyWhatDiffers);
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
    qint64 m_single = 0;              ///< rows with a key of their own
    bool m_isProven = false;          ///< by counts: each of them is in the destination
    std::optional<qint64> m_inserted; ///< as far as it is known
    std::optional<qint64> m_changed;
    std::optional<qint64> m_unchanged;
};

} // namespace godwit
