// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgnumerictext.h"

#include "models/transfer/postgresql/pgwire.h"

#include <algorithm>

namespace godwit
{
namespace
{

constexpr size_t headerSize = 8;
constexpr quint16 positive = 0x0000;
constexpr quint16 negative = 0x4000;
constexpr quint16 notANumber = 0xC000;
constexpr quint16 infinity = 0xD000; // since PostgreSQL 14
constexpr quint16 negativeInfinity = 0xF000;

/// The digits to the base of 10,000; positions beyond them are zero.
class Digits
{
public:
    Digits(std::string_view bytes, int count) : m_bytes(bytes.substr(headerSize)), m_count(count) {}

    bool areValid() const
    {
        for (int i = 0; i < m_count; ++i) {
            if (at(i) < 0 || at(i) > 9999)
                return false;
        }
        return true;
    }
    int at(int position) const
    {
        return position >= 0 && position < m_count ? pgNumber<qint16>(m_bytes, size_t(position) * 2) : 0;
    }

private:
    std::string_view m_bytes;
    int m_count;
};

/// Writes some of the four digits of a group.
void appendGroup(std::string &out, int group, int first, int count)
{
    const char text[4] = {char('0' + group / 1000), char('0' + group / 100 % 10), char('0' + group / 10 % 10),
                          char('0' + group % 10)};
    out.append(text + first, size_t(count));
}

int leadingZeros(int group) { return group >= 1000 ? 0 : group >= 100 ? 1 : group >= 10 ? 2 : 3; }

} // namespace

bool appendPgNumeric(std::string &out, std::string_view bytes)
{
    if (bytes.size() < headerSize)
        return false;
    const int count = pgNumber<quint16>(bytes);
    const int weight = pgNumber<qint16>(bytes, 2);
    const auto sign = pgNumber<quint16>(bytes, 4);
    const int scale = pgNumber<quint16>(bytes, 6);
    const Digits digits(bytes, count);
    if (bytes.size() != headerSize + size_t(count) * 2 || !digits.areValid())
        return false;

    switch (sign) {
    case notANumber:
        out += "NaN";
        return true;
    case infinity:
        out += "Infinity";
        return true;
    case negativeInfinity:
        out += "-Infinity";
        return true;
    case negative:
        out += '-';
        break;
    case positive:
        break;
    default:
        return false;
    }

    if (weight < 0) {
        out += '0';
    } else {
        const int zeros = leadingZeros(digits.at(0));
        appendGroup(out, digits.at(0), zeros, 4 - zeros);
        for (int i = 1; i <= weight; ++i)
            appendGroup(out, digits.at(i), 0, 4);
    }
    if (scale > 0) {
        out += '.';
        for (int written = 0, i = weight + 1; written < scale; written += 4, ++i)
            appendGroup(out, digits.at(i), 0, std::min(4, scale - written));
    }
    return true;
}

} // namespace godwit
