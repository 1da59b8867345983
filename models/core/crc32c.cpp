// SPDX-License-Identifier: Apache-2.0
#include "models/core/crc32c.h"

#include <array>

namespace godwit
{
namespace
{

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ (rest & 1 ? 0x82f63b78U : 0U); // the polynomial, bits reversed
        table[byte] = rest;
    }
    return table;
}

constexpr std::array<quint32, 256> table = makeTable();

} // namespace

quint32 crc32c(QByteArrayView bytes, quint32 former)
{
    quint32 crc = ~former;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

} // namespace godwit
