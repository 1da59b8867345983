// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariacatalogue.h"
#include "models/transfer/reader.h"

namespace godwit
{

/// What a step reads: a table, a view or one SELECT.
struct MariaSource
{
    TableShape shape;     ///< the columns that are asked for, in their order
    TableShape all;       ///< every column there is
    QString name;         ///< for people
    QString from;         ///< what stands behind FROM
    QString query;        ///< as the step has it; empty: a table
    bool isTable = false; ///< a base table, whose rows can be counted cheaply
    qint64 estimatedRows = -1;
    QStringList declared; ///< types of `shape`'s columns as the catalogue has them; empty for a query

    /// SELECT of shape's columns with these conditions. A FLOAT is widened to a DOUBLE, because the text of
    /// a FLOAT has six digits.
    Result<QString> select(const QStringList &conditions) const;
};

/// Errors: Source, where there is no such object or the query is not one SELECT; Definition.
Result<MariaSource> resolveMariaSource(MariaSession &session, const ReadRequest &request);

} // namespace godwit
