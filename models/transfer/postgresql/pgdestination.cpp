// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgdestination.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString quoted(const QString &name) { return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"'; }

QStringList keyOf(const TableShape &source)
{
    QStringList names;
    for (int position = 1; position <= source.columns.size(); ++position) {
        for (const ColumnShape &column : source.columns) {
            if (column.keyPosition == position)
                names.append(column.name);
        }
    }
    return names;
}

} // namespace

QString pgList(const QStringList &names, const QString &prefix)
{
    QStringList all;
    for (const QString &name : names)
        all.append(prefix + quoted(name));
    return all.join(u", "_s);
}

QString PgDestination::quotedColumns() const { return pgList(m_plan.names()); }

Result<void> PgDestination::execute(const QString &sql, const QString &what)
{
    const auto done = m_load.session().execute(sql);
    if (!done)
        return at(ErrorKind::Destination, what, done.error());
    return {};
}

Result<void> PgDestination::describe()
{
    auto table =
        describePgTable(m_load.session(), m_request.endpoint.object, m_load.connection().options().schema);
    if (!table)
        return table.error();
    m_table = std::move(*table);
    const auto name = m_table.info.name.quoted(pgFlavour());
    if (!name)
        return name.error();
    m_quotedName = *name;
    return {};
}

Result<void> PgDestination::prepare(const TableShape &source)
{
    if (!m_created) // prepared before, by a shortcut that gave up
        m_notes.clear();
    m_replacesByMerge = false;
    if (auto described = describe(); !described)
        return described;
    if (!m_table.info.exists) {
        if (auto made = create(source); !made)
            return made;
    }
    auto plan = planLoad(source, m_table.info, m_request, pgFlavour());
    if (!plan)
        return plan.error();
    m_plan = std::move(*plan);
    m_mergeKeys = m_plan.keyNames();
    return m_request.mode == LoadMode::Full && !m_created ? empty() : Result<void>();
}

Result<void> PgDestination::empty()
{
    const QStringList &key = m_table.info.primaryKey;
    const QStringList names = m_plan.names();
    const bool hasKey = !key.isEmpty() && std::all_of(key.begin(), key.end(), [&](const QString &name) {
        return names.contains(name);
    });
    if (m_table.isReferenced && hasKey && !m_request.isolate) {
        m_mergeKeys = key;
        m_replacesByMerge = true;
        m_notes.append(
            Transfer::tr("Foreign keys of other tables point at %1: its rows were replaced by key, "
                         "not emptied first.")
                .arg(m_table.info.text));
        return {};
    }
    // New files for the table and its indexes cost more than a few rows.
    const bool truncates = m_table.mayTruncate && !m_table.isReferenced && !m_table.isSmall;
    const auto locked = truncates ? lockNow() : Result<bool>(false);
    if (!locked)
        return locked.error();
    return execute((*locked ? u"TRUNCATE TABLE "_s : u"DELETE FROM "_s) + m_quotedName,
                   Transfer::tr("Cannot empty the destination"));
}

/// TRUNCATE waits for everybody who reads the table, and one of them may be this copy's own source: then the
/// two would wait for each other for ever. DELETE waits for no reader.
Result<bool> PgDestination::lockNow()
{
    const QString cannot = Transfer::tr("Cannot empty the destination");
    if (auto begun = execute(u"SAVEPOINT godwit_lock"_s, cannot); !begun)
        return begun.error();
    const auto locked =
        m_load.session().execute(u"LOCK TABLE "_s + m_quotedName + u" IN ACCESS EXCLUSIVE MODE NOWAIT"_s);
    constexpr QStringView lockNotAvailable = u"55P03";
    if (!locked && locked.error().code != lockNotAvailable)
        return at(ErrorKind::Destination, cannot, locked.error());
    if (!locked) {
        if (auto undone = execute(u"ROLLBACK TO SAVEPOINT godwit_lock"_s, cannot); !undone)
            return undone.error();
    }
    if (auto released = execute(u"RELEASE SAVEPOINT godwit_lock"_s, cannot); !released)
        return released.error();
    return locked.ok();
}

/// Types of another PostgreSQL that this one does not have become text.
Result<TableShape> PgDestination::translated(const TableShape &source)
{
    TableShape shape = source;
    if (source.kind != u"postgresql")
        return shape;
    for (ColumnShape &column : shape.columns) {
        const auto found = m_load.session().selectOne(u"SELECT to_regtype(?) IS NOT NULL"_s, {column.type});
        if (!found)
            return found.error();
        if ((*found)->text(0) == u"t")
            continue;
        m_notes.append(Transfer::tr("Column \"%1\" became text: there is no type %2 in %3.")
                           .arg(column.name, column.type, m_load.session().place()));
        column.type = u"text"_s;
        column.value = {.kind = ValueKind::Text};
    }
    return shape;
}

Result<void> PgDestination::create(const TableShape &source)
{
    const QString cannot = Transfer::tr("Cannot create the destination table");
    if (m_request.options.create == LoadOptions::Create::None) {
        return Error{.kind = ErrorKind::Destination,
                     .what = Transfer::tr("There is no such table in the destination"),
                     .object = m_table.info.text,
                     .advice = Transfer::tr("Make it, or let the step do it with \"create: table\".")};
    }
    auto shape = translated(source);
    if (!shape)
        return shape.error();
    WriteRequest request = m_request;
    if (!loadsByKey(m_request)) { // a key made after the load is built by sorting, not row by row
        m_laterKey = m_request.keys.isEmpty() ? keyOf(*shape) : m_request.keys;
        request.keys.clear();
        for (ColumnShape &column : shape->columns) {
            column.keyPosition = 0;
            column.notNull = column.notNull || m_laterKey.contains(column.name, Qt::CaseInsensitive);
        }
        for (QString &key : m_laterKey) {
            const int position = shape->indexOf(key);
            if (position < 0) {
                return Error{.kind = ErrorKind::Definition,
                             .what =
                                 Transfer::tr("The source has not all the key columns of the destination"),
                             .object = m_table.info.text,
                             .cause = Transfer::tr("keys: %1; columns: %2")
                                          .arg(m_request.keys.join(u", "_s), shape->names().join(u", "_s)),
                             .advice = Transfer::tr("Correct the step's keys.")};
            }
            key = shape->columns.at(position).name;
        }
    }
    const auto sql = createTableSql(m_quotedName, *shape, request, pgFlavour(), m_notes);
    if (!sql)
        return sql.error();
    if (auto made = execute(*sql, cannot); !made)
        return made;
    m_created = true;
    if (m_request.options.create == LoadOptions::Create::TableAndIndexes)
        m_indexes = source.indexes;
    return describe();
}

} // namespace godwit
