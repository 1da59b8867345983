// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/objectname.h"
#include "models/transfer/tableshape.h"

namespace godwit
{

/// What a destination table is now, as its server's catalogue says.
struct TableInfo
{
    ObjectName name;
    QString text; ///< for people: "orders in crm on db.example.com"
    bool exists = false;
    QString notATable;        ///< why nothing can be loaded into it ("it is a view"); empty: it is a table
    bool hasTriggers = false; ///< that run when rows come
    QList<ColumnShape> columns;
    QStringList primaryKey;
    QList<QStringList> uniqueKeys; ///< columns of each unique constraint or index, primary key included

    QStringList columnNames() const;
    /// True where a primary key or unique index is on exactly these columns, whatever their order and case.
    bool isUnique(const QStringList &keys) const;
};

} // namespace godwit
