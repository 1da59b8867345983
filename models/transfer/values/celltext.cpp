// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/celltext.h"

#include "models/transfer/values/temporal.h"

#include <charconv>
#include <cmath>

namespace godwit
{
namespace
{

template <typename Number>
void appendNumber(std::string &out, Number value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    out.append(text, size_t(end - text));
}

} // namespace

void appendReal(std::string &out, double value, bool isFloat32)
{
    if (std::isnan(value))
        out += "NaN";
    else if (std::isinf(value))
        out += value > 0 ? "Infinity" : "-Infinity";
    else if (isFloat32)
        appendNumber(out, static_cast<float>(value));
    else
        appendNumber(out, value);
}

std::string_view cellText(const ColumnBatch &batch, int column, qsizetype row, ValueKind kind,
                          std::string &buffer)
{
    buffer.clear();
    switch (batch.type(column, row)) {
    case CellType::Null:
        break;
    case CellType::Text:
    case CellType::Blob:
        return batch.bytes(column, row);
    case CellType::Real:
        appendReal(buffer, batch.real(column, row), kind == ValueKind::Float32);
        break;
    case CellType::Integer: {
        const qint64 value = batch.integer(column, row);
        if (kind == ValueKind::Date)
            appendDate(buffer, value);
        else if (kind == ValueKind::Time)
            appendTime(buffer, value);
        else if (kind == ValueKind::Timestamp)
            appendTimestamp(buffer, value);
        else if (kind == ValueKind::Instant)
            appendInstant(buffer, value);
        else
            appendNumber(buffer, value);
        break;
    }
    }
    return buffer;
}

} // namespace godwit
