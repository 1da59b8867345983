// SPDX-License-Identifier: Apache-2.0
#include "models/audit/controlrows.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Options = QMap<QString, QString>;

QString toText(const Options &options)
{
    QJsonObject json;
    for (const auto &[key, value] : options.asKeyValueRange())
        json.insert(key, value);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// People edit these cells: what is not an object of texts is kept under its own text, so that the
/// integrity checks can name it.
Options toOptions(const QString &text)
{
    Options options;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        options.insert(it.key(), it.value().toVariant().toString());
    if (json.isEmpty() && !text.trimmed().isEmpty() && text.trimmed() != u"{}")
        options.insert(text, QString());
    return options;
}

QString toText(const QStringList &list)
{
    return list.isEmpty()
               ? QString()
               : QString::fromUtf8(
                     QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

/// A JSON array, or words separated by commas as people type them.
QStringList toList(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    QStringList list;
    if (json.isArray()) {
        for (const auto &value : json.array())
            list.append(value.toVariant().toString());
        return list;
    }
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            list.append(part.trimmed());
    }
    return list;
}

QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

/// As stepTable() selects them.
StepDef toStep(const Row &row)
{
    StepDef step;
    step.key = {ProcessId(row.text(0)), StepId(row.text(1))};
    step.name = row.text(2);
    step.description = row.text(3);
    step.ordinal = int(row.integer(4));
    step.kind = row.text(5);
    step.source = {ConnectionName(row.text(6)), row.text(7), row.text(8)};
    step.destination = {ConnectionName(row.text(9)), row.text(10), {}};
    step.load = row.text(11);
    step.keys = toList(row.text(12));
    step.watermark = row.text(13);
    for (const QString &other : toList(row.text(14)))
        step.dependsOn.append(StepId(other));
    step.retry = {int(row.integer(15)), std::chrono::milliseconds(row.integer(16))};
    step.timeout = std::chrono::milliseconds(row.integer(17));
    step.enabled = row.integer(18) != 0;
    step.settings = toOptions(row.text(19));
    return step;
}

} // namespace

QString ControlTable::selectSql() const { return u"SELECT %1 FROM %2"_s.arg(columnNames(columns), name); }

QString ControlTable::upsertSql(const Dialect &dialect) const { return dialect.upsert(name, columns, keys); }

QString ControlTable::deleteSql() const
{
    QStringList conditions;
    for (const QString &column : columns.mid(0, keys))
        conditions.append(columnName(column) + u"=?"_s);
    return u"DELETE FROM %1 WHERE %2"_s.arg(name, conditions.join(u" AND "));
}

const ControlTable &connectionTable()
{
    static const ControlTable table{
        u"ETL_CONNECTION_CONFIG"_s,
        {u"name"_s, u"kind"_s, u"host"_s, u"port"_s, u"database"_s, u"user"_s, u"options"_s, u"secret"_s},
        1};
    return table;
}

const ControlTable &processTable()
{
    static const ControlTable table{
        u"ETL_PROCESS_CONFIG"_s,
        {u"Process_id"_s, u"name"_s, u"description"_s, u"enabled"_s, u"max_parallel"_s, u"on_failure"_s},
        1};
    return table;
}

const ControlTable &stepTable()
{
    static const ControlTable table{u"ETL_CONTROL"_s,
                                    {u"Process_id"_s,
                                     u"Step_id"_s,
                                     u"name"_s,
                                     u"description"_s,
                                     u"ordinal"_s,
                                     u"kind"_s,
                                     u"source_connection"_s,
                                     u"source_object"_s,
                                     u"source_query"_s,
                                     u"destination_connection"_s,
                                     u"destination_object"_s,
                                     u"load_mode"_s,
                                     u"key_columns"_s,
                                     u"watermark_column"_s,
                                     u"depends_on"_s,
                                     u"retry_times"_s,
                                     u"retry_delay_ms"_s,
                                     u"timeout_ms"_s,
                                     u"enabled"_s,
                                     u"settings"_s},
                                    2};
    return table;
}

QVariantList toRow(const ConnectionDef &connection)
{
    return {connection.name.text(),      connection.kind,
            orNull(connection.host),     connection.port == 0 ? QVariant() : QVariant(connection.port),
            orNull(connection.database), orNull(connection.user),
            toText(connection.options),  orNull(connection.secret)};
}

QVariantList toRow(const ProcessDef &process)
{
    return {process.id.text(),    process.name,        orNull(process.description),
            int(process.enabled), process.maxParallel, process.onFailure};
}

QVariantList toRow(const StepDef &step)
{
    QStringList dependsOn;
    for (const StepId &id : step.dependsOn)
        dependsOn.append(id.text());
    return {step.key.process.text(),
            step.key.step.text(),
            step.name,
            orNull(step.description),
            step.ordinal,
            step.kind,
            orNull(step.source.connection.text()),
            orNull(step.source.object),
            orNull(step.source.query),
            orNull(step.destination.connection.text()),
            orNull(step.destination.object),
            orNull(step.load),
            orNull(toText(step.keys)),
            orNull(step.watermark),
            orNull(toText(dependsOn)),
            step.retry.times,
            qint64(step.retry.delay.count()),
            qint64(step.timeout.count()),
            int(step.enabled),
            toText(step.settings)};
}

Result<QList<ConnectionDef>> loadConnections(Connection &connection)
{
    auto rows = connection.select(connectionTable().selectSql());
    if (!rows)
        return rows.error();
    QList<ConnectionDef> loaded;
    for (const Row &row : std::as_const(*rows)) {
        loaded.append({.name = ConnectionName(row.text(0)),
                       .kind = row.text(1),
                       .host = row.text(2),
                       .port = int(row.integer(3)),
                       .database = row.text(4),
                       .user = row.text(5),
                       .secret = row.text(7),
                       .options = toOptions(row.text(6))});
    }
    std::sort(loaded.begin(), loaded.end(),
              [](const ConnectionDef &a, const ConnectionDef &b) { return a.name < b.name; });
    return loaded;
}

Result<QList<ProcessDef>> loadProcesses(Connection &connection, const ProcessId &id)
{
    const QString filter = id.isEmpty() ? QString() : u" WHERE Process_id=?"_s;
    auto rows = connection.select(processTable().selectSql() + filter,
                                  id.isEmpty() ? QVariantList() : QVariantList{id.text()});
    if (!rows)
        return rows.error();
    QList<ProcessDef> loaded;
    for (const Row &row : std::as_const(*rows)) {
        loaded.append({.id = ProcessId(row.text(0)),
                       .name = row.text(1),
                       .description = row.text(2),
                       .enabled = row.integer(3) != 0,
                       .maxParallel = int(row.integer(4)),
                       .onFailure = row.text(5)});
    }
    std::sort(loaded.begin(), loaded.end(),
              [](const ProcessDef &a, const ProcessDef &b) { return a.id < b.id; });
    return loaded;
}

Result<QList<StepDef>> loadSteps(Connection &connection, const ProcessId &id)
{
    const QString filter = id.isEmpty() ? QString() : u" WHERE Process_id=?"_s;
    auto rows = connection.select(stepTable().selectSql() + filter,
                                  id.isEmpty() ? QVariantList() : QVariantList{id.text()});
    if (!rows)
        return rows.error();
    QList<StepDef> loaded;
    for (const Row &row : std::as_const(*rows))
        loaded.append(toStep(row));
    std::sort(loaded.begin(), loaded.end(), [](const StepDef &a, const StepDef &b) {
        return std::tie(a.key.process, a.ordinal, a.key.step) <
               std::tie(b.key.process, b.ordinal, b.key.step);
    });
    return loaded;
}

Result<std::optional<StepDef>> loadStep(Connection &connection, const StepKey &key)
{
    auto row = connection.selectOne(stepTable().selectSql() + u" WHERE Process_id=? AND Step_id=?"_s,
                                    {key.process.text(), key.step.text()});
    if (!row)
        return row.error();
    return *row ? std::optional(toStep(**row)) : std::nullopt;
}

} // namespace godwit
