// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit
{

/// Version of the companion and control tables; kept in GODWIT_META as schema_version.
inline constexpr int schemaVersion = 1;

/// The statements that make every table, index and trigger of audit-protocol.md, section 1, on SQLite.
/// Each changes nothing that is there already.
QStringList schemaStatements();

} // namespace godwit
