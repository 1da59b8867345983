// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "models/audit/actor.h"
#include "models/core/accountrights.h"
#include "models/core/ids.h"
#include "models/database/connection.h"

namespace godwit
{

/// The audit database of a call, for reading (falls back to read-only where the account may not write).
/// The error's advice is a command that can be pasted.
/// A server gives no statement longer than `patience`.
Result<Connection> openForReading(const Invocation &call,
                                  std::chrono::milliseconds patience = ConnectionSpec().patience);
/// The same for writing. An account that may not do what is wanted is refused with the role that it needs.
Result<Connection> openForWriting(const Invocation &call, Right wanted = Right::Run);
/// Makes file, folder and tables where they are missing.
Result<Connection> createAudit(const Invocation &call);
/// Error (Audit, Forbidden) where the account may not do it.
Result<void> checkRight(const Invocation &call, Connection &connection, Right wanted);

/// Processes by id, else by name (whatever its case). Error (Usage) names the word, the nearest and all that
/// are known. No words: all of them.
Result<QList<ProcessId>> findProcesses(Connection &connection, const QStringList &words);

/// Who calls, with --operator's name.
Actor actorOf(const Invocation &call);

} // namespace godwit
