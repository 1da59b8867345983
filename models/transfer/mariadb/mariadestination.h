// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariacatalogue.h"
#include "models/transfer/mariadb/mariaoptions.h"

namespace godwit
{

// What can be wrong with a destination before a row is written.

Error notTransactional(const MariaTable &table);
Error noTable(const MariaTable &table);
Error createWouldCommit(const MariaTable &table);

/// LOAD DATA LOCAL may be used; else `notes` say why it is slower.
bool allowsLocalInfile(MariaSession &session, const MariaOptions &options, QStringList &notes);

} // namespace godwit
