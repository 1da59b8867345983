// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbccolumn.h"

#include "models/transfer/utf8.h"
#include "models/transfer/values/temporal.h"

#include <cstdio>

namespace godwit
{
namespace
{

/// ".5" → "0.5", "-.5" → "-0.5": some drivers leave the zero out.
void completeDigits(std::string &digits)
{
    const size_t point = digits.find('.');
    if (point == 0 || (point == 1 && digits.front() == '-'))
        digits.insert(point, 1, '0');
}

/// "02:30:00.1230000 +01:00" → "02:30:00.123 +01:00": SQL Server writes seven digits always.
void trimFraction(std::string &text)
{
    const size_t point = text.find('.');
    if (point == std::string::npos)
        return;
    size_t end = point + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    size_t keep = end;
    while (keep > point + 1 && text[keep - 1] == '0')
        --keep;
    if (keep == point + 1)
        keep = point;
    text.erase(keep, end - keep);
}

bool isUtc(std::string_view text)
{
    return text.ends_with("+00") || text.ends_with("+00:00") || text.ends_with('Z');
}

std::optional<qint64> temporalFrom(ValueKind kind, std::string &text)
{
    if (kind == ValueKind::Date)
        return dateFromText(text);
    trimFraction(text);
    if (kind == ValueKind::Time)
        return timeFromText(text);
    if (kind == ValueKind::Timestamp)
        return timestampFromText(text);
    // Another offset than UTC's is a part of the value (datetimeoffset), so it stays text.
    return isUtc(text) ? instantFromText(text) : std::nullopt;
}

} // namespace

bool appendUtf16(std::string &out, std::u16string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i];
        if (unit < 0x80) {
            out.push_back(char(unit));
            continue;
        }
        if (!QChar::isSurrogate(unit)) {
            appendUtf8(out, unit);
            continue;
        }
        if (!QChar::isHighSurrogate(unit) || i + 1 >= text.size() || !QChar::isLowSurrogate(text[i + 1]))
            return false;
        appendUtf8(out, QChar::surrogateToUcs4(unit, text[++i]));
    }
    return true;
}

bool setOdbcText(ColumnBatch &batch, int column, const OdbcColumn &source, std::u16string_view text,
                 std::string &buffer)
{
    buffer.clear();
    if (!appendUtf16(buffer, text))
        return false;
    const ValueKind kind = source.shape.value.kind;
    if (isTemporal(kind)) {
        if (const auto value = temporalFrom(kind, buffer)) {
            batch.setInteger(column, *value);
            return true;
        }
    } else if (kind == ValueKind::Decimal) {
        completeDigits(buffer);
    }
    batch.setText(column, buffer);
    return true;
}

void setOdbcDate(ColumnBatch &batch, int column, const SQL_DATE_STRUCT &value, std::string &buffer)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", value.year, value.month, value.day);
    buffer = text;
    if (const auto days = dateFromText(buffer))
        batch.setInteger(column, *days);
    else
        batch.setText(column, buffer);
}

void setOdbcTimestamp(ColumnBatch &batch, int column, const SQL_TIMESTAMP_STRUCT &value, std::string &buffer)
{
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d %02d:%02d:%02d.%09u", value.year, value.month, value.day,
                  value.hour, value.minute, value.second,
                  static_cast<unsigned>(value.fraction)); // nanoseconds
    buffer = text;
    trimFraction(buffer);
    if (const auto micros = timestampFromText(buffer))
        batch.setInteger(column, *micros);
    else
        batch.setText(column, buffer);
}

} // namespace godwit
