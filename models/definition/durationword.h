// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace godwit
{

/// "500ms", "5s", "10m", "2h": durations as definition files write them. Whole numbers, at most 30 days.
std::optional<std::chrono::milliseconds> durationFromWord(QStringView word);
/// In the largest unit that needs no fraction.
QString durationWord(std::chrono::milliseconds duration);

} // namespace godwit
