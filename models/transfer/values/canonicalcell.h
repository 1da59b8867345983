// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/columnbatch.h"
#include "models/transfer/values/valuetype.h"

#include <string>
#include <string_view>

namespace godwit
{

/// How values of a column are written so that equal ones of two stores are the same bytes. It follows from
/// the types of both ends: "1.0" is the number 1 only where one end says that the column holds numbers.
enum class CanonicalForm : quint8 {
    Exact,   ///< the bytes; numbers as their shortest text
    Tagged,  ///< both ends promise nothing (SQLite): texts, blobs and numbers stay apart
    Number,  ///< plain digits without needless zeros: 1, 1.0, 1e0 and 01 are "1", −0 is "0"
    Float32, ///< the same, reals shortened as 32-bit numbers
    Boolean, ///< "1", "0" for true, t, 1 …
    Moment,  ///< microseconds; a date is its midnight, an instant its UTC
    Blanks,  ///< text without trailing blanks: char(n)
    Bytes,   ///< bytes, also from the text \x00ff
    Uuid,    ///< lower case, without hyphens and braces
    Json,    ///< compact with sorted keys, where it can be read
};

/// The same whichever end is named first.
CanonicalForm canonicalForm(const ValueType &one, const ValueType &other);

/// A column of a batch, with what it means at its own end and how it is compared.
struct CanonicalColumn
{
    int column = 0;
    ValueKind kind = ValueKind::Any;
    CanonicalForm form = CanonicalForm::Exact;
};

/// Of a cell that is not NULL. Points into the batch or into `buffer`, which is overwritten.
std::string_view canonicalCell(const ColumnBatch &batch, const CanonicalColumn &column, qsizetype row,
                               std::string &buffer);

/// "1.50" → "1.5", "-0" → "0", "1e3" → "1000"; a text that is no number stays as it is.
void appendCanonicalNumber(std::string &out, std::string_view text);

} // namespace godwit
