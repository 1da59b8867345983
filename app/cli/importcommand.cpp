// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/session/definitioncheck.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/controlstore.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class ImportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
public:
    QString name() const override { return u"import"_s; }
    QString summary() const override { return tr("Write a definition file into the control tables."); }
    QString details() const override
    {
        return tr("Checks the whole file first and names every problem with line and column; then nothing is "
                  "changed. Steps of a process in the file that the file does not name are removed; other "
                  "processes stay. The default audit database is made where it is missing, another one only "
                  "with --create.");
    }
    QString operands() const override { return tr("FILE", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"create"_s, tr("Make the audit database where it is missing.")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl import definition.yaml"_s, tr("Import into the default audit database.")},
                {u"godwitctl import definition.yaml --database audit.db --create"_s,
                 tr("Import into another one, which is made if it is missing.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto definition = readAndCheck(call.operands().first());
        if (!definition)
            return report(call, definition.error());
        const bool create = call.arguments.isSet(u"create"_s) || !call.options.databaseNamed;
        auto connection = create ? createAudit(call) : openForWriting(call, Right::Edit);
        if (!connection) {
            Error error = connection.error();
            const QString &database = call.options.database;
            const bool missing =
                error.code == noAuditTablesCode || (isDatabaseFile(database) && !QFileInfo::exists(database));
            if (!create && missing)
                error.advice += u'\n' + tr("or let import make it: --create");
            return report(call, error);
        }
        if (auto allowed = create ? checkRight(call, *connection, Right::Edit) : Result<void>(); !allowed)
            return report(call, allowed.error());
        auto summary = ControlStore(*connection).import(*definition, actorOf(call));
        if (!summary)
            return report(call, summary.error());
        if (call.options.json) {
            call.console.json({{u"database"_s, call.options.database},
                               {u"added"_s, summary->added},
                               {u"changed"_s, summary->changed},
                               {u"removed"_s, summary->removed},
                               {u"unchanged"_s, summary->unchanged},
                               {u"notes"_s, QJsonArray::fromStringList(summary->notes)}});
            return ExitCode::Done;
        }
        if (!summary->changedAnything()) {
            call.console.line(
                tr("Nothing to change: all %1 rows are as the file says.").arg(summary->unchanged));
            return ExitCode::Done;
        }
        call.console.line(tr("Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.")
                              .arg(summary->added)
                              .arg(summary->changed)
                              .arg(summary->removed)
                              .arg(summary->unchanged));
        for (const QString &note : std::as_const(summary->notes))
            call.console.line(note);
        QStringList ids;
        for (const ProcessDef &process : std::as_const(definition->processes))
            ids << process.id.text();
        if (!ids.isEmpty())
            call.console.line(tr("Next: %1").arg(commandLine(call, QStringList{u"run"_s} + ids.mid(0, 5))));
        return ExitCode::Done;
    }
};

} // namespace

const Command *importCommand()
{
    static const ImportCommand command;
    return &command;
}

} // namespace godwit
