// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"
#include "models/core/stepcomparison.h"

#include <QHash>

namespace godwit
{

// What the verify dialog says, made from comparisons. Plain text, translated.

/// The state in whose colour and with whose icon a verdict is shown; its word stands beside it.
RunState verdictState(StepComparison::Outcome outcome);
QString verdictText(StepComparison::Outcome outcome);

/// "Source and destination differ", "Nothing differs" …
QString verifyHeading(const QList<StepComparison> &results);
RunState verifyState(const QList<StepComparison> &results);
/// "Equal: 5, different: 1, not compared: 1".
QString verifyCounts(const QList<StepComparison> &results);

/// "11 keys missing, 1 extra" or why there are none; one line.
QString noteText(const StepComparison &step);
/// The same in full, on lines.
QString fullNoteText(const StepComparison &step);

/// "10 – 19".
QString rangeText(const KeyRange &range);
/// "missing (10)".
QString rangeKindText(const KeyRange &range);
/// "Only in the source".
QString rangeNote(KeyRange::Kind kind);
/// Differing keys that no range names.
qint64 unnamedKeys(const StepComparison &step);

/// Everything as a table of tab-separated cells, with digests in full and ranges on lines of their own.
/// `titles`: of the processes, where there are several.
QString verifyAsText(const QList<StepComparison> &results, const QHash<ProcessId, QString> &titles);

/// "5 Orders", with its process where there are several.
QString verifiedStepText(const StepComparison &step, const QHash<ProcessId, QString> &titles);

} // namespace godwit
