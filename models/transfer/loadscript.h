// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

namespace godwit
{

class SqlSession;

// The SQL that a step runs around its load, in the load's own transaction; an empty one does nothing. The
// error says which of the two failed.

Result<void> runBeforeLoad(SqlSession &session, const QString &script);
Result<void> runAfterLoad(SqlSession &session, const QString &script);

} // namespace godwit
