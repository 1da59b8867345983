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

struct Binding
{
    sqlite3_stmt *statement;
    int number;

    void null() const { sqlite3_bind_null(statement, number); }
    void integer(qint64 value) const { sqlite3_bind_int64(statement, number, value); }
    void real(double value) const { sqlite3_bind_double(statement, number, value); }
    void text(std::string_view text) const
    {
        sqlite3_bind_text64(statement, number, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    void blob(std::string_view blob) const
    {
        sqlite3_bind_blob64(statement, number, blob.data(), blob.size(), SQLITE_STATIC);
    }
};

struct Giving
{
    sqlite3_context *context;

    void null() const { sqlite3_result_null(context); }
    void integer(qint64 value) const { sqlite3_result_int64(context, value); }
    void real(double value) const { sqlite3_result_double(context, value); }
    void text(std::string_view text) const
    {
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    void blob(std::string_view blob) const
    {
        sqlite3_result_blob64(context, blob.data(), blob.size(), SQLITE_STATIC);
    }
};

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

template <typename Taker>
void SqliteBinder::put(Taker taker, Parameter &parameter, const ColumnBatch &batch, qsizetype row)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const int column = parameter.column;
    switch (batch.type(column, row)) {
    case CellType::Null:
        return taker.null();
    case CellType::Integer: {
        const qint64 value = batch.integer(column, row);
        if (isIsoText(parameter.kind, value))
            return taker.text(cellText(batch, column, row, parameter.kind, parameter.made));
        return taker.integer(value);
    }
    case CellType::Real: {
        const double value = batch.real(column, row);
        if (std::isnan(value))
            return taker.text("NaN");
        if (parameter.kind == ValueKind::Float32 && std::isfinite(value))
            return taker.real(shortestDouble(value));
        return taker.real(value);
    }
    case CellType::Text: {
        const std::string_view text = batch.bytes(column, row);
        if (parameter.fromHex) {
            if (auto bytes = bytesFromHexText(text)) {
                parameter.made = std::move(*bytes);
                return taker.blob(parameter.made);
            }
        } else if (parameter.toReal && (text == "Infinity" || text == "-Infinity")) {
            return taker.real(text.front() == '-' ? -infinity : infinity);
        }
        return taker.text(text);
    }
    case CellType::Blob:
        return taker.blob(batch.bytes(column, row));
    }
}

void SqliteBinder::bind(sqlite3_stmt *statement, const ColumnBatch &batch, qsizetype row)
{
    int number = 0;
    for (Parameter &parameter : m_parameters)
        put(Binding{statement, ++number}, parameter, batch, row);
}

void SqliteBinder::give(sqlite3_context *context, int column, const ColumnBatch &batch, qsizetype row)
{
    put(Giving{context}, m_parameters[size_t(column)], batch, row);
}

} // namespace godwit
