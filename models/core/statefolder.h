// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// $XDG_STATE_HOME/godwit, normally ~/.local/state/godwit (XDG Base Directory Specification): what outlives
/// a program but is no data of the user. Absolute; may not exist yet. Any thread.
QString stateFolder();

} // namespace godwit
