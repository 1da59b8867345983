// SPDX-License-Identifier: Apache-2.0
#include "models/database/interrupter.h"

#include <sqlite3.h>

namespace godwit
{

void Interrupter::attach(sqlite3 *handle)
{
    const std::lock_guard lock(m_mutex);
    m_handle = handle;
}

void Interrupter::detach()
{
    const std::lock_guard lock(m_mutex);
    m_handle = nullptr;
}

void Interrupter::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

} // namespace godwit
