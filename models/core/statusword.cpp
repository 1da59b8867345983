// SPDX-License-Identifier: Apache-2.0
#include "models/core/statusword.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace godwit
{

QString statusWordFor(RunState state)
{
    if (state == RunState::Succeeded)
        return statusSuccess.toString();
    if (state == RunState::Running)
        return statusInProgress.toString();
    return statusFailure.toString();
}

QString plainStatusWord(QStringView word)
{
    QString plain;
    plain.reserve(word.size());
    for (const QChar c : word) {
        if (c != u'-' && c != u'_' && !c.isSpace())
            plain += c.toCaseFolded();
    }
    return plain;
}

std::optional<RunState> parseStatusWord(QStringView word)
{
    static const QHash<QString, RunState> known = {
        {u"success"_s, RunState::Succeeded},
        {u"succeeded"_s, RunState::Succeeded},
        {u"successful"_s, RunState::Succeeded},
        {u"complete"_s, RunState::Succeeded},
        {u"completed"_s, RunState::Succeeded},
        {u"ok"_s, RunState::Succeeded},
        {u"done"_s, RunState::Succeeded},
        {u"finished"_s, RunState::Succeeded},
        {u"failure"_s, RunState::Failed},
        {u"failed"_s, RunState::Failed},
        {u"fail"_s, RunState::Failed},
        {u"error"_s, RunState::Failed},
        {u"errored"_s, RunState::Failed},
        {u"timedout"_s, RunState::Failed},
        {u"inprogress"_s, RunState::Running},
        {u"running"_s, RunState::Running},
        {u"started"_s, RunState::Running},
        {u"executing"_s, RunState::Running},
        {u"canceling"_s, RunState::Running},
        {u"cancelling"_s, RunState::Running},
        {u"queued"_s, RunState::Running},
        {u"waiting"_s, RunState::Running},
        {u"canceled"_s, RunState::Cancelled},
        {u"cancelled"_s, RunState::Cancelled},
        {u"aborted"_s, RunState::Cancelled},
        {u"stopped"_s, RunState::Cancelled},
        {u"interrupted"_s, RunState::Interrupted},
        {u"skipped"_s, RunState::Skipped},
        {u"pending"_s, RunState::Pending},
        {u"unknown"_s, RunState::Unknown},
    };
    const auto found = known.constFind(plainStatusWord(word));
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace godwit
