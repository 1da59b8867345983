// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>

namespace godwit
{

class Connection;

/// A column as the catalogue has it.
struct AuditColumn
{
    QString name;
    QString type;             ///< as declared
    qint64 length = 0;        ///< characters of a text on a server; 0, -1: as many as you like
    bool mustBeGiven = false; ///< NOT NULL without a default
    bool fillsItself = false; ///< numbers itself or is computed
};

/// One of the two audit tables as it really is: names in any case, columns in any order, others besides.
struct AuditTable
{
    QString schema;
    QString name;
    bool inOwnSchema = true;             ///< where plain names are looked up
    bool isView = false;                 ///< or whatever else is no table that triggers could watch
    QHash<QString, AuditColumn> columns; ///< by name in lower case

    bool exists() const { return !name.isEmpty(); }
};

/// The real names behind ETL_RUN_STATUS and ETL_STEP_RUN_STATUS (audit-protocol.md, section 8).
struct AuditLayout
{
    AuditTable runs;
    AuditTable steps;

    bool isThere() const { return runs.exists() && steps.exists(); }
};

/// Looks the two tables up in the catalogue with SELECT only. Tables of the connection's own schema come
/// before those of others; where the address names a schema, others do not count. Errors: Audit, where
/// several schemas have them and none is ours, or where a column is missing that says which row it is.
Result<AuditLayout> readAuditLayout(Connection &connection);

/// A schema's name as an address has it behind "?schema=".
QString inAddress(const QString &schema);
/// Where a server has the two tables, in any case; by name.
Result<QStringList> schemasWithAuditTables(Connection &connection);

/// What the two tables hold, as mission.md fixes it.
QStringList auditRunColumns();
QStringList auditStepColumns();

} // namespace godwit
