// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"

#include <QMap>
#include <QSet>

#include <mutex>

namespace godwit
{

/// The newest status of everything that is watched, filled by the feed's thread and read by the one that
/// draws. Every member is safe in any thread.
class WatchBoard
{
public:
    /// Empty: every process.
    explicit WatchBoard(const QList<ProcessId> &watched);
    ~WatchBoard();
    WatchBoard(const WatchBoard &) = delete;
    WatchBoard &operator=(const WatchBoard &) = delete;

    void apply(const AuditChanges &changes);
    void setTrouble(const QString &why); ///< the database does not answer; empty: it does again
    void wake();                         ///< makes waitDescriptor() readable

    struct Snapshot
    {
        QList<CycleStatus> processes;
        QList<StepStatus> changedSteps; ///< since the last snapshot, after the first reading
        QList<ProcessStatus> changedProcesses;
        QList<ProcessId> newlyGone; ///< since the last snapshot: somebody deleted every row of them
        QList<StepKey> newlyGoneSteps;
        QList<ProcessId> gone; ///< and they have not come back
        bool read = false;     ///< the first reading has ended
        bool running = false;  ///< something runs
        QString trouble;
    };
    /// Everything as it is now; forgets the changes.
    Snapshot take();

    /// For poll(): readable when there is something to take.
    int waitDescriptor() const { return m_event; }

private:
    void remove(const ProcessId &id);
    void remove(const StepKey &key);
    bool isWatched(const ProcessId &id) const { return m_watched.isEmpty() || m_watched.contains(id); }

    const QSet<ProcessId> m_watched;
    const int m_event;
    std::mutex m_mutex;
    QMap<ProcessId, ProcessStatus> m_processes;
    QMap<ProcessId, QHash<StepId, StepStatus>> m_steps;
    QMap<StepKey, StepStatus> m_changedSteps;
    QMap<ProcessId, ProcessStatus> m_changedProcesses;
    QMap<ProcessId, bool> m_gone; ///< true: not told yet
    QList<StepKey> m_goneSteps;   ///< not told yet
    bool m_read = false;
    QString m_trouble;
};

} // namespace godwit
