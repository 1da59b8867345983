// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/connectioncheck.h"
#include "models/core/databasedraft.h"

namespace godwit
{

// The words of the dialog that connects to an audit database. Pure.

QList<DatabaseDraft::Kind> databaseKinds();         ///< in the order in which they are offered
QString databaseKindText(DatabaseDraft::Kind kind); ///< "PostgreSQL"

QList<DatabaseDraft::Password> passwordWays();
QString passwordWayText(DatabaseDraft::Password way, DatabaseDraft::Kind kind);

/// What makes sense for a kind; Automatic first.
QList<DatabaseDraft::Tls> tlsWays(DatabaseDraft::Kind kind);
QString tlsWayText(DatabaseDraft::Tls way, DatabaseDraft::Kind kind);

QString checkHeading(const ConnectionCheck &check); ///< "Connected to PostgreSQL 15.9"
QString checkDetails(const ConnectionCheck &check); ///< account, role, line, tables: one per line
/// Nothing can be watched before Godwit's tables are made.
bool wantsSetUp(const ConnectionCheck &check);

} // namespace godwit
