// SPDX-License-Identifier: Apache-2.0
#include "models/items/changesinbox.h"

namespace godwit
{
namespace
{

/// Moves at most `room` entries from the front of one list to the end of another.
template <typename T>
void moveSome(QList<T> &from, QList<T> &to, qsizetype &room)
{
    const qsizetype count = std::min(room, from.size());
    if (count == from.size() && to.isEmpty()) {
        to.swap(from);
    } else {
        to += from.first(count);
        from.remove(0, count);
    }
    room -= count;
}

bool isSpent(const AuditChanges &changes)
{
    return changes.processes.isEmpty() && changes.steps.isEmpty() && changes.removedProcesses.isEmpty() &&
           changes.removedSteps.isEmpty();
}

bool removesSomething(const AuditChanges &changes)
{
    return !changes.removedProcesses.isEmpty() || !changes.removedSteps.isEmpty();
}

} // namespace

ChangesInbox::ChangesInbox(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(std::chrono::milliseconds(16));
    connect(&m_timer, &QTimer::timeout, this, &ChangesInbox::handOver);
}

void ChangesInbox::add(const AuditChanges &changes)
{
    if (changes.isEmpty())
        return;
    m_waiting += changes;
    if (!m_timer.isActive())
        m_timer.start();
}

void ChangesInbox::clear()
{
    m_waiting.clear();
    m_timer.stop();
}

void ChangesInbox::handOver()
{
    AuditChanges part;
    qsizetype room = rowsPerFrame;
    // Small messages travel together; but a removal must not overtake what comes after it.
    while (room > 0 && !m_waiting.isEmpty() && !removesSomething(part)) {
        AuditChanges &first = m_waiting.first();
        part.asOf = first.asOf;
        moveSome(first.processes, part.processes, room); // before its steps
        moveSome(first.steps, part.steps, room);
        moveSome(first.removedSteps, part.removedSteps, room);
        moveSome(first.removedProcesses, part.removedProcesses, room);
        if (!isSpent(first))
            break;
        part.initialEnd = part.initialEnd || first.initialEnd;
        m_waiting.removeFirst();
    }
    if (m_waiting.isEmpty())
        m_timer.stop();
    if (!part.isEmpty())
        emit ready(part);
}

} // namespace godwit
