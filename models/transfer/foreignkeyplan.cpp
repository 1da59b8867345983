// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/foreignkeyplan.h"

#include "models/transfer/columnlist.h"
#include "models/transfer/loadoptions.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// A table that a step loads.
struct LoadedTable
{
    ObjectName source;
    ObjectName destination;
    QList<ColumnItem> items; ///< empty: all columns under their own names
    QStringList columns;     ///< of the destination
    QList<ForeignKey> existing;
};

bool isSame(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

/// The name as the list writes it; one that differs in case only where the name itself is not there.
QString spelling(const QStringList &names, const QString &name)
{
    if (names.contains(name))
        return name;
    for (const QString &one : names) {
        if (isSame(one, name))
            return one;
    }
    return {};
}

/// What a column of the source is called in the destination; empty: it does not come along.
QString destinationColumn(const LoadedTable &table, const QString &name)
{
    if (table.items.isEmpty())
        return spelling(table.columns, name);
    for (const bool exact : {true, false}) {
        for (const ColumnItem &item : table.items) {
            if (item.origin == ColumnItem::Origin::Column &&
                (exact ? item.from == name : isSame(item.from, name)))
                return spelling(table.columns, item.name);
        }
    }
    return {};
}

/// The same columns point at the same columns, whatever their order.
bool isThere(const LoadedTable &table, const ForeignKey &wanted)
{
    const auto pairs = [](const ForeignKey &key) {
        QStringList all;
        for (qsizetype i = 0; i < key.columns.size(); ++i)
            all.append(key.columns.at(i).toCaseFolded() + u'\n' + key.targetColumns.at(i).toCaseFolded());
        all.sort();
        return all;
    };
    return std::any_of(table.existing.begin(), table.existing.end(), [&](const ForeignKey &key) {
        return isSame(key.target.schema, wanted.target.schema) &&
               isSame(key.target.name, wanted.target.name) && pairs(key) == pairs(wanted);
    });
}

/// SQLite's names have no schema, and may hold dots.
Result<ObjectName> nameOf(const QString &object, const SqlSession &session)
{
    return session.flavour().kind() == u"sqlite" ? Result<ObjectName>(ObjectName{.name = object})
                                                 : objectNameFromText(object);
}

class Planner
{
public:
    Planner(SqlSession &source, SqlSession &destination) : m_source(source), m_destination(destination) {}

    Result<ForeignKeyPlan> operator()(const QList<StepDef> &loads)
    {
        for (const StepDef &load : loads) {
            if (const auto found = addTable(load); !found)
                return found.error();
        }
        for (const LoadedTable &table : std::as_const(m_tables)) {
            const auto keys = readForeignKeys(m_source, table.source);
            if (!keys)
                return at(ErrorKind::Source, Transfer::tr("Cannot read the source's foreign keys"),
                          keys.error());
            for (const ForeignKey &key : *keys)
                follow(table, key);
        }
        return m_plan;
    }

private:
    /// Views have no foreign keys and are left out.
    Result<void> addTable(const StepDef &load)
    {
        const auto from = nameOf(load.source.object, m_source);
        const auto to = nameOf(load.destination.object, m_destination);
        if (!from)
            return from.error();
        if (!to)
            return to.error();
        const auto source = findTable(m_source, *from);
        if (!source)
            return at(ErrorKind::Source, Transfer::tr("Cannot read the source's foreign keys"),
                      source.error());
        const auto destination = findTable(m_destination, *to);
        if (!destination)
            return destination.error();
        if (!*source)
            return {};
        if (!*destination) {
            return Error{
                .kind = ErrorKind::Destination,
                .what = Transfer::tr("Cannot make foreign keys"),
                .object =
                    Transfer::tr("%1 in %2", "a table in a database").arg(to->text(), m_destination.place()),
                .cause = Transfer::tr("no table has this name"),
                .advice = Transfer::tr("Run the step that loads it.")};
        }
        for (const LoadedTable &other : std::as_const(m_tables)) {
            if (other.source == **source && other.destination == **destination)
                return {}; // loaded in parts
        }
        LoadedTable table{.source = **source, .destination = **destination};
        if (const QString list = LoadOptions::of(load.settings).columns; !list.isEmpty()) {
            const auto items = parseColumnList(list);
            if (!items)
                return items.error();
            table.items = *items;
        }
        const auto columns = columnNames(m_destination, table.destination);
        if (!columns)
            return columns.error();
        table.columns = *columns;
        const auto existing = readForeignKeys(m_destination, table.destination);
        if (!existing)
            return existing.error();
        table.existing = *existing;
        m_tables.append(table);
        return {};
    }

    void follow(const LoadedTable &table, const ForeignKey &key)
    {
        const auto refuse = [&](const QString &why) {
            m_plan.notes.append(Transfer::tr("The foreign key \"%1\" of %2 was not made: %3.")
                                    .arg(key.text(), table.destination.text(), why));
        };
        const QList<const LoadedTable *> targets = loadedFrom(key.target);
        if (targets.isEmpty())
            return refuse(Transfer::tr("no step loads its target %1").arg(key.target.text()));
        if (targets.size() > 1)
            return refuse(Transfer::tr("its target %1 is loaded into several tables").arg(key.target.text()));
        PlannedForeignKey planned{.table = table.destination, .key = key};
        planned.key.target = targets.first()->destination;
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            QString &own = planned.key.columns[i];
            QString &other = planned.key.targetColumns[i];
            own = destinationColumn(table, key.columns.at(i));
            if (own.isEmpty())
                return refuse(Transfer::tr("its column \"%1\" is not loaded").arg(key.columns.at(i)));
            if (other.isEmpty())
                return refuse(Transfer::tr("its target %1 has no primary key that it could mean")
                                  .arg(key.target.text()));
            other = destinationColumn(*targets.first(), key.targetColumns.at(i));
            if (other.isEmpty())
                return refuse(Transfer::tr("the column \"%1\" of its target is not loaded")
                                  .arg(key.targetColumns.at(i)));
        }
        const auto same = [&](const PlannedForeignKey &one) {
            return one.table == planned.table && isThere({.existing = {one.key}}, planned.key);
        };
        if (!isThere(table, planned.key) && std::none_of(m_plan.keys.begin(), m_plan.keys.end(), same))
            m_plan.keys.append(planned);
    }

    /// SQLite writes a target as the key does, not as the table is called.
    QList<const LoadedTable *> loadedFrom(const ObjectName &source) const
    {
        QList<const LoadedTable *> exact;
        QList<const LoadedTable *> similar;
        for (const LoadedTable &table : m_tables) {
            if (table.source == source)
                exact.append(&table);
            else if (isSame(table.source.schema, source.schema) && isSame(table.source.name, source.name))
                similar.append(&table);
        }
        return exact.isEmpty() ? similar : exact;
    }

    SqlSession &m_source;
    SqlSession &m_destination;
    QList<LoadedTable> m_tables;
    ForeignKeyPlan m_plan;
};

} // namespace

QString PlannedForeignKey::text() const
{
    return Transfer::tr("\"%1\" of %2", "a foreign key of a table").arg(key.text(), table.text());
}

Result<ForeignKeyPlan> planForeignKeys(SqlSession &source, SqlSession &destination,
                                       const QList<StepDef> &loads)
{
    return Planner(source, destination)(loads);
}

} // namespace godwit
