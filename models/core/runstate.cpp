// SPDX-License-Identifier: Apache-2.0
#include "models/core/runstate.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct StateNames
{
    RunState state;
    QStringView key;
    const char *word; ///< marked for translation in the context "RunState"
};

constexpr StateNames names[] = {
    {RunState::Pending, u"pending", QT_TRANSLATE_NOOP("RunState", "Pending")},
    {RunState::Blocked, u"blocked", QT_TRANSLATE_NOOP("RunState", "Blocked")},
    {RunState::Running, u"running", QT_TRANSLATE_NOOP("RunState", "Running")},
    {RunState::Succeeded, u"succeeded", QT_TRANSLATE_NOOP("RunState", "Succeeded")},
    {RunState::Failed, u"failed", QT_TRANSLATE_NOOP("RunState", "Failed")},
    {RunState::Cancelled, u"cancelled", QT_TRANSLATE_NOOP("RunState", "Cancelled")},
    {RunState::Interrupted, u"interrupted", QT_TRANSLATE_NOOP("RunState", "Interrupted")},
    {RunState::Unknown, u"unknown", QT_TRANSLATE_NOOP("RunState", "Unknown")},
    {RunState::Skipped, u"skipped", QT_TRANSLATE_NOOP("RunState", "Skipped")},
};
static_assert(std::size(names) == runStateCount);

} // namespace

QList<RunState> allRunStates()
{
    return {RunState::Running, RunState::Failed,    RunState::Interrupted,
            RunState::Unknown, RunState::Cancelled, RunState::Blocked,
            RunState::Pending, RunState::Succeeded, RunState::Skipped};
}

QString runStateKey(RunState state) { return names[static_cast<size_t>(state)].key.toString(); }

std::optional<RunState> runStateFromKey(QStringView key)
{
    for (const StateNames &entry : names) {
        if (key == entry.key)
            return entry.state;
    }
    return {};
}

QString runStateWord(RunState state)
{
    return QCoreApplication::translate("RunState", names[static_cast<size_t>(state)].word);
}

bool isUnsuccessfulEnd(RunState state)
{
    return state == RunState::Failed || state == RunState::Cancelled || state == RunState::Interrupted ||
           state == RunState::Unknown;
}

int StateCounts::total() const { return std::accumulate(counts.begin(), counts.end(), 0); }

int StateCounts::unsuccessful() const
{
    return (*this)[RunState::Failed] + (*this)[RunState::Cancelled] + (*this)[RunState::Interrupted] +
           (*this)[RunState::Unknown];
}

StateCounts &StateCounts::operator+=(const StateCounts &other)
{
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    return *this;
}

StateCounts &StateCounts::operator-=(const StateCounts &other)
{
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] -= other.counts[i];
    return *this;
}

RunState rollUp(const StateCounts &counts)
{
    for (const RunState state :
         {RunState::Running, RunState::Failed, RunState::Unknown, RunState::Interrupted, RunState::Cancelled,
          RunState::Blocked, RunState::Pending}) {
        if (counts[state] > 0)
            return state;
    }
    return counts[RunState::Succeeded] > 0 ? RunState::Succeeded
           : counts[RunState::Skipped] > 0 ? RunState::Skipped
                                           : RunState::Pending;
}

} // namespace godwit
