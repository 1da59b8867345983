// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliterows.h"

#include "models/database/connection.h"
#include "models/transfer/sqlite/sqlitestatement.h"
#include "models/transfer/transfererror.h"

#include <sqlite3.h>

#include <new>
#include <string>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Table : sqlite3_vtab
{
    SqliteRows *rows;
};

struct Cursor : sqlite3_vtab_cursor
{
    SqliteRows *rows;
};

SqliteRows &rowsOf(sqlite3_vtab_cursor *cursor) { return *static_cast<Cursor *>(cursor)->rows; }

int connectTable(sqlite3 *handle, void *rows, int, const char *const *, sqlite3_vtab **table, char **)
{
    std::string sql = "CREATE TABLE godwit_rows (";
    for (int i = 0; i < static_cast<SqliteRows *>(rows)->columns(); ++i)
        sql += (i > 0 ? ", c" : "c") + std::to_string(i); // without types: no value is converted
    const int code = sqlite3_declare_vtab(handle, (sql + ')').c_str());
    if (code != SQLITE_OK)
        return code;
    *table = new (std::nothrow) Table{{}, static_cast<SqliteRows *>(rows)};
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

int planScan(sqlite3_vtab *, sqlite3_index_info *) { return SQLITE_OK; } // there is one way to read it

int openCursor(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    *cursor = new (std::nothrow) Cursor{{}, static_cast<Table *>(table)->rows};
    return *cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Cursor *>(cursor);
    return SQLITE_OK;
}

int rewindCursor(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    rowsOf(cursor).rewind();
    return SQLITE_OK;
}

int advanceCursor(sqlite3_vtab_cursor *cursor)
{
    rowsOf(cursor).advance();
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor) { return rowsOf(cursor).atEnd() ? 1 : 0; }

int giveColumn(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    rowsOf(cursor).give(context, column);
    return SQLITE_OK;
}

int giveRowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = rowsOf(cursor).row();
    return SQLITE_OK;
}

const sqlite3_module *module()
{
    static const sqlite3_module made = [] {
        sqlite3_module module{};
        module.xCreate = connectTable;
        module.xConnect = connectTable;
        module.xBestIndex = planScan;
        module.xDisconnect = disconnectTable;
        module.xDestroy = disconnectTable;
        module.xOpen = openCursor;
        module.xClose = closeCursor;
        module.xFilter = rewindCursor;
        module.xNext = advanceCursor;
        module.xEof = isAtEnd;
        module.xColumn = giveColumn;
        module.xRowid = giveRowid;
        return module;
    }();
    return &made;
}

} // namespace

Result<QString> SqliteRows::declare(Connection &connection, int columns)
{
    m_columns = columns;
    const QString cannot = Transfer::tr("Cannot write to the destination");
    // A table of temp: no name of the destination's own hides it, and it ends with the connection.
    if (auto dropped = connection.execute(u"DROP TABLE IF EXISTS temp.godwit_rows"_s); !dropped)
        return at(ErrorKind::Destination, cannot, dropped.error());
    if (sqlite3_create_module(connection.sqliteHandle(), "godwit_rows", module(), this) != SQLITE_OK)
        return sqliteError(connection, ErrorKind::Destination, cannot);
    if (auto made = connection.execute(u"CREATE VIRTUAL TABLE temp.godwit_rows USING godwit_rows"_s); !made)
        return at(ErrorKind::Destination, cannot, made.error());
    return u"SELECT * FROM temp.godwit_rows"_s;
}

void SqliteRows::show(const ColumnBatch &batch, RowRange rows)
{
    m_batch = &batch;
    m_range = rows;
    m_row = rows.first;
}

} // namespace godwit
