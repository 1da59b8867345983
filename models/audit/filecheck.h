// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace godwit
{

class Connection;

/// Whether the file of an SQLite audit database is whole, before anything is written into it: a damaged one
/// is never written, which could only destroy more of it. Takes at most two seconds, and then believes what
/// it has not seen yet. Servers look after their own files: nothing is asked of them.
/// Error: Audit, with what is damaged.
Result<void> checkAuditFile(Connection &connection);

} // namespace godwit
