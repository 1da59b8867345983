// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/digest.h"

#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr quint64 c1 = 0x87c37b91114253d5U;
constexpr quint64 c2 = 0x4cf5ad432745937fU;

quint64 finished(quint64 k)
{
    k ^= k >> 33;
    k *= 0xff51afd7ed558ccdU;
    k ^= k >> 33;
    k *= 0xc4ceb9fe1a85ec53U;
    return k ^ (k >> 33);
}

quint64 mixed(quint64 k, quint64 first, int turn, quint64 second)
{
    return std::rotl(k * first, turn) * second;
}

} // namespace

Digest &Digest::operator+=(const Digest &other)
{
    low += other.low;
    high += other.high + (low < other.low ? 1 : 0);
    rows += other.rows;
    return *this;
}

Digest &Digest::operator-=(const Digest &other)
{
    const bool borrow = low < other.low;
    low -= other.low;
    high -= other.high + (borrow ? 1 : 0);
    rows -= other.rows;
    return *this;
}

QString Digest::text() const
{
    return u"%1%2"_s.arg(high, 16, 16, QLatin1Char('0')).arg(low, 16, 16, QLatin1Char('0'));
}

Digest hashOf(std::string_view bytes)
{
    quint64 h1 = 0;
    quint64 h2 = 0;
    const size_t blocks = bytes.size() / 16;
    for (size_t i = 0; i < blocks; ++i) {
        quint64 k[2];
        std::memcpy(k, bytes.data() + i * 16, sizeof k);
        h1 ^= mixed(k[0], c1, 31, c2);
        h1 = (std::rotl(h1, 27) + h2) * 5 + 0x52dce729U;
        h2 ^= mixed(k[1], c2, 33, c1);
        h2 = (std::rotl(h2, 31) + h1) * 5 + 0x38495ab5U;
    }
    quint64 tail[2] = {0, 0};
    std::memcpy(tail, bytes.data() + blocks * 16, bytes.size() % 16);
    h2 ^= mixed(tail[1], c2, 33, c1);
    h1 ^= mixed(tail[0], c1, 31, c2);
    h1 ^= bytes.size();
    h2 ^= bytes.size();
    h1 += h2;
    h2 += h1;
    h1 = finished(h1);
    h2 = finished(h2);
    h1 += h2;
    h2 += h1;
    return {.low = h1, .high = h2, .rows = 1};
}

Digest RowDigester::digest(const ColumnBatch &batch, qsizetype row)
{
    m_row.clear();
    for (const CanonicalColumn &column : std::as_const(m_columns)) {
        if (batch.type(column.column, row) == CellType::Null) {
            m_row += '\0';
            continue;
        }
        const std::string_view cell = canonicalCell(batch, column, row, m_cell);
        const quint64 size = cell.size();
        char header[1 + sizeof size] = {1};
        std::memcpy(header + 1, &size, sizeof size);
        m_row.append(header, sizeof header);
        m_row += cell;
    }
    return hashOf(m_row);
}

} // namespace godwit
