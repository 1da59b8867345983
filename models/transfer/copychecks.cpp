// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/copy.h"

#include "models/transfer/columnlist.h"
#include "models/transfer/stores.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString unknownKind(const ConnectionDef &connection)
{
    return Transfer::tr("Connection \"%1\" is of kind \"%2\", which nobody knows; known are: %3.")
        .arg(connection.name.text(), connection.kind, storeKinds().join(u", "_s));
}

/// Settings of a step that one of its stores knows; the others belong to somebody else.
QStringList checkSettings(const StepDef &step, const Store *source, const Store *destination)
{
    QStringList problems = LoadOptions::check(step.settings);
    QStringList known = LoadOptions::names();
    for (const Store *store : {source, destination}) {
        if (!store)
            continue;
        known += store->optionNames();
        QMap<QString, QString> own;
        for (const QString &name : store->optionNames()) {
            if (step.settings.contains(name))
                own.insert(name, step.settings.value(name));
        }
        for (const QString &problem : store->checkOptions(own)) {
            if (!problems.contains(problem))
                problems.append(problem);
        }
    }
    for (const QString &name : step.settings.keys()) {
        if (source && destination && !known.contains(name))
            problems.append(
                Transfer::tr("Setting \"%1\" is not known; known are: %2.").arg(name, known.join(u", "_s)));
    }
    return problems;
}

QStringList checkSource(const StepDef &step, const Store *source)
{
    const Endpoint &from = step.source;
    if (from.object.isEmpty() && from.query.trimmed().isEmpty())
        return {Transfer::tr("The source names neither an object nor a query.")};
    if (!from.object.isEmpty() && !from.query.trimmed().isEmpty())
        return {Transfer::tr("The source names both an object and a query; keep one.")};
    if (source && !source->isDatabase && from.object.isEmpty())
        return {Transfer::tr("A store of kind \"%1\" knows no queries; name an object.").arg(source->kind)};
    return {};
}

QStringList checkMode(const StepDef &step, const Store *destination)
{
    const auto mode = loadModeFromWord(step.load);
    if (!mode) {
        return {Transfer::tr(
                    "Load mode \"%1\" is not known; known are: full, append, upsert, incremental, snapshot.")
                    .arg(step.load)};
    }
    QStringList problems;
    if (*mode == LoadMode::Upsert && step.keys.isEmpty())
        problems.append(Transfer::tr("Load mode \"upsert\" needs key columns."));
    if (*mode == LoadMode::Incremental && step.watermark.isEmpty())
        problems.append(Transfer::tr("Load mode \"incremental\" needs a watermark column."));
    if (const QString twice = firstDuplicate(step.keys); !twice.isEmpty())
        problems.append(Transfer::tr("Key column \"%1\" is named twice.").arg(twice));
    const bool byKey = *mode == LoadMode::Upsert || (*mode == LoadMode::Incremental && !step.keys.isEmpty());
    if (byKey && destination && !destination->isDatabase) {
        problems.append(
            Transfer::tr("A store of kind \"%1\" cannot update rows by key; use load mode full or append, "
                         "or incremental without keys.")
                .arg(destination->kind));
    }
    return problems;
}

/// What the step's settings say together with its load mode and stores.
QStringList checkTransformations(const StepDef &step, const Store *source)
{
    const LoadOptions options = LoadOptions::of(step.settings);
    const auto mode = loadModeFromWord(step.load);
    const bool upserts = mode == LoadMode::Upsert;
    QStringList problems;
    QStringList names;
    if (!options.columns.isEmpty()) {
        const auto items = parseColumnList(options.columns);
        if (!items)
            problems.append(Transfer::tr("Setting \"columns\": %1.").arg(items.error().cause));
        for (const ColumnItem &item : items ? *items : QList<ColumnItem>())
            names.append(item.name);
    }
    for (const QString &key : step.keys) {
        if (!names.isEmpty() && !names.contains(key, Qt::CaseInsensitive))
            problems.append(Transfer::tr("Key column \"%1\" is not among the step's columns: %2.")
                                .arg(key, names.join(u", "_s)));
    }
    if (mode == LoadMode::Snapshot && names.contains(options.snapshotColumn, Qt::CaseInsensitive)) {
        problems.append(
            Transfer::tr("The snapshot's column \"%1\" is among the step's columns; rename one of them.")
                .arg(options.snapshotColumn));
    }
    if (mode == LoadMode::Snapshot && options.snapshotColumn.trimmed().isEmpty())
        problems.append(Transfer::tr("Setting \"snapshot_column\" is empty."));
    if (!options.where.isEmpty() && source && !source->isDatabase) {
        problems.append(
            Transfer::tr("A store of kind \"%1\" knows no conditions; remove \"where\", or load the "
                         "file into a table and read that.")
                .arg(source->kind));
    }
    if (!options.overlap.isEmpty() && (mode != LoadMode::Incremental || step.keys.isEmpty())) {
        problems.append(
            Transfer::tr("Setting \"overlap\" needs load mode incremental and key columns, because "
                         "rows are read again."));
    }
    if (options.deleteMissing && (!upserts || options.rejects() || !options.where.isEmpty())) {
        problems.append(Transfer::tr("Setting \"missing\" can be delete only in load mode upsert, without "
                                     "\"where\" and without rejected rows: a row that is not read would be "
                                     "deleted."));
    }
    if (options.keepExisting && !upserts && !(mode == LoadMode::Incremental && !step.keys.isEmpty()))
        problems.append(Transfer::tr("Setting \"existing\" needs load mode upsert."));
    return problems;
}

} // namespace

QStringList checkCopy(const StepDef &step, const ConnectionDef &source, const ConnectionDef &destination)
{
    const Store *from = findStore(source.kind);
    const Store *to = findStore(destination.kind);
    QStringList problems;
    if (!from)
        problems.append(unknownKind(source));
    if (!to && destination.kind != source.kind)
        problems.append(unknownKind(destination));
    problems += checkSource(step, from);
    if (step.destination.object.isEmpty())
        problems.append(Transfer::tr("The destination names no object."));
    if (!step.destination.query.isEmpty())
        problems.append(Transfer::tr("A destination cannot be a query."));
    problems += checkMode(step, to);
    problems += checkSettings(step, from, to);
    problems += checkTransformations(step, from);
    const bool samePlace =
        from && to && source.kind == destination.kind && source.database == destination.database;
    if (samePlace && !step.source.object.isEmpty() &&
        step.source.object.compare(step.destination.object,
                                   from->isDatabase ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0) {
        problems.append(Transfer::tr("Source and destination are the same object."));
    }
    return problems;
}

QStringList checkConnection(const ConnectionDef &connection)
{
    const Store *store = findStore(connection.kind);
    if (!store)
        return {unknownKind(connection)};
    QStringList problems;
    if (connection.database.isEmpty()) {
        problems.append(store->isDatabase
                            ? Transfer::tr("Connection \"%1\" names no database.").arg(connection.name.text())
                            : Transfer::tr("Connection \"%1\" names no folder.").arg(connection.name.text()));
    }
    for (const QString &name : connection.options.keys()) {
        if (!store->optionNames().contains(name)) {
            problems.append(
                Transfer::tr("Connection \"%1\" has an option \"%2\", which kind \"%3\" does not know; "
                             "known are: %4.")
                    .arg(connection.name.text(), name, store->kind, store->optionNames().join(u", "_s)));
        }
    }
    return problems + store->checkOptions(connection.options);
}

std::optional<QString> probeSource(const StepDef &step, const ConnectionDef &source)
{
    const Store *store = findStore(source.kind);
    if (!store)
        return unknownKind(source);
    const ReaderPtr reader =
        store->makeReader({.connection = source, .endpoint = step.source, .settings = step.settings});
    const auto shape = reader->open();
    if (!shape)
        return shape.error().text();
    // Keys are named as the destination has them.
    const bool renames = !LoadOptions::of(step.settings).columns.isEmpty();
    for (const QString &column :
         (renames ? QStringList() : step.keys) +
             (step.watermark.isEmpty() ? QStringList() : QStringList(step.watermark))) {
        if (shape->indexOf(column) < 0) {
            return Transfer::tr("The source has no column \"%1\"; it has: %2.")
                .arg(column, shape->names().join(u", "_s));
        }
    }
    return {};
}

} // namespace godwit
