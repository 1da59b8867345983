// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/orchestrator.h"

#include <functional>
#include <mutex>

namespace godwit::test
{

/// Keeps what a run tells as lines of text.
class RecordingObserver final : public RunObserver
{
public:
    std::function<void()> onStarted; ///< called from the orchestrator's threads
    std::function<void()> onWaiting;
    std::function<void(const QString &step)> onFinished;

    void runStarted(const RunPreview &plan) override
    {
        add(QStringLiteral("run of %1").arg(plan.request.process.text()));
    }
    void stepStarted(const PlannedStep &step, int) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_started.append(step.key.step.text());
            m_most = std::max(m_most, ++m_running);
        }
        if (onStarted)
            onStarted();
    }
    void stepWaiting(const PlannedStep &step, const Progress &progress, const Error &) override
    {
        add(QStringLiteral("waiting %1 retry %2 of %3")
                .arg(step.key.step.text())
                .arg(progress.retry)
                .arg(progress.retryOf));
        if (onWaiting)
            onWaiting();
    }
    void stepNotStarted(const PlannedStep &step, const Error &error) override
    {
        add(QStringLiteral("not started %1: %2").arg(step.key.step.text(), error.text()));
    }
    void stepFinished(const PlannedStep &step, const AttemptRecord &attempt) override
    {
        add(step.key.step.text() + u' ' + runStateKey(attempt.state));
        if (onFinished)
            onFinished(step.key.step.text());
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    void runFinished(const RunSummary &summary) override { add(runStateKey(summary.state)); }

    QStringList lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    /// Ids of the steps in the order in which they started.
    QString started() const
    {
        const std::lock_guard lock(m_mutex);
        return m_started.join(u' ');
    }
    int mostAtOnce() const
    {
        const std::lock_guard lock(m_mutex);
        return m_most;
    }

private:
    void add(const QString &line)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.append(line);
    }

    mutable std::mutex m_mutex;
    QStringList m_lines;
    QStringList m_started;
    int m_running = 0;
    int m_most = 0;
};

} // namespace godwit::test
