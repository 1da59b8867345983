// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/loadplan.h"

#include "models/transfer/columnmatch.h"
#include "models/transfer/transfererror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error missingKeys(const QString &table, const QStringList &keys, const QStringList &columns)
{
    return {.kind = ErrorKind::Definition,
            .what = Transfer::tr("The source has not all the key columns of the destination"),
            .object = table,
            .cause = Transfer::tr("keys: %1; columns: %2").arg(keys.join(u", "_s), columns.join(u", "_s)),
            .advice = Transfer::tr("Correct the step's keys.")};
}

Result<QString> quotedList(const QStringList &names, const SqlFlavour &flavour)
{
    QStringList quoted;
    for (const QString &name : names) {
        const auto text = flavour.quote(name);
        if (!text)
            return text.error();
        quoted.append(*text);
    }
    return quoted.join(u", "_s);
}

/// The step's keys, or the source's own primary key in its order.
QStringList primaryKeyOf(const TableShape &source, const QStringList &keys)
{
    if (!keys.isEmpty())
        return keys;
    QList<ColumnShape> own;
    std::copy_if(source.columns.begin(), source.columns.end(), std::back_inserter(own),
                 [](const ColumnShape &column) { return column.keyPosition > 0; });
    std::sort(own.begin(), own.end(),
              [](const ColumnShape &a, const ColumnShape &b) { return a.keyPosition < b.keyPosition; });
    QStringList names;
    for (const ColumnShape &column : own)
        names.append(column.name);
    return names;
}

} // namespace

QStringList LoadPlan::names() const
{
    QStringList all;
    for (const LoadColumn &column : columns)
        all.append(column.to.name);
    return all;
}

QStringList LoadPlan::keyNames() const
{
    QStringList keys;
    for (const LoadColumn &column : columns) {
        if (column.isKey)
            keys.append(column.to.name);
    }
    return keys;
}

bool loadsByKey(const WriteRequest &request)
{
    return request.mode == LoadMode::Upsert ||
           (request.mode == LoadMode::Incremental && !request.keys.isEmpty());
}

Result<LoadPlan> planLoad(const TableShape &source, const TableInfo &table, const WriteRequest &request,
                          const SqlFlavour &flavour)
{
    if (!table.notATable.isEmpty()) {
        return Error{.kind = ErrorKind::Destination,
                     .what = Transfer::tr("Cannot write to the destination"),
                     .object = table.text,
                     .cause = table.notATable,
                     .advice = Transfer::tr("Name a table as the step's destination.")};
    }
    TableShape written = source;
    written.columns.clear();
    QList<int> positions;
    QStringList taking;
    QList<int> takingPositions;
    for (int i = 0; i < table.columns.size(); ++i) {
        if (!table.columns.at(i).generated) {
            taking.append(table.columns.at(i).name);
            takingPositions.append(i);
        }
    }
    for (int i = 0; i < source.columns.size(); ++i) {
        const auto computed = [&](const ColumnShape &column) {
            return column.generated &&
                   column.name.compare(source.columns.at(i).name, Qt::CaseInsensitive) == 0;
        };
        if (source.named && std::any_of(table.columns.begin(), table.columns.end(), computed))
            continue;
        written.columns.append(source.columns.at(i));
        positions.append(i);
    }
    const auto matches = matchColumns(written, taking, table.text);
    if (!matches)
        return matches.error();
    LoadPlan plan;
    const bool byKey = loadsByKey(request);
    for (const ColumnMatch &match : *matches) {
        LoadColumn column{.source = positions.at(match.source),
                          .from = written.columns.at(match.source),
                          .to = table.columns.at(takingPositions.at(match.destination))};
        column.isKey = byKey && request.keys.contains(column.to.name, Qt::CaseInsensitive);
        plan.columns.append(column);
    }
    if (!byKey)
        return plan;
    if (plan.keyNames().size() != request.keys.size())
        return missingKeys(table.text, request.keys, plan.names());
    if (!table.isUnique(request.keys)) {
        const auto name = table.name.quoted(flavour);
        const auto keys = quotedList(plan.keyNames(), flavour);
        const auto index = flavour.quote(table.name.name + u"_key"_s);
        return Error{.kind = ErrorKind::Destination,
                     .what = Transfer::tr("The destination cannot tell rows apart by the step's keys"),
                     .object = table.text,
                     .cause = Transfer::tr("it has no primary key and no unique index on (%1)")
                                  .arg(request.keys.join(u", "_s)),
                     .advice =
                         name && keys && index
                             ? Transfer::tr("Make one: %1")
                                   .arg(u"CREATE UNIQUE INDEX %1 ON %2 (%3);"_s.arg(*index, *name, *keys))
                             : QString()};
    }
    return plan;
}

Result<QString> createTableSql(const QString &name, const TableShape &source, const WriteRequest &request,
                               const SqlFlavour &flavour, QStringList &notes)
{
    const QStringList keys = primaryKeyOf(source, request.keys);
    for (const QString &key : keys) {
        if (source.indexOf(key) < 0)
            return missingKeys(name, keys, source.names());
    }
    QStringList lines;
    for (const ColumnShape &column : source.columns) {
        const auto quoted = flavour.quote(column.name);
        if (!quoted)
            return quoted.error();
        const bool inKey = keys.contains(column.name, Qt::CaseInsensitive);
        QString line = *quoted;
        if (const QString type = flavour.typeName(column, source.kind, inKey, notes); !type.isEmpty())
            line += u' ' + type;
        if (const auto clause = flavour.defaultClause(column, source.kind))
            line += u" DEFAULT "_s + *clause;
        else if (!column.defaultSql.isEmpty() && !column.identity)
            notes.append(Transfer::tr("The default of column \"%1\" was not taken over: %2")
                             .arg(column.name, column.defaultSql));
        // SQLite's own primary keys may hold NULL (but for rowid aliases), and a copy of one does, too.
        const bool mayBeNull = flavour.kind() == u"sqlite" && request.keys.isEmpty();
        if (column.notNull || (inKey && !mayBeNull))
            line += u" NOT NULL"_s;
        lines.append(line);
    }
    if (!keys.isEmpty()) {
        const auto list = quotedList(keys, flavour);
        if (!list)
            return list.error();
        lines.append(u"PRIMARY KEY ("_s + *list + u')');
    }
    return QString(u"CREATE TABLE "_s + name + u" (\n  "_s + lines.join(u",\n  "_s) + u"\n)"_s);
}

Result<QStringList> createIndexesSql(const ObjectName &table, const TableShape &source,
                                     const SqlFlavour &flavour, QStringList &notes)
{
    QStringList statements;
    const auto name = table.quoted(flavour);
    if (!name)
        return name.error();
    for (const IndexShape &index : source.indexes) {
        if (!index.untranslatable.isEmpty()) {
            notes.append(
                Transfer::tr("The index \"%1\" was not made: %2").arg(index.name, index.untranslatable));
            continue;
        }
        const auto quoted = flavour.quote(index.name);
        const auto columns = quotedList(index.columns, flavour);
        if (!quoted)
            return quoted.error();
        if (!columns)
            return columns.error();
        statements.append(u"CREATE %1INDEX %2 ON %3 (%4)"_s.arg(index.unique ? u"UNIQUE "_s : QString(),
                                                                *quoted, *name, *columns));
    }
    return statements;
}

} // namespace godwit
