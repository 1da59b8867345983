// SPDX-License-Identifier: Apache-2.0
#include "models/runners/stepthreads.h"

#include <QtConcurrent>

namespace godwit
{

StepThreads::StepThreads(int most) { m_pool.setMaxThreadCount(std::max(1, most)); }

StepThreads::~StepThreads() { m_pool.waitForDone(); }

QFuture<void> StepThreads::run(std::function<void()> task)
{
    ++m_waiting;
    return QtConcurrent::run(&m_pool, [this, own = std::move(task)] {
        --m_waiting;
        own();
    });
}

} // namespace godwit
