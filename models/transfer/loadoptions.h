// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace godwit
{

/// What a copy step can say beyond its load mode, whatever the stores: its settings.
struct LoadOptions
{
    enum class Create { None, Table, TableAndIndexes };
    enum class Verify { None, Count, Checksum };
    enum class Changes { Fail, Warn };
    enum class Duplicates { Last, Fail };

    QString where;                   ///< "where": SQL condition in the source's own dialect
    QString columns;                 ///< "columns": see columnlist.h; empty: all as they are
    int streams = 1;                 ///< "streams": ranges of the key that are read side by side, 1 to 16
    int batchRows = 0;               ///< "batch": most rows per batch; 0: as many as fit
    Create create = Create::Table;   ///< "create": none, table, table and indexes
    Verify verify = Verify::None;    ///< "verify": none, count, checksum
    Changes changes = Changes::Fail; ///< "changes": fail, warn: a value that the destination cannot hold
    QString before;                  ///< "before", "after": SQL on the destination, in the same transaction
    QString after;
    QString overlap;           ///< "overlap": a number, or a duration in seconds for times
    bool keepExisting = false; ///< "existing": update, keep (upsert inserts only)
    /// "duplicates": last, fail: a key that the source has more than once. The last row of it counts, as it
    /// would if the rows were loaded one by one; or the step fails.
    Duplicates duplicates = Duplicates::Last;
    bool deleteMissing = false; ///< "missing": keep, delete (upsert deletes what the source lost)
    QString snapshotColumn = QStringLiteral("loaded_at"); ///< "snapshot_column": of load mode snapshot
    qint64 rejectRows = 0;    ///< "reject_rows": bad rows that are set aside before the step fails
    double rejectPercent = 0; ///< "reject_percent": the same as a share of the rows read

    bool rejects() const { return rejectRows > 0 || rejectPercent > 0; }

    static LoadOptions of(const QMap<QString, QString> &settings);
    /// What is wrong with the values; one sentence each.
    static QStringList check(const QMap<QString, QString> &settings);
    static QStringList names();
};

} // namespace godwit
