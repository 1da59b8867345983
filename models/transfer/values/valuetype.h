// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace godwit
{

/// What the values of a column mean, whatever store they come from: the middle column of docs/types.md.
enum class ValueKind : quint8 {
    Any, ///< the column promises nothing; each cell says itself what it is (SQLite without a type)
    Boolean,
    Integer,  ///< signed, up to 64 bits
    Unsigned, ///< up to 64 bits
    Decimal,
    Float32,
    Float64,
    Text,
    Bytes,
    Date,
    Time,
    Timestamp, ///< date and time of no zone
    Instant,   ///< date and time of a zone, kept as UTC
    Interval,
    Uuid,
    Json,
    Enumeration,
    Bits,
    Array,
    Other, ///< travels as the text that the source's own output function gives
};

/// A column's type between two stores.
///
/// Cells hold their values like this; a writer takes the first form directly and parses the second:
/// | kind | cell |
/// |---|---|
/// | Boolean | Integer 0 or 1 |
/// | Integer, Unsigned | Integer; beyond 64 bits signed Text of its digits |
/// | Decimal | Text "-12.50" (digits, an optional point; also NaN, Infinity, -Infinity), or Integer |
/// | Float32, Float64 | Real, NaN and infinities among them |
/// | Bytes | Blob |
/// | Bits | Text of 0s and 1s |
/// | Date | Integer, days since 1970-01-01; or Text "2024-03-31" |
/// | Time | Integer, microseconds since midnight; or Text "02:30:00.000001" |
/// | Timestamp | Integer, microseconds since 1970-01-01 00:00:00; or Text "2024-03-31 02:30:00.000001" |
/// | Instant | Integer, microseconds since 1970-01-01 00:00:00 UTC; or Text with an offset or Z |
/// | all others | Text, UTF-8 |
///
/// Any column may also hold a cell of another form, because stores hold such values: text in an integer
/// column (SQLite), "0000-00-00" (MariaDB), "infinity" and years before 1 (PostgreSQL) as Text. A writer
/// stores it exactly, changes it as docs/types.md says and reports that (ValueChanges), or refuses the row.
struct ValueType
{
    ValueKind kind = ValueKind::Any;
    int length = 0;           ///< most characters, bytes (Bytes) or bits; 0: no limit known
    bool fixedLength = false; ///< padded to its length: char(n), binary(n), bit(n)
    int width = 8;            ///< bytes of an Integer or Unsigned: 1, 2, 3, 4 or 8
    int precision = 0;        ///< digits of a Decimal, all in all; 0: no limit
    int scale = -1;           ///< digits behind the point of a Decimal or of seconds; −1: not fixed

    friend bool operator==(const ValueType &, const ValueType &) = default;
};

/// Stable word for documents, messages and casts ("integer", "timestamp" …).
QString valueKindWord(ValueKind kind);
/// "decimal(10,2)", "text(40)", "integer" → type; nothing for an unknown word.
std::optional<ValueType> valueTypeFromWord(QStringView word);

bool isTemporal(ValueKind kind); ///< Date, Time, Timestamp, Instant
bool isNumeric(ValueKind kind);  ///< Boolean is not

} // namespace godwit
