// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

namespace godwit
{

/// The audit database that a call of one of the programs names.
struct NamedDatabase
{
    QString address; ///< empty: none was named
    QString profile; ///< the name that led to it; empty: the address itself was given
};

/// What --database and --profile say, else $GODWIT_DATABASE, else $GODWIT_PROFILE. Errors: Usage (both
/// options; no such profile), Io (profiles.h).
Result<NamedDatabase> namedDatabase(const QString &database, const QString &profile);

} // namespace godwit
