// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/values/valuetype.h"

#include <QString>

#include <optional>

namespace godwit
{

/// Turns a cell into what a type says, in place; NULL stays NULL. Strict: nothing is rounded, cut or guessed.
/// | to | takes |
/// |---|---|
/// | integer, unsigned | digits with a sign, whole numbers, within the width |
/// | decimal(p,s) | a decimal number whose digits fit; zeros behind the scale do |
/// | float32, float64 | any number that stays what it is, NaN, Infinity |
/// | boolean | 0, 1, true, false, t, f, yes, no, y, n, on, off |
/// | text(n) | whatever has a text of at most n characters |
/// | bytes(n) | binary, or `\x` and hex digits |
/// | date, time, timestamp, instant | ISO 8601 (temporal.h); a date is a timestamp at midnight |
/// | uuid, bits, json and the others | text of that form, as far as it has one |
///
/// Returns why the value does not fit; the cell is then as it was.
std::optional<QString> castCell(ColumnBatch &batch, int column, qsizetype row, ValueKind from,
                                const ValueType &to);

} // namespace godwit
