// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/result.h"
#include "models/core/runrequest.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace godwit
{

/// Runs that the window started, each group with an orchestrator of its own in a background thread. The
/// window sees what they do through the audit tables only. GUI thread.
class RunService : public QObject
{
    Q_OBJECT

public:
    explicit RunService(Actor actor, QObject *parent = nullptr);
    /// Cancels what runs and waits until it is recorded: nothing of ours stays In-Progress.
    ~RunService() override;

    void run(const QString &auditPath, const QList<RunRequest> &requests);
    int active() const { return m_active; }

signals:
    void ended(const godwit::RunSummary &summary);
    void failed(const godwit::Error &error);
    /// A step could not be started; or it has ended, and the audit database does not take it; tried again.
    void told(const QString &text);
    void activeChanged(int runs);

private:
    void report(const QList<Result<RunSummary>> &results);

    const Actor m_actor;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_active = 0;
};

} // namespace godwit
