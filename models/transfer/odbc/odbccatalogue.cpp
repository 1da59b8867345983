// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbccatalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

void addIndex(OdbcObject &object, const IndexShape &index, bool isPrimary)
{
    if (index.unique && index.untranslatable.isEmpty() && !object.uniqueKeys.contains(index.columns))
        object.uniqueKeys.append(index.columns);
    if (!isPrimary)
        object.indexes.append(index);
}

QStringList keyOf(QList<ColumnShape> columns)
{
    columns.removeIf([](const ColumnShape &column) { return column.keyPosition == 0; });
    std::sort(columns.begin(), columns.end(),
              [](const ColumnShape &a, const ColumnShape &b) { return a.keyPosition < b.keyPosition; });
    QStringList names;
    for (const ColumnShape &column : columns)
        names.append(column.name);
    return names;
}

Result<void> describeColumns(OdbcSession &session, const QString &parameter, OdbcObject &object)
{
    const OdbcFamily family = session.connection().family();
    const auto columns = session.select(odbcCatalogueSql(family, OdbcQuestion::Columns), {parameter});
    if (!columns)
        return columns.error();
    for (const Row &row : *columns) {
        ColumnShape column{.name = row.text(0),
                           .type = row.text(1),
                           .notNull = row.integer(2) != 0,
                           .keyPosition = int(row.integer(3)),
                           .value = session.flavour().valueType(row.text(1)),
                           .defaultSql = row.text(4),
                           .identity = row.integer(5) != 0,
                           .generated = row.integer(6) != 0};
        if (row.integer(7) != 0)
            column.value = {.kind = ValueKind::Enumeration};
        if (column.identity)
            column.defaultSql.clear();
        object.columns.append(column);
    }
    object.primaryKey = keyOf(object.columns);
    if (!object.primaryKey.isEmpty())
        object.uniqueKeys.append(object.primaryKey);
    return {};
}

Result<void> describeIndexes(OdbcSession &session, const QString &parameter, OdbcObject &object)
{
    const OdbcFamily family = session.connection().family();
    const auto rows = session.select(odbcCatalogueSql(family, OdbcQuestion::Indexes), {parameter});
    if (!rows)
        return rows.error();
    IndexShape index;
    bool isPrimary = false;
    for (const Row &row : *rows) {
        if (row.text(0) != index.name) {
            if (!index.name.isEmpty())
                addIndex(object, index, isPrimary);
            index = {.name = row.text(0), .unique = row.integer(1) != 0};
            isPrimary = row.integer(4) != 0;
        }
        if (!row.text(2).isEmpty())
            index.untranslatable = row.text(2);
        index.columns.append(row.text(3));
    }
    if (!index.name.isEmpty())
        addIndex(object, index, isPrimary);
    return {};
}

} // namespace

Result<OdbcObject> describeOdbcObject(OdbcSession &session, const ObjectName &name)
{
    const OdbcFamily family = session.connection().family();
    const auto quoted = name.quoted(session.flavour());
    if (!quoted)
        return quoted.error();
    const QString parameter = family == OdbcFamily::Sqlite ? name.name : *quoted;
    OdbcObject object;
    const auto found = session.selectOne(odbcCatalogueSql(family, OdbcQuestion::Object), {parameter});
    if (!found)
        return found.error();
    if (!*found)
        return object;
    object.exists = true;
    object.isTable = (*found)->text(0) == u"table"_s;
    object.hasTriggers = (*found)->integer(1) > 0;
    object.isReferenced = (*found)->integer(2) > 0;
    object.estimatedRows = (*found)->isNull(3) ? -1 : (*found)->integer(3);
    if (auto done = describeColumns(session, parameter, object); !done)
        return done.error();
    if (auto done = describeIndexes(session, parameter, object); !done)
        return done.error();
    return object;
}

} // namespace godwit
