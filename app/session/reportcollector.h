// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/reports/auditreport.h"

namespace godwit
{

class Connection;

/// What a report should cover.
struct ReportScope
{
    QList<ProcessId> processes; ///< empty: every known one
    QString operatorName;       ///< who asks
    bool checkInvariants = true;
};

/// Reads a report from an audit database, as of one moment: all of it in one read transaction, so that a run
/// which is under way cannot make its parts disagree. Thread of the connection.
Result<AuditReport> collectReport(Connection &connection, const ReportScope &scope);

} // namespace godwit
