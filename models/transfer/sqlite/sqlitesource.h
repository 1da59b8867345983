// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/tableshape.h"

namespace godwit
{

class Connection;
struct ReadRequest;

/// What a copy step reads in a SQLite database: a table, a view, or one SELECT.
struct SqliteSource
{
    QString from;  ///< for SQL after FROM: a quoted name, or the SELECT in parentheses
    QString query; ///< the SELECT as it stands; empty for tables and views
    QString name;  ///< for people: "orders in legacy.db", "query on legacy.db"
    TableShape shape;
    bool isTable = false; ///< counting its rows is cheap
    bool isWhole = true;  ///< the shape has all columns, in the store's order
    QStringList allNames; ///< of all columns, read or not
};

/// Finds the object, or checks that the query is one SELECT and nothing else. A name is one name:
/// "a.b" means the table that is called so. The shape has the request's columns only. Kind of error: Source.
Result<SqliteSource> resolveSqliteSource(Connection &connection, const ReadRequest &request);

} // namespace godwit
