// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"

#include <string>
#include <string_view>

namespace godwit
{

/// Puts one value that is not NULL, in the binary format of its type, into the row that the batch is being
/// filled with, in the form that values/valuetype.h says. `buffer` is scratch, so that nothing is allocated
/// per value. False: these bytes are no such value.
using PgCellDecoder = bool (*)(std::string_view bytes, int column, ColumnBatch &batch, std::string &buffer);

/// The decoder for a type, by its number in pg_type (of a domain: its base type's). Null: the type has none,
/// because its binary form is its own business; such a column is read as `column::text`, with the decoder
/// of text.
PgCellDecoder pgCellDecoder(quint32 type, bool isEnum = false);

} // namespace godwit
