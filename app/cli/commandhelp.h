// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace godwit
{

/// What `godwitctl help` says: every command in one line, exit codes, environment.
QString programHelp(int width);
/// What `godwitctl COMMAND --help` says: synopsis, details, options, examples.
QString commandHelp(const Command &command, int width);
/// "godwitctl rerun [options] PROCESS…"
QString synopsis(const Command &command);

} // namespace godwit
