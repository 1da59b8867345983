// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/tableinfo.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// One column on its way: where it stands in the batch, and what it is at both ends.
struct LoadColumn
{
    int source = 0; ///< position in the source's shape, and in its batches
    ColumnShape from;
    ColumnShape to; ///< of the destination table
    bool isKey = false;
};

/// Which columns of the source go where, for a table that exists.
struct LoadPlan
{
    QList<LoadColumn> columns;

    QStringList names() const;    ///< of the destination
    QStringList keyNames() const; ///< of the destination
};

/// True where rows are matched by the step's keys: upsert, and incremental with keys.
bool loadsByKey(const WriteRequest &request);

/// Pairs the columns (matchColumns), leaves out what the destination computes itself, and checks that an
/// upsert has all its keys and can tell rows apart by them. Errors: Definition, Destination.
Result<LoadPlan> planLoad(const TableShape &source, const TableInfo &table, const WriteRequest &request,
                          const SqlFlavour &flavour);

/// CREATE TABLE for the source's columns; `request.keys`, or else the source's primary key, become the
/// primary key. What does not translate (defaults, lengths, identity) goes to `notes`. `name`: quoted.
/// Identity columns are declared by the flavour's typeName; NOT NULL, and defaults that translate, are kept.
Result<QString> createTableSql(const QString &name, const TableShape &source, const WriteRequest &request,
                               const SqlFlavour &flavour, QStringList &notes);

/// CREATE [UNIQUE] INDEX for each index of the source that translates; the others go to `notes`.
Result<QStringList> createIndexesSql(const ObjectName &table, const TableShape &source,
                                     const SqlFlavour &flavour, QStringList &notes);

} // namespace godwit
