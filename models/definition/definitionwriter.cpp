// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionwriter.h"

#include "models/definition/durationword.h"
#include "models/definition/yamlwriter.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

void writeText(YamlWriter &yaml, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        yaml.text(key, value);
}

void writeConnection(YamlWriter &yaml, const ConnectionDef &connection)
{
    yaml.begin(connection.name.text());
    yaml.text(u"kind"_s, connection.kind);
    const bool file = QDir::isAbsolutePath(connection.database);
    yaml.text(file ? u"path"_s : u"database"_s, connection.database);
    writeText(yaml, u"host"_s, connection.host);
    if (connection.port != 0)
        yaml.bare(u"port"_s, QString::number(connection.port));
    writeText(yaml, u"user"_s, connection.user);
    writeText(yaml, u"secret"_s, connection.secret);
    for (const auto &[option, value] : connection.options.asKeyValueRange())
        yaml.text(option, value);
    yaml.end();
}

void writeEndpoint(YamlWriter &yaml, const QString &key, const Endpoint &end)
{
    yaml.begin(key);
    yaml.id(u"connection"_s, end.connection.text());
    writeText(yaml, u"object"_s, end.object);
    writeText(yaml, u"query"_s, end.query);
    yaml.end();
}

void writeEnds(YamlWriter &yaml, const StepDef &step)
{
    const bool onlyConnection =
        step.source.isEmpty() && !step.destination.connection.isEmpty() && step.destination.object.isEmpty();
    if (onlyConnection) {
        yaml.id(u"connection"_s, step.destination.connection.text());
        return;
    }
    if (!step.source.isEmpty())
        writeEndpoint(yaml, u"source"_s, step.source);
    if (!step.destination.isEmpty())
        writeEndpoint(yaml, u"destination"_s, step.destination);
}

void writeRetry(YamlWriter &yaml, const RetryPolicy &retry)
{
    const RetryPolicy usual;
    if (retry == usual)
        return;
    yaml.begin(u"retry"_s);
    yaml.bare(u"times"_s, QString::number(retry.times));
    if (retry.delay != usual.delay)
        yaml.bare(u"delay"_s, durationWord(retry.delay));
    yaml.end();
}

void writeSettings(YamlWriter &yaml, QMap<QString, QString> settings)
{
    const QString script = settings.take(u"script"_s);
    if (!settings.isEmpty()) {
        yaml.begin(u"settings"_s);
        for (const auto &[key, value] : std::as_const(settings).asKeyValueRange())
            yaml.text(key, value);
        yaml.end();
    }
    writeText(yaml, u"script"_s, script);
}

void writeStep(YamlWriter &yaml, const StepDef &step, int usualOrdinal)
{
    yaml.beginItem();
    yaml.id(u"id"_s, step.key.step.text());
    writeText(yaml, u"name"_s, step.name);
    writeText(yaml, u"description"_s, step.description);
    yaml.text(u"kind"_s, step.kind);
    if (step.ordinal != usualOrdinal)
        yaml.bare(u"ordinal"_s, QString::number(step.ordinal));
    writeEnds(yaml, step);
    writeText(yaml, u"load"_s, step.load);
    if (!step.keys.isEmpty())
        yaml.words(u"keys"_s, step.keys);
    writeText(yaml, u"watermark"_s, step.watermark);
    if (!step.dependsOn.isEmpty()) {
        QStringList ids;
        for (const StepId &id : step.dependsOn)
            ids.append(id.text());
        yaml.words(u"depends_on"_s, ids);
    }
    writeRetry(yaml, step.retry);
    if (step.timeout.count() != 0)
        yaml.bare(u"timeout"_s, durationWord(step.timeout));
    if (!step.enabled)
        yaml.bare(u"enabled"_s, u"false"_s);
    writeSettings(yaml, step.settings);
    yaml.endItem();
}

void writeProcess(YamlWriter &yaml, const Definition &definition, const ProcessDef &process)
{
    const ProcessDef usual;
    yaml.beginItem();
    yaml.id(u"id"_s, process.id.text());
    writeText(yaml, u"name"_s, process.name);
    writeText(yaml, u"description"_s, process.description);
    if (!process.enabled)
        yaml.bare(u"enabled"_s, u"false"_s);
    if (process.maxParallel != usual.maxParallel)
        yaml.bare(u"max_parallel"_s, QString::number(process.maxParallel));
    if (process.onFailure != usual.onFailure)
        yaml.text(u"on_failure"_s, process.onFailure);
    const QList<StepDef> steps = definition.stepsOf(process.id);
    if (!steps.isEmpty()) {
        yaml.begin(u"steps"_s);
        int usualOrdinal = 1;
        for (const StepDef &step : steps) {
            writeStep(yaml, step, usualOrdinal);
            usualOrdinal = step.ordinal + 1;
        }
        yaml.end();
    }
    yaml.endItem();
}

} // namespace

QByteArray writeDefinition(const Definition &definition)
{
    YamlWriter yaml;
    yaml.bare(u"godwit"_s, u"1"_s);
    if (!definition.connections.isEmpty()) {
        yaml.blankLine();
        yaml.begin(u"connections"_s);
        for (const ConnectionDef &connection : definition.connections)
            writeConnection(yaml, connection);
        yaml.end();
    }
    if (!definition.processes.isEmpty()) {
        yaml.blankLine();
        yaml.begin(u"processes"_s);
        for (const ProcessDef &process : definition.processes)
            writeProcess(yaml, definition, process);
        yaml.end();
    }
    return yaml.result();
}

} // namespace godwit
