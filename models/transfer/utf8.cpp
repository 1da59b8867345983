// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/utf8.h"

#include <cstring>

namespace godwit
{
namespace
{

/// What may follow a lead byte: how many bytes, and the range of the first of them (RFC 3629, section 4).
struct Lead
{
    int following = 0; ///< 0: not a lead byte
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xc2 && byte <= 0xdf)
        return {1};
    if (byte == 0xe0)
        return {2, 0xa0, 0xbf};
    if (byte == 0xed)
        return {2, 0x80, 0x9f};
    if (byte >= 0xe1 && byte <= 0xef)
        return {2};
    if (byte == 0xf0)
        return {3, 0x90, 0xbf};
    if (byte == 0xf4)
        return {3, 0x80, 0x8f};
    if (byte >= 0xf1 && byte <= 0xf3)
        return {3};
    return {};
}

} // namespace

Utf8Extent validUtf8(std::string_view bytes)
{
    const char *const data = bytes.data();
    const size_t size = bytes.size();
    size_t at = 0;
    while (at < size) {
        if (size - at >= 8) { // eight ASCII characters at a time
            quint64 word = 0;
            std::memcpy(&word, data + at, 8);
            if ((word & 0x8080808080808080U) == 0) {
                at += 8;
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(data[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        const Lead lead = leadOf(byte);
        if (lead.following == 0)
            return {at, false};
        for (int i = 1; i <= lead.following; ++i) {
            if (at + static_cast<size_t>(i) >= size)
                return {at, true};
            const auto next = static_cast<unsigned char>(data[at + static_cast<size_t>(i)]);
            const unsigned char low = i == 1 ? lead.low : 0x80;
            const unsigned char high = i == 1 ? lead.high : 0xbf;
            if (next < low || next > high)
                return {at, false};
        }
        at += static_cast<size_t>(lead.following) + 1;
    }
    return {size, false};
}

void appendUtf8(std::string &out, char32_t c)
{
    const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | c >> 6);
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3f));
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

} // namespace godwit
