// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/csv/csvformat.h"

#include <string>
#include <string_view>

namespace godwit
{

/// Turns the bytes of a text file, chunk by chunk, into UTF-8; any split gives the same result. Takes a byte
/// order mark away. Bytes that are not text in the encoding are an error (Data) that names the byte
/// offset and the line; nothing is replaced silently.
class TextDecoder
{
public:
    TextDecoder(TextEncoding encoding, QString fileName)
        : m_encoding(encoding), m_fileName(std::move(fileName))
    {}

    /// Appends the text of `chunk` to `out`; `last`: nothing follows.
    Result<void> decode(std::string_view chunk, bool last, std::string &out);

private:
    Result<void> startUtf16();
    Result<void> decodeUtf8(bool last, std::string &out);
    void decodeLatin1(std::string &out);
    Result<void> decodeUtf16(bool last, std::string &out);
    void skipMark(std::string_view mark);
    Error invalid(qint64 offset, const std::string &decoded, const QString &cause,
                  const QString &advice = {}) const;

    TextEncoding m_encoding;
    QString m_fileName;
    std::string m_pending;    ///< bytes not decoded yet
    bool m_started = false;   ///< the byte order mark is behind us
    qint64 m_offset = 0;      ///< in the file, of m_pending
    qint64 m_lines = 0;       ///< line feeds in what was handed out
    size_t m_decodedFrom = 0; ///< where the current call began to append
};

} // namespace godwit
