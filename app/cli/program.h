// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "app/session/exitcodes.h"

#include <stop_token>

namespace godwit
{

/// All of godwitctl but its main: finds the command, parses, runs, answers with the exit code. The
/// arguments come without the program's name. A stop cancels what runs, cleanly. Needs a
/// QCoreApplication; blocks.
ExitCode runProgram(const QStringList &arguments, Console &console, const std::stop_token &stop = {});

} // namespace godwit
