// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/migrationtexts.h"

#include <span>

namespace godwit
{

enum class Column { Name, State, Progress, Started, Ended, Duration, Rows, Rate, Attempt, Description };

/// What a column is sorted by: by number, equal numbers by text. Depends only on the row's records and on
/// when they were read, never on the clock, so that nothing is reordered by the mere passing of time.
struct SortKey
{
    qint64 number = 0;
    QString text;

    friend bool operator==(const SortKey &, const SortKey &) = default;
    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

/// One column of the tree. Header, text, tooltip, sorting, alignment, width, CSV and Copy all read this row.
struct ColumnSpec
{
    Column column;
    const char *name;  ///< stable word for settings and TSV; never translated
    const char *title; ///< for people, context "MigrationColumns"; %1 is the time zone where it has one
    const char *hint;  ///< tooltip of the header
    Qt::Alignment alignment;
    int width;  ///< in characters of the window's font
    bool ticks; ///< changes as time passes while the row is running
    QString (*text)(const MigrationRow &);
    QString (*tip)(const MigrationRow &); ///< plain text of any length
    SortKey (*key)(const MigrationRow &); ///< null: the natural order of ids and ordinals
};

std::span<const ColumnSpec> migrationColumns();
inline int migrationColumnCount() { return int(migrationColumns().size()); }
const ColumnSpec &columnSpec(int section);
QString columnTitle(const ColumnSpec &spec, const QDateTime &now);
QString columnHint(const ColumnSpec &spec);

} // namespace godwit
