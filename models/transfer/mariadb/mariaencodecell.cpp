// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaencoder.h"
#include "models/transfer/transfererror.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/hextext.h"
#include "models/transfer/values/temporal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isAllOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// Significant digits of a fraction that lie beyond the destination's.
bool hasDigitsBeyond(std::string_view text, size_t digits, size_t &end)
{
    const size_t point = text.find('.');
    if (point == std::string_view::npos)
        return false;
    const size_t behind = text.find_first_not_of("0123456789", point + 1);
    if (behind != std::string_view::npos) // not a plain time: the server judges it
        return false;
    end = digits == 0 ? point : point + 1 + digits;
    return end < text.size() && text.find_first_not_of('0', end) != std::string_view::npos &&
           !(digits == 0 && isAllOf(text.substr(point + 1), "0"));
}

} // namespace

std::optional<Error> MariaEncoder::encodeNumber(Cell &cell, const Column &column, const ColumnBatch &batch,
                                                qsizetype row)
{
    const qint64 value = batch.integer(column.source, row);
    if (isTemporal(column.from.kind))
        return encodeTemporal(cell, column, batch, row);
    if (column.target == Target::Year && value >= 0 && value < 100) {
        if (value != 0)
            return refused(column, batch, row, Transfer::tr("a year of two digits would mean another one"));
        cell.value = "0000"; // '0' would be 2000
        return {};
    }
    m_value.resize(24);
    const auto end = std::to_chars(m_value.data(), m_value.data() + m_value.size(), value).ptr;
    cell.value = {m_value.data(), static_cast<size_t>(end - m_value.data())};
    return {};
}

std::optional<Error> MariaEncoder::encodeReal(Cell &cell, const Column &column, const ColumnBatch &batch,
                                              qsizetype row)
{
    double value = batch.real(column.source, row);
    const bool isNumber = column.target == Target::Number || column.target == Target::Float32 ||
                          column.target == Target::Decimal || column.target == Target::Integer;
    if (isNumber && !std::isfinite(value)) {
        cell.form = Form::Null;
        return note(ValueChange::NotFiniteToNull, column, batch, row);
    }
    std::optional<Error> error;
    if (isNumber && value == 0 && std::signbit(value)) {
        value = 0;
        error = note(ValueChange::NegativeZero, column, batch, row);
    } else if (column.target == Target::Float32 &&
               std::abs(value) <= double(std::numeric_limits<float>::max()) &&
               double(float(value)) != value) {
        error = note(ValueChange::PrecisionLost, column, batch, row);
    }
    m_value.clear();
    appendReal(m_value, value); // the double's own digits, for a FLOAT as well: read back they are exact
    cell.value = m_value;
    return error;
}

std::optional<Error> MariaEncoder::encodeTemporal(Cell &cell, const Column &column, const ColumnBatch &batch,
                                                  qsizetype row)
{
    const qint64 value = batch.integer(column.source, row);
    const ValueKind kind = column.from.kind;
    const bool within = kind == ValueKind::Time   ? value >= 0 && value <= microsPerDay
                        : kind == ValueKind::Date ? isDateWithinYears(value)
                                                  : isTimestampWithinYears(value);
    if (!within) {
        cell.form = Form::Null;
        return note(ValueChange::BeforeYearOne, column, batch, row);
    }
    m_value.clear();
    if (kind == ValueKind::Date)
        appendDate(m_value, value);
    else if (kind == ValueKind::Time)
        appendTime(m_value, value);
    else if (kind == ValueKind::Instant && column.target != Target::Timestamp)
        appendInstant(m_value, value);
    else
        appendTimestamp(m_value, value);
    cell.value = m_value;
    size_t end = 0;
    const bool isTime = column.target == Target::Time || column.target == Target::Timestamp;
    if (!isTime || !hasDigitsBeyond(m_value, size_t(std::max(column.to.scale, 0)), end))
        return {};
    cell.value = cell.value.substr(0, end);
    return note(ValueChange::SecondsRounded, column, batch, row);
}

std::optional<Error> MariaEncoder::encodeText(Cell &cell, const Column &column, const ColumnBatch &batch,
                                              qsizetype row)
{
    cell.value = batch.bytes(column.source, row);
    const bool isBinary = column.target == Target::Bytes || column.target == Target::FixedBytes;
    if (isBinary && m_shape.kind == u"csv") { // a file writes bytes so
        if (auto bytes = bytesFromHexText(cell.value)) {
            m_value = std::move(*bytes);
            cell.value = m_value;
            cell.form = Form::Bytes;
        }
    }
    switch (column.target) {
    case Target::Text:
    case Target::Bytes:
    case Target::Integer:
        return {};
    case Target::Bits:
        return encodeBits(cell, column, batch, row);
    case Target::Number:
    case Target::Float32:
    case Target::Decimal:
        if (cell.value != "NaN" && cell.value != "Infinity" && cell.value != "-Infinity")
            return {};
        cell.form = Form::Null;
        return note(ValueChange::NotFiniteToNull, column, batch, row);
    case Target::Year:
        if (isAllOf(cell.value, "0123456789") && cell.value.size() < 4)
            return refused(column, batch, row, Transfer::tr("a year of two digits would mean another one"));
        return {};
    case Target::Choice:
        if (isAllOf(cell.value, "0123456789") &&
            column.declared.find("'" + std::string(cell.value) + "'") == std::string::npos)
            return refused(column, batch, row, Transfer::tr("it is none of the column's words"));
        return {};
    case Target::FixedText:
        if (!cell.value.ends_with(' ') || column.from.fixedLength)
            return {};
        return note(ValueChange::BlanksTrimmed, column, batch, row);
    case Target::FixedBytes:
        if (cell.value.size() < size_t(column.to.length))
            return refused(column, batch, row,
                           Transfer::tr("zeros would be added to reach the column's length"));
        return {};
    case Target::Date:
    case Target::Time:
    case Target::Timestamp:
        break;
    }
    if (cell.value == "infinity" || cell.value == "-infinity") {
        cell.form = Form::Null;
        return note(ValueChange::InfinityToNull, column, batch, row);
    }
    if (cell.value.ends_with(" BC") || (cell.value.starts_with('-') && column.target != Target::Time)) {
        cell.form = Form::Null;
        return note(ValueChange::BeforeYearOne, column, batch, row);
    }
    if (column.target == Target::Timestamp) {
        if (const auto micros = instantFromText(cell.value); micros && isTimestampWithinYears(*micros)) {
            m_value.clear();
            appendTimestamp(m_value, *micros);
            cell.value = m_value;
        }
    }
    size_t end = 0;
    if (column.target == Target::Date ||
        !hasDigitsBeyond(cell.value, size_t(std::max(column.to.scale, 0)), end))
        return {};
    cell.value = cell.value.substr(0, end);
    return note(ValueChange::SecondsRounded, column, batch, row);
}

/// The server takes the bytes of a text for a BIT column, the last one lowest.
std::optional<Error> MariaEncoder::encodeBits(Cell &cell, const Column &column, const ColumnBatch &batch,
                                              qsizetype row)
{
    const int width = std::max(column.to.length, 1);
    quint64 value = 0;
    if (batch.type(column.source, row) == CellType::Integer) {
        value = static_cast<quint64>(batch.integer(column.source, row));
    } else {
        const std::string_view bits = batch.bytes(column.source, row);
        if (!isAllOf(bits, "01") || bits.size() > 64 ||
            (column.from.kind == ValueKind::Bits && bits.size() != size_t(width)))
            return refused(column, batch, row, Transfer::tr("it is not a text of %1 bits").arg(width));
        for (const char bit : bits)
            value = value << 1 | quint64(bit == '1');
    }
    if (width < 64 && value >> width != 0)
        return refused(column, batch, row, Transfer::tr("it has more than %1 bits").arg(width));
    m_value.clear();
    for (int byte = (width + 7) / 8 - 1; byte >= 0; --byte)
        m_value += char(value >> (8 * byte) & 0xff);
    cell.form = Form::Bytes;
    cell.value = m_value;
    return {};
}

} // namespace godwit
