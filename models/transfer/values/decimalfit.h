// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace godwit
{

/// True for a decimal number ("-12.50", NaN, Infinity) that decimal(precision, scale) holds exactly; 0 and −1
/// are no limits. Zeros in front and behind the scale do not count.
bool decimalFits(std::string_view text, int precision, int scale);

} // namespace godwit
