// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"
#include "models/runners/runner.h"

namespace godwit
{

/// Between a runner, which knows nothing of auditing, and GODWIT_REJECT: keeps what an attempt sets aside and
/// hands out what it is to load again. One attempt, one thread; opens a connection per chunk.
class RejectKeeper
{
public:
    RejectKeeper(QString auditPath, OpenAttempt attempt, StepDef step)
        : m_auditPath(std::move(auditPath)), m_attempt(std::move(attempt)), m_step(std::move(step))
    {}

    /// The rows that wait, for an attempt that resubmits.
    Result<void> loadPending();
    std::optional<Resubmission> resubmission() const { return m_resubmission; }
    /// For one try: the first rows of a later one replace those of the try before.
    RejectSink sink();
    /// After the last try; completes what the ending says.
    Result<void> settle(const StepEffect &effect, Ending &ending);

private:
    QString m_auditPath;
    OpenAttempt m_attempt;
    StepDef m_step;
    std::optional<Resubmission> m_resubmission;
    QList<qint64> m_resubmitted; ///< ids of its rows
    bool m_hasOld = false;       ///< rows of a former try are there
    bool m_hasNew = false;
};

} // namespace godwit
