// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "models/core/runrequest.h"

namespace godwit
{

/// What `run` and `rerun` have in common: first what a dead runner left is marked Interrupted, then the
/// requests are shown (`previewOnly`) or executed and printed, and what remains is said with the next
/// command. The worst outcome decides the exit code.
ExitCode performRuns(const Invocation &call, const QList<RunRequest> &requests, bool previewOnly);

} // namespace godwit
