// SPDX-License-Identifier: Apache-2.0
#include "views/actionrules.h"

#include "views/accountrules.h"
#include "views/operatoracts.h"

#include <algorithm>
#include <map>

namespace godwit
{
namespace
{

bool isBusy(const ProcessStatus &process)
{
    return process.state == RunState::Running || !process.runner.isEmpty();
}

bool canRun(const ProcessStatus &process) { return process.defined && process.enabled && !isBusy(process); }

bool canRerun(const ProcessStatus &process)
{
    const int left =
        process.counts.total() - process.counts[RunState::Succeeded] - process.counts[RunState::Skipped];
    return canRun(process) && process.cycle > 0 && !process.complete && left > 0;
}

bool canRerunAfterFailure(const ProcessStatus &process)
{
    return canRerun(process) && (process.counts.unsuccessful() > 0 || isUnsuccessfulEnd(process.state));
}

bool canStartOver(const ProcessStatus &process) { return canRun(process) && process.cycle > 0; }

bool canCancel(const ProcessStatus &process)
{
    return !process.runner.isEmpty(); // rows of other systems have no runner that would listen
}

bool canRerunStep(const ProcessStatus &process, const StepStatus &step)
{
    return canRun(process) && step.defined && step.enabled && step.state != RunState::Succeeded &&
           step.state != RunState::Running && step.state != RunState::Skipped;
}

bool canRerunRejected(const ProcessStatus &process, const StepStatus &step)
{
    return canRun(process) && step.defined && step.enabled && step.state == RunState::Succeeded &&
           step.rejects > 0;
}

bool canCancelStep(const ProcessStatus &process, const StepStatus &step)
{
    return canCancel(process) && step.state == RunState::Running && !step.external;
}

bool canVerifyStep(const ProcessStatus &process, const StepStatus &step)
{
    return process.defined && !isBusy(process) && step.defined && step.kind == u"copy" &&
           step.state != RunState::Running;
}

/// The processes that a selection touches, in natural order.
std::map<ProcessId, QList<StepId>> byProcess(const QList<StepKey> &selection)
{
    std::map<ProcessId, QList<StepId>> processes;
    for (const StepKey &key : selection) {
        QList<StepId> &steps = processes[key.process];
        if (!key.step.isEmpty())
            steps += key.step;
    }
    return processes;
}

bool selectsWhole(const QList<StepKey> &selection, const ProcessId &process)
{
    return selection.contains(StepKey{process, StepId()});
}

QList<RunRequest> wholeProcesses(const MigrationModel &model,
                                 const std::map<ProcessId, QList<StepId>> &selected,
                                 bool (*allowed)(const ProcessStatus &), RunRequest::Action action)
{
    QList<RunRequest> requests;
    for (const auto &[id, steps] : selected) {
        const ProcessStatus *process = model.process(id);
        if (process && allowed(*process))
            requests += RunRequest{.process = id, .action = action};
    }
    return requests;
}

QList<RunRequest> chosenSteps(const MigrationModel &model, const std::map<ProcessId, QList<StepId>> &selected)
{
    QList<RunRequest> requests;
    for (const auto &[id, steps] : selected) {
        const ProcessStatus *process = model.process(id);
        RunRequest request{.process = id, .action = RunRequest::Action::Rerun};
        for (const StepId &stepId : steps) {
            const StepStatus *step = model.step({id, stepId});
            if (process && step && canRerunStep(*process, *step))
                request.steps += stepId;
        }
        if (!request.steps.isEmpty())
            requests += request;
    }
    return requests;
}

/// Of the chosen steps.
QList<RunRequest> rejectedRows(const MigrationModel &model,
                               const std::map<ProcessId, QList<StepId>> &selected)
{
    QList<RunRequest> requests;
    for (const auto &[id, steps] : selected) {
        const ProcessStatus *process = model.process(id);
        RunRequest request{.process = id, .action = RunRequest::Action::Resubmit};
        for (const StepId &stepId : steps) {
            const StepStatus *step = model.step({id, stepId});
            if (process && step && canRerunRejected(*process, *step))
                request.steps += stepId;
        }
        if (!request.steps.isEmpty())
            requests += request;
    }
    return requests;
}

QList<RunRequest> everyFailure(const MigrationModel &model)
{
    QList<RunRequest> requests;
    for (const ProcessStatus *process : model.processes()) {
        if (canRerunAfterFailure(*process))
            requests += RunRequest{.process = process->id, .action = RunRequest::Action::Rerun};
    }
    return requests;
}

} // namespace

QSet<ActionId> enabledActions(const ActionContext &c)
{
    QSet<ActionId> enabled = {ActionId::Open,   ActionId::Connect, ActionId::New,
                              ActionId::Sample, ActionId::About,   ActionId::Quit};
    const auto enable = [&](ActionId id, bool when) {
        if (when && whyForbidden(id, c.rights).isEmpty())
            enabled += id;
    };
    enable(ActionId::Refresh, c.databaseOpen);
    enable(ActionId::Import, c.databaseOpen && !c.monitoringOnly);
    enable(ActionId::VerifyTrail, c.databaseOpen && !c.monitoringOnly);
    enable(ActionId::Prepare, c.databaseOpen && c.monitoringOnly);
    enable(ActionId::StatusWords, c.databaseOpen);
    const bool rows = c.databaseOpen && c.hasRows;
    for (const ActionId id : {ActionId::Find, ActionId::ExpandAll, ActionId::CollapseAll, ActionId::Export})
        enable(id, rows);
    enable(ActionId::Copy, rows && c.hasSelection);
    enable(ActionId::NextFailure, rows && c.failures);
    enable(ActionId::PreviousFailure, rows && c.failures);
    enable(ActionId::Run, rows && c.runnable > 0);
    enable(ActionId::RerunFailed, rows && c.rerunnable > 0);
    enable(ActionId::StartOver, rows && c.restartable > 0);
    enable(ActionId::Cancel, rows && c.cancellable > 0);
    enable(ActionId::RerunStep, rows && c.rerunnableSteps > 0);
    enable(ActionId::RerunRejected, rows && c.rejectingSteps > 0);
    enable(ActionId::Verify, rows && c.verifiable > 0);
    enable(ActionId::RerunAll, rows && c.rerunnableAnywhere > 0);
    for (const ActionId id : actActions())
        enable(id, rows && !c.monitoringOnly && c.acts.value(id) > 0);
    return enabled;
}

ActionContext actionContext(const MigrationModel &model, const QList<StepKey> &selection, bool databaseOpen,
                            bool monitoringOnly)
{
    ActionContext context{.databaseOpen = databaseOpen, .monitoringOnly = monitoringOnly};
    context.hasRows = !model.isEmptyOfRecords();
    context.hasSelection = !selection.isEmpty();
    const auto selected = byProcess(selection);
    for (const auto &[id, steps] : selected) {
        const ProcessStatus *process = model.process(id);
        if (!process)
            continue;
        context.unsuccessfulSelected += process->counts.unsuccessful();
        context.runnable += canRun(*process) ? 1 : 0;
        context.rerunnable += canRerun(*process) ? 1 : 0;
        context.restartable += canStartOver(*process) ? 1 : 0;
    }
    context.cancellable = int(cancelRequests(model, selection).size());
    context.rerunnableSteps = 0;
    for (const RunRequest &request : chosenSteps(model, selected))
        context.rerunnableSteps += int(request.steps.size());
    for (const RunRequest &request : rejectedRows(model, selected))
        context.rejectingSteps += int(request.steps.size());
    context.verifiable = int(verifyChoices(model, selection).size());
    context.rerunnableAnywhere = int(everyFailure(model).size());
    for (const ActionId id : actActions()) {
        const OperatorAct::Kind kind = *actKind(id);
        for (const OperatorAct &act : operatorActs(kind, model, selection))
            context.acts[id] += std::max(1, int(act.steps.size()));
        if (context.acts.value(id) == 0)
            context.refusals[id] = actRefusal(kind, model, selection);
    }
    context.failures = model.summary().counts.unsuccessful() > 0;
    return context;
}

QList<RunRequest> runRequests(ActionId action, const MigrationModel &model, const QList<StepKey> &selection)
{
    const auto selected = byProcess(selection);
    switch (action) {
    case ActionId::Run:
        return wholeProcesses(model, selected, canRun, RunRequest::Action::Run);
    case ActionId::RerunFailed:
        return wholeProcesses(model, selected, canRerun, RunRequest::Action::Rerun);
    case ActionId::StartOver:
        return wholeProcesses(model, selected, canStartOver, RunRequest::Action::NewCycle);
    case ActionId::RerunStep:
        return chosenSteps(model, selected);
    case ActionId::RerunRejected:
        return rejectedRows(model, selected);
    case ActionId::RerunAll:
        return everyFailure(model);
    default:
        return {};
    }
}

QList<CancelRequest> cancelRequests(const MigrationModel &model, const QList<StepKey> &selection)
{
    QList<CancelRequest> requests;
    for (const auto &[id, steps] : byProcess(selection)) {
        const ProcessStatus *process = model.process(id);
        if (!process || !canCancel(*process))
            continue;
        CancelRequest request{.process = id};
        if (!selectsWhole(selection, id)) {
            for (const StepId &stepId : steps) {
                const StepStatus *step = model.step({id, stepId});
                if (step && canCancelStep(*process, *step))
                    request.steps += stepId;
            }
            if (request.steps.isEmpty())
                continue;
        }
        requests += request;
    }
    return requests;
}

QList<VerifyChoice> verifyChoices(const MigrationModel &model, const QList<StepKey> &selection)
{
    QList<VerifyChoice> choices;
    for (const auto &[id, steps] : byProcess(selection)) {
        const ProcessStatus *process = model.process(id);
        if (!process)
            continue;
        VerifyChoice choice{.process = id};
        if (selectsWhole(selection, id)) {
            const auto all = model.stepsOf(id);
            if (std::any_of(all.begin(), all.end(),
                            [&](auto *step) { return canVerifyStep(*process, *step); }))
                choices += choice;
            continue;
        }
        for (const StepId &stepId : steps) {
            const StepStatus *step = model.step({id, stepId});
            if (step && canVerifyStep(*process, *step))
                choice.steps += stepId;
        }
        if (!choice.steps.isEmpty())
            choices += choice;
    }
    return choices;
}

} // namespace godwit
