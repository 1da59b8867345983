// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/runstate.h"

#include <QDateTime>

namespace godwit
{

// What did happen: runs, attempts and events as values. Times are UTC.

/// Rows and bytes moved; -1 where nothing is known.
struct Progress
{
    qint64 rowsRead = 0;
    qint64 rowsWritten = 0;
    qint64 rowsTotal = -1; ///< expected, from a count before reading
    qint64 bytes = 0;
    qint64 rowsRejected = 0; ///< set aside instead of loaded
    int retry = 0;           ///< 0, or "waiting for retry `retry` of `retryOf`"
    int retryOf = 0;
    QDateTime retryAt; ///< when that retry starts

    friend bool operator==(const Progress &, const Progress &) = default;
};

/// One execution of a process: a row of ETL_RUN_STATUS and, where Godwit wrote it, of GODWIT_RUN.
struct RunRecord
{
    RunId id; ///< empty: another system wrote the row
    ProcessId process;
    int cycle = 0;
    QString trigger; ///< "full", "rerun", "resubmit" or the key of an operator's act (operatoract.h)
    RunState state = RunState::Pending;
    QString statusWord; ///< as it stands in the table
    QDateTime started;
    QDateTime ended;
    QString description;
    QString operatorName; ///< what the program was told; a claim, not a proof
    QString osUser;
    QString host;
    QString reason;

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

/// One execution of a step: a row of ETL_STEP_RUN_STATUS and, where Godwit wrote it, of GODWIT_ATTEMPT.
struct AttemptRecord
{
    AttemptId id; ///< empty: another system wrote the row
    RunId run;
    StepKey key;
    int cycle = 0;
    int number = 0; ///< 1 for the first attempt of the step in its cycle
    RunState state = RunState::Pending;
    QString statusWord;
    QDateTime started;
    QDateTime ended;
    QString description; ///< static description, or the error in full
    Progress progress;
    QString errorKind;
    QString errorCode;
    bool isResubmission = false; ///< of rejected rows, after the step's success
    QString startedText;         ///< exactly as stored
    QString act;                 ///< key of the operator's act that added the row; empty: it ran
    QString operatorName;        ///< of its run
    bool declaredLost = false;   ///< another system's row in progress that an operator gave up
    QString acknowledgedBy;      ///< who allowed to run again after an unknown effect

    bool isForeign() const { return id.isEmpty(); }
    friend bool operator==(const AttemptRecord &, const AttemptRecord &) = default;
};

/// A row that was set aside instead of loaded: a row of GODWIT_REJECT.
struct RejectRecord
{
    qint64 id = 0;
    AttemptId attempt; ///< that set it aside, or took that effect over
    StepKey key;
    int cycle = 0;
    qint64 row = 0;  ///< number in the source, from 1
    qint64 line = 0; ///< in a text file, from 1; 0: none
    QString rowKey;  ///< "id = 7"
    QString reason;
    QString code;      ///< the destination's own; may be empty
    QByteArray values; ///< JSON object: column → value
    QDateTime at;
    AttemptId resubmitted; ///< that loaded it again, or set it aside again; empty: it waits

    friend bool operator==(const RejectRecord &, const RejectRecord &) = default;
};

/// One line of the append-only trail.
struct EventRecord
{
    qint64 sequence = 0;
    QDateTime at;
    ProcessId process;
    StepId step; ///< empty: about the process
    RunId run;
    AttemptId attempt;
    QString kind; ///< "run_started", "claimed", "finished", "retry", "cancel_requested" …
    QString operatorName;
    QString osUser;
    QString host;
    QString reason;
    QByteArray detail; ///< canonical JSON object

    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

} // namespace godwit
