// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace godwit
{

/// The binary form of a numeric (numeric_send: count of digits to the base of 10,000, weight of the first,
/// sign, display scale, digits) as the text that the server itself would write: "-12.50", "NaN",
/// "Infinity". Exact for all of its up to 131,072 digits. False: malformed; `out` is then of no use.
bool appendPgNumeric(std::string &out, std::string_view bytes);

} // namespace godwit
