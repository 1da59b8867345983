// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <optional>

namespace godwit
{

/// A watermark lowered by the step's overlap, in the form it has, so that it compares with the column's
/// values: a number by as much; an ISO 8601 date or time by so many seconds, with the separator, the digits
/// of its fraction and the offset that it had. Nothing where it is neither. Never higher than the exact
/// value.
std::optional<QString> loweredWatermark(const QString &watermark, const QString &overlap);

/// The error for a watermark that has no distance.
Error noOverlap(const QString &source, const QString &watermark);

} // namespace godwit
