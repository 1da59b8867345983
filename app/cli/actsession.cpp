// SPDX-License-Identifier: Apache-2.0
#include "app/cli/actsession.h"

#include "app/cli/auditaccess.h"
#include "app/cli/statustexts.h"
#include "app/session/operatorwork.h"
#include "models/audit/rerunplan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct ActText
{
    Q_DECLARE_TR_FUNCTIONS(ActCommands)
};

Error usage(const QString &what, const QString &advice = {})
{
    return {.kind = ErrorKind::Usage, .what = what, .advice = advice};
}

/// Whether a rerun would execute something: steps of another system only that one can run.
bool mayRerun(Connection &connection, const ProcessId &process)
{
    auto history = loadProcessHistory(connection, process);
    if (!history)
        return false;
    const RunPreview plan = planRun({.process = process, .action = RunRequest::Action::Rerun}, *history);
    return plan.refusal.isEmpty() && !plan.willRun.isEmpty();
}

void say(const Invocation &call, Connection &connection, const ActOutcome &outcome)
{
    if (outcome.steps.isEmpty())
        call.console.line(outcome.text);
    for (const ActedStep &step : outcome.steps)
        call.console.line(step.done ? step.text : painted(RunState::Failed, step.text));
    const bool mayRun = outcome.act.kind == OperatorAct::Kind::DeclareLost ||
                        outcome.act.kind == OperatorAct::Kind::Acknowledge ||
                        outcome.act.kind == OperatorAct::Kind::MarkFailed;
    if (mayRun && !mayRerun(connection, outcome.act.process)) {
        call.console.line(
            ActText::tr("No step of process %1 can be run with Godwit now.").arg(outcome.act.process.text()));
    } else if (mayRun) {
        call.console.line(
            ActText::tr("Next: %1").arg(commandLine(call, {u"rerun"_s, outcome.act.process.text()})));
    }
}

void sayAsJson(const Invocation &call, const ActOutcome &outcome)
{
    QJsonArray steps;
    for (const ActedStep &step : outcome.steps) {
        steps.append(QJsonObject{{u"step"_s, step.step.text()},
                                 {u"done"_s, step.done},
                                 {u"state"_s, runStateKey(step.state)},
                                 {u"text"_s, step.text}});
    }
    call.console.json({{u"database"_s, call.options.database},
                       {u"process"_s, outcome.act.process.text()},
                       {u"act"_s, operatorActKey(outcome.act.kind)},
                       {u"run"_s, outcome.run.isEmpty() ? QJsonValue() : QJsonValue(outcome.run.text())},
                       {u"reason"_s, outcome.act.reason},
                       {u"steps"_s, steps},
                       {u"text"_s, outcome.text}});
}

} // namespace

QList<QCommandLineOption> actOptions()
{
    return {{u"step"_s, ActText::tr("This step; may be repeated."), ActText::tr("ID", "operand")},
            {u"reason"_s, ActText::tr("Why; mandatory, the audit trail keeps it."),
             ActText::tr("TEXT", "operand")}};
}

ExitCode performAct(const Invocation &call, OperatorAct::Kind kind, bool needsStep)
{
    OperatorAct act{.kind = kind, .reason = call.arguments.value(u"reason"_s).trimmed()};
    if (act.reason.isEmpty())
        return report(call, usage(ActText::tr("A reason is needed; the audit trail keeps it"),
                                  ActText::tr("Add: --reason \"why\"")));
    for (const QString &id : call.arguments.values(u"step"_s)) {
        if (!act.steps.contains(StepId(id)))
            act.steps.append(StepId(id));
    }
    if (needsStep && act.steps.isEmpty())
        return report(call, usage(ActText::tr("Name the step with --step")));
    auto connection = openForWriting(call);
    if (!connection)
        return report(call, connection.error());
    auto processes = findProcesses(*connection, call.operands());
    if (!processes)
        return report(call, processes.error());
    act.process = processes->first();
    auto outcome = performAct(*connection, actorOf(call), act, call.stop);
    if (!outcome)
        return report(call, outcome.error());
    if (call.options.json)
        sayAsJson(call, *outcome);
    else
        say(call, *connection, *outcome);
    return outcome->allDone() ? ExitCode::Done : ExitCode::Unsuccessful;
}

} // namespace godwit
