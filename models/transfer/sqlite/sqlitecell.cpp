// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitecell.h"

#include <sqlite3.h>

#include <charconv>

namespace godwit
{
namespace
{

std::string_view bytesOf(sqlite3_stmt *statement, int column, const void *data)
{
    return {static_cast<const char *>(data), static_cast<size_t>(sqlite3_column_bytes(statement, column))};
}

} // namespace

void readSqliteCell(sqlite3_stmt *statement, int column, ColumnBatch &batch)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        batch.setInteger(column, sqlite3_column_int64(statement, column));
        break;
    case SQLITE_FLOAT:
        batch.setReal(column, sqlite3_column_double(statement, column));
        break;
    case SQLITE_TEXT:
        batch.setText(column, bytesOf(statement, column, sqlite3_column_text(statement, column)));
        break;
    case SQLITE_BLOB:
        batch.setBlob(column, bytesOf(statement, column, sqlite3_column_blob(statement, column)));
        break;
    default:
        batch.setNull(column);
        break;
    }
}

void readSqliteDigits(sqlite3_stmt *statement, int column, ColumnBatch &batch)
{
    char digits[24];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, sqlite3_column_int64(statement, column)).ptr;
    batch.setText(column, {digits, size_t(end - digits)});
}

} // namespace godwit
