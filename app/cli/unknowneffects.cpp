// SPDX-License-Identifier: Apache-2.0
#include "app/cli/unknowneffects.h"

#include "models/core/operatoract.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UnknownEffects)
};

} // namespace

QStringList unknownEffects(const CycleStatus &process)
{
    QStringList ids;
    for (const StepStatus &step : process.steps) {
        if (step.needsAcknowledgement)
            ids << step.key.step.text();
    }
    return ids;
}

void sayUnknownEffects(const Invocation &call, const CycleStatus &process)
{
    const QStringList ids = unknownEffects(process);
    if (ids.isEmpty())
        return;
    QStringList steps;
    for (const QString &id : ids)
        steps << u"--step"_s << id;
    const auto command = [&](const QStringList &act) {
        return commandLine(call, act.mid(0, 1) + QStringList{process.process.id.text()} + steps + act.mid(1) +
                                     QStringList{u"--reason"_s, u"why"_s});
    };
    call.console.line(
        Text::tr("Process %1: the effect of these steps is not known: %2. Look at their destinations; until "
                 "you have decided, they are not run again.")
            .arg(process.process.id.text(), ids.join(u", "_s)));
    const bool mayProve = std::any_of(process.steps.begin(), process.steps.end(), [](const StepStatus &step) {
        return step.needsAcknowledgement && actRefusal(OperatorAct::Kind::Reconcile, step).isEmpty();
    });
    if (mayProve)
        call.console.line(Text::tr("Let the destination prove it: %1").arg(command({u"reconcile"_s})));
    call.console.line(Text::tr("The effect is there: %1").arg(command({u"mark"_s, u"--done"_s})));
    call.console.line(Text::tr("It is not there, run them again: %1").arg(command({u"acknowledge"_s})));
}

bool rerunHelps(const CycleStatus &process)
{
    return std::any_of(process.steps.begin(), process.steps.end(), [](const StepStatus &step) {
        return isUnsuccessfulEnd(step.state) && !step.needsAcknowledgement;
    });
}

} // namespace godwit
