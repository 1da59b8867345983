// SPDX-License-Identifier: Apache-2.0
#include "models/audit/foreignverdict.h"

#include "models/core/clock.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CycleStatus)
};

bool haveSucceeded(const QList<StepStatus> &steps)
{
    StateCounts counts;
    for (const StepStatus &step : steps)
        ++counts[step.state];
    return rollUp(counts) == RunState::Succeeded;
}

/// A step whose latest row is another system's and says that it did not succeed, before the run had ended.
const StepStatus *failedStep(const RunRecord &run, const ProcessHistory &history,
                             const QList<StepStatus> &steps)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepStatus &step) {
        const auto attempts = history.attemptsOf(step.key.step);
        return isUnsuccessfulEnd(step.state) && !attempts.isEmpty() && attempts.last()->isForeign() &&
               (!run.ended.isValid() || step.started <= run.ended);
    });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace

const RunRecord *latestRun(const QList<RunRecord> &runs)
{
    const RunRecord *latest = nullptr;
    for (const RunRecord &run : runs) {
        const bool endedBefore = latest && run.started == latest->started && run.ended.isValid() &&
                                 latest->ended.isValid() && run.ended < latest->ended;
        if (!latest || (run.started >= latest->started && !endedBefore))
            latest = &run;
    }
    return latest;
}

const RunRecord *foreignVerdict(const ProcessHistory &history)
{
    const RunRecord *latest = latestRun(history.runs);
    if (!latest || !latest->id.isEmpty())
        return nullptr;
    // One of ours that began earlier and ended later has looked at every step after this was said.
    const QDateTime said = latest->ended.isValid() ? latest->ended : latest->started;
    const bool superseded = std::any_of(history.runs.begin(), history.runs.end(), [&](const RunRecord &run) {
        return !run.id.isEmpty() && run.state == RunState::Succeeded && run.ended > said;
    });
    return superseded ? nullptr : latest;
}

QString verdictAnomaly(const RunRecord &verdict, const ProcessHistory &history,
                       const QList<StepStatus> &steps)
{
    const QString since = instantText(verdict.started);
    if (verdict.state == RunState::Unknown && !haveSucceeded(steps))
        return Text::tr("The status word \"%1\" of the run is not known.").arg(verdict.statusWord);
    if (verdict.state == RunState::Unknown) {
        return Text::tr("The run of another system at %1 says \"%2\", a word that is not known, though its "
                        "steps succeeded.")
            .arg(since, verdict.statusWord);
    }
    if (isUnsuccessfulEnd(verdict.state) && haveSucceeded(steps)) {
        return Text::tr("The run of another system at %1 says \"%2\", though its steps succeeded.")
            .arg(since, verdict.statusWord);
    }
    const StepStatus *failed = failedStep(verdict, history, steps);
    if (verdict.state == RunState::Succeeded && failed) {
        return Text::tr("The run of another system at %1 says \"%2\", though step %3 did not succeed.")
            .arg(since, verdict.statusWord, failed->key.step.text());
    }
    return {};
}

} // namespace godwit
