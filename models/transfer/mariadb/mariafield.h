// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/tableshape.h"

struct st_mysql_field;

namespace godwit
{

/// A column of a result, as the protocol describes it.
ColumnShape mariaColumn(const st_mysql_field &field);

/// How the text that the server sends for a column becomes a cell.
enum class MariaCell : quint8 {
    Integer,
    Real,
    Text,
    Bytes,
    Bits,    ///< big-endian bytes → 0s and 1s
    Decimal, ///< zeros in front (ZEROFILL) mean nothing
    Seconds, ///< zeros at the end of a fraction mean nothing
    Instant, ///< the session's zone is UTC
};
MariaCell mariaCell(const st_mysql_field &field, const ValueType &type);

/// Puts one value that is not NULL into the row that is being filled.
void setMariaCell(ColumnBatch &batch, int column, MariaCell how, const ValueType &type,
                  std::string_view text);

} // namespace godwit
