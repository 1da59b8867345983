// SPDX-License-Identifier: Apache-2.0
#include "models/runners/stepending.h"

#include "models/audit/effectcertainty.h"
#include "models/core/clock.h"
#include "models/transfer/commitunknown.h"
#include "models/transfer/optionvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StepExecution)
};

/// The effect may be there, nothing records whether, and a second one would do harm.
bool leavesUnknown(const Error &error, const StepDef &step, const ConnectionDef &destination)
{
    if (!isCommitUnknown(error) || error.transient)
        return false;
    if (step.kind == u"sql")
        return !switchValue(step.settings.value(u"idempotent"_s)).value_or(false);
    return !repeatsSafely(step, destination);
}

void stoppedEnding(const Error &error, const StepDef &step, const KeptLease &kept, Ending &ending)
{
    const bool unknown = ending.state == RunState::Unknown;
    switch (kept.stopReason()) {
    case StopReason::None:
        break;
    case StopReason::Cancelled:
        ending.state = unknown ? RunState::Unknown : RunState::Cancelled;
        ending.errorKind = errorKindWord(ErrorKind::Cancelled);
        ending.description = Text::tr("Cancelled by %1.").arg(kept.stoppedBy());
        if (isCommitUnknown(error))
            ending.description += u' ' + error.text();
        break;
    case StopReason::TimedOut:
        ending.errorKind = errorKindWord(ErrorKind::Timeout);
        if (!unknown) {
            ending.description = Text::tr("It ran longer than its timeout of %1 and was stopped. Everything "
                                          "it did was rolled back.")
                                     .arg(durationText(step.timeout));
        }
        break;
    case StopReason::LeaseLost:
        ending.state = unknown ? RunState::Unknown : RunState::Interrupted;
        ending.errorKind = errorKindWord(ErrorKind::Fenced);
        break;
    }
}

} // namespace

Ending stepEnding(const Result<StepEffect> &effect, const StepDef &step, const ConnectionDef &destination,
                  KeptLease &kept)
{
    Ending ending{.endedAt = bootTime()};
    ending.progress = kept.progress().now();
    ending.progress.retry = 0;
    ending.progress.retryOf = 0;
    ending.progress.retryAt = {};
    if (effect) {
        ending.state = RunState::Succeeded;
        ending.progress.rowsRead = effect->rowsRead;
        ending.progress.rowsWritten = effect->rowsWritten;
        ending.progress.bytes = effect->bytes;
        return ending;
    }
    ending.errorKind = errorKindWord(effect.error().kind);
    ending.errorCode = effect.error().code;
    ending.description = effect.error().text();
    if (leavesUnknown(effect.error(), step, destination))
        ending.state = RunState::Unknown;
    stoppedEnding(effect.error(), step, kept, ending);
    return ending;
}

} // namespace godwit
