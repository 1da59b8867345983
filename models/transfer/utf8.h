// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace godwit
{

/// How much of some bytes is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
struct Utf8Extent
{
    size_t valid = 0;        ///< bytes that are well-formed
    bool incomplete = false; ///< what follows may become well-formed with more bytes
};
Utf8Extent validUtf8(std::string_view bytes);

void appendUtf8(std::string &out, char32_t codePoint);

} // namespace godwit
