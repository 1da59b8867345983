// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvparser.h"

#include "models/transfer/transfererror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{

CsvParser::CsvParser(const CsvFormat &format, QString fileName)
    : m_format(format), m_fileName(std::move(fileName)), m_scanner(format.delimiter, format.quote)
{}

std::string &CsvParser::input()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_recordBegin = 0;
    m_fed = true;
    return m_buffer;
}

void CsvParser::feed(std::string_view utf8) { input().append(utf8); }

Result<CsvParser::Found> CsvParser::next()
{
    m_recordBegin = m_at;
    m_recordLine = m_line;
    m_fields.clear();
    if (std::exchange(m_fed, false))
        m_scanner.setText(m_buffer.data(), m_buffer.size());
    if (m_at == m_buffer.size())
        return m_finished ? Found::End : Found::NeedsInput;
    for (size_t at = m_at;;) {
        const auto step = field(at);
        if (!step)
            return step.error();
        if (*step == Step::NeedsInput)
            return starved(at);
        if (*step == Step::RecordEnd) {
            if (at - m_recordBegin > maxRow)
                return starved(m_fields.back().begin);
            m_line += 1;
            for (const Field &each : m_fields)
                m_line += each.lines;
            m_at = at;
            return Found::Record;
        }
    }
}

/// One field and what ends it; `at` moves behind both.
Result<CsvParser::Step> CsvParser::field(size_t &at)
{
    Field field;
    if (at < m_buffer.size() && m_buffer[at] == m_format.quote) {
        const auto complete = quotedField(at, field);
        if (!complete)
            return complete.error();
        if (!*complete)
            return Step::NeedsInput;
    } else {
        field.begin = at;
        field.end = m_scanner.next(at);
        at = field.end;
    }
    const bool quoted = field.quoted;
    m_fields.push_back(field);
    return afterField(at, quoted);
}

Result<bool> CsvParser::quotedField(size_t &at, Field &field)
{
    const size_t opening = at;
    field.quoted = true;
    field.begin = opening + 1;
    const size_t size = m_buffer.size();
    size_t nul = std::string::npos;
    for (size_t from = field.begin;;) {
        const size_t found = m_scanner.next(from);
        if (found == size && m_finished) {
            return problem(opening, Transfer::tr("a quoted field is never closed"),
                           Transfer::tr("Look for a missing quote from there on."));
        }
        if (found == size || (found + 1 == size && m_buffer[found] == m_format.quote && !m_finished))
            return false;
        from = found + 1;
        const char c = m_buffer[found];
        if (c == m_format.quote) {
            if (from == size || m_buffer[from] != m_format.quote) {
                field.end = found;
                at = from;
                break;
            }
            field.doubled = true;
            ++from;
        } else if (c == '\0') {
            nul = std::min(nul, found);
        } else if (c == (m_loneCr ? '\r' : '\n')) {
            ++field.lines;
        }
    }
    if (nul != std::string::npos)
        return problem(nul, Transfer::tr("the text holds a NUL character"),
                       Transfer::tr("Correct the file."));
    return true;
}

Result<CsvParser::Step> CsvParser::afterField(size_t &at, bool quoted)
{
    if (at == m_buffer.size())
        return m_finished ? Step::RecordEnd : Step::NeedsInput;
    const char c = m_buffer[at];
    if (c == m_format.delimiter) {
        ++at;
        return Step::Delimiter;
    }
    if (c == '\n') {
        m_endsKnown = true;
        ++at;
        return Step::RecordEnd;
    }
    if (c == '\r') {
        if (at + 1 == m_buffer.size() && !m_finished)
            return Step::NeedsInput;
        if (at + 1 < m_buffer.size() && m_buffer[at + 1] == '\n') {
            m_endsKnown = true;
            at += 2;
            return Step::RecordEnd;
        }
        if (!m_endsKnown)
            m_loneCr = true;
        m_endsKnown = true;
        if (m_loneCr) {
            ++at;
            return Step::RecordEnd;
        }
        return problem(at, Transfer::tr("a carriage return stands without a line feed in an unquoted field"),
                       Transfer::tr("Quote the field, or end all lines in the same way."));
    }
    if (c == '\0')
        return problem(at, Transfer::tr("the text holds a NUL character"), Transfer::tr("Correct the file."));
    if (quoted) {
        return problem(at, Transfer::tr("text follows the closing quote of a field"),
                       Transfer::tr("Double the quotes within a quoted field."));
    }
    return problem(
        at, Transfer::tr("a quote stands within an unquoted field"),
        Transfer::tr("Quote the whole field and double the quotes within it, or set another quote."));
}

/// The record goes beyond the buffer.
Result<CsvParser::Found> CsvParser::starved(size_t at) const
{
    if (m_buffer.size() - m_recordBegin <= maxRow)
        return Found::NeedsInput;
    return problem(at, Transfer::tr("a row is larger than %1 MiB").arg(maxRow / 1024 / 1024),
                   Transfer::tr("Look for a quote that is never closed, or for another line ending."));
}

std::string_view CsvParser::text(size_t index)
{
    const Field &field = m_fields[index];
    const std::string_view raw = std::string_view(m_buffer).substr(field.begin, field.end - field.begin);
    if (!field.doubled)
        return raw;
    m_scratch.clear();
    for (size_t from = 0; from < raw.size();) {
        const size_t quote = std::min(raw.find(m_format.quote, from), raw.size() - 1);
        m_scratch.append(raw, from, quote + 1 - from);
        from = raw[quote] == m_format.quote ? quote + 2 : quote + 1;
    }
    return m_scratch;
}

bool CsvParser::isNull(size_t index)
{
    const Field &field = m_fields[index];
    if (field.quoted)
        return false;
    if (!m_format.null)
        return field.begin == field.end;
    return text(index) == std::string_view(m_format.null->constData(), size_t(m_format.null->size()));
}

qint64 CsvParser::linesBetween(size_t from, size_t to) const
{
    const char *const begin = m_buffer.data() + from;
    return std::count(begin, m_buffer.data() + to, m_loneCr ? '\r' : '\n');
}

std::string_view CsvParser::record() const
{
    constexpr size_t most = 64 * 1024;
    std::string_view text = std::string_view(m_buffer).substr(m_recordBegin, m_at - m_recordBegin);
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    return text.substr(0, most);
}

bool CsvParser::skipLine()
{
    const size_t end = m_buffer.find(m_loneCr ? '\r' : '\n', m_recordBegin);
    if (end == std::string::npos && !m_finished)
        return false;
    m_at = end == std::string::npos ? m_buffer.size() : end + 1;
    m_line = m_recordLine + 1;
    return true;
}

Error CsvParser::problemAt(size_t field, const QString &cause, const QString &advice) const
{
    if (m_fields.empty())
        return problem(m_recordBegin, cause, advice);
    if (field >= m_fields.size())
        return problem(m_fields.back().end, cause, advice);
    return problem(m_fields[field].begin - (m_fields[field].quoted ? 1 : 0), cause, advice);
}

Error CsvParser::problem(size_t at, const QString &cause, const QString &advice) const
{
    const qint64 line = m_recordLine + linesBetween(m_recordBegin, at);
    const std::string_view before = std::string_view(m_buffer).substr(m_recordBegin, at - m_recordBegin);
    const size_t lineEnd = before.rfind(m_loneCr ? '\r' : '\n');
    const size_t column = lineEnd == std::string_view::npos ? before.size() + 1 : before.size() - lineEnd;
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("The CSV file cannot be read"),
            .object = Transfer::tr("%1, line %2, column %3").arg(m_fileName).arg(line).arg(column),
            .cause = cause,
            .advice = advice};
}

} // namespace godwit
