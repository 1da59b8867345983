// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/textencoder.h"

#include <QString>

namespace godwit
{

using namespace std::string_view_literals;

std::string_view TextEncoder::mark() const
{
    if (!isUtf16())
        return {};
    return m_encoding == TextEncoding::Utf16Be ? "\xfe\xff"sv : "\xff\xfe"sv;
}

void TextEncoder::appendUnit(char16_t unit, std::string &out) const
{
    const auto low = static_cast<char>(unit & 0xff);
    const auto high = static_cast<char>(unit >> 8);
    out.push_back(m_encoding == TextEncoding::Utf16Be ? high : low);
    out.push_back(m_encoding == TextEncoding::Utf16Be ? low : high);
}

bool TextEncoder::encode(std::string_view utf8, std::string &out) const
{
    if (isUtf8()) {
        out.append(utf8);
        return true;
    }
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    for (const QChar c : text) {
        if (isUtf16()) {
            appendUnit(c.unicode(), out);
        } else {
            if (c.unicode() > 0xff)
                return false;
            out.push_back(static_cast<char>(c.unicode()));
        }
    }
    return true;
}

} // namespace godwit
