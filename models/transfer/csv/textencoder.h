// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/csv/csvformat.h"

#include <string>
#include <string_view>

namespace godwit
{

/// Turns well-formed UTF-8 into the bytes of a text file. Stateless apart from its encoding.
class TextEncoder
{
public:
    explicit TextEncoder(TextEncoding encoding) : m_encoding(encoding) {}

    /// What stands at the front of a new file.
    std::string_view mark() const;
    /// The size of a code unit: 1 or 2.
    int unitSize() const { return isUtf16() ? 2 : 1; }
    bool isUtf8() const { return m_encoding == TextEncoding::Utf8; }
    /// Appends whole characters. False: one of them does not exist in the encoding.
    bool encode(std::string_view utf8, std::string &out) const;

private:
    bool isUtf16() const { return m_encoding != TextEncoding::Utf8 && m_encoding != TextEncoding::Latin1; }
    void appendUnit(char16_t unit, std::string &out) const;

    TextEncoding m_encoding;
};

} // namespace godwit
