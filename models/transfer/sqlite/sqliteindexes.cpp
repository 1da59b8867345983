// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliteindexes.h"

#include "models/database/connection.h"
#include "models/transfer/transfererror.h"

#include <map>

using namespace Qt::StringLiterals;

namespace godwit
{

Result<QList<IndexShape>> readSqliteIndexes(Connection &connection, const QString &schema,
                                            const QString &table)
{
    const auto rows =
        connection.select(u"SELECT l.name, l.\"unique\", l.partial, l.origin, i.name, i.coll, i.cid "
                          "FROM pragma_index_list(?, ?) AS l, pragma_index_xinfo(l.name, ?) AS i "
                          "WHERE l.origin <> 'pk' AND i.key = 1 ORDER BY l.name, i.seqno"_s,
                          {table, schema, schema});
    if (!rows)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), rows.error());
    std::map<QString, IndexShape> indexes;
    for (const Row &row : *rows) {
        IndexShape &index = indexes[row.text(0)];
        const bool isConstraint = row.text(3) == u"u"; // its name is SQLite's own
        index.unique = row.integer(1) != 0;
        index.columns.append(row.text(4));
        index.name = isConstraint ? table + u'_' + index.columns.join(u'_') : row.text(0);
        if (row.integer(6) < 0)
            index.untranslatable = Transfer::tr("it is on an expression");
        else if (row.integer(2) != 0)
            index.untranslatable = Transfer::tr("it is on a part of the rows");
        else if (row.text(5) != u"BINARY")
            index.untranslatable = Transfer::tr("it compares by %1", "a collation").arg(row.text(5));
    }
    QList<IndexShape> all;
    for (const auto &[name, index] : indexes)
        all.append(index);
    return all;
}

} // namespace godwit
