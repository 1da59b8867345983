// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"
#include "app/cli/statustable.h"
#include "app/cli/statustexts.h"
#include "app/cli/unknowneffects.h"
#include "models/core/clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class StatusCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(StatusCommand)
public:
    QString name() const override { return u"status"_s; }
    QString summary() const override { return tr("Show where processes and steps stand."); }
    QString details() const override
    {
        return tr("Processes by id or name; all of them otherwise. Shows every step of the processes that "
                  "are named, "
                  "else only steps that have not succeeded in a cycle that has begun.");
    }
    QString operands() const override { return tr("[PROCESS…]", "operand"); }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"failed"_s, tr("Only what failed or is blocked.")},
                {u"all-steps"_s, tr("Every step of every process.")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl status"_s, tr("Everything that needs attention.")},
                {u"godwitctl status --failed --verbose"_s, tr("What failed, with the whole errors.")},
                {u"godwitctl status 4 --json"_s, tr("Process 4 for a script.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto connection = openForReading(call);
        if (!connection)
            return report(call, connection.error());
        auto ids = findProcesses(*connection, call.operands());
        if (!ids)
            return report(call, ids.error());
        QList<CycleStatus> processes;
        for (const ProcessId &id : std::as_const(*ids)) {
            auto history = loadProcessHistory(*connection, id);
            if (!history)
                return report(call, history.error());
            processes.append(deriveStatus(*history));
        }
        if (call.options.json)
            sayAsJson(call, processes);
        else
            say(call, processes, connection->reading().bare);
        return ExitCode::Done;
    }

private:
    static void sayAsJson(const Invocation &call, const QList<CycleStatus> &processes)
    {
        QJsonArray array;
        for (const CycleStatus &process : processes)
            array.append(processJson(process.process, process.steps));
        call.console.json({{u"database"_s, call.options.database},
                           {u"as_of"_s, timeJson(utcNow())},
                           {u"processes"_s, array}});
    }

    /// `bare`: the database can be watched and nothing more.
    static void say(const Invocation &call, const QList<CycleStatus> &processes, bool bare)
    {
        if (processes.isEmpty() && bare) {
            call.console.line(tr("The audit tables hold no row yet."));
            return;
        }
        if (processes.isEmpty()) {
            call.console.line(tr("No process is defined yet. Next: %1")
                                  .arg(commandLine(call, {u"import"_s, u"definition.yaml"_s})));
            return;
        }
        const StatusSelection selection{.allSteps = call.arguments.isSet(u"all-steps"_s) ||
                                                    !call.operands().isEmpty(),
                                        .failedOnly = call.arguments.isSet(u"failed"_s)};
        const QStringList lines = statusLines(processes, selection, call.console.width());
        for (const QString &line : lines)
            call.console.line(line);
        if (lines.isEmpty())
            call.console.line(tr("Nothing has failed."));
        if (call.options.verbose)
            sayErrors(call, processes);
        call.console.line();
        call.console.line(statusSummary(processes));
        if (!bare)
            sayNext(call, processes);
        else if (std::any_of(processes.begin(), processes.end(), rerunHelps))
            call.console.line(tr("This database is only watched. To run processes with Godwit: %1")
                                  .arg(commandLine(call, {u"prepare"_s})));
    }

    static void sayErrors(const Invocation &call, const QList<CycleStatus> &processes)
    {
        for (const CycleStatus &process : processes) {
            for (const StepStatus &step : process.steps) {
                const QString text = step.description.trimmed().isEmpty() ? digest(step) : step.description;
                if (!isUnsuccessfulEnd(step.state) || text.trimmed().isEmpty())
                    continue;
                call.console.line();
                call.console.line(u"%1  %2"_s.arg(
                    stateText(step.state),
                    labelOf(u"%1.%2"_s.arg(step.key.process.text(), step.key.step.text()), step.name)));
                call.console.line(indented(text, 4));
            }
        }
    }

    /// The most likely next command.
    static void sayNext(const Invocation &call, const QList<CycleStatus> &processes)
    {
        QStringList failed;
        constexpr int mostExplained = 3;
        int explained = 0;
        for (const CycleStatus &process : processes) {
            if (!process.process.runner.isEmpty())
                continue;
            if (!unknownEffects(process).isEmpty() && ++explained <= mostExplained)
                sayUnknownEffects(call, process);
            if (rerunHelps(process))
                failed << process.process.id.text();
        }
        if (failed.isEmpty())
            return;
        const QStringList words =
            failed.size() > 5 ? QStringList{u"rerun"_s, u"--all"_s} : QStringList{u"rerun"_s} + failed;
        call.console.line(tr("Next, after repairing the causes: %1").arg(commandLine(call, words)));
    }
};

} // namespace

const Command *statusCommand()
{
    static const StatusCommand command;
    return &command;
}

} // namespace godwit
