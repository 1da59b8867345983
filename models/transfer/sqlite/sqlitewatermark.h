// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

struct sqlite3_stmt;

namespace godwit
{

// A watermark as the ledger keeps it: readable, and with its SQLite type, since 5 and '5' sort differently.
// Numbers and ordinary text stand as they are; text that looks like a number is 'quoted'; blobs are X'hex'.

/// Of a column of the current row.
QString sqliteWatermark(sqlite3_stmt *statement, int column);
/// Binds what sqliteWatermark wrote.
void bindSqliteWatermark(sqlite3_stmt *statement, int parameter, const QString &watermark);

} // namespace godwit
