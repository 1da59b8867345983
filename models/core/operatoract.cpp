// SPDX-License-Identifier: Apache-2.0
#include "models/core/operatoract.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OperatorAct)
};

struct ActWords
{
    OperatorAct::Kind kind;
    QStringView key;
    const char *past;
    const char *pastBy;
};

constexpr ActWords acts[] = {
    {OperatorAct::Kind::DeclareLost, u"declare_lost", QT_TRANSLATE_NOOP("OperatorAct", "declared lost"),
     QT_TRANSLATE_NOOP("OperatorAct", "declared lost by %1")},
    {OperatorAct::Kind::Acknowledge, u"acknowledge", QT_TRANSLATE_NOOP("OperatorAct", "acknowledged"),
     QT_TRANSLATE_NOOP("OperatorAct", "acknowledged by %1")},
    {OperatorAct::Kind::MarkDone, u"mark_done", QT_TRANSLATE_NOOP("OperatorAct", "marked as done"),
     QT_TRANSLATE_NOOP("OperatorAct", "marked as done by %1")},
    {OperatorAct::Kind::MarkFailed, u"mark_failed", QT_TRANSLATE_NOOP("OperatorAct", "marked as failed"),
     QT_TRANSLATE_NOOP("OperatorAct", "marked as failed by %1")},
    {OperatorAct::Kind::Reconcile, u"reconcile", QT_TRANSLATE_NOOP("OperatorAct", "reconciled"),
     QT_TRANSLATE_NOOP("OperatorAct", "reconciled by %1")},
};

bool isExternal(const StepStatus &step) { return step.external && step.state == RunState::Running; }

QString markRefusal(const StepStatus &step)
{
    if (step.state == RunState::Succeeded)
        return Text::tr("It has succeeded; what succeeded stays so in this cycle.");
    if (step.state == RunState::Skipped)
        return Text::tr("It is disabled in the control table.");
    if (isExternal(step))
        return Text::tr("It is in progress in another system; declare that lost first.");
    if (step.state == RunState::Running)
        return Text::tr("It is running.");
    return {};
}

} // namespace

QString operatorActKey(OperatorAct::Kind kind)
{
    for (const ActWords &act : acts) {
        if (act.kind == kind)
            return act.key.toString();
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<OperatorAct::Kind> operatorActFromKey(QStringView key)
{
    for (const ActWords &act : acts) {
        if (key == act.key)
            return act.kind;
    }
    return {};
}

bool ActOutcome::allDone() const
{
    return std::all_of(steps.begin(), steps.end(), [](const ActedStep &step) { return step.done; });
}

QString actRefusal(OperatorAct::Kind kind, const StepStatus &step)
{
    switch (kind) {
    case OperatorAct::Kind::DeclareLost:
        return isExternal(step) ? QString() : Text::tr("It is not in progress in another system.");
    case OperatorAct::Kind::Acknowledge:
        return step.needsAcknowledgement
                   ? QString()
                   : Text::tr("It waits for no acknowledgement: its last effect is known.");
    case OperatorAct::Kind::MarkDone:
        return markRefusal(step);
    case OperatorAct::Kind::MarkFailed:
        return step.state == RunState::Failed ? Text::tr("It has failed already.") : markRefusal(step);
    case OperatorAct::Kind::Reconcile:
        if (const QString refusal = markRefusal(step); !refusal.isEmpty())
            return refusal;
        if (!step.defined || (step.kind != u"copy" && step.kind != u"sql"))
            return Text::tr("Only copies and scripts leave a proof in their destination.");
        return step.attempts == 0 ? Text::tr("It was never started in this cycle.") : QString();
    }
    Q_UNREACHABLE();
    return {};
}

QString lostRunRefusal(const ProcessStatus &process)
{
    return process.state == RunState::Running && process.runner.isEmpty()
               ? QString()
               : Text::tr("It is not in progress in another system.");
}

QString declarationText(const QString &trigger, const QString &operatorName)
{
    for (const ActWords &act : acts) {
        if (trigger == act.key)
            return operatorName.isEmpty() ? Text::tr(act.past) : Text::tr(act.pastBy).arg(operatorName);
    }
    return {};
}

QString runTriggerText(const QString &trigger)
{
    if (trigger == u"full")
        return Text::tr("full run");
    if (trigger == u"rerun")
        return Text::tr("rerun");
    if (trigger == u"resubmit")
        return Text::tr("rejected rows");
    const QString declared = declarationText(trigger, {});
    return declared.isEmpty() ? trigger : declared;
}

} // namespace godwit
