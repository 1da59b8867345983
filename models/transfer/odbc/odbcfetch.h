// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/odbc/odbcconnection.h"

#include <optional>
#include <string>

namespace godwit
{

/// What SQLGetData gave for one cell.
enum class OdbcGot : quint8 { Value, Null, Failed };

/// One column of the current row, however long: UTF-16 units, or bytes. Columns go from left to right, and
/// none of them is bound.
OdbcGot getWide(SQLHSTMT statement, int column, std::u16string &out);
OdbcGot getBytes(SQLHSTMT statement, int column, std::string &out);

/// All rows of a small result: text, or bytes where the column is binary.
Result<RowList> fetchAll(OdbcConnection &connection, const OdbcStatement &statement);

} // namespace godwit
