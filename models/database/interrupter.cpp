// SPDX-License-Identifier: Apache-2.0
#include "models/database/interrupter.h"

namespace godwit
{

void Interrupter::attach(std::function<void()> action)
{
    const std::lock_guard lock(m_mutex);
    m_action = std::move(action);
}

void Interrupter::detach()
{
    const std::lock_guard lock(m_mutex);
    m_action = nullptr;
}

void Interrupter::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_action)
        m_action();
}

} // namespace godwit
