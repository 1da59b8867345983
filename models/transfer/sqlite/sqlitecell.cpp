// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitecell.h"

#include <sqlite3.h>

#include <charconv>

namespace godwit
{
namespace
{

std::string_view bytesOf(sqlite3_value *value, const void *data)
{
    return {static_cast<const char *>(data), static_cast<size_t>(sqlite3_value_bytes(value))};
}

} // namespace

void readSqliteCell(sqlite3_value *value, int column, ColumnBatch &batch)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        batch.setInteger(column, sqlite3_value_int64(value));
        break;
    case SQLITE_FLOAT:
        batch.setReal(column, sqlite3_value_double(value));
        break;
    case SQLITE_TEXT:
        batch.setText(column, bytesOf(value, sqlite3_value_text(value)));
        break;
    case SQLITE_BLOB:
        batch.setBlob(column, bytesOf(value, sqlite3_value_blob(value)));
        break;
    default:
        batch.setNull(column);
        break;
    }
}

void readSqliteTime(sqlite3_value *value, int column, ColumnBatch &batch)
{
    if (sqlite3_value_type(value) != SQLITE_INTEGER)
        return readSqliteCell(value, column, batch);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, sqlite3_value_int64(value)).ptr;
    batch.setText(column, {digits, size_t(end - digits)});
}

} // namespace godwit
