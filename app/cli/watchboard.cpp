// SPDX-License-Identifier: Apache-2.0
#include "app/cli/watchboard.h"

#include <sys/eventfd.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace godwit
{

WatchBoard::WatchBoard(const QList<ProcessId> &watched)
    : m_watched(watched.begin(), watched.end()), m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

WatchBoard::~WatchBoard()
{
    if (m_event >= 0)
        ::close(m_event);
}

void WatchBoard::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_event, &one, sizeof one);
}

void WatchBoard::apply(const AuditChanges &changes)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const ProcessStatus &process : changes.processes) {
            if (!isWatched(process.id))
                continue;
            m_processes.insert(process.id, process);
            m_gone.remove(process.id);
            if (m_read)
                m_changedProcesses.insert(process.id, process);
        }
        for (const StepStatus &step : changes.steps) {
            if (!isWatched(step.key.process))
                continue;
            m_steps[step.key.process].insert(step.key.step, step);
            m_goneSteps.removeAll(step.key);
            if (m_read)
                m_changedSteps.insert(step.key, step);
        }
        for (const StepKey &key : changes.removedSteps)
            remove(key);
        for (const ProcessId &id : changes.removedProcesses)
            remove(id);
        m_read = m_read || changes.initialEnd;
    }
    wake();
}

/// With the lock.
void WatchBoard::remove(const StepKey &key)
{
    const auto steps = m_steps.find(key.process);
    if (steps == m_steps.end() || !steps->remove(key.step))
        return;
    m_changedSteps.remove(key);
    if (m_read)
        m_goneSteps.append(key);
}

void WatchBoard::remove(const ProcessId &id)
{
    if (m_processes.remove(id) == 0)
        return;
    m_steps.remove(id);
    m_changedProcesses.remove(id);
    m_changedSteps.removeIf([&](const auto &step) { return step.key().process == id; });
    m_goneSteps.removeIf([&](const StepKey &key) { return key.process == id; });
    if (m_read)
        m_gone.insert(id, true);
}

void WatchBoard::setTrouble(const QString &why)
{
    {
        const std::lock_guard lock(m_mutex);
        m_trouble = why;
    }
    wake();
}

WatchBoard::Snapshot WatchBoard::take()
{
    quint64 drained = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_event, &drained, sizeof drained);

    const std::lock_guard lock(m_mutex);
    Snapshot snapshot{.read = m_read, .trouble = m_trouble};
    for (const ProcessStatus &process : std::as_const(m_processes)) {
        QList<StepStatus> steps = m_steps.value(process.id).values();
        std::sort(steps.begin(), steps.end(), [](const StepStatus &a, const StepStatus &b) {
            return std::tie(a.ordinal, a.key.step) < std::tie(b.ordinal, b.key.step);
        });
        snapshot.running = snapshot.running || process.state == RunState::Running ||
                           !process.runner.isEmpty() || process.counts[RunState::Running] > 0;
        snapshot.processes.append({process, std::move(steps)});
    }
    snapshot.changedSteps = m_changedSteps.values();
    snapshot.changedProcesses = m_changedProcesses.values();
    snapshot.newlyGoneSteps = std::exchange(m_goneSteps, {});
    snapshot.newlyGone = m_gone.keys(true);
    snapshot.gone = m_gone.keys();
    for (const ProcessId &id : std::as_const(snapshot.newlyGone))
        m_gone.insert(id, false);
    m_changedSteps.clear();
    m_changedProcesses.clear();
    return snapshot;
}

} // namespace godwit
