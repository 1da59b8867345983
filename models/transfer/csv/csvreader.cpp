// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvreader.h"

#include "models/transfer/transfererror.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString textOf(std::string_view bytes) { return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); }

} // namespace

CsvReader::CsvReader(ReadRequest request)
    : m_request(std::move(request))
    , m_format(CsvFormat::of(m_request.connection, m_request.settings))
    , m_decoder(m_format.encoding, m_request.endpoint.object)
    , m_parser(m_format, m_request.endpoint.object)
{}

Result<TableShape> CsvReader::open()
{
    const auto path = csvPath(m_request.connection, m_request.endpoint.object, ErrorKind::Source);
    if (!path)
        return path.error();
    auto file = openRegularFile(*path, ErrorKind::Source);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    ::posix_fadvise(m_file.number(), 0, 0, POSIX_FADV_SEQUENTIAL);
    return readHeader();
}

Result<void> CsvReader::fetch()
{
    // A row that is larger than a chunk is parsed again from its start: ever larger chunks keep that linear.
    constexpr size_t smallest = 256 * 1024;
    constexpr size_t largest = 8 * 1024 * 1024;
    std::string &text = m_parser.input();
    m_chunk.resize(std::clamp(text.size(), smallest, largest));
    if (m_request.stop.stop_requested())
        return cancelled();
    ssize_t size = 0;
    do {
        size = ::read(m_file.number(), m_chunk.data(), m_chunk.size());
    } while (size < 0 && errno == EINTR);
    if (size < 0)
        return systemError(errno, ErrorKind::Source, Transfer::tr("Cannot read the source"),
                           m_request.endpoint.object);
    const std::string_view bytes(m_chunk.data(), static_cast<size_t>(size));
    if (m_bytesRead == 0 && bytes.starts_with("\x1f\x8b")) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("The CSV file cannot be read"),
                     .object = m_request.endpoint.object,
                     .cause = Transfer::tr("it is compressed by gzip"),
                     .advice = Transfer::tr("Unpack it first.")};
    }
    m_bytesRead += size;
    if (size == 0)
        m_parser.finish();
    return m_decoder.decode(bytes, size == 0, text);
}

Result<CsvParser::Found> CsvReader::nextRecord()
{
    for (;;) {
        auto found = m_parser.next();
        if (!found || *found != CsvParser::Found::NeedsInput)
            return found;
        if (auto fetched = fetch(); !fetched)
            return fetched.error();
    }
}

Result<TableShape> CsvReader::readHeader()
{
    const auto found = nextRecord();
    if (!found)
        return found.error();
    if (*found == CsvParser::Found::End) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("The CSV file cannot be read"),
                     .object =
                         Transfer::tr("%1, line %2, column %3").arg(m_request.endpoint.object).arg(1).arg(1),
                     .cause = Transfer::tr("the file is empty"),
                     .advice = Transfer::tr("Check whether it was delivered completely.")};
    }
    m_shape.named = m_format.header;
    QStringList names;
    for (size_t i = 0; i < m_parser.fieldCount(); ++i) {
        const QString name = m_format.header ? textOf(m_parser.text(i)) : u"c%1"_s.arg(i + 1);
        if (name.isEmpty()) {
            return m_parser.problemAt(i, Transfer::tr("column %1 has no name in the header").arg(i + 1),
                                      Transfer::tr("Name it, or set the option header to false."));
        }
        names.append(name);
        m_shape.columns.append({.name = name, .type = u"TEXT"_s, .value = {.kind = ValueKind::Text}});
    }
    if (const QString twice = firstDuplicate(names); !twice.isEmpty()) {
        return m_parser.problemAt(size_t(names.lastIndexOf(twice)),
                                  Transfer::tr("two columns are called \"%1\" in the header").arg(twice),
                                  Transfer::tr("Rename one of them."));
    }
    m_shape.kind = u"csv"_s;
    m_firstRowWaits = !m_format.header;
    return m_shape;
}

Result<void> CsvReader::checkWidth()
{
    const auto columns = static_cast<size_t>(m_shape.columns.size());
    const size_t fields = m_parser.fieldCount();
    if (m_blankLine)
        return *m_blankLine;
    if (fields == columns)
        return {};
    const QString advice =
        Transfer::tr("Look for a missing or a stray delimiter or quote, here or in the rows "
                     "before.");
    return m_parser.problemAt(
        std::min(fields, columns),
        Transfer::tr("the row has %1 fields, the first line has %2").arg(fields).arg(columns), advice);
}

void CsvReader::store(ColumnBatch &batch)
{
    for (int column = 0; column < batch.columns(); ++column) {
        const auto field = static_cast<size_t>(column);
        if (m_parser.isNull(field))
            batch.setNull(column);
        else
            batch.setText(column, m_parser.text(field));
    }
    batch.endRow(m_parser.line());
}

Result<bool> CsvReader::read(ColumnBatch &batch)
{
    while (!batch.isFull()) {
        if (!std::exchange(m_firstRowWaits, false)) {
            const auto found = nextRecord();
            if (!found)
                return found.error();
            if (*found == CsvParser::Found::End)
                return false;
        }
        if (batch.columns() > 1 && m_parser.isBlankLine()) {
            if (!m_blankLine) {
                m_blankLine =
                    m_parser.problemAt(0, Transfer::tr("the line is empty"),
                                       Transfer::tr("Delete it; only at the end of a file are empty lines "
                                                    "ignored."));
            }
            continue;
        }
        if (auto wide = checkWidth(); !wide)
            return wide.error();
        store(batch);
    }
    return true;
}

} // namespace godwit
