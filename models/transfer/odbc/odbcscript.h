// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/odbc/odbcconnection.h"
#include "models/transfer/sqlsession.h"

namespace godwit
{

/// A part of a script that goes to the server at once.
struct ScriptPart
{
    QString sql;
    qsizetype line = 1; ///< where it starts in the script
};

/// T-SQL: batches between lines that hold nothing but GO (a number after it is refused by the caller as
/// part of the batch). Others: statements, by their semicolons. Quotes, comments, and PostgreSQL's dollar
/// quotes hide what is in them. Parts of nothing but blanks and comments are left out.
QList<ScriptPart> scriptParts(const QString &script, OdbcFamily family);

/// The word of the first statement that would end the caller's transaction or begin one ("COMMIT",
/// "BEGIN TRANSACTION"); empty: none.
QString transactionControl(const QString &sql, OdbcFamily family);

/// Runs all parts in the transaction that is open and reads every result to its end: a failure of a later
/// statement of a batch only shows there. Errors: Script with the part's number and line; Data; Cancelled.
Result<SqlSession::ScriptOutcome> runOdbcScript(OdbcConnection &connection, const QString &script);

} // namespace godwit
