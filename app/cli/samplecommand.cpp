// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/plaintext.h"
#include "app/session/definitioncheck.h"
#include "app/session/sample.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/controlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class SampleCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SampleCommand)
public:
    QString name() const override { return u"sample"_s; }
    QString summary() const override
    {
        return tr("Write a sample migration into a folder, to try things out.");
    }
    QString details() const override
    {
        return tr("The folder then holds audit.db with the definition imported, definition.yaml, the data "
                  "and, for "
                  "the worked example, two repairs to apply between runs. Its failures are "
                  "genuine. A folder that holds something already is refused; with --begin-again one that "
                  "holds this sample is set back to its beginning.\nSamples: %1")
            .arg(sampleNames().join(u", "_s));
    }
    QString operands() const override { return tr("DIR", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override
    {
        return {
            {u"name"_s, tr("Which sample; otherwise %1.").arg(sampleNames().value(0)), tr("NAME", "operand")},
            {u"begin-again"_s, tr("Set a folder with this sample back; its runs are deleted.")}};
    }
    bool usesDatabase() const override { return false; }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl sample try"_s, tr("Write the worked example and say which commands to try.")},
                {u"godwitctl sample registers --name ieee-data"_s,
                 tr("Migrate the public registers of Debian's package ieee-data.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        const QString wanted =
            call.arguments.isSet(u"name"_s) ? call.arguments.value(u"name"_s) : sampleNames().value(0);
        const QString folder = call.operands().first();
        const bool again = call.arguments.isSet(u"begin-again"_s);
        auto paths = writeSample(wanted, folder, again ? SampleStart::BeginAgain : SampleStart::Fresh);
        if (!paths)
            return report(call, withWayBack(paths.error(), call, wanted, again));
        auto definition = readAndCheck(paths->definition);
        if (!definition)
            return report(call, definition.error());
        auto connection = openAudit(paths->auditDatabase, ConnectionSpec::Access::Create);
        if (!connection)
            return report(call, connection.error());
        if (auto imported = ControlStore(*connection).import(*definition, actorOf(call)); !imported)
            return report(call, imported.error());
        say(call, *paths, *definition);
        return ExitCode::Done;
    }

private:
    /// How a sample that was refused because it is there already is set back.
    static Error withWayBack(Error error, const Invocation &call, const QString &name, bool again)
    {
        const QString folder = call.operands().first();
        if (again || !holdsSample(name, folder))
            return error;
        QString command = u"godwitctl sample "_s + shellQuoted(folder) + u" --begin-again"_s;
        if (call.arguments.isSet(u"name"_s))
            command += u" --name "_s + shellQuoted(name);
        error.advice += u'\n' + tr("To delete its runs and begin again: %1").arg(command);
        return error;
    }

    static void say(const Invocation &call, const SamplePaths &paths, const Definition &definition)
    {
        const QString process =
            definition.processes.isEmpty() ? QString() : definition.processes.first().id.text();
        if (call.options.json) {
            call.console.json({{u"folder"_s, paths.folder},
                               {u"definition"_s, paths.definition},
                               {u"database"_s, paths.auditDatabase},
                               {u"process"_s, process},
                               {u"repairs"_s, QJsonArray::fromStringList(paths.repairs)}});
            return;
        }
        call.console.line(
            tr("Wrote the sample migration to %1.").arg(QDir::toNativeSeparators(paths.folder)));
        call.console.line(tr("Try, one after the other:"));
        for (const QString &command : commandsToTry(paths, process))
            call.console.line(u"  "_s + command);
    }

    static QStringList commandsToTry(const SamplePaths &paths, const QString &process)
    {
        const QString database = u" --database "_s + shellQuoted(paths.auditDatabase);
        const QString rerun = u"godwitctl rerun "_s + shellQuoted(process) + database;
        QStringList commands{u"godwitctl run "_s + shellQuoted(process) + database};
        if (paths.repairs.isEmpty())
            commands << u"godwitctl status --failed"_s + database << rerun;
        for (const QString &repair : paths.repairs)
            commands << shellQuoted(repair) << rerun;
        return commands;
    }
};

} // namespace

const Command *sampleCommand()
{
    static const SampleCommand command;
    return &command;
}

} // namespace godwit
