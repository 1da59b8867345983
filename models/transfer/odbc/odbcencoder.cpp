// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcencoder.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/hextext.h"
#include "models/transfer/values/temporal.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

std::u16string wideFrom(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toStdU16String();
}

bool isInfinite(std::string_view text) { return text == "infinity" || text == "-infinity"; }

/// 0000-00-00, 2024-00-10 …: year, month or day are zero.
bool isZeroDate(std::string_view text)
{
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
           (text.substr(0, 4) == "0000" || text.substr(5, 2) == "00" || text.substr(8, 2) == "00");
}

size_t fractionOf(std::string_view text, size_t &end)
{
    const size_t point = text.find('.');
    end = point == std::string_view::npos ? point : point + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return point;
}

} // namespace

OdbcEncoder::Outcome OdbcEncoder::refused(const QString &why)
{
    m_why = why;
    return Outcome::Refused;
}

OdbcEncoder::Outcome OdbcEncoder::changedToNull(ValueChange change, OdbcValue &value)
{
    m_change = change;
    value = {};
    return Outcome::Changed;
}

/// The server itself rounds; we tell.
OdbcEncoder::Outcome OdbcEncoder::rounded(bool isRounded, ValueChange change, Outcome written)
{
    if (!isRounded || written != Outcome::Good)
        return written;
    m_change = change;
    return Outcome::Changed;
}

OdbcEncoder::Outcome OdbcEncoder::encode(const ColumnBatch &batch, qsizetype row, OdbcValue &value)
{
    value = {};
    const ValueKind to = m_column.to.value.kind;
    const bool isUntyped = m_family == OdbcFamily::Sqlite;
    switch (batch.type(m_column.source, row)) {
    case CellType::Null:
        return Outcome::Good;
    case CellType::Blob: {
        const std::string_view bytes = batch.bytes(m_column.source, row);
        if (to != ValueKind::Bytes && !isUntyped)
            return refused(Transfer::tr("it is bytes, and the column takes none"));
        if (m_family != OdbcFamily::Postgres) {
            value = {.form = OdbcValue::Form::Bytes, .bytes = bytes};
            return Outcome::Good;
        }
        const QByteArray hex = QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())).toHex();
        return text("\\x" + hex.toStdString(), value);
    }
    case CellType::Integer:
    case CellType::Real:
        return number(batch, row, value);
    case CellType::Text:
        break;
    }
    if (to == ValueKind::Bytes && !isUntyped)
        return hexText(batch.bytes(m_column.source, row), value);
    if (isTemporal(to) && !isUntyped)
        return temporal(batch, row, value);
    const std::string_view cell = batch.bytes(m_column.source, row);
    if (to == ValueKind::Decimal && !isUntyped) {
        if (m_family == OdbcFamily::SqlServer && (cell == "NaN" || cell.ends_with("Infinity")))
            return changedToNull(ValueChange::NotFiniteToNull, value);
        return rounded(!fitsDecimal(cell), ValueChange::DigitsRounded, text(cell, value));
    }
    return text(cell, value);
}

OdbcEncoder::Outcome OdbcEncoder::hexText(std::string_view cell, OdbcValue &value)
{
    auto bytes = bytesFromHexText(cell);
    if (!bytes)
        return refused(Transfer::tr("it is text, and the column takes bytes"));
    if (m_family == OdbcFamily::Postgres)
        return text(cell, value);
    m_bytes = std::move(*bytes);
    value = {.form = OdbcValue::Form::Bytes, .bytes = m_bytes};
    return Outcome::Good;
}

OdbcEncoder::Outcome OdbcEncoder::text(std::string_view utf8, OdbcValue &value)
{
    if (m_family != OdbcFamily::SqlServer && utf8.find('\0') != std::string_view::npos)
        return refused(Transfer::tr("it holds the character NUL, at which the driver would end it"));
    if (validUtf8(utf8).valid != utf8.size())
        return refused(Transfer::tr("it is not Unicode"));
    m_wide = wideFrom(utf8);
    value = {.form = OdbcValue::Form::Text, .text = m_wide};
    return Outcome::Good;
}

OdbcEncoder::Outcome OdbcEncoder::number(const ColumnBatch &batch, qsizetype row, OdbcValue &value)
{
    const ValueKind from = m_column.from.value.kind;
    const ValueKind to = m_column.to.value.kind;
    if (isTemporal(from) && batch.type(m_column.source, row) == CellType::Integer)
        return temporal(batch, row, value);
    if (batch.type(m_column.source, row) == CellType::Real)
        return real(batch.real(m_column.source, row), value);
    const qint64 integer = batch.integer(m_column.source, row);
    const bool isFloat = to == ValueKind::Float32 || to == ValueKind::Float64;
    const double nearest = to == ValueKind::Float32 ? double(float(integer)) : double(integer);
    const bool isRounded = isFloat && m_family != OdbcFamily::Sqlite &&
                           (std::abs(nearest) >= 0x1p63 || qint64(nearest) != integer);
    const bool takesInteger = m_family == OdbcFamily::Sqlite || (m_family == OdbcFamily::SqlServer &&
                                                                 (isNumeric(to) || to == ValueKind::Boolean));
    if (!takesInteger) {
        const std::string digits(cellText(batch, m_column.source, row, from, m_buffer));
        return rounded(isRounded, ValueChange::DigitsRounded, text(digits, value));
    }
    value = {.form = OdbcValue::Form::Integer, .integer = integer};
    return rounded(isRounded, ValueChange::DigitsRounded, Outcome::Good);
}

OdbcEncoder::Outcome OdbcEncoder::real(double number, OdbcValue &value)
{
    const ValueKind to = m_column.to.value.kind;
    if (m_family != OdbcFamily::Postgres &&
        (std::isnan(number) || (std::isinf(number) && m_family == OdbcFamily::SqlServer)))
        return changedToNull(ValueChange::NotFiniteToNull, value);
    const bool isSingle = m_column.from.value.kind == ValueKind::Float32;
    const bool losesPrecision = to == ValueKind::Float32 && m_family != OdbcFamily::Sqlite && !isSingle &&
                                std::isfinite(number) && double(float(number)) != number;
    const bool isFloat = to == ValueKind::Float32 || to == ValueKind::Float64;
    if (m_family == OdbcFamily::Sqlite || (m_family == OdbcFamily::SqlServer && isFloat)) {
        value = {.form = OdbcValue::Form::Real, .real = number};
        return rounded(losesPrecision, ValueChange::PrecisionLost, Outcome::Good);
    }
    m_buffer.clear();
    appendReal(m_buffer, number, isSingle);
    const Outcome written = text(m_buffer, value);
    if (to == ValueKind::Decimal)
        return rounded(!fitsDecimal(m_buffer), ValueChange::DigitsRounded, written);
    return rounded(losesPrecision, ValueChange::PrecisionLost, written);
}

bool OdbcEncoder::fitsDecimal(std::string_view digits) const
{
    const int scale = m_column.to.value.scale;
    const size_t point = digits.find('.');
    if (scale < 0 || point == std::string_view::npos)
        return true;
    const size_t last = digits.find_last_not_of('0');
    return last <= point + size_t(scale);
}

OdbcEncoder::Outcome OdbcEncoder::temporal(const ColumnBatch &batch, qsizetype row, OdbcValue &value)
{
    m_buffer = std::string(cellText(batch, m_column.source, row, m_column.from.value.kind, m_buffer));
    if (m_family == OdbcFamily::Sqlite || !isTemporal(m_column.to.value.kind))
        return text(std::string(m_buffer), value);
    if (isZeroDate(m_buffer) && m_column.to.value.kind != ValueKind::Time)
        return changedToNull(ValueChange::ZeroDateToNull, value);
    Outcome outcome = Outcome::Good;
    if (m_family == OdbcFamily::SqlServer) {
        if (isInfinite(m_buffer))
            return changedToNull(ValueChange::InfinityToNull, value);
        if (m_buffer.ends_with(" BC") || m_buffer.starts_with('-'))
            return changedToNull(ValueChange::BeforeYearOne, value);
        const auto instant = instantFromText(m_buffer);
        if (instant && m_column.to.value.kind != ValueKind::Instant) {
            const bool hadOffset =
                !m_buffer.ends_with('Z') && !m_buffer.ends_with("+00") && !m_buffer.ends_with("+00:00");
            m_buffer.clear();
            appendTimestamp(m_buffer, *instant);
            if (hadOffset) {
                m_change = ValueChange::ZoneDropped;
                outcome = Outcome::Changed;
            }
        } else if (m_buffer.ends_with('Z')) {
            m_buffer.replace(m_buffer.size() - 1, 1, "+00:00");
        }
        if (m_buffer.size() > 10 && m_buffer[10] == ' ')
            m_buffer[10] = 'T'; // so that no language reads day and month the other way round
    }
    outcome = seconds(m_buffer, outcome);
    const std::string complete = m_buffer;
    const Outcome written = text(complete, value);
    return written == Outcome::Good ? outcome : written;
}

OdbcEncoder::Outcome OdbcEncoder::seconds(std::string &text, Outcome so)
{
    const QString declared = m_column.to.type.toLower();
    size_t end = 0;
    const size_t point = fractionOf(text, end);
    if (declared == u"smalldatetime" && text.size() >= 19 && text.substr(17, 2) != "00") {
        m_change = ValueChange::SecondsRounded;
        text.replace(17, 2, "00");
        so = Outcome::Changed;
    }
    const int scale = m_column.to.value.scale;
    if (point == std::string::npos || scale < 0)
        return so;
    const size_t keep = scale == 0 ? point : point + 1 + size_t(scale);
    if (keep < end) {
        const bool isLoss = text.find_first_not_of("0.", keep) < end;
        text.erase(keep, end - keep);
        end = keep;
        if (isLoss) {
            m_change = ValueChange::SecondsRounded;
            so = Outcome::Changed;
        }
    }
    // datetime counts in steps of 1/300 s: only 0, 3 and 7 come back as the third digit.
    if (declared == u"datetime" && end - point == 4 &&
        std::string_view("037").find(text[end - 1]) == std::string_view::npos) {
        m_change = ValueChange::SecondsRounded;
        so = Outcome::Changed;
    }
    return so;
}

} // namespace godwit
