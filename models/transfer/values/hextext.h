// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace godwit
{

/// "\x0001ff" → the three bytes: how a CSV file holds a binary value (docs/types.md), and PostgreSQL writes
/// one. Nothing where the text is not exactly that.
std::optional<std::string> bytesFromHexText(std::string_view text);

} // namespace godwit
