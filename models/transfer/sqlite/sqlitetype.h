// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/values/valuetype.h"

#include <QString>

namespace godwit
{

/// A declared type that is safe to stand in CREATE TABLE. A catalogue may hold any text as a type (it can be
/// quoted there); what is not plain words and numbers becomes the word with the same affinity.
QString sqliteDeclaredType(const QString &type);

/// What the values of a declared type are meant to be; with no type, or one that says nothing, Any. SQLite
/// itself promises nothing: a cell of another form is possible in every column.
ValueType sqliteValueType(const QString &declared);
/// The type to declare for values of another store. Decimals and times become TEXT, because SQLite would
/// round the ones and has no type for the others (docs/types.md).
QString sqliteTypeName(const ValueType &type);

} // namespace godwit
