// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbccolumn.h"
#include "models/transfer/odbc/odbcsession.h"
#include "models/transfer/reader.h"

namespace godwit
{

/// What a copy step reads through ODBC: a table, a view, or one SELECT.
struct OdbcSource
{
    QString
        from; ///< for SQL after FROM: a quoted name, or the SELECT in parentheses; empty: `query` as it is
    QString query; ///< the SELECT as it stands; empty for tables and views
    QString name;  ///< for people: "orders in crm on db.example.com"
    TableShape shape;
    QList<OdbcColumn> columns; ///< those of the shape; empty with `query` alone: the result says them
};

/// Finds the object, or checks that the query is one SELECT and nothing else. `request.columns` choose among
/// the columns. Kind of error: Source.
Result<OdbcSource> resolveOdbcSource(OdbcSession &session, const ReadRequest &request);

/// The statement that asks SQL Server for the columns of a query, which is its parameter.
QString tsqlDescribeQuery();

/// Why the text is not one SELECT; empty: it is. `cannotNest`: becomes true where it cannot stand in FROM
/// (T-SQL's WITH, and ORDER BY without TOP).
QString notOneSelect(const QString &query, OdbcFamily family, bool &cannotNest);

} // namespace godwit
