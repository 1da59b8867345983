// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"

struct sqlite3_value;

namespace godwit
{

// A value of a statement's current row, from sqlite3_column_value(), into the row that a batch is being
// given. SQLite calls such values unprotected: they may be asked by the only thread that uses the connection,
// which a reader's is. The sqlite3_column_… functions do the same under locks, and a row's text costs three
// of them.

/// As SQLite has it.
void readSqliteCell(sqlite3_value *value, int column, ColumnBatch &batch);
/// An integer as the text of its digits, everything else as it is. What a number in a column called DATE
/// means is the secret of the application that wrote it (days, seconds, 20240331): as text, no destination
/// takes it for something else.
void readSqliteTime(sqlite3_value *value, int column, ColumnBatch &batch);

} // namespace godwit
