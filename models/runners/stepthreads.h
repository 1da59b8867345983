// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/pooltask.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace godwit
{

/// The threads that all processes of an orchestrator share. Any thread.
class StepThreads
{
public:
    explicit StepThreads(int most);
    ~StepThreads(); ///< waits for all tasks

    /// Runs the task in a thread as soon as one is free, in the order of the calls.
    PoolTask run(std::function<void()> task);
    /// Somebody waits for a thread: a worker that could go on gives its own back.
    bool isWanted() const { return m_waiting.load() > 0; }

private:
    std::atomic<int> m_waiting{0};
    QThreadPool m_pool; ///< last: its tasks use the count
};

} // namespace godwit
