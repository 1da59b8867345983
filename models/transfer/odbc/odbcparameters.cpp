// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcparameters.h"

#include <algorithm>

namespace godwit
{
namespace
{

constexpr size_t mostBytes = 4 * 1024 * 1024; // of one block, all in all
constexpr size_t longestWide = 4000;          // UTF-16 units of nvarchar(n)
constexpr size_t longestBinary = 8000;        // of varbinary(n)

} // namespace

OdbcParameters::OdbcParameters(OdbcFamily family, int columns, bool numbered)
    : m_family(family), m_numbered(numbered), m_columns(size_t(columns + (numbered ? 1 : 0)))
{}

void OdbcParameters::clear()
{
    m_rows = 0;
    for (Column &column : m_columns) {
        column.form = OdbcValue::Form::Null;
        column.longest = 0;
        column.arena.clear();
        column.spans.clear();
        column.lengths.clear();
    }
}

bool OdbcParameters::append(const std::vector<OdbcValue> &row, qint64 number, qsizetype mostRows)
{
    if (m_rows >= mostRows)
        return false;
    const size_t shift = m_numbered ? 1 : 0;
    size_t stride = 8 * shift;
    for (size_t i = 0; i < row.size(); ++i) {
        const Column &column = m_columns[i + shift];
        if (row[i].form != OdbcValue::Form::Null && column.form != OdbcValue::Form::Null &&
            row[i].form != column.form)
            return false;
        stride += std::max({column.longest, row[i].size(), size_t(8)});
    }
    if (m_rows > 0 && stride * size_t(m_rows + 1) > mostBytes)
        return false;
    if (m_numbered)
        add(m_columns.front(), {.form = OdbcValue::Form::Integer, .integer = number});
    for (size_t i = 0; i < row.size(); ++i)
        add(m_columns[i + shift], row[i]);
    ++m_rows;
    return true;
}

void OdbcParameters::add(Column &column, const OdbcValue &value)
{
    const auto put = [&](const void *data, size_t size) {
        const char *const bytes = static_cast<const char *>(data);
        column.spans.emplace_back(column.arena.size(), size);
        column.arena.insert(column.arena.end(), bytes, bytes + size);
        column.longest = std::max(column.longest, size);
        column.lengths.push_back(SQLLEN(size));
    };
    switch (value.form) {
    case OdbcValue::Form::Null:
        column.spans.emplace_back(column.arena.size(), 0);
        column.lengths.push_back(SQL_NULL_DATA);
        return;
    case OdbcValue::Form::Integer:
        put(&value.integer, sizeof value.integer);
        break;
    case OdbcValue::Form::Real:
        put(&value.real, sizeof value.real);
        break;
    case OdbcValue::Form::Text:
        put(value.text.data(), value.text.size() * sizeof(char16_t));
        break;
    case OdbcValue::Form::Bytes:
        put(value.bytes.data(), value.bytes.size());
        break;
    }
    column.form = value.form;
}

bool OdbcParameters::bind(const OdbcStatement &statement, SQLUSMALLINT number, Column &column) const
{
    const size_t stride = std::max(column.longest, size_t(8));
    column.cells.assign(stride * size_t(m_rows), 0);
    for (size_t i = 0; i < size_t(m_rows); ++i)
        std::copy_n(column.arena.data() + column.spans[i].first, column.spans[i].second,
                    column.cells.data() + i * stride);
    SQLSMALLINT cType = SQL_C_WCHAR;
    SQLSMALLINT sqlType = SQL_WVARCHAR;
    size_t size = std::max<size_t>(1, column.longest / sizeof(char16_t));
    switch (column.form) {
    case OdbcValue::Form::Integer:
        cType = SQL_C_SBIGINT;
        sqlType = SQL_BIGINT;
        size = 19;
        break;
    case OdbcValue::Form::Real:
        cType = SQL_C_DOUBLE;
        sqlType = SQL_DOUBLE;
        size = 53;
        break;
    case OdbcValue::Form::Bytes:
        cType = SQL_C_BINARY;
        size = std::max<size_t>(1, column.longest);
        sqlType = size > longestBinary ? SQL_LONGVARBINARY : SQL_VARBINARY;
        if (sqlType == SQL_VARBINARY && m_family == OdbcFamily::SqlServer)
            size = longestBinary; // the same plan for every block
        break;
    default:
        if (size > longestWide)
            sqlType = SQL_WLONGVARCHAR;
        else if (m_family == OdbcFamily::SqlServer)
            size = longestWide;
        break;
    }
    return SQL_SUCCEEDED(SQLBindParameter(statement.handle(), number, SQL_PARAM_INPUT, cType, sqlType,
                                          SQLULEN(size), 0, column.cells.data(), SQLLEN(stride),
                                          column.lengths.data()));
}

SQLRETURN OdbcParameters::execute(OdbcConnection &connection, const OdbcStatement &statement)
{
    SQLHSTMT handle = statement.handle();
    m_status.assign(size_t(m_rows), SQL_PARAM_UNUSED);
    m_processed = 0;
    SQLSetStmtAttrW(handle, SQL_ATTR_PARAM_BIND_TYPE, pointerOf(SQL_PARAM_BIND_BY_COLUMN), 0);
    if (m_rows > 1 &&
        !SQL_SUCCEEDED(SQLSetStmtAttrW(handle, SQL_ATTR_PARAMSET_SIZE, pointerOf(SQLULEN(m_rows)), 0)))
        return SQL_ERROR;
    if (m_rows == 1)
        SQLSetStmtAttrW(handle, SQL_ATTR_PARAMSET_SIZE, pointerOf(1), 0);
    SQLSetStmtAttrW(handle, SQL_ATTR_PARAM_STATUS_PTR, m_status.data(), 0);
    SQLSetStmtAttrW(handle, SQL_ATTR_PARAMS_PROCESSED_PTR, &m_processed, 0);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (!bind(statement, SQLUSMALLINT(i + 1), m_columns[i]))
            return SQL_ERROR;
    }
    return connection.blocking(statement, [&] {
        SQLRETURN done = SQLExecute(handle);
        // A refused row among others may only show when its own result comes.
        while (SQL_SUCCEEDED(done) && refusedRow() < 0) {
            const SQLRETURN more = SQLMoreResults(handle);
            if (more == SQL_NO_DATA)
                break;
            if (!SQL_SUCCEEDED(more))
                done = more;
        }
        return done == SQL_NO_DATA ? SQL_SUCCESS : done;
    });
}

qsizetype OdbcParameters::refusedRow() const
{
    const auto found = std::find(m_status.begin(), m_status.end(), SQLUSMALLINT(SQL_PARAM_ERROR));
    return found == m_status.end() ? -1 : qsizetype(found - m_status.begin());
}

} // namespace godwit
