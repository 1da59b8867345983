// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/cyclestatus.h"
#include "models/audit/processhistory.h"
#include "models/core/status.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace godwit
{

class ChangeLog;

/// Follows an audit database and says what changed. Lives on its own thread with its own connection: make
/// it, move it, then call start() through a queued connection. Asks the change log (changelog.h), which costs
/// next to nothing while nothing changes and wakes it on PostgreSQL, and derives again only the processes
/// that it names, so rows of other writers, rows committed late, updates in place and deletes all show. After
/// a lost connection only what differs is told.
class AuditFeed : public QObject
{
    Q_OBJECT
public:
    explicit AuditFeed(QString address, QObject *parent = nullptr);
    ~AuditFeed() override;

public slots:
    void start();
    void stop();
    /// Compares everything again, whatever the change log says.
    void refresh();
    /// Answers with detailsLoaded. step empty: the process.
    void loadDetails(const godwit::ProcessId &process, const godwit::StepId &step);

signals:
    /// At most about 1,000 steps each; the first reading ends with `initialEnd`.
    void changed(const godwit::AuditChanges &changes);
    void detailsLoaded(const godwit::Details &details);
    /// The database answers again, or for the first time, or can do more than before. monitoringOnly: it has
    /// the two audit tables only.
    void connected(bool monitoringOnly);
    /// It does not; tried again by itself with back-off.
    void connectionLost(const QString &why);

private:
    void poll();
    void wake();
    Result<void> openConnection();
    Result<void> readChanges();
    Result<void> readProcesses(const QList<ProcessId> &processes);
    Result<void> readEverything();
    Result<bool> lookAgain();
    QList<ProcessId> running(const QList<ProcessId> &besides);
    void emitDifference(const ProcessId &id, const CycleStatus *now);
    void flush(bool initialEnd = false);
    void lost(const Error &error);

    QString m_address;
    QTimer m_timer;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ChangeLog> m_log;
    QHash<ProcessId, CycleStatus> m_known;
    AuditChanges m_pending;
    bool m_initial = true;
    std::chrono::milliseconds m_nextExpiryCheck{0};
    std::chrono::milliseconds m_nextLook{0};
    std::chrono::milliseconds m_lastPoll{0};  ///< these are bootTime()
    std::chrono::milliseconds m_lastWhole{0}; ///< everything was compared
    int m_failures = 0;
};

} // namespace godwit
