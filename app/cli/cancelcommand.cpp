// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/statustexts.h"
#include "models/audit/cancelrequests.h"
#include "models/audit/cyclestatus.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <condition_variable>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace godwit
{
namespace
{

class CancelCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(CancelCommand)
public:
    QString name() const override { return u"cancel"_s; }
    QString summary() const override { return tr("Cancel a process that runs, wherever it runs."); }
    QString details() const override
    {
        return tr("Leaves a request in the audit database and waits until the runner has obeyed. What has "
                  "succeeded stays; rerun continues.");
    }
    QString operands() const override { return tr("PROCESS", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"step"_s, tr("Only this step; may be repeated."), tr("ID", "operand")},
                {u"timeout"_s, tr("Seconds to wait for the runner; otherwise 60."), tr("SECONDS", "operand"),
                 u"60"_s},
                {u"reason"_s, tr("Why; the audit trail keeps it."), tr("TEXT", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl cancel 4"_s, tr("Cancel process 4 and wait until it has stopped.")},
                {u"godwitctl cancel 4 --step 5"_s, tr("Cancel one step; the others go on.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        bool isNumber = false;
        const int seconds = call.arguments.value(u"timeout"_s).toInt(&isNumber);
        if (!isNumber || seconds < 0)
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = tr("--timeout needs a number of seconds"),
                                 .advice = tr("For instance: godwitctl cancel 4 --timeout 120")});
        auto connection = openForWriting(call);
        if (!connection)
            return report(call, connection.error());
        auto processes = findProcesses(*connection, call.operands());
        if (!processes)
            return report(call, processes.error());
        const ProcessId process = processes->first();
        auto before = statusOf(*connection, process);
        if (!before)
            return report(call, before.error());

        QList<StepId> steps;
        for (const QString &id : call.arguments.values(u"step"_s)) {
            if (!before->step(StepId(id)))
                return report(call, {.kind = ErrorKind::Usage,
                                     .what = tr("Process %1 has no step \"%2\"").arg(process.text(), id)});
            steps.append(StepId(id));
        }
        if (!isRunning(*before, steps))
            return sayNothingToDo(call, *before, steps);
        if (auto asked =
                requestCancel(*connection, process, steps, actorOf(call), call.arguments.value(u"reason"_s));
            !asked)
            return report(call, asked.error());
        if (!call.options.json)
            call.console.line(
                tr("Asked to cancel: process %1, run by %2")
                    .arg(labelOf(process.text(), before->process.name), before->process.runner));
        return wait(call, *connection, *before, steps, std::chrono::seconds(seconds));
    }

private:
    enum class End { Obeyed, NothingToDo, TimedOut, Interrupted };

    static Result<CycleStatus> statusOf(Connection &connection, const ProcessId &process)
    {
        auto history = loadProcessHistory(connection, process);
        if (!history)
            return history.error();
        return deriveStatus(*history);
    }

    static bool isRunning(const CycleStatus &status, const QList<StepId> &steps)
    {
        if (steps.isEmpty())
            return !status.process.runner.isEmpty();
        return std::any_of(steps.begin(), steps.end(), [&](const StepId &id) {
            const StepStatus *step = status.step(id);
            return step && step->state == RunState::Running && !step->external;
        });
    }

    /// Whoever names a step hears about that step: the process may well run.
    static ExitCode sayNothingToDo(const Invocation &call, const CycleStatus &status,
                                   const QList<StepId> &steps)
    {
        for (const StepId &id : steps) {
            if (!call.options.json)
                call.console.line(stepText(*status.step(id)));
        }
        return steps.isEmpty() || call.options.json ? say(call, status, End::NothingToDo) : ExitCode::Done;
    }

    static QString stepText(const StepStatus &step)
    {
        const QString label =
            labelOf(u"%1.%2"_s.arg(step.key.process.text(), step.key.step.text()), step.name);
        const QString state = stateText(step.state);
        if (step.state == RunState::Running)
            return tr("Step %1: another system has it in progress; only that one can end it.").arg(label);
        if (step.state == RunState::Succeeded || isUnsuccessfulEnd(step.state))
            return tr("Step %1: it has ended (%2); there is nothing to cancel.").arg(label, state);
        return tr("Step %1: it has not begun (%2); there is nothing to cancel.").arg(label, state);
    }

    static ExitCode wait(const Invocation &call, Connection &connection, CycleStatus status,
                         const QList<StepId> &steps, std::chrono::seconds timeout)
    {
        const auto deadline = std::chrono::steady_clock::now() + timeout;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (isRunning(status, steps)) {
            if (std::chrono::steady_clock::now() >= deadline)
                return say(call, status, End::TimedOut);
            wake.wait_for(lock, call.stop, 200ms, [] { return false; }); // the runner writes, nobody notifies
            if (call.stop.stop_requested())
                return say(call, status, End::Interrupted);
            auto now = statusOf(connection, status.process.id);
            if (!now)
                return report(call, now.error());
            status = *now;
        }
        return say(call, status, End::Obeyed);
    }

    static ExitCode say(const Invocation &call, const CycleStatus &status, End end)
    {
        const QString process = labelOf(status.process.id.text(), status.process.name);
        if (call.options.json) {
            call.console.json({{u"process"_s, status.process.id.text()},
                               {u"cancelled"_s, end == End::Obeyed},
                               {u"was_running"_s, end != End::NothingToDo},
                               {u"runner"_s, status.process.runner},
                               {u"state"_s, runStateKey(status.process.state)}});
        } else if (end == End::Obeyed) {
            call.console.line(tr("Process %1: it has stopped.").arg(process));
        } else if (end == End::NothingToDo) {
            call.console.line(tr("Process %1: it is not running; there is nothing to cancel.").arg(process));
        } else if (end == End::TimedOut) {
            call.console.errorLine(u"godwitctl: "_s +
                                   tr("%1 has not stopped process %2 yet; the request stays.")
                                       .arg(status.process.runner, process));
        }
        switch (end) {
        case End::TimedOut:
            return ExitCode::Unsuccessful;
        case End::Interrupted:
            return ExitCode::Interrupted;
        case End::Obeyed:
        case End::NothingToDo:
            return ExitCode::Done;
        }
        Q_UNREACHABLE();
        return ExitCode::Done;
    }
};

} // namespace

const Command *cancelCommand()
{
    static const CancelCommand command;
    return &command;
}

} // namespace godwit
