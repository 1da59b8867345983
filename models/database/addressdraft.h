// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/databasedraft.h"

namespace godwit
{

/// An address in fields; what has none of its own stays among the options. Not an address: as a file's path.
/// The way back is addressOf().
DatabaseDraft draftOf(const QString &address);

} // namespace godwit
