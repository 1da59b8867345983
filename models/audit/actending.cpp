// SPDX-License-Identifier: Apache-2.0
#include "models/audit/actending.h"

#include "models/core/clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ActEnding)
};

} // namespace

QString actSentence(OperatorAct::Kind kind, const QString &who, const QString &reason)
{
    QString text = declarationText(operatorActKey(kind), who);
    text[0] = text[0].toUpper();
    return Text::tr("%1: %2", "what was done and why").arg(text, reason);
}

Ending endingOf(const OperatorAct &act, const StepStatus &step, const StepDef *def,
                const ProvenEffect *effect, const QString &who)
{
    Ending ending;
    QString text = actSentence(act.kind, who, act.reason);
    if (act.kind == OperatorAct::Kind::Reconcile) {
        text += u' ' + Text::tr("The ledger of %1 holds its effect.").arg(effect->place);
        ending.progress = effect->progress;
        ending.rejectsFrom = effect->attempt;
    }
    if (act.kind == OperatorAct::Kind::MarkDone || act.kind == OperatorAct::Kind::Reconcile) {
        ending.state = RunState::Succeeded;
        const QString purpose = def ? (def->description.isEmpty() ? def->name : def->description) : QString();
        ending.description = purpose.isEmpty() ? text : purpose + u' ' + text;
        return ending;
    }
    ending.state = RunState::Failed;
    ending.description = text;
    if (act.kind == OperatorAct::Kind::DeclareLost) {
        ending.description += u' ' + Text::tr("Another system's row, in progress since %1, stays as it is.")
                                         .arg(instantText(step.started));
    }
    return ending;
}

} // namespace godwit
