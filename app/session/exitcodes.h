// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

namespace godwit
{

/// What godwitctl ends with; stable, so that cron jobs and systemd units can rely on it. With several
/// processes the highest number wins.
enum class ExitCode : int {
    Done = 0,          ///< done, or nothing was left to do
    Unsuccessful = 1,  ///< some steps did not succeed, or a check found something
    Usage = 2,         ///< wrong arguments, or a definition that says something impossible
    Database = 3,      ///< the audit database (or a file to write) cannot be used
    Conflict = 4,      ///< somebody else is running it
    NotRecorded = 5,   ///< steps have ended; the audit database does not know it yet, the journal does
    Interrupted = 130, ///< SIGINT or SIGTERM; everything was cancelled cleanly
};

/// The code for an error that ended a command.
ExitCode exitCodeFor(ErrorKind kind);
/// The one that counts when two parts of a command ended differently.
ExitCode worse(ExitCode a, ExitCode b);

} // namespace godwit
