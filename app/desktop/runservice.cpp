// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/runservice.h"

#include "models/runners/orchestrator.h"

#include <QtConcurrent>

namespace godwit
{

RunService::RunService(Actor actor, QObject *parent) : QObject(parent), m_actor(std::move(actor))
{
    constexpr int groups = 16; // each waits for its orchestrator's own threads
    m_pool.setMaxThreadCount(groups);
}

RunService::~RunService()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void RunService::run(const QString &auditPath, const QList<RunRequest> &requests)
{
    emit activeChanged(++m_active);
    QtConcurrent::run(&m_pool, [auditPath, requests, actor = m_actor, stop = m_stop.get_token()] {
        Orchestrator orchestrator({.auditPath = auditPath, .actor = actor});
        return orchestrator.run(requests, stop);
    }).then(this, [this](const QList<Result<RunSummary>> &results) { report(results); });
}

void RunService::report(const QList<Result<RunSummary>> &results)
{
    emit activeChanged(--m_active);
    for (const Result<RunSummary> &result : results) {
        if (result)
            emit ended(*result);
        else
            emit failed(result.error());
    }
}

} // namespace godwit
