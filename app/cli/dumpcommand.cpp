// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "models/audit/controlstore.h"
#include "models/definition/definitionwriter.h"
#include "models/reports/savereport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QJsonObject definitionJson(const Definition &definition)
{
    QJsonArray connections, processes, steps;
    for (const ConnectionDef &connection : definition.connections) {
        QJsonObject options;
        for (const auto &[key, value] : connection.options.asKeyValueRange())
            options.insert(key, value);
        connections.append(QJsonObject{{u"name"_s, connection.name.text()},
                                       {u"kind"_s, connection.kind},
                                       {u"host"_s, connection.host},
                                       {u"port"_s, connection.port},
                                       {u"database"_s, connection.database},
                                       {u"user"_s, connection.user},
                                       {u"secret"_s, connection.secret},
                                       {u"options"_s, options}});
    }
    for (const ProcessDef &process : definition.processes) {
        processes.append(QJsonObject{{u"id"_s, process.id.text()},
                                     {u"name"_s, process.name},
                                     {u"description"_s, process.description},
                                     {u"enabled"_s, process.enabled},
                                     {u"max_parallel"_s, process.maxParallel},
                                     {u"on_failure"_s, process.onFailure}});
    }
    for (const StepDef &step : definition.steps)
        steps.append(QJsonDocument::fromJson(canonicalStep(step)).object());
    return {{u"connections"_s, connections}, {u"processes"_s, processes}, {u"steps"_s, steps}};
}

class DumpCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(DumpCommand)
public:
    QString name() const override { return u"dump"_s; }
    QString summary() const override { return tr("Write the control tables as a definition file."); }
    QString details() const override
    {
        return tr("Importing what was dumped changes nothing. Secrets are never in it, only their names.");
    }
    QList<QCommandLineOption> options() const override
    {
        return {
            {{u"o"_s, u"output"_s}, tr("File to write; otherwise standard output."), tr("FILE", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl dump --output definition.yaml"_s, tr("Save the definition of everything.")},
                {u"godwitctl dump | diff - definition.yaml"_s, tr("Compare it with a file.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto connection = openForReading(call);
        if (!connection)
            return report(call, connection.error());
        auto definition = ControlStore(*connection).load();
        if (!definition)
            return report(call, definition.error());
        const QString path = call.arguments.value(u"output"_s);
        if (path.isEmpty() || path == u"-") {
            if (call.options.json)
                call.console.json(definitionJson(*definition));
            else
                call.console.write(writeDefinition(*definition));
            return ExitCode::Done;
        }
        QSaveFile file(path);
        const QByteArray bytes = writeDefinition(*definition);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
            return report(call, cannotWrite(QDir::toNativeSeparators(path), file.errorString()));
        if (call.options.json)
            call.console.json({{u"path"_s, path}, {u"steps"_s, definition->steps.size()}});
        else
            call.console.line(tr("Wrote %1 (connections: %2, processes: %3, steps: %4).")
                                  .arg(QDir::toNativeSeparators(path))
                                  .arg(definition->connections.size())
                                  .arg(definition->processes.size())
                                  .arg(definition->steps.size()));
        return ExitCode::Done;
    }

private:
    static Error cannotWrite(const QString &where, const QString &cause)
    {
        return {.kind = ErrorKind::Io,
                .what = tr("Cannot write the definition"),
                .object = where,
                .cause = cause,
                .advice = tr("Check that the folder exists, may be written and has free space.")};
    }
};

} // namespace

const Command *dumpCommand()
{
    static const DumpCommand command;
    return &command;
}

} // namespace godwit
