// SPDX-License-Identifier: Apache-2.0
#include "views/operatoracts.h"

#include "views/accountrules.h"

#include <QCoreApplication>

#include <map>

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OperatorActs)
};

using Kind = OperatorAct::Kind;

struct ActWords
{
    ActionId action;
    Kind kind;
    const char *icon;
    const char *title;
    const char *answer;
    const char *consequence;
};

constexpr ActWords words[] = {
    {ActionId::Acknowledge, Kind::Acknowledge, "circle-question-mark",
     QT_TRANSLATE_NOOP("OperatorActs", "Acknowledge an unknown effect"),
     QT_TRANSLATE_NOOP("OperatorActs", "&Acknowledge"),
     QT_TRANSLATE_NOOP("OperatorActs", "The step may run again; if its effect is in the destination already, "
                                       "it may come a second time.")},
    {ActionId::MarkDone, Kind::MarkDone, "circle-check", QT_TRANSLATE_NOOP("OperatorActs", "Mark as done"),
     QT_TRANSLATE_NOOP("OperatorActs", "Mark as do&ne"),
     QT_TRANSLATE_NOOP("OperatorActs",
                       "The step counts as succeeded and does not run again in this cycle; no "
                       "rows count as moved.")},
    {ActionId::MarkFailed, Kind::MarkFailed, "circle-x", QT_TRANSLATE_NOOP("OperatorActs", "Mark as failed"),
     QT_TRANSLATE_NOOP("OperatorActs", "Mark as &failed"),
     QT_TRANSLATE_NOOP("OperatorActs",
                       "A new row says Failure, older rows stay as they are, and the step can be rerun.")},
    {ActionId::DeclareLost, Kind::DeclareLost, "unplug", QT_TRANSLATE_NOOP("OperatorActs", "Declare lost"),
     QT_TRANSLATE_NOOP("OperatorActs", "Declare &lost"),
     QT_TRANSLATE_NOOP("OperatorActs",
                       "The other system's row stays as it is; a new row says Failure, and the "
                       "step can be rerun.")},
    {ActionId::Reconcile, Kind::Reconcile, "database", QT_TRANSLATE_NOOP("OperatorActs", "Reconcile"),
     QT_TRANSLATE_NOOP("OperatorActs", "&Reconcile"),
     QT_TRANSLATE_NOOP("OperatorActs",
                       "The ledger in the destination is asked; the step becomes a success only "
                       "where it holds its effect.")},
};

const ActWords &wordsOf(Kind kind)
{
    for (const ActWords &act : words) {
        if (act.kind == kind)
            return act;
    }
    Q_UNREACHABLE();
    return words[0];
}

std::map<ProcessId, QList<StepId>> stepsByProcess(const QList<StepKey> &selection)
{
    std::map<ProcessId, QList<StepId>> processes;
    for (const StepKey &key : selection) {
        QList<StepId> &steps = processes[key.process];
        if (!key.step.isEmpty())
            steps += key.step;
    }
    return processes;
}

QString busyText(const ProcessStatus &process)
{
    return Text::tr("The process is being run by %1; wait, or cancel it.").arg(process.runner);
}

} // namespace

QList<ActionId> actActions()
{
    QList<ActionId> actions;
    for (const ActWords &act : words)
        actions += act.action;
    return actions;
}

std::optional<OperatorAct::Kind> actKind(ActionId action)
{
    for (const ActWords &act : words) {
        if (act.action == action)
            return act.kind;
    }
    return {};
}

QList<OperatorAct> operatorActs(Kind kind, const MigrationModel &model, const QList<StepKey> &selection)
{
    QList<OperatorAct> acts;
    for (const auto &[id, steps] : stepsByProcess(selection)) {
        const ProcessStatus *process = model.process(id);
        if (!process || !process->runner.isEmpty())
            continue;
        OperatorAct act{.kind = kind, .process = id};
        for (const StepId &stepId : steps) {
            const StepStatus *step = model.step({id, stepId});
            if (step && actRefusal(kind, *step).isEmpty())
                act.steps += stepId;
        }
        const bool whole = kind == Kind::DeclareLost && selection.contains(StepKey{id, StepId()}) &&
                           lostRunRefusal(*process).isEmpty();
        if (whole)
            act.steps.clear();
        if (whole || !act.steps.isEmpty())
            acts += act;
    }
    return acts;
}

QString actRefusal(Kind kind, const MigrationModel &model, const QList<StepKey> &selection)
{
    for (const StepKey &key : selection) {
        const ProcessStatus *process = model.process(key.process);
        if (process && !process->runner.isEmpty())
            return busyText(*process);
        const StepStatus *step = model.step(key);
        if (step)
            return actRefusal(kind, *step);
        if (process && kind == Kind::DeclareLost)
            return lostRunRefusal(*process);
    }
    return Text::tr("Select a step.");
}

QString whyDisabled(ActionId action, const ActionContext &c)
{
    if (!c.databaseOpen)
        return {};
    if (const QString forbidden = whyForbidden(action, c.rights); !forbidden.isEmpty())
        return forbidden;
    switch (action) {
    case ActionId::Prepare:
        return Text::tr("This database is prepared already.");
    case ActionId::Import:
    case ActionId::VerifyTrail:
        return c.monitoringOnly
                   ? Text::tr("This database has the two audit tables only; prepare it for running first.")
                   : QString();
    case ActionId::Run:
    case ActionId::RerunFailed:
    case ActionId::RerunStep:
    case ActionId::StartOver:
        if (c.monitoringOnly)
            return Text::tr("This database has the two audit tables only; prepare it for running first.");
        return c.hasSelection ? QString() : Text::tr("Select a process or a step.");
    default:
        if (c.monitoringOnly && actKind(action))
            return Text::tr("This database has the two audit tables only; prepare it for running first.");
        return c.refusals.value(action);
    }
}

QString actTitle(Kind kind) { return Text::tr(wordsOf(kind).title); }
QString actConsequence(Kind kind) { return Text::tr(wordsOf(kind).consequence); }
QString actAnswer(Kind kind) { return Text::tr(wordsOf(kind).answer); }
const char *actIconName(Kind kind) { return wordsOf(kind).icon; }

} // namespace godwit
