// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/runservice.h"

#include "models/runners/orchestrator.h"

#include <QtConcurrent>

namespace godwit
{
namespace
{

/// The window follows the audit tables; only what they cannot say yet is told.
class TellingObserver final : public RunObserver
{
public:
    explicit TellingObserver(std::function<void(const QString &)> tell) : m_tell(std::move(tell)) {}

    void runStarted(const RunPreview &) override {}
    void stepStarted(const PlannedStep &, int) override {}
    void stepWaiting(const PlannedStep &, const Progress &, const Error &) override {}
    void stepFinished(const PlannedStep &, const AttemptRecord &) override {}
    void runFinished(const RunSummary &) override {}
    void stepNotStarted(const PlannedStep &step, const Error &error) override
    {
        m_tell(RunService::tr("Step %1 of process %2 could not be started. %3")
                   .arg(step.key.step.text(), step.key.process.text(), error.text()));
    }
    void stepNotRecorded(const PlannedStep &step, const Error &error) override
    {
        m_tell(
            RunService::tr("Step %1 of process %2 has ended, but that is not recorded yet; trying again. %3")
                .arg(step.key.step.text(), step.key.process.text(), error.text()));
    }

private:
    const std::function<void(const QString &)> m_tell;
};

} // namespace

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
    const auto tell = [this](const QString &text) { emit told(text); }; // queued: other threads
    QtConcurrent::run(&m_pool, [tell, auditPath, requests, actor = m_actor, stop = m_stop.get_token()] {
        Orchestrator orchestrator({.auditPath = auditPath, .actor = actor});
        TellingObserver observer(tell);
        return orchestrator.run(requests, stop, &observer);
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
