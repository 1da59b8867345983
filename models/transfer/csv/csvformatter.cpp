// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvformatter.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/temporal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <typename Number>
void appendNumber(Number value, std::string &out)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out.append(text.data(), end);
}

void appendReal(double value, bool isFloat32, std::string &out)
{
    const size_t from = out.size();
    godwit::appendReal(out, value, isFloat32);
    if (std::isfinite(value) && out.find_first_of(".e", from) == std::string::npos)
        out.append(".0"); // 1.0 must not come back as an integer
}

void appendHex(std::string_view bytes, std::string &out)
{
    constexpr char digits[] = "0123456789abcdef";
    out.append("\\x");
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
}

} // namespace

CsvFormatter::CsvFormatter(const CsvFormat &format) : m_format(format)
{
    for (const char c : {format.delimiter, format.quote, '\r', '\n'})
        m_needQuotes[static_cast<unsigned char>(c)] = true;
}

void CsvFormatter::setShape(const TableShape &shape)
{
    m_kinds.clear();
    for (const ColumnShape &column : shape.columns)
        m_kinds.push_back(column.value.kind);
}

void CsvFormatter::appendText(std::string_view text, std::string &out) const
{
    const bool special = std::any_of(text.begin(), text.end(),
                                     [this](char c) { return m_needQuotes[static_cast<unsigned char>(c)]; });
    const bool meansNull =
        m_format.null ? text == std::string_view(m_format.null->constData(), size_t(m_format.null->size()))
                      : text.empty();
    if (!special && !meansNull && !text.starts_with("\xef\xbb\xbf")) {
        out.append(text);
        return;
    }
    out.push_back(m_format.quote);
    for (size_t from = 0; from <= text.size();) {
        const size_t quote = std::min(text.find(m_format.quote, from), text.size());
        out.append(text, from, quote - from);
        if (quote < text.size())
            out.append(2, m_format.quote);
        from = quote + 1;
    }
    out.push_back(m_format.quote);
}

void CsvFormatter::appendNull(std::string &out) const
{
    if (m_format.null)
        out.append(m_format.null->constData(), size_t(m_format.null->size()));
}

void CsvFormatter::appendHeader(const QStringList &names, std::string &out) const
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            out.push_back(m_format.delimiter);
        appendText(names.at(i).toStdString(), out);
    }
    out.append(m_format.crlf ? "\r\n" : "\n");
}

std::optional<QString> CsvFormatter::appendInteger(qint64 value, ValueKind kind, std::string &out) const
{
    bool known = true;
    std::string text;
    switch (kind) {
    case ValueKind::Date:
        if ((known = isDateWithinYears(value)))
            appendDate(text, value);
        break;
    case ValueKind::Time:
        if ((known = value >= 0 && value < microsPerDay))
            appendTime(text, value);
        break;
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        if ((known = isTimestampWithinYears(value)))
            kind == ValueKind::Instant ? appendInstant(text, value) : appendTimestamp(text, value);
        break;
    default:
        appendNumber(value, out);
        return {};
    }
    if (!known)
        return Transfer::tr("the time lies outside of the years 1 to 9999");
    appendText(text, out); // a delimiter may be a colon or a blank
    return {};
}

std::optional<QString> CsvFormatter::appendCell(const ColumnBatch &batch, int column, qsizetype row,
                                                std::string &out) const
{
    const ValueKind kind = m_kinds[size_t(column)];
    switch (batch.type(column, row)) {
    case CellType::Null:
        appendNull(out);
        return {};
    case CellType::Integer:
        return appendInteger(batch.integer(column, row), kind, out);
    case CellType::Real:
        appendReal(batch.real(column, row), kind == ValueKind::Float32, out);
        return {};
    case CellType::Text: {
        const std::string_view text = batch.bytes(column, row);
        if (text.find('\0') != std::string_view::npos)
            return Transfer::tr("the text holds a NUL character");
        if (validUtf8(text).valid != text.size())
            return Transfer::tr("the text is not valid UTF-8");
        appendText(text, out);
        return {};
    }
    case CellType::Blob:
        if (kind == ValueKind::Bytes) {
            appendHex(batch.bytes(column, row), out);
            return {};
        }
        return Transfer::tr("the value is binary");
    }
    return {};
}

std::optional<QString> CsvFormatter::appendRow(const ColumnBatch &batch, qsizetype row,
                                               const QList<int> &columns, std::string &out,
                                               int &refused) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (i > 0)
            out.push_back(m_format.delimiter);
        if (auto problem = appendCell(batch, columns.at(i), row, out)) {
            refused = columns.at(i);
            return problem;
        }
    }
    out.append(m_format.crlf ? "\r\n" : "\n");
    return {};
}

} // namespace godwit
