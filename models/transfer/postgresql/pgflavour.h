// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlflavour.h"

namespace godwit
{

/// PostgreSQL 12 and later.
const SqlFlavour &pgFlavour();

/// A type as format_type() writes it → what its values mean: "character varying(40)", "numeric(10,2)",
/// "timestamp(3) with time zone", "integer[]". Enumerations and domains look like any other name here: the
/// catalogue, which knows better, says what they are. Unknown words are Other.
ValueType pgValueType(const QString &declared);

/// docs/types.md, a store's type → PostgreSQL's for CREATE TABLE. `notes`: what gets lost.
QString pgTypeName(const ColumnShape &column, const QString &sourceKind, QStringList &notes);

/// A default of SQLite or MariaDB as PostgreSQL's SQL: literals and the times of now. Nothing for anything
/// else, and where the column's type takes no such literal.
std::optional<QString> pgDefault(const ColumnShape &column, const QString &sourceKind);

} // namespace godwit
