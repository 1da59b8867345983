// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtEndian>

#include <algorithm>
#include <memory>
#include <string_view>

namespace godwit
{

/// Bytes on their way to the server, numbers in its byte order. Grows, is emptied and filled again.
class PgBuffer
{
public:
    /// Room for so many bytes, which put…() then takes without asking.
    void reserve(size_t more)
    {
        if (m_capacity - m_size < more)
            grow(more);
    }
    void putInt8(quint8 value) { m_bytes[m_size++] = char(value); }
    void putInt16(qint16 value) { putNumber(value); }
    void putInt32(qint32 value) { putNumber(value); }
    void putInt64(qint64 value) { putNumber(value); }
    void putBytes(std::string_view bytes)
    {
        std::copy_n(bytes.data(), bytes.size(), m_bytes.get() + m_size);
        m_size += bytes.size();
    }
    /// For a length that is known only later.
    void setInt32At(size_t at, qint32 value) { qToBigEndian(value, m_bytes.get() + at); }

    size_t size() const { return m_size; }
    void truncate(size_t size) { m_size = size; }
    std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    template <typename Number>
    void putNumber(Number value)
    {
        qToBigEndian(value, m_bytes.get() + m_size);
        m_size += sizeof value;
    }
    void grow(size_t more)
    {
        const size_t capacity = std::max(m_size + more, 2 * m_capacity);
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
        std::copy_n(m_bytes.get(), m_size, bytes.get());
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }

    std::unique_ptr<char[]> m_bytes;
    size_t m_size = 0;
    size_t m_capacity = 0;
};

} // namespace godwit
