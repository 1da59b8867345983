// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvscanner.h"

#include <algorithm>
#include <array>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace godwit
{

#ifdef __SSE2__

quint64 CsvScanner::maskOf(const char *bytes) const
{
    const __m128i delimiter = _mm_set1_epi8(m_delimiter);
    const __m128i quote = _mm_set1_epi8(m_quote);
    const __m128i cr = _mm_set1_epi8('\r');
    const __m128i lf = _mm_set1_epi8('\n');
    quint64 mask = 0;
    for (int part = 0; part < 4; ++part) {
        __m128i text;
        std::copy_n(bytes + part * 16, 16, reinterpret_cast<char *>(&text));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(text, cr), _mm_cmpeq_epi8(text, lf));
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(text, delimiter), _mm_cmpeq_epi8(text, quote));
        const __m128i nul = _mm_cmpeq_epi8(text, _mm_setzero_si128());
        const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(ends, marks), nul));
        mask |= quint64(quint32(found)) << (part * 16);
    }
    return mask;
}

#else

quint64 CsvScanner::maskOf(const char *bytes) const
{
    quint64 mask = 0;
    for (int i = 0; i < 64; ++i) {
        const char c = bytes[i];
        const bool found = c == m_delimiter || c == m_quote || c == '\r' || c == '\n' || c == '\0';
        mask |= quint64(found) << i;
    }
    return mask;
}

#endif

void CsvScanner::load(size_t at)
{
    m_begin = at;
    m_end = std::min(at + 64, m_size);
    if (m_end - m_begin == 64) {
        m_mask = maskOf(m_data + m_begin);
        return;
    }
    std::array<char, 64> last{};
    std::copy(m_data + m_begin, m_data + m_end, last.begin());
    m_mask = maskOf(last.data()) & ((quint64(1) << (m_end - m_begin)) - 1);
}

} // namespace godwit
