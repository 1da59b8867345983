// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"

namespace godwit
{

class PgConnection;

/// Runs the statements of a script one after the other, inside the caller's transaction. Statements that
/// would end the transaction are refused before anything of the script runs, COPY with the client where it
/// comes. An error names the statement's number, its line in the script and its beginning.
Result<SqlSession::ScriptOutcome> runPgScript(PgConnection &connection, const QString &script);

} // namespace godwit
