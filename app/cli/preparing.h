// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace godwit
{

/// What `prepare` and `init --show-sql` do: say the SQL that makes a database ready for running, or run it.
ExitCode prepare(const Invocation &call, bool execute);

} // namespace godwit
