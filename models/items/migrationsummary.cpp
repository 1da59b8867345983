// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationsummary.h"

namespace godwit
{
namespace
{

double stepDone(const StepStatus &step)
{
    if (step.state == RunState::Succeeded)
        return 1;
    const Progress &progress = step.progress;
    if (step.state != RunState::Running || progress.rowsTotal <= 0 || progress.rowsWritten <= 0)
        return 0;
    return std::min(1.0, double(progress.rowsWritten) / double(progress.rowsTotal));
}

/// Nothing is said before a hundredth of a step is done: an estimate from less is noise.
constexpr double leastToJudgeBy = 0.01;
/// Nobody ends what others have in progress since months or years, and what it did then says nothing of when
/// it ends.
constexpr qint64 longestMs = 30LL * 24 * 3600 * 1000;

} // namespace

WorkShare workShare(const ProcessStatus &process, const QList<const StepStatus *> &steps)
{
    WorkShare share;
    share.running = process.state == RunState::Running;
    share.runStarted = process.started;
    for (const StepStatus *step : steps) {
        ++share.counts[step->state];
        if (step->state == RunState::Skipped)
            continue;
        const double done = stepDone(*step);
        share.total += 1;
        share.done += done;
        const bool inRun = process.started.isValid() && step->started >= process.started;
        if (step->state == RunState::Running || (inRun && step->state == RunState::Succeeded))
            share.doneInRun += done;
        if (step->state == RunState::Running || step->state == RunState::Pending)
            share.remaining += 1 - done;
    }
    const bool unsaid = isUnsuccessfulEnd(process.state) && share.counts.unsuccessful() == 0;
    if (steps.isEmpty() || unsaid)
        ++share.counts[process.state];
    if (steps.isEmpty()) {
        share.total = 1;
        share.done = process.state == RunState::Succeeded ? 1 : 0;
    }
    return share;
}

void MigrationSummaryBuilder::add(const WorkShare &share)
{
    ++m_summary.processes;
    m_summary.counts += share.counts;
    m_done += share.done;
    m_total += share.total;
    if (!share.running)
        return;
    ++m_summary.runningProcesses;
    if (!share.runStarted.isValid() || share.doneInRun < leastToJudgeBy ||
        share.runStarted.msecsTo(m_now) > longestMs)
        return;
    const double elapsed = double(std::max<qint64>(0, share.runStarted.msecsTo(m_now)));
    const QDateTime end = m_now.addMSecs(qint64(elapsed * share.remaining / share.doneInRun));
    if (!m_summary.expectedEnd.isValid() || end > m_summary.expectedEnd)
        m_summary.expectedEnd = end;
}

MigrationSummary MigrationSummaryBuilder::result() const
{
    MigrationSummary summary = m_summary;
    if (m_total > 0)
        summary.fraction = m_done / m_total;
    return summary;
}

} // namespace godwit
