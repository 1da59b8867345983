// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstddef>

namespace godwit
{

/// Finds the bytes of a CSV text that mean something: delimiter, quote, CR, LF and NUL. Looks at 64 bytes at
/// a time and remembers them as a bit mask, so that short fields cost a shift and a count instead of a loop.
class CsvScanner
{
public:
    CsvScanner(char delimiter, char quote) : m_delimiter(delimiter), m_quote(quote) {}

    /// The text to scan; whoever moves or changes it says so by another call.
    void setText(const char *data, size_t size)
    {
        m_data = data;
        m_size = size;
        m_begin = 0;
        m_end = 0;
    }
    /// The first such byte at `at` or behind it; the text's size where there is none.
    size_t next(size_t at)
    {
        while (at < m_size) {
            if (at < m_begin || at >= m_end)
                load(at);
            if (const quint64 rest = m_mask >> (at - m_begin); rest != 0)
                return at + size_t(std::countr_zero(rest));
            at = m_end;
        }
        return m_size;
    }

private:
    void load(size_t at);
    quint64 maskOf(const char *bytes) const; ///< of 64 bytes

    char m_delimiter;
    char m_quote;
    const char *m_data = nullptr;
    size_t m_size = 0;
    size_t m_begin = 0; ///< of the bytes that the mask is about
    size_t m_end = 0;
    quint64 m_mask = 0;
};

} // namespace godwit
