// SPDX-License-Identifier: Apache-2.0
#include "models/audit/operatoracts.h"

#include "models/audit/actending.h"
#include "models/audit/declaredrun.h"
#include "models/audit/trail.h"
#include "models/core/clock.h"
#include "models/core/failpoint.h"
#include "models/database/connection.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OperatorActs)
};

using Kind = OperatorAct::Kind;

Error refused(ErrorKind kind, const QString &object, const QString &cause, const QString &advice = {})
{
    return {.kind = kind,
            .what = Text::tr("Nothing was changed"),
            .object = object,
            .cause = cause,
            .advice = advice};
}

QString objectOf(const ProcessId &process, const StepId &step)
{
    return Text::tr("step %1 of process %2").arg(step.text(), process.text());
}

/// The latest attempt of ours that a step's state stands on.
const AttemptRecord *latestOwn(const ProcessHistory &history, const StepId &step)
{
    const auto attempts = history.attemptsOf(step);
    const auto found =
        std::find_if(attempts.rbegin(), attempts.rend(), [](auto *attempt) { return !attempt->isForeign(); });
    return found == attempts.rend() ? nullptr : *found;
}

int ownAttempts(const ProcessHistory &history, const StepId &step)
{
    const auto attempts = history.attemptsOf(step);
    return int(
        std::count_if(attempts.begin(), attempts.end(), [](auto *attempt) { return !attempt->isForeign(); }));
}

/// Starts of the rows of other systems that are in progress.
QStringList externalStarts(const ProcessHistory &history, const StepId &step)
{
    QStringList starts;
    for (const AttemptRecord *attempt : history.attemptsOf(step)) {
        if (attempt->isForeign() && attempt->state == RunState::Running)
            starts.append(attempt->startedText);
    }
    return starts;
}

QString textOf(const ActOutcome &outcome)
{
    QStringList texts;
    for (const ActedStep &step : outcome.steps)
        texts.append(step.text);
    return texts.join(u' ');
}

} // namespace

Result<ActOutcome> OperatorActs::perform(const OperatorAct &act)
{
    if (act.kind == Kind::Reconcile)
        return refused(ErrorKind::Usage, Text::tr("process %1").arg(act.process.text()),
                       Text::tr("nothing proves an effect"));
    return begin(act, {});
}

Result<ActOutcome> OperatorActs::reconcile(const OperatorAct &act, const QList<ProvenEffect> &effects)
{
    OperatorAct proven = act;
    proven.kind = Kind::Reconcile;
    proven.steps.clear();
    for (const ProvenEffect &effect : effects)
        proven.steps.append(effect.step);
    return begin(proven, effects);
}

Result<ActOutcome> OperatorActs::begin(OperatorAct act, const QList<ProvenEffect> &effects)
{
    act.reason = act.reason.trimmed();
    if (act.reason.isEmpty()) {
        return refused(ErrorKind::Usage, Text::tr("process %1").arg(act.process.text()),
                       Text::tr("no reason was given"), Text::tr("Say why; the audit trail keeps it."));
    }
    if (act.kind == Kind::DeclareLost && act.steps.isEmpty()) {
        auto history = loadProcessHistory(m_connection, act.process);
        if (!history)
            return history.error();
        for (const StepStatus &step : deriveStatus(*history).steps) {
            if (actRefusal(act.kind, step).isEmpty())
                act.steps.append(step.key.step);
        }
    }
    if (auto made = makeLeases(act); !made)
        return made.error();
    return retried([&] { return within(act, effects); });
}

Result<ActOutcome> OperatorActs::within(const OperatorAct &act, const QList<ProvenEffect> &effects)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    QHash<StepId, qint64> fences;
    for (const StepId &step : QList<StepId>{wholeProcess} + act.steps) {
        auto fence = raiseFence(act.process, step);
        if (!fence)
            return fence.error();
        if (*fence < 0) {
            transaction->rollback();
            return heldBy(act.process);
        }
        fences.insert(step, *fence);
    }
    auto history = loadProcessHistory(m_connection, act.process);
    if (!history)
        return history.error();
    const CycleStatus status = deriveStatus(*history);
    if (auto allowed = refuse(act, status); !allowed)
        return allowed.error();

    auto outcome = act.kind == Kind::Acknowledge ? acknowledge(act, *history, status)
                                                 : declare(act, *history, status, fences, effects);
    if (!outcome)
        return outcome;
    const auto happened = [&] { return Trail(m_connection, m_actor).isThereAfterAll(act.process, m_noted); };
    failPoint("act.commit");
    if (auto done = commitOrLook(*transaction, happened); !done)
        return done.error();
    failPoint("act.committed");
    return outcome;
}

Result<void> OperatorActs::refuse(const OperatorAct &act, const CycleStatus &status) const
{
    for (const StepId &id : act.steps) {
        const StepStatus *step = status.step(id);
        const QString refusal = step ? actRefusal(act.kind, *step) : Text::tr("There is no such step.");
        if (!refusal.isEmpty())
            return refused(ErrorKind::Usage, objectOf(act.process, id), refusal);
    }
    if (act.steps.isEmpty()) {
        const QString refusal =
            act.kind == Kind::DeclareLost ? lostRunRefusal(status.process) : Text::tr("no step was named");
        if (!refusal.isEmpty())
            return refused(ErrorKind::Usage, Text::tr("process %1").arg(act.process.text()), refusal);
    }
    return {};
}

Result<void> OperatorActs::note(const OperatorAct &act, const StepId &step, const RunId &run,
                                const AttemptId &attempt, const QJsonObject &detail)
{
    Trail trail(m_connection, m_actor);
    auto noted = trail.append({.kind = operatorActKey(act.kind),
                               .process = act.process,
                               .step = step,
                               .run = run,
                               .attempt = attempt,
                               .reason = act.reason,
                               .detail = detail});
    m_noted = trail.lastHash();
    return noted;
}

Result<ActOutcome> OperatorActs::acknowledge(const OperatorAct &act, const ProcessHistory &history,
                                             const CycleStatus &status)
{
    ActOutcome outcome{.act = act};
    for (const StepId &id : act.steps) {
        const StepStatus &step = *status.step(id);
        const AttemptRecord *attempt = latestOwn(history, id); // there is one: refuse() has seen its effect
        if (auto noted = note(act, id, attempt->run, attempt->id,
                              {{u"state"_s, runStateKey(step.state)}, {u"number"_s, attempt->number}});
            !noted)
            return noted.error();
        outcome.steps.append({id, true, step.state,
                              Text::tr("Step %1 may run again; its effect was not known.").arg(id.text())});
    }
    outcome.text = textOf(outcome);
    return outcome;
}

Result<ActOutcome> OperatorActs::declare(const OperatorAct &act, const ProcessHistory &history,
                                         const CycleStatus &status, const QHash<StepId, qint64> &fences,
                                         const QList<ProvenEffect> &effects)
{
    ActOutcome outcome{.act = act};
    DeclaredRun declared(m_connection, m_actor, act);
    if (auto opened = declared.open(history); !opened)
        return opened.error();
    outcome.run = declared.run();
    QStringList names;
    for (const StepId &id : act.steps) {
        names.append(id.text());
        const auto def = std::find_if(history.steps.begin(), history.steps.end(),
                                      [&](const StepDef &step) { return step.key.step == id; });
        const auto effect = std::find_if(effects.begin(), effects.end(),
                                         [&](const ProvenEffect &proven) { return proven.step == id; });
        const Ending ending = endingOf(act, *status.step(id), def == history.steps.end() ? nullptr : &*def,
                                       effect == effects.end() ? nullptr : &*effect, m_actor.operatorName);
        const QStringList lost = act.kind == Kind::DeclareLost ? externalStarts(history, id) : QStringList();
        auto attempt = declared.add(id, fences.value(id), ownAttempts(history, id) + 1, ending, lost);
        if (!attempt)
            return attempt.error();
        QJsonObject detail;
        if (!lost.isEmpty())
            detail.insert(u"lost"_s, QJsonArray::fromStringList(lost));
        if (auto noted = note(act, id, declared.run(), *attempt, detail); !noted)
            return noted.error();
        outcome.steps.append(
            {id, true, ending.state,
             Text::tr("Step %1 is %2.").arg(id.text(), declarationText(operatorActKey(act.kind), {}))});
    }
    if (act.steps.isEmpty()) { // the run of another system alone
        if (auto noted = note(act, {}, declared.run(), {}); !noted)
            return noted.error();
        outcome.text = Text::tr("The run of process %1 is declared lost.").arg(act.process.text());
    } else {
        outcome.text = textOf(outcome);
    }
    const QString what = actSentence(act.kind, m_actor.operatorName, act.reason);
    const QString steps = names.join(u", "_s);
    if (auto done = declared.close(names.isEmpty() ? what : Text::tr("%1 (step %2)").arg(what, steps)); !done)
        return done.error();
    return outcome;
}

} // namespace godwit
