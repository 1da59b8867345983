// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/gzip.h"

#include "models/transfer/transfererror.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace godwit
{
namespace
{

constexpr int gzipOnly = 16 + MAX_WBITS; // zlib.h, inflateInit2 and deflateInit2

Bytef *writable(const char *bytes)
{
    // zlib reads through a pointer to bytes that are not constant.
    return reinterpret_cast<Bytef *>(
        const_cast<char *>(bytes)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace

GzipUnpacker::GzipUnpacker(QString fileName) : m_fileName(std::move(fileName))
{
    auto stream = std::make_unique<z_stream_s>();
    if (inflateInit2(stream.get(), gzipOnly) == Z_OK)
        m_stream.reset(stream.release());
}

void GzipUnpacker::Ender::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    const std::unique_ptr<z_stream_s> owned(stream);
}

Error GzipUnpacker::damaged(const QString &cause) const
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("The compressed file cannot be read"),
            .object = m_fileName,
            .cause = cause,
            .advice = Transfer::tr("Check whether it was delivered completely (gzip -t), or set the option "
                                   "compression to none.")};
}

bool GzipUnpacker::needsInput() const { return !m_stream || m_stream->avail_in == 0; }

void GzipUnpacker::feed(std::string_view packed)
{
    if (!m_stream)
        return;
    m_stream->next_in = writable(packed.data());
    m_stream->avail_in = static_cast<uInt>(packed.size());
}

Result<size_t> GzipUnpacker::unpack(char *into, size_t room)
{
    if (!m_stream)
        return damaged(Transfer::tr("there is not enough memory"));
    m_stream->next_out = reinterpret_cast<Bytef *>(into);
    m_stream->avail_out = static_cast<uInt>(room);
    while (m_stream->avail_out > 0) {
        if (m_betweenMembers) {
            while (m_started && m_stream->avail_in > 0 && *m_stream->next_in == 0) { // padding
                ++m_stream->next_in;
                --m_stream->avail_in;
            }
            if (m_stream->avail_in == 0)
                break;
            inflateReset(m_stream.get());
            m_betweenMembers = false;
            m_started = true;
        }
        const uInt before = m_stream->avail_out;
        const int code = inflate(m_stream.get(), Z_NO_FLUSH);
        if (code == Z_STREAM_END) {
            m_betweenMembers = true;
            continue;
        }
        if (code != Z_OK && code != Z_BUF_ERROR)
            return damaged(m_stream->msg ? QString::fromLatin1(m_stream->msg)
                                         : Transfer::tr("it is not compressed by gzip"));
        if (m_stream->avail_in == 0 && (code == Z_BUF_ERROR || m_stream->avail_out == before))
            break;
    }
    return room - m_stream->avail_out;
}

Result<void> GzipUnpacker::finish() const
{
    if (!m_started)
        return damaged(Transfer::tr("the file is empty"));
    if (!m_betweenMembers)
        return damaged(Transfer::tr("it ends in the middle"));
    return {};
}

GzipPacker::GzipPacker()
{
    constexpr int level = 6;
    constexpr int memory = 8;
    auto stream = std::make_unique<z_stream_s>();
    if (deflateInit2(stream.get(), level, Z_DEFLATED, gzipOnly, memory, Z_DEFAULT_STRATEGY) == Z_OK)
        m_stream.reset(stream.release());
}

void GzipPacker::Ender::operator()(z_stream_s *stream) const
{
    deflateEnd(stream);
    const std::unique_ptr<z_stream_s> owned(stream);
}

Result<void> GzipPacker::pack(std::string_view text, bool last, std::string &out)
{
    std::array<char, 64 * 1024> ready; // NOLINT(cppcoreguidelines-pro-type-member-init): deflate fills it
    if (!m_stream)
        return unexpected(std::bad_alloc());
    m_stream->next_in = writable(text.data());
    m_stream->avail_in = static_cast<uInt>(text.size());
    int code = Z_OK;
    do {
        m_stream->next_out = reinterpret_cast<Bytef *>(ready.data());
        m_stream->avail_out = static_cast<uInt>(ready.size());
        code = deflate(m_stream.get(), last ? Z_FINISH : Z_NO_FLUSH);
        out.append(ready.data(), ready.size() - m_stream->avail_out);
    } while (m_stream->avail_out == 0 || (last && code == Z_OK));
    return {};
}

} // namespace godwit
