// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"
#include "models/transfer/tableinfo.h"

namespace godwit
{

/// What PostgreSQL knows of a column beyond ColumnShape.
struct PgColumn
{
    quint32 type = 0;        ///< object id of its type; of the base type where that is a domain
    int modifier = -1;       ///< of that type: length, precision
    bool isEnum = false;     ///< an enumeration of this database
    QString sequence;        ///< quoted name of the sequence that numbers it; empty: none
    bool isComputed = false; ///< GENERATED ALWAYS AS IDENTITY: an INSERT has to say OVERRIDING
};

struct PgTable
{
    TableInfo info;          ///< `name` with the schema that it is in, or would be made in
    quint32 id = 0;          ///< object id; 0: it does not exist
    QList<PgColumn> columns; ///< in the order of info.columns
    QList<IndexShape> indexes;
    bool isPlain = false;      ///< neither partitioned nor with children
    bool isReferenced = false; ///< foreign keys of other tables point at it: TRUNCATE is refused
    bool mayTruncate = false;  ///< the user's privilege
    bool isSmall = false;      ///< few pages, and DELETE does nothing but delete

    const PgColumn &column(const QString &name) const; ///< as the catalogue writes it
};

/// Looks a table or view up: `object` as a step writes it (objectname.h); without a schema it is searched on
/// the session's path and would be made in that path's first schema. Something that is missing is no error.
Result<PgTable> describePgTable(SqlSession &session, const QString &object, const QString &defaultSchema);

} // namespace godwit
