// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvrecords.h"

#include "models/transfer/tableshape.h"
#include "models/transfer/transfererror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{

CsvRecords::CsvRecords(QString name, const CsvFormat &format, std::stop_token stop)
    : m_name(std::move(name))
    , m_format(format)
    , m_stop(std::move(stop))
    , m_decoder(format.encoding, m_name)
    , m_parser(format, m_name)
{}

Result<CsvRecords> CsvRecords::open(const QString &path, const QString &name, const CsvFormat &format,
                                    std::stop_token stop)
{
    CsvRecords records(name, format, std::move(stop));
    auto input = CsvInput::open(path, name, format.isPacked, ErrorKind::Source);
    if (!input)
        return input.error();
    records.m_input = std::move(*input);
    return records;
}

Result<void> CsvRecords::fetch()
{
    // A row that is larger than a chunk is parsed again from its start: ever larger chunks keep that linear.
    constexpr size_t smallest = 256 * 1024;
    constexpr size_t largest = 8 * 1024 * 1024;
    std::string &text = m_parser.input();
    m_chunk.resize(std::clamp(text.size(), smallest, largest));
    if (m_stop.stop_requested())
        return cancelled();
    const auto size = m_input.read(m_chunk.data(), m_chunk.size());
    if (!size)
        return size.error();
    const std::string_view bytes(m_chunk.data(), *size);
    if (std::exchange(m_isFirstChunk, false) && !m_format.isPacked && bytes.starts_with("\x1f\x8b")) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("The CSV file cannot be read"),
                     .object = m_name,
                     .cause = Transfer::tr("it is compressed by gzip"),
                     .advice = Transfer::tr("Set the option compression to gzip.")};
    }
    if (*size == 0)
        m_parser.finish();
    return m_decoder.decode(bytes, *size == 0, text);
}

Result<bool> CsvRecords::next()
{
    if (std::exchange(m_firstRowWaits, false))
        return true;
    m_isBadRecord = false;
    for (;;) {
        const auto found = m_parser.next();
        if (!found) {
            m_isBadRecord = true;
            return found.error();
        }
        if (*found != CsvParser::Found::NeedsInput)
            return *found == CsvParser::Found::Record;
        if (auto fetched = fetch(); !fetched)
            return fetched.error();
    }
}

Result<void> CsvRecords::skip()
{
    while (!m_parser.skipLine()) {
        if (auto fetched = fetch(); !fetched)
            return fetched;
    }
    return {};
}

Result<QStringList> CsvRecords::columns()
{
    const auto found = next();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{.kind = ErrorKind::Data,
                     .what = Transfer::tr("The CSV file cannot be read"),
                     .object = Transfer::tr("%1, line %2, column %3").arg(m_name).arg(1).arg(1),
                     .cause = Transfer::tr("the file is empty"),
                     .advice = Transfer::tr("Check whether it was delivered completely.")};
    }
    QStringList names;
    for (size_t i = 0; i < m_parser.fieldCount(); ++i) {
        const std::string_view text = m_parser.text(i);
        const QString name =
            m_format.header ? QString::fromUtf8(text.data(), qsizetype(text.size())) : u"c%1"_s.arg(i + 1);
        if (name.isEmpty()) {
            return m_parser.problemAt(i, Transfer::tr("column %1 has no name in the header").arg(i + 1),
                                      Transfer::tr("Name it, or set the option header to false."));
        }
        names.append(name);
    }
    if (const QString twice = firstDuplicate(names); !twice.isEmpty()) {
        return m_parser.problemAt(size_t(names.lastIndexOf(twice)),
                                  Transfer::tr("two columns are called \"%1\" in the header").arg(twice),
                                  Transfer::tr("Rename one of them."));
    }
    m_firstRowWaits = !m_format.header;
    return names;
}

} // namespace godwit
