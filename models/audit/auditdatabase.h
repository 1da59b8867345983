// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"

namespace godwit
{

class Dialect;

/// What an audit database is ready for.
enum class AuditReadiness {
    Empty,  ///< no audit tables: `init` makes them
    Bare,   ///< the two audit tables only: can be watched; "prepare for running" makes the rest
    Ready,  ///< all tables of this version
    TooNew, ///< made by a newer Godwit
};

/// The error of a database that can be opened, but does not hold the tables.
inline constexpr QStringView noAuditTablesCode = u"no_audit_tables";

/// Opens the audit database of an address (databaseaddress.h: a file's path or scheme://…) and checks that it
/// is Ready. With Access::Create the file and the tables are made (also in an Empty or Bare database; the two
/// audit tables are never altered). With Access::ReadOnly a Bare one is opened as well, for monitoring
/// (Connection::reading().bare). On a server no statement takes longer than `patience`.
/// Errors: Audit, with what to do; Usage, where it is no address.
Result<Connection> openAudit(const QString &address,
                             ConnectionSpec::Access access = ConnectionSpec::Access::ReadWrite,
                             std::chrono::milliseconds patience = ConnectionSpec().patience);
/// For what reads everything, such as reports and the check of the trail.
inline constexpr std::chrono::minutes longPatience{10};

Result<AuditReadiness> auditReadiness(Connection &connection);

/// What prepareAudit executes; each changes nothing that is there.
QStringList preparationStatements(const Dialect &dialect);

/// Makes what is missing of the tables of audit-protocol.md, section 1, in one transaction where the database
/// can (not MariaDB: there the last word makes it ready); changes nothing that is there.
Result<void> prepareAudit(Connection &connection);

/// Id of this audit database: part of every idempotency key.
Result<QString> installationId(Connection &connection);

} // namespace godwit
