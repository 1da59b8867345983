// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"

struct sqlite3_stmt;

namespace godwit
{

// A column of a statement's current row into the row that a batch is being given.

/// As SQLite has it.
void readSqliteCell(sqlite3_stmt *statement, int column, ColumnBatch &batch);
/// An integer as the text of its digits. What a number in a column called DATE means is the secret of the
/// application that wrote it (days, seconds, 20240331): as text, no destination takes it for something else.
void readSqliteDigits(sqlite3_stmt *statement, int column, ColumnBatch &batch);

} // namespace godwit
