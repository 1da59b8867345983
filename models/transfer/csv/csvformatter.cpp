// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvformatter.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"

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

void appendReal(double value, std::string &out)
{
    if (std::isinf(value)) { // as SQLite writes and reads it
        out.append(value < 0 ? "-9.0e+999" : "9.0e+999");
        return;
    }
    const size_t from = out.size();
    appendNumber(value, out);
    if (out.find_first_of(".e", from) == std::string::npos)
        out.append(".0"); // 1.0 must not come back as an integer
}

} // namespace

CsvFormatter::CsvFormatter(const CsvFormat &format) : m_format(format)
{
    for (const char c : {format.delimiter, format.quote, '\r', '\n'})
        m_needQuotes[static_cast<unsigned char>(c)] = true;
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

std::optional<QString> CsvFormatter::appendCell(const ColumnBatch &batch, int column, qsizetype row,
                                                std::string &out) const
{
    switch (batch.type(column, row)) {
    case CellType::Null:
        appendNull(out);
        return {};
    case CellType::Integer:
        appendNumber(batch.integer(column, row), out);
        return {};
    case CellType::Real:
        appendReal(batch.real(column, row), out);
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
