// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace godwit
{

/// Unpacks a gzip stream (RFC 1952) chunk by chunk; several members one after the other are one text, as gzip
/// and others write them. Memory is bounded by the caller's room, whatever the ratio. One thread.
class GzipUnpacker
{
public:
    explicit GzipUnpacker(QString fileName);

    bool needsInput() const;
    /// `packed` has to stay until needsInput().
    void feed(std::string_view packed);
    /// Unpacks into the room; 0: needs input. Error Data: it is no gzip, or damaged.
    Result<size_t> unpack(char *into, size_t room);
    /// After the last byte of the file. Error Data: it is cut off.
    Result<void> finish() const;

private:
    Error damaged(const QString &cause) const;

    QString m_fileName;
    struct Ender
    {
        void operator()(z_stream_s *stream) const;
    };
    std::unique_ptr<z_stream_s, Ender> m_stream; ///< null: there was not enough memory
    bool m_betweenMembers = true;
    bool m_started = false;
};

/// Packs text as one gzip member; the same text gives the same bytes. One thread.
class GzipPacker
{
public:
    GzipPacker();

    /// Appends what is ready to `out`; with `last` all of it. Error Internal: out of memory.
    Result<void> pack(std::string_view text, bool last, std::string &out);

private:
    struct Ender
    {
        void operator()(z_stream_s *stream) const;
    };
    std::unique_ptr<z_stream_s, Ender> m_stream; ///< null: there was not enough memory
};

} // namespace godwit
