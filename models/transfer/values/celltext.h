// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/values/valuetype.h"

#include <string>
#include <string_view>

namespace godwit
{

/// The shortest text that reads back as the same number, as C++'s to_chars gives it; "NaN", "Infinity",
/// "-Infinity". A Float32 is shortened as one.
void appendReal(std::string &out, double value, bool isFloat32 = false);

/// The text of a cell that is not NULL, as docs/types.md writes its kind: ISO 8601 for times, digits for
/// numbers, bytes as they are. Points into the batch or into `buffer`, which is overwritten.
std::string_view cellText(const ColumnBatch &batch, int column, qsizetype row, ValueKind kind,
                          std::string &buffer);

} // namespace godwit
