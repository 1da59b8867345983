// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/control.h"
#include "models/core/history.h"
#include "models/core/result.h"

#include <QSet>

namespace godwit
{

class Connection;

/// A row of GODWIT_LEASE that somebody holds.
struct LeaseRecord
{
    StepId step; ///< "*": the whole process
    AttemptId attempt;
    qint64 fence = 0;
    Actor owner;
    bool expired = false; ///< lease_until < server time, or the owner is provably gone
    /// What it belongs to has ended on this machine, and the journal there waits for the audit database.
    bool notRecorded = false;
    QDateTime since; ///< when the run or the attempt started

    friend bool operator==(const LeaseRecord &, const LeaseRecord &) = default;
};
inline const StepId wholeProcess{QStringLiteral("*")};

/// A step in the frozen plan of the current cycle.
struct PlanRecord
{
    StepId step;
    int ordinal = 0;
    QString hash; ///< stepHash of the definition when it was planned

    friend bool operator==(const PlanRecord &, const PlanRecord &) = default;
};

/// Everything that decides the state of one process, as it stands in the tables: the definition, and the
/// runs, plan, attempts and leases of its current cycle. Values; what follows from them is in
/// cyclestatus.h and rerunplan.h.
struct ProcessHistory
{
    ProcessId id;
    std::optional<ProcessDef> process;
    QList<StepDef> steps;
    int cycle = 0;                 ///< 0: never run; foreign rows alone count as cycle 1
    bool openedByUs = false;       ///< the cycle has a frozen plan; acts alone make none
    QList<PlanRecord> plan;        ///< of the cycle: the union of its runs' plans
    QList<RunRecord> runs;         ///< of the cycle, oldest first
    QList<AttemptRecord> attempts; ///< of the cycle, oldest first, other writers' rows included
    QList<LeaseRecord> leases;
    QHash<StepId, qint64> rejects; ///< rejected rows that wait, per step
    QSet<StepId> unsafeRepeats;    ///< steps whose effect may come twice: an interruption leaves it unknown
    /// Times in rows of other writers that are none, as they stand: of a step, or of a run by no step.
    QHash<StepId, QString> unreadableTimes;

    const LeaseRecord *lease(const StepId &step) const;
    QList<const AttemptRecord *> attemptsOf(const StepId &step) const;
};

/// Reads it with the caller's connection, inside its transaction if there is one.
Result<ProcessHistory> loadProcessHistory(Connection &connection, const ProcessId &process);

/// The attempts of one step in the current cycle alone, oldest first, other writers' rows included.
Result<QList<AttemptRecord>> loadStepHistory(Connection &connection, const StepKey &key);

/// Ids of every process that has a definition or an audit row.
Result<QList<ProcessId>> knownProcesses(Connection &connection);

// All cycles, newest first: for details, reports and verification.
Result<QList<RunRecord>> loadRuns(Connection &connection, const ProcessId &process);
/// step empty: all steps of the process.
Result<QList<AttemptRecord>> loadAttempts(Connection &connection, const ProcessId &process,
                                          const StepId &step = {});
Result<QList<EventRecord>> loadEvents(Connection &connection, const ProcessId &process,
                                      const StepId &step = {}, int limit = 500);

} // namespace godwit
