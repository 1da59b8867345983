// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/values/valuetype.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace godwit
{

struct ColumnShape
{
    QString name;
    QString type; ///< as declared; empty where the source has none
    bool notNull = false;
    int keyPosition = 0;    ///< in the primary key, from 1; 0: not part of it
    ValueType value;        ///< what the type means; decides how cells are read
    QString defaultSql;     ///< as the source declares it; empty: none
    bool identity = false;  ///< numbers itself: serial, identity, AUTO_INCREMENT, rowid alias
    bool generated = false; ///< computed by the table itself; such a column takes no rows

    friend bool operator==(const ColumnShape &, const ColumnShape &) = default;
};

/// An index of a table.
struct IndexShape
{
    QString name;
    QStringList columns;
    bool unique = false;
    QString untranslatable; ///< why it cannot be made elsewhere ("on an expression"); empty: it can

    friend bool operator==(const IndexShape &, const IndexShape &) = default;
};

/// What a reader delivers: known once the source is open, before the first row.
struct TableShape
{
    QString kind; ///< of the store that it comes from
    QList<ColumnShape> columns;
    bool named = true;         ///< false: the names were made up, columns go by position
    bool strict = false;       ///< SQLite: a STRICT table
    bool withoutRowid = false; ///< SQLite: a WITHOUT ROWID table
    QList<IndexShape> indexes; ///< secondary ones; only read where the step creates them
    qint64 expectedRows = -1;  ///< -1: not known
    bool countIsExact = false; ///< expectedRows is no estimate: the source has not more rows than that

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
