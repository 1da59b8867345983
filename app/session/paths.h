// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

namespace godwit
{

// Where Godwit keeps things (XDG Base Directory Specification). Absolute paths; any thread.

/// $XDG_DATA_HOME/godwit, normally ~/.local/share/godwit.
QString dataDirectory();
/// The audit database that is used when nobody names another: audit.db in the data folder.
QString defaultDatabasePath();
/// $XDG_STATE_HOME/godwit, normally ~/.local/state/godwit.
QString stateDirectory();

/// Makes a folder and what is missing above it, for the owner only. Error (Io) with the reason.
Result<void> makeDirectory(const QString &path);

/// "0.1.0".
QString programVersion();

} // namespace godwit
