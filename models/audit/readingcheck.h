// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace godwit
{

class Connection;

enum class ReadingChange {
    None,
    Words, ///< rows of other systems are understood otherwise; the connection does so from now on
    Ready, ///< the database had the two audit tables only and has all now: open it again
};

/// Whether somebody has said meanwhile what status words mean, or has prepared the database for running. One
/// SELECT that finds a row by its key; of a database with the two audit tables only, one of the catalogue.
Result<ReadingChange> checkReading(Connection &connection);

} // namespace godwit
