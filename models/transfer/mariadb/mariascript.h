// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"

#include <stop_token>

namespace godwit
{

class MariaConnection;

/// One statement of a script.
struct MariaStatementText
{
    std::string sql;
    int number = 0; ///< from 1
    qsizetype line = 1;
};

/// Splits at semicolons outside of quotes, names and comments, or at what a DELIMITER line says (as the
/// mariadb client reads it), and leaves out what holds nothing but comments.
QList<MariaStatementText> splitMariaScript(const QString &script);

/// Why a statement must not run within a step's transaction ("CREATE TABLE commits"); empty: it may. These
/// are the statements of MariaDB's "SQL statements that cause an implicit commit", and transaction control.
QString mariaCommits(std::string_view statement);

/// Whether a statement runs others that are not seen here, such as a procedure's: one may be a COMMIT.
bool mariaMayHideCommit(std::string_view statement);

/// Runs a script inside the caller's transaction; statements that would end it are refused before anything
/// runs, unless `mayCommit`. A transaction that a procedure ended is found out afterwards; then, and where
/// the connection was lost behind a procedure, nobody knows what of the script has happened
/// (isCommitUnknown). An error names the statement's number, line and beginning.
Result<SqlSession::ScriptOutcome> runMariaScript(MariaConnection &connection, const QString &script,
                                                 bool mayCommit, const std::stop_token &stop);

} // namespace godwit
