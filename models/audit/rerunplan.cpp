// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rerunplan.h"

#include "models/audit/rerunreasons.h"
#include "models/core/clock.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RerunPlan)
};

class Planner
{
public:
    Planner(const RunRequest &request, const ProcessHistory &history)
        : m_request(request), m_history(history), m_status(deriveStatus(history))
    {
        m_chosen = QSet<StepId>(request.steps.begin(), request.steps.end());
        m_opensCycle = request.action == RunRequest::Action::NewCycle ||
                       (history.cycle == 0 && request.action != RunRequest::Action::Resubmit) ||
                       (request.action == RunRequest::Action::Run && m_status.process.complete);
        for (const PlanRecord &planned : history.plan)
            m_planned.insert(planned.step, planned.hash);
        holdBack();
        leaveToOthers();
    }

    RunPreview preview()
    {
        RunPreview preview;
        preview.request = m_request;
        preview.processName = m_status.process.name;
        preview.opensCycle = m_opensCycle;
        preview.complete = m_status.stepsComplete;
        preview.cycle = m_opensCycle ? m_history.cycle + 1 : m_history.cycle;
        preview.refusal = refusal();
        if (preview.refusal.isEmpty()) {
            preview.refusal = holder();
            preview.isHeld = !preview.refusal.isEmpty();
        }
        for (const StepDef &def : m_history.steps)
            place(def, *m_status.step(def.key.step), preview);
        leaveWhatOnlyWaits(preview);
        for (const StepStatus &step : m_status.steps) {
            if (!step.defined && step.state != RunState::Succeeded) {
                preview.willNotRun.append(
                    {step.key, step.name, step.state,
                     Text::tr("is not in the control table, so only its own system can run it")});
            }
        }
        if (!m_opensCycle && m_status.stepsComplete && !m_status.process.complete &&
            !m_status.process.anomaly.isEmpty())
            preview.warnings.append(m_status.process.anomaly);
        if (m_opensCycle && m_history.cycle > 0 && !m_status.process.complete) {
            preview.warnings.append(
                Text::tr("Starting over repeats the work of %n step(s) that succeeded in cycle %1.", nullptr,
                         m_status.process.counts[RunState::Succeeded])
                    .arg(m_history.cycle));
        }
        return preview;
    }

private:
    /// Steps whose effect is not known wait for an operator, and what depends on them waits with them.
    void holdBack()
    {
        for (bool grows = true; grows;) {
            grows = false;
            for (const StepStatus &step : std::as_const(m_status.steps)) {
                const bool held = step.needsAcknowledgement ||
                                  std::any_of(step.waitsFor.begin(), step.waitsFor.end(),
                                              [this](const StepId &other) { return m_held.contains(other); });
                if (held && !m_held.contains(step.key.step)) {
                    m_held.insert(step.key.step);
                    grows = true;
                }
            }
        }
    }

    /// What another system has in progress, and what depends on it: nothing here ends that step.
    void leaveToOthers()
    {
        for (const StepStatus &step : std::as_const(m_status.steps)) {
            if (step.external && step.state == RunState::Running)
                m_elsewhere.insert(step.key.step);
        }
        for (bool grows = !m_elsewhere.isEmpty(); grows;) {
            grows = false;
            for (const StepDef &def : m_history.steps) {
                if (m_elsewhere.contains(def.key.step) || awaitedElsewhere(def).isEmpty())
                    continue;
                m_elsewhere.insert(def.key.step);
                grows = true;
            }
        }
    }

    /// A run that does something else meanwhile executes them when the other system has succeeded. Where
    /// there is nothing else, there is nothing to do.
    void leaveWhatOnlyWaits(RunPreview &preview) const
    {
        const auto waits = [this](const PlannedStep &step) { return m_elsewhere.contains(step.key.step); };
        if (m_request.action != RunRequest::Action::Resubmit &&
            std::all_of(preview.willRun.begin(), preview.willRun.end(), waits))
            preview.willNotRun += std::exchange(preview.willRun, {});
    }

    /// Of the steps that it depends on: those that others have in progress, or that wait for such a one.
    QList<StepId> awaitedElsewhere(const StepDef &def) const
    {
        QList<StepId> awaited;
        if (!m_opensCycle && m_status.step(def.key.step)->state == RunState::Succeeded)
            return awaited;
        for (const StepId &other : def.dependsOn) {
            if (m_elsewhere.contains(other))
                awaited.append(other);
        }
        return awaited;
    }

    QString waitsElsewhereText(const StepDef &def) const
    {
        const QList<StepId> awaited = awaitedElsewhere(def);
        const bool theirs = std::any_of(awaited.begin(), awaited.end(), [this](const StepId &id) {
            const StepStatus *step = m_status.step(id);
            return step && step->external && step->state == RunState::Running;
        });
        return theirs ? Text::tr("waits for step %1, in progress in another system").arg(idList(awaited))
                      : Text::tr("waits for step %1").arg(idList(awaited));
    }

    /// Who runs the process, or holds a step of it: one whose runner is gone is held a moment longer than
    /// its run where its lease was renewed later.
    QString holder() const
    {
        if (!m_status.process.runner.isEmpty()) {
            return Text::tr("Process %1 is being run by %2.")
                .arg(m_history.id.text(), m_status.process.runner);
        }
        for (const StepStatus &step : m_status.steps) {
            const bool ours = step.state == RunState::Running && !step.external;
            const LeaseRecord *lease = ours ? m_history.lease(step.key.step) : nullptr;
            if (lease && isChosen(step.key.step)) {
                return Text::tr("Step %1 is held by %2 since %3.")
                    .arg(step.key.step.text(), lease->owner.displayText(), instantText(lease->since));
            }
        }
        return {};
    }

    bool isChosen(const StepId &step) const { return m_chosen.isEmpty() || m_chosen.contains(step); }

    QString refusal() const
    {
        if (!m_history.process) {
            return m_status.steps.isEmpty() && m_history.runs.isEmpty()
                       ? Text::tr("There is no process %1.").arg(m_history.id.text())
                       : Text::tr("Process %1 has no definition here: another system runs it.")
                             .arg(m_history.id.text());
        }
        if (!m_history.process->enabled)
            return Text::tr("Process %1 is disabled in the process table.").arg(m_history.id.text());
        for (const StepId &id : m_request.steps) {
            if (!m_status.step(id) || !m_status.step(id)->defined)
                return Text::tr("Process %1 has no step %2.").arg(m_history.id.text(), id.text());
        }
        return {};
    }

    void place(const StepDef &def, const StepStatus &step, RunPreview &preview) const
    {
        const PlannedStep planned{def.key, def.name, step.state, {}};
        const auto skip = [&](const QString &why) {
            preview.willNotRun.append(planned);
            preview.willNotRun.last().reason = why;
        };
        const auto execute = [&](const QString &why) {
            preview.willRun.append(planned);
            preview.willRun.last().reason = why;
        };
        if (!def.enabled)
            return skip(Text::tr("is disabled in the control table"));
        if (!isChosen(def.key.step))
            return skip(Text::tr("was not chosen"));
        if (m_request.action == RunRequest::Action::Resubmit) {
            if (step.state != RunState::Succeeded)
                return skip(Text::tr("has not succeeded; run it as a whole"));
            if (step.rejects == 0)
                return skip(Text::tr("has no rejected rows that wait"));
            return execute(Text::tr("%n rejected row(s) are loaded again", nullptr, int(step.rejects)));
        }
        if (step.external && step.state == RunState::Running)
            return skip(Text::tr("is in progress in another system since %1").arg(instantText(step.started)));
        const bool waitsElsewhere = m_elsewhere.contains(def.key.step);
        if (m_opensCycle) {
            return execute(waitsElsewhere         ? waitsElsewhereText(def)
                           : m_history.cycle == 0 ? Text::tr("never started")
                                                  : Text::tr("begins cycle %1").arg(m_history.cycle + 1));
        }
        if (step.state == RunState::Succeeded)
            return skip(Text::tr("succeeded at %1").arg(instantText(step.ended)));
        if (step.needsAcknowledgement)
            return skip(Text::tr("ended with an effect that is not known; look at its destination, then "
                                 "acknowledge it, mark it or reconcile it"));
        if (m_held.contains(def.key.step))
            return skip(Text::tr("waits for step %1").arg(idList(step.waitsFor)));
        if (m_history.openedByUs && !m_planned.contains(def.key.step) && m_chosen.isEmpty())
            return skip(
                Text::tr("was added after this cycle began; it runs with the next cycle, or when chosen"));
        if (const QList<StepId> missing = outsideTheRun(step); !missing.isEmpty())
            return skip(waitsElsewhere
                            ? waitsElsewhereText(def)
                            : Text::tr("waits for step %1, which has not succeeded and was not chosen")
                                  .arg(idList(missing)));

        execute(waitsElsewhere ? waitsElsewhereText(def) : whyItRuns(step));
        if (const QString hash = m_planned.value(def.key.step); !hash.isEmpty() && hash != stepHash(def)) {
            preview.warnings.append(
                Text::tr("The definition of step %1 has changed since it was planned; it runs "
                         "as it is defined now.")
                    .arg(def.key.step.text()));
        }
    }

    /// Of the steps that a chosen step waits for: those that this run would not execute.
    QList<StepId> outsideTheRun(const StepStatus &step) const
    {
        QList<StepId> missing;
        if (m_chosen.isEmpty())
            return missing;
        for (const StepId &other : step.waitsFor) {
            if (!m_chosen.contains(other))
                missing.append(other);
        }
        return missing;
    }

    const RunRequest &m_request;
    const ProcessHistory &m_history;
    CycleStatus m_status;
    QSet<StepId> m_chosen;
    QHash<StepId, QString> m_planned; ///< step → hash of the definition in the cycle's plan
    QSet<StepId> m_held;
    QSet<StepId> m_elsewhere;
    bool m_opensCycle = false;
};

} // namespace

RunPreview planRun(const RunRequest &request, const ProcessHistory &history)
{
    return Planner(request, history).preview();
}

QList<PlannedStep> stuckSteps(const RunPreview &preview)
{
    QList<PlannedStep> stuck;
    const QList<StepId> &chosen = preview.request.steps;
    if (preview.complete && chosen.isEmpty()) // what was added since waits for the next cycle
        return stuck;
    for (const PlannedStep &step : preview.willNotRun) {
        const bool asked = chosen.isEmpty() || chosen.contains(step.key.step);
        if (asked && step.state != RunState::Succeeded && step.state != RunState::Skipped)
            stuck.append(step);
    }
    return stuck;
}

QString nothingRunsText(const RunPreview &preview)
{
    const QList<PlannedStep> stuck = stuckSteps(preview);
    if (stuck.isEmpty())
        return Text::tr("Nothing is left to run.");
    QString text = Text::tr("Nothing can be run now:");
    for (const PlannedStep &step : stuck)
        text += u' ' + Text::tr("step %1 %2.").arg(step.key.step.text(), step.reason);
    return text;
}

} // namespace godwit
