// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

namespace godwit
{

/// The answer to COMMIT got lost, and nobody can be asked; a rerun finds out. `lost` is why.
Error commitUnknown(Error lost, const QString &advice);
bool isCommitUnknown(const Error &error);

} // namespace godwit
