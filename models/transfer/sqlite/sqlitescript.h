// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"
#include <stop_token>

struct sqlite3;

namespace godwit
{

/// Runs the statements of a script one after the other, inside the caller's transaction. SQLite itself finds
/// where a statement ends. Statements that would end the transaction, or reach into another file (BEGIN,
/// COMMIT, ROLLBACK, ATTACH, DETACH), are refused before anything of them runs. An error names the
/// statement's number, its line in the script and its beginning. Thread of the handle.
Result<SqlSession::ScriptOutcome> runSqliteScript(sqlite3 *handle, const QString &script,
                                                  const std::stop_token &stop);

} // namespace godwit
