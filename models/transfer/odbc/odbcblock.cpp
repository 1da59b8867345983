// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcblock.h"

#include "models/transfer/odbc/odbcfetch.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace godwit
{
namespace
{

constexpr SQLULEN mostRows = 1024;
constexpr SQLLEN blockBytes = 1024 * 1024;

SQLSMALLINT typeOf(OdbcForm form)
{
    switch (form) {
    case OdbcForm::Integer:
        return SQL_C_SBIGINT;
    case OdbcForm::Real:
        return SQL_C_DOUBLE;
    case OdbcForm::Bytes:
        return SQL_C_BINARY;
    case OdbcForm::Date:
        return SQL_C_TYPE_DATE;
    case OdbcForm::Timestamp:
        return SQL_C_TYPE_TIMESTAMP;
    default:
        return SQL_C_WCHAR;
    }
}

SQLLEN strideOf(const OdbcColumn &column)
{
    switch (column.form) {
    case OdbcForm::Integer:
    case OdbcForm::Real:
        return 8;
    case OdbcForm::Date:
        return sizeof(SQL_DATE_STRUCT);
    case OdbcForm::Timestamp:
        return sizeof(SQL_TIMESTAMP_STRUCT);
    case OdbcForm::Bytes:
        return SQLLEN(column.units);
    default:
        return SQLLEN((column.units + 1) * qsizetype(sizeof(char16_t)));
    }
}

template <typename Value>
Value valueAt(const char *cell)
{
    Value value;
    std::memcpy(&value, cell, sizeof value);
    return value;
}

} // namespace

bool OdbcBlock::bind(const OdbcStatement &statement, const QList<OdbcColumn> &columns)
{
    m_statement = statement.handle();
    m_columns = columns;
    const auto firstLong = std::find_if(m_columns.begin(), m_columns.end(),
                                        [](const OdbcColumn &column) { return column.isLong(); });
    const bool hasLong = firstLong != m_columns.end();
    SQLLEN rowBytes = 1;
    for (auto column = m_columns.begin(); column != firstLong; ++column) {
        m_bound.push_back(
            {.type = typeOf(column->form), .stride = strideOf(*column), .cells = {}, .lengths = {}});
        rowBytes += m_bound.back().stride + SQLLEN(sizeof(SQLLEN));
    }
    m_rowsPerBlock = hasLong ? 1 : SQLULEN(std::clamp<SQLLEN>(blockBytes / rowBytes, 1, SQLLEN(mostRows)));
    if (!SQL_SUCCEEDED(SQLSetStmtAttrW(m_statement, SQL_ATTR_ROW_ARRAY_SIZE, pointerOf(m_rowsPerBlock), 0))) {
        m_rowsPerBlock = 1; // a driver without block fetch
        SQLSetStmtAttrW(m_statement, SQL_ATTR_ROW_ARRAY_SIZE, pointerOf(1), 0);
    }
    SQLSetStmtAttrW(m_statement, SQL_ATTR_ROWS_FETCHED_PTR, &m_fetched, 0);
    for (size_t i = 0; i < m_bound.size(); ++i) {
        Bound &bound = m_bound[i];
        bound.cells.resize(size_t(bound.stride) * m_rowsPerBlock);
        bound.lengths.resize(m_rowsPerBlock);
        if (!SQL_SUCCEEDED(SQLBindCol(m_statement, SQLUSMALLINT(i + 1), bound.type, bound.cells.data(),
                                      bound.stride, bound.lengths.data())))
            return false;
    }
    return true;
}

OdbcBlock::Cell OdbcBlock::take(SQLULEN row, int column, ColumnBatch &batch)
{
    return size_t(column) < m_bound.size() ? takeBound(row, column, batch) : takeLong(column, batch);
}

OdbcBlock::Cell OdbcBlock::takeBound(SQLULEN row, int column, ColumnBatch &batch)
{
    const Bound &bound = m_bound[size_t(column)];
    const SQLLEN length = bound.lengths[row];
    const char *const cell = bound.cells.data() + size_t(bound.stride) * row;
    if (length == SQL_NULL_DATA) {
        batch.setNull(column);
        return Cell::Good;
    }
    switch (m_columns.at(column).form) {
    case OdbcForm::Integer:
        batch.setInteger(column, valueAt<qint64>(cell));
        return Cell::Good;
    case OdbcForm::Real: {
        const auto value = valueAt<double>(cell);
        const bool isSingle = m_columns.at(column).shape.value.kind == ValueKind::Float32;
        batch.setReal(column, isSingle ? double(float(value)) : value);
        return Cell::Good;
    }
    case OdbcForm::Date:
        setOdbcDate(batch, column, valueAt<SQL_DATE_STRUCT>(cell), m_text);
        return Cell::Good;
    case OdbcForm::Timestamp:
        setOdbcTimestamp(batch, column, valueAt<SQL_TIMESTAMP_STRUCT>(cell), m_text);
        return Cell::Good;
    case OdbcForm::Bytes:
        if (length < 0 || length > bound.stride)
            return Cell::Cut;
        batch.setBlob(column, {cell, size_t(length)});
        return Cell::Good;
    default:
        if (length < 0 || length > bound.stride - SQLLEN(sizeof(char16_t)))
            return Cell::Cut;
        return setText(column, {reinterpret_cast<const char16_t *>(cell), size_t(length) / sizeof(char16_t)},
                       batch);
    }
}

OdbcBlock::Cell OdbcBlock::takeLong(int column, ColumnBatch &batch)
{
    const OdbcForm form = m_columns.at(column).form;
    char fixed[64];
    OdbcGot got = OdbcGot::Failed;
    if (form == OdbcForm::Bytes) {
        got = getBytes(m_statement, column + 1, m_bytes);
    } else if (form == OdbcForm::Text || form == OdbcForm::Tagged) {
        got = getWide(m_statement, column + 1, m_wide);
    } else {
        SQLLEN length = 0;
        if (!SQL_SUCCEEDED(SQLGetData(m_statement, SQLUSMALLINT(column + 1), typeOf(form), fixed,
                                      sizeof fixed, &length)))
            return Cell::Failed;
        got = length == SQL_NULL_DATA ? OdbcGot::Null : OdbcGot::Value;
    }
    if (got == OdbcGot::Failed)
        return Cell::Failed;
    if (got == OdbcGot::Null) {
        batch.setNull(column);
        return Cell::Good;
    }
    switch (form) {
    case OdbcForm::Integer:
        batch.setInteger(column, valueAt<qint64>(fixed));
        return Cell::Good;
    case OdbcForm::Real: {
        const auto value = valueAt<double>(fixed);
        const bool isSingle = m_columns.at(column).shape.value.kind == ValueKind::Float32;
        batch.setReal(column, isSingle ? double(float(value)) : value);
        return Cell::Good;
    }
    case OdbcForm::Date:
        setOdbcDate(batch, column, valueAt<SQL_DATE_STRUCT>(fixed), m_text);
        return Cell::Good;
    case OdbcForm::Timestamp:
        setOdbcTimestamp(batch, column, valueAt<SQL_TIMESTAMP_STRUCT>(fixed), m_text);
        return Cell::Good;
    case OdbcForm::Bytes:
        batch.setBlob(column, m_bytes);
        return Cell::Good;
    default:
        return setText(column, m_wide, batch);
    }
}

OdbcBlock::Cell OdbcBlock::setText(int column, std::u16string_view text, ColumnBatch &batch)
{
    const OdbcColumn &source = m_columns.at(column);
    if (source.form != OdbcForm::Tagged)
        return setOdbcText(batch, column, source, text, m_text) ? Cell::Good : Cell::NotUnicode;
    m_text.clear();
    if (!appendUtf16(m_text, text))
        return Cell::NotUnicode;
    setTagged(column, m_text, batch);
    return Cell::Good;
}

void OdbcBlock::setTagged(int column, std::string_view text, ColumnBatch &batch)
{
    const char tag = text.empty() ? 't' : text.front();
    const std::string_view value = text.empty() ? text : text.substr(1);
    const QByteArray raw = QByteArray::fromRawData(value.data(), qsizetype(value.size()));
    if (tag == 'i') {
        qint64 integer = 0;
        std::from_chars(value.data(), value.data() + value.size(), integer);
        batch.setInteger(column, integer);
    } else if (tag == 'r') {
        const double infinity = std::numeric_limits<double>::infinity();
        batch.setReal(column, value.ends_with("Inf") ? (value.starts_with('-') ? -infinity : infinity)
                                                     : raw.toDouble());
    } else if (tag == 'b' || tag == 'h') {
        const QByteArray bytes = QByteArray::fromHex(raw);
        const std::string_view view(bytes.constData(), size_t(bytes.size()));
        if (tag == 'b')
            batch.setBlob(column, view);
        else
            batch.setText(column, view);
    } else {
        batch.setText(column, value);
    }
}

} // namespace godwit
