// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rerunreasons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RerunPlan)
};

} // namespace

QString idList(const QList<StepId> &ids)
{
    QStringList texts;
    for (const StepId &id : ids)
        texts.append(id.text());
    return texts.join(u", ");
}

QString whyItRuns(const StepStatus &step)
{
    switch (step.state) {
    case RunState::Failed:
        return Text::tr("failed in attempt %1").arg(step.attempts);
    case RunState::Cancelled:
        return Text::tr("was cancelled in attempt %1").arg(step.attempts);
    case RunState::Interrupted:
        return Text::tr("was interrupted in attempt %1").arg(step.attempts);
    case RunState::Unknown:
        return step.foreignWord.isEmpty()
                   ? Text::tr("ended with an unknown effect")
                   : Text::tr("its status \"%1\" does not say success").arg(step.foreignWord);
    case RunState::Blocked:
        return Text::tr("was blocked: step %1 had not succeeded").arg(idList(step.waitsFor));
    default:
        return Text::tr("never started");
    }
}

} // namespace godwit
