// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"

#include <QObject>
#include <QThread>

namespace godwit
{

class AuditFeed;

/// The feed of one open database on its own thread, as seen from the GUI thread. Ends with its destructor,
/// which waits for the thread (a poll takes milliseconds).
class DatabaseWatch : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseWatch(const QString &path, QObject *parent = nullptr);
    ~DatabaseWatch() override;

    const QString &path() const { return m_path; }

    void refresh();
    void loadDetails(const ProcessId &process, const StepId &step);

signals:
    void changed(const godwit::AuditChanges &changes);
    void detailsLoaded(const godwit::Details &details);
    void connected(bool monitoringOnly);
    void connectionLost(const QString &why);

private:
    const QString m_path;
    QThread m_thread;
    AuditFeed *m_feed; ///< lives on m_thread, which deletes it
};

} // namespace godwit
