// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/history.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// Which rows of the audit tables.
struct HistoryFilter
{
    ProcessId process;
    StepId step;            ///< empty: all
    int cycle = -1;         ///< -1: every cycle; else our rows of that cycle, and other writers'
    QDateTime foreignSince; ///< of other writers only rows that started then or later; invalid: all
};

// The two audit tables joined with their companions, oldest first. Rows of ours are recognised by
// (Process_id, Step_id, start_Datetime), exactly as stored (audit-protocol.md, section 1).
// `unreadable` takes times of other writers that are none, as they stand: of a step, or of a run by no step.
Result<QList<RunRecord>> selectRuns(Connection &connection, const HistoryFilter &filter,
                                    QHash<StepId, QString> *unreadable = nullptr);
Result<QList<AttemptRecord>> selectAttempts(Connection &connection, const HistoryFilter &filter,
                                            QHash<StepId, QString> *unreadable = nullptr);

/// {"retry":2,"of":3,"at":"…"}: the part of Progress that GODWIT_ATTEMPT keeps as text; empty when not
/// waiting.
QString retryText(const Progress &progress);

/// What external_id of an attempt that declared rows lost keeps: their starts as stored, as a JSON array.
QString lostText(const QStringList &starts);
QStringList lostStarts(const QString &text);

} // namespace godwit
