// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitebinder.h"

#include "models/transfer/values/celltext.h"
#include "models/transfer/values/hextext.h"
#include "models/transfer/values/temporal.h"

#include <sqlite3.h>

#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The double that prints as the float does: 0.1f becomes 0.1, not 0.10000000149011612, and turns into the
/// same float again.
double shortestDouble(double value)
{
    std::string digits;
    appendReal(digits, value, true);
    double result = value;
    std::from_chars(digits.data(), digits.data() + digits.size(), result);
    return result;
}

bool isIsoText(ValueKind kind, qint64 value)
{
    switch (kind) {
    case ValueKind::Date:
        return isDateWithinYears(value);
    case ValueKind::Time:
        return value >= 0 && value < microsPerDay;
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        return isTimestampWithinYears(value);
    default:
        return false;
    }
}

} // namespace

SqliteBinder::SqliteBinder(const QList<LoadColumn> &columns, const QString &sourceKind)
{
    for (const LoadColumn &column : columns) {
        // What a SQLite table holds in a column called DATE is whatever its application made of it.
        const bool own = sourceKind == u"sqlite" && !column.from.type.isEmpty();
        const ValueKind to = column.to.value.kind;
        m_parameters.push_back(
            {.column = column.source,
             .kind = own ? ValueKind::Any : column.from.value.kind,
             .toReal = sourceKind != u"sqlite" && (to == ValueKind::Float64 || to == ValueKind::Float32),
             .fromHex = sourceKind == u"csv" && to == ValueKind::Bytes,
             .isKey = column.isKey});
    }
}

int SqliteBinder::nullKey(const ColumnBatch &batch, qsizetype row) const
{
    for (const Parameter &parameter : m_parameters) {
        if (parameter.isKey && batch.type(parameter.column, row) == CellType::Null)
            return parameter.column;
    }
    return -1;
}

void SqliteBinder::bindText(sqlite3_stmt *statement, int number, const Parameter &parameter,
                            std::string_view text)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto bytes = parameter.fromHex ? bytesFromHexText(text) : std::nullopt;
    if (bytes)
        sqlite3_bind_blob64(statement, number, bytes->data(), bytes->size(), SQLITE_TRANSIENT);
    else if (parameter.toReal && (text == "Infinity" || text == "-Infinity"))
        sqlite3_bind_double(statement, number, text.front() == '-' ? -infinity : infinity);
    else
        sqlite3_bind_text64(statement, number, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteBinder::bindReal(sqlite3_stmt *statement, int number, const Parameter &parameter, double value)
{
    if (std::isnan(value))
        sqlite3_bind_text(statement, number, "NaN", 3, SQLITE_STATIC);
    else if (parameter.kind == ValueKind::Float32 && std::isfinite(value))
        sqlite3_bind_double(statement, number, shortestDouble(value));
    else
        sqlite3_bind_double(statement, number, value);
}

void SqliteBinder::bind(sqlite3_stmt *statement, const ColumnBatch &batch, qsizetype row)
{
    int number = 0;
    for (const Parameter &parameter : m_parameters) {
        ++number;
        const int column = parameter.column;
        switch (batch.type(column, row)) {
        case CellType::Null:
            sqlite3_bind_null(statement, number);
            break;
        case CellType::Integer:
            if (const qint64 value = batch.integer(column, row); !isIsoText(parameter.kind, value)) {
                sqlite3_bind_int64(statement, number, value);
            } else {
                const std::string_view text = cellText(batch, column, row, parameter.kind, m_text);
                sqlite3_bind_text64(statement, number, text.data(), text.size(), SQLITE_TRANSIENT,
                                    SQLITE_UTF8);
            }
            break;
        case CellType::Real:
            bindReal(statement, number, parameter, batch.real(column, row));
            break;
        case CellType::Text:
            bindText(statement, number, parameter, batch.bytes(column, row));
            break;
        case CellType::Blob: {
            const std::string_view blob = batch.bytes(column, row);
            sqlite3_bind_blob64(statement, number, blob.data(), blob.size(), SQLITE_STATIC);
            break;
        }
        }
    }
}

} // namespace godwit
