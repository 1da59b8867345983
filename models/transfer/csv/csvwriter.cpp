// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvwriter.h"

#include "models/core/failpoint.h"
#include "models/transfer/csv/csvreader.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{

namespace
{

/// A file that is not there yet: columns without rows.
class NoRows final : public Reader
{
public:
    explicit NoRows(TableShape shape) : m_shape(std::move(shape)) {}
    Result<TableShape> open() override { return m_shape; }
    Result<bool> read(ColumnBatch &) override { return false; }

private:
    TableShape m_shape;
};

} // namespace

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

Result<qint64> CsvWriter::complete()
{
    if (auto flushed = flush(true); !flushed)
        return flushed.error();
    m_isComplete = true;
    return qint64(0);
}

ReaderPtr CsvWriter::readBack(ReadRequest request) const
{
    if (m_isComplete) {
        request.file = m_file->temporary();
    } else if (!extendsOldFile()) {
        TableShape shape{.kind = u"csv"_s, .named = m_format.header};
        for (const QString &name : m_shape.names())
            shape.columns.append({.name = name, .type = u"TEXT"_s, .value = {.kind = ValueKind::Text}});
        return std::make_unique<NoRows>(std::move(shape));
    }
    return std::make_unique<CsvReader>(std::move(request));
}

Result<void> CsvWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
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
