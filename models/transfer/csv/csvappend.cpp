// SPDX-License-Identifier: Apache-2.0
// The part of CsvWriter that goes on where an old file ends.
#include "models/transfer/columnmatch.h"
#include "models/transfer/csv/csvinput.h"
#include "models/transfer/csv/csvreader.h"
#include "models/transfer/csv/csvwriter.h"
#include "models/transfer/transfererror.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace godwit
{

/// Reads the whole old file, too: appending to one that is broken would hide the new rows in it.
Result<void> CsvWriter::matchOldColumns(const TableShape &shape)
{
    CsvReader old({.connection = m_request.connection,
                   .endpoint = m_request.endpoint,
                   .settings = m_request.settings,
                   .stop = m_request.stop});
    const auto oldShape = old.open();
    if (!oldShape)
        return at(ErrorKind::Destination, Transfer::tr("Cannot append to the file"), oldShape.error());
    ColumnBatch batch;
    for (bool more = true; more;) {
        batch.reset(int(oldShape->columns.size()), 1);
        const auto filled = old.read(batch);
        if (!filled)
            return at(ErrorKind::Destination, Transfer::tr("Cannot append to the file"), filled.error());
        more = *filled;
    }
    TableShape source = shape;
    source.named = shape.named && oldShape->named;
    const auto matches = matchColumns(source, oldShape->names(), m_request.endpoint.object);
    if (!matches)
        return matches.error();
    if (matches->size() != oldShape->columns.size()) {
        return Error{
            .kind = ErrorKind::Destination,
            .what = Transfer::tr("The columns do not match"),
            .object = m_request.endpoint.object,
            .cause = Transfer::tr("the source has no column for some of the file's. Source: %1. File: %2")
                         .arg(shape.names().join(u", "_s), oldShape->names().join(u", "_s)),
            .advice = Transfer::tr("Read the source by a query that gives all columns of the file.")};
    }
    for (const ColumnMatch &match : *matches)
        m_columns[match.destination] = match.source;
    return {};
}

/// The old bytes as they are; of a packed file the new rows become another member, as gzip allows it.
Result<void> CsvWriter::copyOldRows()
{
    auto old = CsvInput::open(m_path, m_path, false, ErrorKind::Destination);
    if (!old)
        return old.error();
    std::vector<char> chunk(256 * 1024);
    for (;;) {
        if (m_request.stop.stop_requested())
            return cancelled();
        const auto size = old->read(chunk.data(), chunk.size());
        if (!size)
            return at(ErrorKind::Destination, Transfer::tr("Cannot append to the file"), size.error());
        if (*size == 0)
            return rememberEnds();
        if (auto written = m_file->write({chunk.data(), *size}); !written)
            return written;
    }
}

/// Goes on in the byte order that the old text has, and on a line of its own.
Result<void> CsvWriter::rememberEnds()
{
    auto old = CsvInput::open(m_path, m_path, m_format.isPacked, ErrorKind::Destination);
    if (!old)
        return old.error();
    std::vector<char> chunk(256 * 1024);
    std::string tail; // the last code unit, to see whether the last line is complete
    for (bool first = true;; first = false) {
        const auto size = old->read(chunk.data(), chunk.size());
        if (!size)
            return at(ErrorKind::Destination, Transfer::tr("Cannot append to the file"), size.error());
        if (*size == 0)
            break;
        const std::string_view bytes(chunk.data(), *size);
        if (first && m_format.encoding == TextEncoding::Utf16 && bytes.starts_with("\xfe\xff"))
            m_encoder = TextEncoder(TextEncoding::Utf16Be);
        tail.append(bytes.substr(bytes.size() - std::min<size_t>(bytes.size(), 2)));
        tail.erase(0, tail.size() - std::min<size_t>(tail.size(), size_t(m_encoder.unitSize())));
    }
    std::string lineFeed;
    std::string carriageReturn;
    m_encoder.encode("\n", lineFeed);
    m_encoder.encode("\r", carriageReturn);
    if (tail != lineFeed && tail != carriageReturn)
        m_encoder.encode(m_format.crlf ? "\r\n" : "\n", m_out);
    return {};
}

} // namespace godwit
