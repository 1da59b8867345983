// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

namespace godwit
{

/// The only words that Godwit writes into the Status columns (mission.md).
inline constexpr QStringView statusSuccess = u"Success";
inline constexpr QStringView statusFailure = u"Failure";
inline constexpr QStringView statusInProgress = u"In-Progress";

/// The word to write for a state.
QString statusWordFor(RunState state);

/// Understands what others write, whatever the case, hyphens, underscores or blanks: Succeeded, Completed,
/// OK, Failed, Error, Running, InProgress, Canceled, Queued … Nothing for a word it does not know: such a row
/// is shown as it stands and counts as not succeeded.
std::optional<RunState> parseStatusWord(QStringView word);

/// A word without case, hyphens, underscores and blanks: what words are compared by.
QString plainStatusWord(QStringView word);

} // namespace godwit
