// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/history.h"
#include "models/core/status.h"

#include <QStringList>

namespace godwit
{

// Everything that a report says, as values: what was planned, what happened, and who asked. A format
// (reportformat.h) turns it into a file; app/session/reportcollector.h reads it from an audit database.

struct ReportedStep
{
    StepDef definition; ///< default-constructed (but for its key) where only audit rows know the step
    StepStatus status;  ///< in the current cycle
    QList<AttemptRecord> attempts; ///< of every cycle, oldest first
};

struct ReportedProcess
{
    ProcessDef definition;
    ProcessStatus status;
    QList<RunRecord> runs; ///< of every cycle, oldest first
    QList<ReportedStep> steps;
};

/// One invariant of the audit trail and what breaks it.
struct ReportedInvariant
{
    QString id;
    QString title;
    QStringList violations; ///< empty: it holds

    bool holds() const { return violations.isEmpty(); }
};

struct AuditReport
{
    QDateTime generatedAt; ///< UTC
    QString generator;     ///< "Godwit 0.1.0"
    QString database;      ///< where the rows were read from
    QString installation;  ///< id of that audit database
    QString operatorName;  ///< who asked for the report: a claim, not a proof
    QList<ReportedProcess> processes;
    QList<ReportedInvariant> invariants; ///< empty: not checked
};

/// What the summary of a report counts.
struct ReportTotals
{
    int processes = 0;
    int completeProcesses = 0;
    int runs = 0;
    int attempts = 0;
    StateCounts steps;      ///< effective states in the current cycles
    qint64 rowsWritten = 0; ///< by the successful attempts of every cycle
};
ReportTotals totalsOf(const AuditReport &report);

/// "anna" for rows that Godwit wrote, "another system" (translated) for rows that others wrote.
QString writtenBy(const RunRecord &run);
/// The same for an attempt, whose operator is the one of its run.
QString writtenBy(const AttemptRecord &attempt, const QList<RunRecord> &runs);

} // namespace godwit
