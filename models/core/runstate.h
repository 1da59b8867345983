// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace godwit
{

/// The state of a step, an attempt, a run or a process, as people see it. The audit tables know only
/// three words; the finer outcome lives in the companion tables (audit-protocol.md, section 2).
enum class RunState {
    Pending,   ///< never started in this cycle
    Blocked,   ///< something it depends on did not succeed
    Running,   ///< a live lease, or somebody else's row in progress
    Succeeded, ///< absorbing: nothing later in the cycle changes it
    Failed,
    Cancelled,   ///< ended by a person
    Interrupted, ///< its runner died
    Unknown,     ///< its effect is not known; needs an acknowledgement
    Skipped,     ///< disabled in the control table
};
inline constexpr int runStateCount = 9;

/// All states, in the order in which legends and filters show them.
QList<RunState> allRunStates();

/// Stable word for tables and JSON ("succeeded"); never translated.
QString runStateKey(RunState state);
std::optional<RunState> runStateFromKey(QStringView key);

/// The word that people read, translated.
QString runStateWord(RunState state);

/// True where a rerun would execute the step again (after an acknowledgement for Unknown).
bool isUnsuccessfulEnd(RunState state);

/// How many steps are in which state; indexed by state.
struct StateCounts
{
    std::array<int, runStateCount> counts{};

    int operator[](RunState state) const { return counts[static_cast<size_t>(state)]; }
    int &operator[](RunState state) { return counts[static_cast<size_t>(state)]; }
    int total() const;
    /// Failed, Cancelled, Interrupted, Unknown.
    int unsuccessful() const;
    StateCounts &operator+=(const StateCounts &other);
    StateCounts &operator-=(const StateCounts &other);
    friend bool operator==(const StateCounts &, const StateCounts &) = default;
};

/// A process in one word from its steps: running before failed before the other unsuccessful ends
/// before blocked before pending before succeeded. No leaf rule: one failure anywhere shows.
RunState rollUp(const StateCounts &counts);

} // namespace godwit
