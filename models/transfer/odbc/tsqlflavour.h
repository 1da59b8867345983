// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlflavour.h"

namespace godwit
{

/// SQL Server 2016 and later, Azure SQL. Its kind is "sqlserver".
const SqlFlavour &tsqlFlavour();

/// A type as sys.dm_exec_describe_first_result_set writes it → what its values mean: "nvarchar(40)",
/// "varbinary(max)", "decimal(10,2)", "datetime2(7)". Lengths of text count UTF-16 units. Unknown words
/// (user types, hierarchyid, sql_variant …) are Other.
ValueType tsqlValueType(const QString &declared);

/// docs/types.md, a store's type → SQL Server's for CREATE TABLE. `notes`: what gets lost.
QString tsqlTypeName(const ColumnShape &column, const QString &sourceKind, bool inKey, QStringList &notes);

/// A default of another store as T-SQL: literals and the times of now. Nothing for anything else.
std::optional<QString> tsqlDefault(const ColumnShape &column, const QString &sourceKind);

/// What a session says first: one error rolls the whole transaction back, dates are ISO 8601 whatever the
/// login's language is.
QStringList tsqlSessionSettings();

} // namespace godwit
