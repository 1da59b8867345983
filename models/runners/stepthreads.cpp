// SPDX-License-Identifier: Apache-2.0
#include "models/runners/stepthreads.h"

namespace godwit
{

StepThreads::StepThreads(int most) { m_pool.setMaxThreadCount(std::max(1, most)); }

StepThreads::~StepThreads() { m_pool.waitForDone(); }

PoolTask StepThreads::run(std::function<void()> task)
{
    ++m_waiting;
    return PoolTask(m_pool, [this, own = std::move(task)] {
        --m_waiting;
        own();
    });
}

} // namespace godwit
