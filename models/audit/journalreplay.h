// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/journal.h"

namespace godwit
{

/// What a replay did.
struct ReplayOutcome
{
    int recorded = 0;    ///< outcomes that the audit database has now, or had already
    int fenced = 0;      ///< that came too late: they stand in the trail as late_outcome
    int waiting = 0;     ///< that stay in their journals
    QList<Error> errors; ///< why, one per journal
};

/// Tells the audit databases what runners on this machine could not tell them before they died, and removes
/// their journals. Journals of runners that live are left alone (their lock tells), so are those that another
/// replay works on. `audit`: only journals of this audit database; empty: of all, each is opened in turn.
/// Obeys (attempt, fence); may be repeated. Blocks; any thread.
ReplayOutcome replayJournals(const QString &audit, const QString &folder = journalFolder());

/// True where this program would find something to replay: cheap.
bool hasJournals(const QString &folder = journalFolder());

} // namespace godwit
