// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/orchestrator.h"

#include <mutex>

namespace godwit
{

/// Passes on what several runs tell, one call at a time.
class SerialObserver final : public RunObserver
{
public:
    explicit SerialObserver(RunObserver *observer) : m_observer(observer) {}

    void runStarted(const RunPreview &plan) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->runStarted(plan);
    }
    void stepStarted(const PlannedStep &step, int attempt) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->stepStarted(step, attempt);
    }
    void stepWaiting(const PlannedStep &step, const Progress &progress, const Error &error) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->stepWaiting(step, progress, error);
    }
    void stepNotStarted(const PlannedStep &step, const Error &error) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->stepNotStarted(step, error);
    }
    void stepNotRecorded(const PlannedStep &step, const Error &error) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->stepNotRecorded(step, error);
    }
    void stepFinished(const PlannedStep &step, const AttemptRecord &attempt) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->stepFinished(step, attempt);
    }
    void runFinished(const RunSummary &summary) override
    {
        const std::lock_guard lock(m_mutex);
        m_observer->runFinished(summary);
    }

private:
    RunObserver *m_observer;
    std::mutex m_mutex;
};

} // namespace godwit
