// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/textdecoder.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{

Result<void> TextDecoder::decode(std::string_view chunk, bool last, std::string &out)
{
    m_pending.append(chunk);
    m_decodedFrom = out.size();
    if (!m_started) {
        if (m_pending.size() < 3 && !last)
            return {}; // a byte order mark may still come in pieces
        m_started = true;
        if (m_encoding == TextEncoding::Utf8)
            skipMark("\xef\xbb\xbf");
        else if (m_encoding != TextEncoding::Latin1) {
            if (auto started = startUtf16(); !started)
                return started;
        }
    }
    Result<void> done;
    switch (m_encoding) {
    case TextEncoding::Utf8:
        done = decodeUtf8(last, out);
        break;
    case TextEncoding::Latin1:
        decodeLatin1(out);
        break;
    default:
        done = decodeUtf16(last, out);
        break;
    }
    // A search per line is several times faster than a look at every byte.
    for (size_t at = out.find('\n', m_decodedFrom); at != std::string::npos; at = out.find('\n', at + 1))
        ++m_lines;
    return done;
}

void TextDecoder::skipMark(std::string_view mark)
{
    if (std::string_view(m_pending).starts_with(mark)) {
        m_pending.erase(0, mark.size());
        m_offset += qint64(mark.size());
    }
}

Result<void> TextDecoder::startUtf16()
{
    using namespace std::string_view_literals;
    const std::string_view bytes = m_pending;
    const bool little = bytes.starts_with("\xff\xfe"sv);
    const bool big = bytes.starts_with("\xfe\xff"sv);
    if (m_encoding == TextEncoding::Utf16) {
        if (!little && !big && !bytes.empty()) {
            return invalid(
                0, {}, Transfer::tr("the file has no byte order mark"),
                Transfer::tr("Set the encoding to utf-16le, utf-16be or whatever the file is in."));
        }
        m_encoding = big ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
    }
    if ((little && m_encoding == TextEncoding::Utf16Be) || (big && m_encoding == TextEncoding::Utf16Le)) {
        return invalid(0, {}, Transfer::tr("the byte order mark says the opposite byte order"),
                       Transfer::tr("Set the encoding to utf-16."));
    }
    if (little || big)
        skipMark(bytes.substr(0, 2));
    return {};
}

Result<void> TextDecoder::decodeUtf8(bool last, std::string &out)
{
    const Utf8Extent extent = validUtf8(m_pending);
    out.append(m_pending, 0, extent.valid);
    if (extent.valid < m_pending.size() && (last || !extent.incomplete)) {
        const auto byte = static_cast<unsigned char>(m_pending[extent.valid]);
        const qint64 offset = m_offset + qint64(extent.valid);
        const bool utf16 = offset == 0 && (byte == 0xff || byte == 0xfe);
        return invalid(
            offset, out, Transfer::tr("byte 0x%1 is not UTF-8").arg(byte, 2, 16, QChar(u'0')),
            utf16 ? Transfer::tr("It looks like UTF-16: set the encoding to utf-16.")
                  : Transfer::tr("Correct the file, or set the encoding it is in (latin-1, utf-16)."));
    }
    m_offset += qint64(extent.valid);
    m_pending.erase(0, extent.valid);
    return {};
}

void TextDecoder::decodeLatin1(std::string &out)
{
    for (const char c : m_pending)
        appendUtf8(out, static_cast<unsigned char>(c));
    m_offset += qint64(m_pending.size());
    m_pending.clear();
}

Result<void> TextDecoder::decodeUtf16(bool last, std::string &out)
{
    const auto unit = [&](size_t at) -> char32_t {
        const auto first = static_cast<unsigned char>(m_pending[at]);
        const auto second = static_cast<unsigned char>(m_pending[at + 1]);
        return m_encoding == TextEncoding::Utf16Le ? char32_t(second << 8 | first)
                                                   : char32_t(first << 8 | second);
    };
    const QString advice = Transfer::tr("Correct the file, or set the encoding it is in.");
    size_t at = 0;
    while (m_pending.size() - at >= 2) {
        const char32_t high = unit(at);
        if (high < 0xd800 || high > 0xdfff) {
            appendUtf8(out, high);
            at += 2;
            continue;
        }
        if (high <= 0xdbff && m_pending.size() - at < 4 && !last)
            break; // the second half comes with the next chunk
        const char32_t low = m_pending.size() - at >= 4 ? unit(at + 2) : 0;
        if (high > 0xdbff || low < 0xdc00 || low > 0xdfff) {
            return invalid(
                m_offset + qint64(at), out,
                Transfer::tr("half of a surrogate pair (0x%1) stands alone").arg(uint(high), 4, 16), advice);
        }
        appendUtf8(out, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
        at += 4;
    }
    m_offset += qint64(at);
    m_pending.erase(0, at);
    if (last && !m_pending.empty())
        return invalid(m_offset, out, Transfer::tr("the file ends within a character"), advice);
    return {};
}

Error TextDecoder::invalid(qint64 offset, const std::string &decoded, const QString &cause,
                           const QString &advice) const
{
    const auto from = decoded.begin() + qsizetype(std::min(m_decodedFrom, decoded.size()));
    const qint64 line = m_lines + std::count(from, decoded.end(), '\n') + 1;
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("The file is not text in the encoding that was set"),
            .object =
                Transfer::tr("%1, line %2, byte %3 of the file").arg(m_fileName).arg(line).arg(offset + 1),
            .cause = cause,
            .advice = advice};
}

} // namespace godwit
