// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace godwit
{

struct ColumnShape
{
    QString name;
    QString type; ///< as declared; empty where the source has none
    bool notNull = false;
    int keyPosition = 0; ///< in the primary key, from 1; 0: not part of it

    friend bool operator==(const ColumnShape &, const ColumnShape &) = default;
};

/// What a reader delivers: known once the source is open, before the first row.
struct TableShape
{
    QList<ColumnShape> columns;
    bool named = true;         ///< false: the names were made up, columns go by position
    bool strict = false;       ///< SQLite: a STRICT table
    bool withoutRowid = false; ///< SQLite: a WITHOUT ROWID table
    qint64 expectedRows = -1;  ///< -1: not known

    /// Position by name, whatever the case (ASCII and beyond); -1 when there is none.
    int indexOf(const QString &name) const;
    QStringList names() const;
};

/// The first name that occurs twice (whatever the case); empty when all differ.
QString firstDuplicate(const QStringList &names);

/// Which column of the source goes where.
struct ColumnMatch
{
    int source = 0;
    int destination = 0;
};

} // namespace godwit
