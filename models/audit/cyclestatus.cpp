// SPDX-License-Identifier: Apache-2.0
#include "models/audit/cyclestatus.h"

#include "models/audit/foreignverdict.h"
#include "models/core/clock.h"
#include "models/core/operatoract.h"
#include "models/core/statusword.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CycleStatus)
};

bool contradicts(const AttemptRecord &attempt)
{
    return !attempt.isForeign() && attempt.statusWord != statusWordFor(attempt.state);
}

QString unreadableText(const QString &time)
{
    constexpr qsizetype most = 64; // whatever somebody wrote there
    const QString shown = time.size() > most ? time.left(most) + u'…' : time;
    return Text::tr("The time \"%1\" of a row cannot be read.").arg(shown);
}

QString anomalyOf(const QList<const AttemptRecord *> &attempts)
{
    int inProgress = 0;
    const AttemptRecord *success = nullptr;
    for (const AttemptRecord *attempt : attempts) {
        inProgress += attempt->state == RunState::Running ? 1 : 0;
        if (attempt->ended.isValid() && attempt->started.isValid() && attempt->ended < attempt->started)
            return Text::tr("An attempt ends before it starts.");
        if (attempt->isForeign() && attempt->state == RunState::Unknown)
            return Text::tr("The status word \"%1\" is not known.").arg(attempt->statusWord);
        if (contradicts(*attempt)) {
            return Text::tr("The status of an attempt was changed to \"%1\" by somebody else.")
                .arg(attempt->statusWord);
        }
        if (success && isUnsuccessfulEnd(attempt->state))
            return Text::tr("An attempt after the success ended otherwise; the success stands.");
        if (attempt->state == RunState::Succeeded)
            success = attempt;
    }
    return inProgress > 1 ? Text::tr("Two attempts are in progress.") : QString();
}

/// The attempt that decides: the first success, else one in progress, else the latest.
const AttemptRecord *decisive(const QList<const AttemptRecord *> &attempts)
{
    for (const RunState state : {RunState::Succeeded, RunState::Running}) {
        for (const AttemptRecord *attempt : attempts) {
            if (attempt->state == state)
                return attempt;
        }
    }
    return attempts.isEmpty() ? nullptr : attempts.last();
}

StepStatus statusOf(const ProcessHistory &history, const StepId &id, const StepDef *def)
{
    StepStatus status;
    status.key = {history.id, id};
    status.defined = def != nullptr;
    status.ordinal = def ? def->ordinal : std::numeric_limits<int>::max();
    if (def) {
        status.name = def->name;
        status.kind = def->kind;
        status.route = routeText(*def);
        status.enabled = def->enabled;
        status.description = def->description;
    }
    status.rejects = history.rejects.value(id);
    QList<const AttemptRecord *> attempts = history.attemptsOf(id);
    // They come after the success and change nothing about it.
    attempts.removeIf([](const AttemptRecord *attempt) { return attempt->isResubmission; });
    status.attempts = int(attempts.size());
    status.anomaly = anomalyOf(attempts);
    if (status.anomaly.isEmpty() && history.unreadableTimes.contains(id))
        status.anomaly = unreadableText(history.unreadableTimes.value(id));
    const AttemptRecord *attempt = decisive(attempts);
    if (!attempt) {
        status.state = status.enabled ? RunState::Pending : RunState::Skipped;
        return status;
    }
    status.state = attempt->state;
    status.started = attempt->started;
    status.ended = attempt->ended;
    status.progress = attempt->progress;
    if (attempt->state != RunState::Running || !attempt->description.isEmpty())
        status.description = attempt->description; // else what the step is for
    if (attempt->isForeign() && attempt->state == RunState::Unknown)
        status.foreignWord = attempt->statusWord;
    if (attempt->state == RunState::Running) {
        const LeaseRecord *lease = history.lease(id);
        status.external = attempt->isForeign();
        if (!status.external && (!lease || lease->expired || lease->attempt != attempt->id)) {
            status.state = RunState::Interrupted;
            status.description = Text::tr("Its runner ended without saying how the step ended.");
        } else if (lease && lease->notRecorded) {
            status.description =
                Text::tr("It has ended, but that is not recorded yet: this machine's journal "
                         "waits for the audit database.");
        }
    }
    status.declaration = declarationText(attempt->act, attempt->operatorName);
    const bool effectUnknown = !attempt->isForeign() &&
                               (status.state == RunState::Unknown || (status.state == RunState::Interrupted &&
                                                                      history.unsafeRepeats.contains(id)));
    status.needsAcknowledgement = effectUnknown && attempt->acknowledgedBy.isEmpty();
    if (effectUnknown && !status.needsAcknowledgement)
        status.declaration = Text::tr("acknowledged by %1").arg(attempt->acknowledgedBy);
    if (!status.enabled && status.state != RunState::Succeeded && status.state != RunState::Running)
        status.state = RunState::Skipped;
    return status;
}

/// Pending steps wait for what they depend on; where that did not succeed they are blocked, and so on down.
void block(QList<StepStatus> &steps, const QList<StepDef> &defs)
{
    QHash<StepId, qsizetype> position;
    for (qsizetype i = 0; i < steps.size(); ++i)
        position.insert(steps.at(i).key.step, i);
    bool changed = true;
    for (qsizetype round = 0; changed && round <= steps.size(); ++round) {
        changed = false;
        for (const StepDef &def : defs) {
            StepStatus &step = steps[position.value(def.key.step)];
            if (step.state == RunState::Succeeded || step.state == RunState::Running ||
                step.state == RunState::Skipped)
                continue;
            bool blocked = false;
            QList<StepId> waitsFor;
            for (const StepId &other : def.dependsOn) {
                const auto found = position.constFind(other);
                const RunState state =
                    found == position.constEnd() ? RunState::Blocked : steps.at(*found).state;
                if (state == RunState::Succeeded)
                    continue;
                waitsFor.append(other);
                blocked |=
                    state == RunState::Blocked || state == RunState::Skipped || isUnsuccessfulEnd(state);
            }
            const RunState next = step.state == RunState::Pending && blocked ? RunState::Blocked : step.state;
            changed |= next != step.state || waitsFor != step.waitsFor;
            step.state = next;
            step.waitsFor = waitsFor;
        }
    }
}

ProcessStatus processStatusOf(const ProcessHistory &history, const QList<StepStatus> &steps)
{
    ProcessStatus status;
    status.id = history.id;
    status.defined = history.process.has_value();
    if (history.process) {
        status.name = history.process->name;
        status.enabled = history.process->enabled;
        status.description = history.process->description;
    }
    status.cycle = history.cycle;
    status.runs = int(std::count_if(history.runs.begin(), history.runs.end(), [](const RunRecord &run) {
        return !operatorActFromKey(run.trigger); // acts moved nothing
    }));
    const RunRecord *verdict = foreignVerdict(history);
    if (verdict)
        status.anomaly = verdictAnomaly(*verdict, history, steps);
    for (const StepStatus &step : steps) {
        ++status.counts[step.state];
        // What an unsuccessful step wrote was taken back, or nobody knows.
        if (step.state == RunState::Succeeded || step.state == RunState::Running)
            status.rows += step.progress.rowsWritten;
        if (status.anomaly.isEmpty() && !step.anomaly.isEmpty())
            status.anomaly = Text::tr("Step %1: %2").arg(step.key.step.text(), step.anomaly);
    }
    if (status.anomaly.isEmpty() && !history.unreadableTimes.isEmpty()) {
        QList<StepId> where = history.unreadableTimes.keys(); // a run's comes first
        std::sort(where.begin(), where.end());
        status.anomaly = unreadableText(history.unreadableTimes.value(where.first()));
    }
    const LeaseRecord *lease = history.lease(wholeProcess);
    const bool held = lease && !lease->expired;
    if (held) {
        status.runner = Text::tr("%1 since %2").arg(lease->owner.displayText(), instantText(lease->since));
    }
    status.state = rollUp(status.counts);
    if (const RunRecord *last = latestRun(history.runs)) {
        status.started = last->started;
        status.ended = last->ended;
        if (!last->description.isEmpty())
            status.description = last->description;
        RunState lastState = last->state;
        if (lastState == RunState::Running && !last->id.isEmpty() && !held)
            lastState = RunState::Interrupted;
        const bool done = status.state == RunState::Succeeded || status.state == RunState::Skipped;
        // A run that ended between two steps left no trace in them.
        if (status.counts.total() == 0 ||
            (status.state == RunState::Pending && isUnsuccessfulEnd(lastState)) ||
            (done && verdict && isUnsuccessfulEnd(verdict->state)) ||
            (lastState == RunState::Running && last->id.isEmpty()))
            status.state = lastState;
    }
    if (held)
        status.state = RunState::Running;
    return status;
}

} // namespace

const StepStatus *CycleStatus::step(const StepId &id) const
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const StepStatus &s) { return s.key.step == id; });
    return found == steps.end() ? nullptr : &*found;
}

CycleStatus deriveStatus(const ProcessHistory &history)
{
    CycleStatus status;
    QSet<StepId> seen;
    for (const StepDef &def : history.steps) {
        seen.insert(def.key.step);
        status.steps.append(statusOf(history, def.key.step, &def));
    }
    for (const AttemptRecord &attempt : history.attempts) {
        if (!seen.contains(attempt.key.step)) {
            seen.insert(attempt.key.step);
            status.steps.append(statusOf(history, attempt.key.step, nullptr));
        }
    }
    std::sort(status.steps.begin(), status.steps.end(), [](const StepStatus &a, const StepStatus &b) {
        return std::tie(a.ordinal, a.key.step) < std::tie(b.ordinal, b.key.step);
    });
    block(status.steps, history.steps);
    status.process = processStatusOf(history, status.steps);

    // The plan decides what belongs to the cycle; a process that only others run is judged by its steps.
    const auto incomplete = [&](const StepStatus &step) {
        const bool planned =
            !history.openedByUs || std::any_of(history.plan.begin(), history.plan.end(),
                                               [&](const PlanRecord &p) { return p.step == step.key.step; });
        return planned && step.state != RunState::Succeeded && step.state != RunState::Skipped &&
               (step.defined || !history.process);
    };
    status.stepsComplete =
        history.cycle > 0 && std::none_of(status.steps.begin(), status.steps.end(), incomplete);
    const RunRecord *verdict = foreignVerdict(history);
    status.process.complete = status.stepsComplete && !(verdict && isUnsuccessfulEnd(verdict->state));
    return status;
}

} // namespace godwit
