// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/hextext.h"

#include <charconv>

namespace godwit
{

std::optional<std::string> bytesFromHexText(std::string_view text)
{
    if (!text.starts_with("\\x") || text.size() % 2 != 0)
        return {};
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (const char *at = text.data() + 2; at < text.data() + text.size(); at += 2) {
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(at, at + 2, byte, 16);
        if (error != std::errc() || end != at + 2)
            return {};
        bytes.push_back(char(byte));
    }
    return bytes;
}

} // namespace godwit
