// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/history.h"

namespace godwit
{

// What the tree shows: the effective state of every process and step in its current cycle, derived from the
// audit tables by models/audit/cyclestatus.h (audit-protocol.md, section 2).

struct StepStatus
{
    StepKey key;
    QString name;
    int ordinal = 0; ///< position within the process; steps known only from audit rows come last
    QString kind;
    QString route;        ///< "legacy.orders → cloud.orders"
    bool defined = false; ///< has a row in the control table
    bool enabled = true;
    RunState state = RunState::Pending;
    QString foreignWord;   ///< the status word of another writer that nobody knows, as it stands
    bool external = false; ///< in progress by another writer: no heartbeat, only an age
    QDateTime started;     ///< of the latest attempt
    QDateTime ended;
    int attempts = 0; ///< attempts in this cycle
    Progress progress;
    qint64 rejects = 0;     ///< rejected rows that wait to be loaded again
    QString description;    ///< of the latest attempt; before any: what it waits for, or what it is for
    QList<StepId> waitsFor; ///< steps it depends on that have not succeeded
    QString anomaly;        ///< a contradiction in the rows, in words; empty: none
    QString declaration;    ///< "marked as done by anna": who decided without running it; empty: nobody
    /// Its last effect is not known: it runs again only after an operator said so, with a reason.
    bool needsAcknowledgement = false;

    friend bool operator==(const StepStatus &, const StepStatus &) = default;
};

struct ProcessStatus
{
    ProcessId id;
    QString name;
    bool defined = false; ///< has a row in the process table
    bool enabled = true;
    RunState state = RunState::Pending;
    int cycle = 0;         ///< 0: never run
    bool complete = false; ///< every step succeeded, and no later run of another system denies it
    int runs = 0;          ///< runs in this cycle
    QDateTime started;     ///< of the latest run
    QDateTime ended;
    StateCounts counts;
    qint64 rows = 0;     ///< rows written in this cycle
    QString description; ///< of the latest run, else of the process
    QString runner;      ///< who runs it now: "anna on host (process 7) since …"; empty: nobody
    QString anomaly;

    friend bool operator==(const ProcessStatus &, const ProcessStatus &) = default;
};

/// What changed since the last message; applied by key, in any order of messages per key.
struct AuditChanges
{
    QList<ProcessStatus> processes; ///< new or changed
    QList<StepStatus> steps;        ///< new or changed; their process is known or in `processes`
    QList<ProcessId> removedProcesses;
    QList<StepKey> removedSteps;
    QDateTime asOf;          ///< UTC
    bool initialEnd = false; ///< the first reading of the database ends with this message

    bool isEmpty() const
    {
        return processes.isEmpty() && steps.isEmpty() && removedProcesses.isEmpty() &&
               removedSteps.isEmpty() && !initialEnd;
    }
};

/// All that the details pane shows of one process (step.key.step empty) or one step.
struct Details
{
    ProcessId process;
    StepId step;
    ProcessDef processDef; ///< default-constructed where not defined
    StepDef stepDef;
    QList<RunRecord> runs;         ///< newest first; for a process
    QList<AttemptRecord> attempts; ///< newest first; for a step
    QList<EventRecord> events;     ///< newest first, at most 500
    QList<RejectRecord> rejects;   ///< of the newest attempt first, at most 1,000
};

} // namespace godwit

Q_DECLARE_METATYPE(godwit::AuditChanges)
Q_DECLARE_METATYPE(godwit::Details)
