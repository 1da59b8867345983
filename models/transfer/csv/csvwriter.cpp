// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvwriter.h"

#include "models/core/failpoint.h"
#include "models/transfer/columnmatch.h"
#include "models/transfer/csv/csvinput.h"
#include "models/transfer/csv/csvreader.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace godwit
{

CsvWriter::CsvWriter(WriteRequest request)
    : m_request(std::move(request))
    , m_format(CsvFormat::of(m_request.connection, m_request.settings, m_request.endpoint.object))
    , m_formatter(m_format)
    , m_encoder(m_format.encoding)
{}

Result<WriteStart> CsvWriter::begin()
{
    const auto path = csvPath(m_request.connection, m_request.endpoint.object, ErrorKind::Destination);
    if (!path)
        return path.error();
    m_path = *path;
    const QFileInfo info(m_path);
    if (info.exists()) { // refuses folders, pipes and devices
        if (auto regular = openRegularFile(m_path, ErrorKind::Destination); !regular)
            return regular.error();
    }
    WriteStart start;
    if (!m_format.ledger)
        return start;
    auto manifest = CsvManifest::read(m_path);
    if (!manifest)
        return manifest.error();
    m_manifest.emplace(std::move(*manifest));
    start.adopted = m_manifest->effect(m_request.identity);
    if (start.adopted)
        return start;
    if (auto allowed = m_manifest->checkFence(m_request.identity); !allowed)
        return allowed.error();
    if (m_request.mode == LoadMode::Incremental) {
        const auto watermark = m_manifest->watermark(m_request.identity);
        if (!watermark)
            return watermark.error();
        start.watermark = *watermark;
    }
    return start;
}

bool CsvWriter::extendsOldFile() const
{
    return m_request.mode != LoadMode::Full && QFileInfo(m_path).size() > 0;
}

Result<void> CsvWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    m_formatter.setShape(shape);
    m_columns.resize(shape.columns.size());
    std::iota(m_columns.begin(), m_columns.end(), 0);
    if (extendsOldFile()) {
        if (auto matched = matchOldColumns(shape); !matched)
            return matched;
    }
    const QString attempt = m_request.identity.attempt.text();
    auto file = ReplacementFile::create(m_path, attempt.isEmpty() ? u"unnamed"_s : attempt);
    if (!file)
        return file.error();
    m_file.emplace(std::move(*file));
    if (m_format.isPacked)
        m_packer.emplace();
    if (extendsOldFile())
        return copyOldRows();

    m_out.append(m_encoder.mark());
    if (m_format.header) {
        m_row.clear();
        m_formatter.appendHeader(shape.names(), m_row);
        if (!m_encoder.encode(m_row, m_out)) {
            return Error{.kind = ErrorKind::Data,
                         .what = Transfer::tr("Cannot write to the destination"),
                         .object = m_request.endpoint.object,
                         .cause =
                             Transfer::tr("a column name has characters that the encoding does not have"),
                         .advice = Transfer::tr("Set the encoding to utf-8.")};
        }
    }
    return {};
}

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

Result<qint64> CsvWriter::write(const ColumnBatch &batch, RowRange rows)
{
    const size_t before = m_out.size();
    auto written = append(batch, rows);
    if (!written && m_request.isolate)
        m_out.resize(before); // nothing of the range was flushed
    if (written && m_out.size() >= ColumnBatch::maxBytes) {
        if (auto flushed = flush(); !flushed)
            return flushed.error();
    }
    return written;
}

Result<qint64> CsvWriter::append(const ColumnBatch &batch, RowRange rows)
{
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        std::string &text = m_encoder.isUtf8() ? m_out : m_row; // UTF-8 needs no second pass
        if (!m_encoder.isUtf8())
            m_row.clear();
        int refused = 0;
        if (const auto problem = m_formatter.appendRow(batch, row, m_columns, text, refused))
            return refusedCell(batch, row, refused, *problem);
        if (!m_encoder.isUtf8() && !m_encoder.encode(m_row, m_out)) {
            return Error{.kind = ErrorKind::Data,
                         .what = Transfer::tr("The destination refuses a row"),
                         .object = rowPlace(m_request.sourceName, batch, row),
                         .cause =
                             Transfer::tr("it has characters that the encoding does not have; the row has %1")
                                 .arg(rowValues(m_shape, {}, batch, row)),
                         .advice = Transfer::tr("Set the encoding to utf-8. Nothing was changed.")};
        }
        if (m_out.size() >= ColumnBatch::maxBytes && !m_request.isolate) {
            if (auto flushed = flush(); !flushed)
                return flushed.error();
        }
    }
    return rows.count;
}

Result<void> CsvWriter::flush(bool last)
{
    if (m_packer) {
        m_packed.clear();
        auto packed = m_packer->pack(m_out, last, m_packed);
        m_out.clear();
        return packed ? m_file->write(m_packed) : packed;
    }
    auto written = m_file->write(m_out);
    m_out.clear();
    return written;
}

Error CsvWriter::refusedCell(const ColumnBatch &batch, qsizetype row, int column, const QString &cause) const
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("A CSV file cannot hold a value"),
            .object = Transfer::tr("%1, column \"%2\"")
                          .arg(rowPlace(m_request.sourceName, batch, row), m_shape.columns.at(column).name),
            .cause = cause,
            .advice =
                Transfer::tr("Read the source by a query that turns it into text, for instance with hex(). "
                             "Nothing was changed.")};
}

Result<void> CsvWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    if (auto flushed = flush(true); !flushed)
        return flushed;
    if (auto synced = m_file->sync(); !synced)
        return synced;
    const auto allowed = [&]() -> Result<void> {
        if (m_request.stop.stop_requested())
            return cancelled();
        if (mayCommit && !mayCommit())
            return leaseLost();
        return {};
    };
    if (auto may = allowed(); !may)
        return may;
    failPoint("csv.manifest");
    if (m_manifest) {
        auto manifest = CsvManifest::read(m_path); // as it is now: another runner may have been here
        if (!manifest)
            return manifest.error();
        if (auto mine = manifest->checkFence(m_request.identity); !mine)
            return mine;
        if (auto told = manifest->announce(m_request.identity, effect, m_file->size(), m_file->sha256());
            !told)
            return told;
    }
    if (auto may = allowed(); !may) // syncing took its time
        return may;
    failPoint("csv.rename");
    const auto replaced = m_file->replace();
    failPoint("csv.renamed");
    return replaced;
}

} // namespace godwit
