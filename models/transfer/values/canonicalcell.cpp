// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/canonicalcell.h"

#include "models/transfer/values/celltext.h"
#include "models/transfer/values/hextext.h"
#include "models/transfer/values/temporal.h"

#include <QByteArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace godwit
{
namespace
{

bool isDigit(char c) { return c >= '0' && c <= '9'; }

void lowerCase(std::string &text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

std::string_view booleanText(std::string_view text, std::string &buffer)
{
    buffer = text;
    lowerCase(buffer);
    if (buffer == "t" || buffer == "true" || buffer == "1")
        return "1";
    if (buffer == "f" || buffer == "false" || buffer == "0")
        return "0";
    return text;
}

std::string_view momentText(std::string_view text, std::string &buffer)
{
    std::optional<qint64> micros = instantFromText(text);
    if (!micros)
        micros = timestampFromText(text); // a date alone among them
    if (!micros)
        micros = timeFromText(text);
    if (!micros)
        return text;
    buffer = std::to_string(*micros);
    return buffer;
}

std::string_view bytesText(std::string_view text, std::string &buffer)
{
    auto bytes = bytesFromHexText(text);
    if (!bytes)
        return text;
    buffer = std::move(*bytes);
    return buffer;
}

std::string_view uuidText(std::string_view text, std::string &buffer)
{
    buffer.clear();
    std::copy_if(text.begin(), text.end(), std::back_inserter(buffer),
                 [](char c) { return c != '-' && c != '{' && c != '}'; });
    lowerCase(buffer);
    return buffer;
}

std::string_view jsonText(std::string_view text, std::string &buffer)
{
    const QJsonDocument read = QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size())));
    if (read.isNull())
        return text;
    buffer = read.toJson(QJsonDocument::Compact).toStdString();
    return buffer;
}

std::string_view integerMoment(qint64 value, ValueKind kind, std::string &buffer)
{
    const bool isDate = kind == ValueKind::Date && isDateWithinYears(value);
    buffer = std::to_string(isDate ? value * microsPerDay : value);
    return buffer;
}

} // namespace

CanonicalForm canonicalForm(const ValueType &one, const ValueType &other)
{
    const auto either = [&](ValueKind kind) { return one.kind == kind || other.kind == kind; };
    if (either(ValueKind::Boolean))
        return CanonicalForm::Boolean;
    if (either(ValueKind::Float32))
        return CanonicalForm::Float32;
    if (isNumeric(one.kind) || isNumeric(other.kind))
        return CanonicalForm::Number;
    if (isTemporal(one.kind) || isTemporal(other.kind))
        return CanonicalForm::Moment;
    if (either(ValueKind::Uuid))
        return CanonicalForm::Uuid;
    if (either(ValueKind::Json))
        return CanonicalForm::Json;
    if (either(ValueKind::Bytes))
        return CanonicalForm::Bytes;
    if (one.kind == ValueKind::Any && other.kind == ValueKind::Any)
        return CanonicalForm::Tagged;
    return one.fixedLength || other.fixedLength ? CanonicalForm::Blanks : CanonicalForm::Exact;
}

void appendCanonicalNumber(std::string &out, std::string_view text)
{
    size_t at = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        ++at;
    std::string digits;
    qint64 point = -1;
    for (; at < text.size() && (isDigit(text[at]) || (text[at] == '.' && point < 0)); ++at) {
        if (text[at] == '.')
            point = qint64(digits.size());
        else
            digits += text[at];
    }
    if (point < 0)
        point = qint64(digits.size());
    int exponent = 0;
    if (at < text.size() && !digits.empty() && (text[at] == 'e' || text[at] == 'E')) {
        const size_t begin = at + (at + 1 < text.size() && text[at + 1] == '+' ? 2 : 1);
        const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), exponent);
        at = error == std::errc() ? size_t(end - text.data()) : at;
    }
    constexpr int mostZeros = 400; // of a double; larger ones are no numbers that a store has
    if (digits.empty() || at != text.size() || std::abs(exponent) > mostZeros) {
        out += text;
        return;
    }
    point += exponent;
    if (point < 0) {
        digits.insert(0, size_t(-point), '0');
        point = 0;
    }
    if (point > qint64(digits.size()))
        digits.append(size_t(point) - digits.size(), '0');
    const size_t whole = digits.find_first_not_of('0') == std::string::npos
                             ? size_t(point)
                             : std::min(digits.find_first_not_of('0'), size_t(point));
    const size_t last = digits.find_last_not_of('0');
    const bool hasFraction = last != std::string::npos && last >= size_t(point);
    if (last == std::string::npos) { // zero
        out += '0';
        return;
    }
    if (negative)
        out += '-';
    if (whole == size_t(point))
        out += '0';
    out.append(digits, whole, size_t(point) - whole);
    if (hasFraction) {
        out += '.';
        out.append(digits, size_t(point), last + 1 - size_t(point));
    }
}

std::string_view canonicalCell(const ColumnBatch &batch, const CanonicalColumn &column, qsizetype row,
                               std::string &buffer)
{
    const CellType type = batch.type(column.column, row);
    const CanonicalForm form = column.form;
    if (form == CanonicalForm::Moment && type == CellType::Integer)
        return integerMoment(batch.integer(column.column, row), column.kind, buffer);
    const bool isNumber = form == CanonicalForm::Number || form == CanonicalForm::Float32;
    const ValueKind shortened = form == CanonicalForm::Float32 ? ValueKind::Float32 : column.kind;
    std::string own;
    const std::string_view text = cellText(batch, column.column, row, shortened, own);
    if (isNumber && type == CellType::Integer) {
        buffer = own;
        return buffer;
    }
    switch (form) {
    case CanonicalForm::Number:
    case CanonicalForm::Float32:
        buffer.clear();
        appendCanonicalNumber(buffer, text);
        return buffer;
    case CanonicalForm::Boolean:
        return booleanText(text, buffer);
    case CanonicalForm::Moment:
        return momentText(text, buffer);
    case CanonicalForm::Blanks:
        buffer = text.substr(0, text.find_last_not_of(' ') + 1);
        return buffer;
    case CanonicalForm::Bytes:
        return type == CellType::Text ? bytesText(text, buffer) : (buffer = text);
    case CanonicalForm::Uuid:
        return uuidText(text, buffer);
    case CanonicalForm::Json:
        return jsonText(text, buffer);
    case CanonicalForm::Tagged:
        buffer = type == CellType::Text ? "t" : type == CellType::Blob ? "b" : "n";
        if (type == CellType::Real)
            appendCanonicalNumber(buffer, text);
        else
            buffer += text;
        return buffer;
    case CanonicalForm::Exact:
        break;
    }
    buffer = text;
    return buffer;
}

} // namespace godwit
