// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/runner.h"

namespace godwit
{

class SqlSession;

/// Makes the foreign keys of a source's tables on the tables that `loads` brought, once: together with the
/// step's ledger row in one transaction, but for MariaDB, which commits with each key; there an attempt that
/// is repeated leaves out what is made. The effect's notes say what was made and what not. After an error the
/// caller rolls back. Thread of both sessions.
///
/// Errors: Data names the constraint and the first values without a counterpart; Destination, Source,
/// Definition, Cancelled, Fenced.
Result<StepEffect> makeForeignKeys(const StepContext &context, const QList<StepDef> &loads,
                                   SqlSession &source, SqlSession &destination);

} // namespace godwit
