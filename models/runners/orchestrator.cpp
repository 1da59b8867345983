// SPDX-License-Identifier: Apache-2.0
#include "models/runners/orchestrator.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/changelog.h"
#include "models/audit/controlstore.h"
#include "models/audit/filecheck.h"
#include "models/audit/journalreplay.h"
#include "models/audit/recovery.h"
#include "models/audit/rerunplan.h"
#include "models/audit/runstore.h"
#include "models/runners/integrity.h"
#include "models/runners/processrun.h"
#include "models/runners/serialobserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Orchestrator)
};

QString integrityRefusal(const Definition &definition, const ProcessId &process)
{
    const QStringList problems = checkIntegrity(definition, process);
    return problems.isEmpty() ? QString()
                              : Text::tr("The control tables have mistakes:\n%1").arg(problems.join(u'\n'));
}

Result<RunPreview> previewWith(Connection &connection, const RunRequest &request)
{
    auto history = loadProcessHistory(connection, request.process);
    if (!history)
        return history.error();
    RunPreview preview = planRun(request, *history);
    auto definition = ControlStore(connection).load();
    if (!definition)
        return definition.error();
    if (preview.refusal.isEmpty())
        preview.refusal = integrityRefusal(*definition, request.process);
    return preview;
}

/// What "nothing left to run" means for this process: a success, or steps that only others can move.
Result<RunSummary> nothingLeft(Connection &connection, const RunRequest &request)
{
    auto history = loadProcessHistory(connection, request.process);
    if (!history)
        return history.error();
    const CycleStatus status = deriveStatus(*history);
    const RunPreview plan = planRun(request, *history);
    const QList<PlannedStep> stuck = stuckSteps(plan);
    RunSummary summary{
        .process = request.process, .counts = status.process.counts, .text = nothingRunsText(plan)};
    const bool resubmits = request.action == RunRequest::Action::Resubmit;
    if (!stuck.isEmpty()) {
        summary.state = request.steps.isEmpty() ? status.process.state : stuck.first().state;
    } else if (status.process.complete || !request.steps.isEmpty() || resubmits) {
        summary.state = RunState::Succeeded;
    } else { // the run of another system says otherwise
        summary.state = status.process.state;
        summary.text =
            Text::tr("No step is left to run. %1 Find out why; only starting over runs steps again.")
                .arg(status.process.anomaly)
                .simplified();
    }
    return summary;
}

} // namespace

Orchestrator::Orchestrator(Options options) : m_options(std::move(options)), m_steps(m_options.parallelSteps)
{
    m_processes.setMaxThreadCount(std::max(1, m_options.parallelProcesses));
}

Orchestrator::~Orchestrator()
{
    m_shutdown.request_stop();
    m_processes.waitForDone(); // and with them the steps
}

Result<RunPreview> Orchestrator::preview(const QString &auditPath, const RunRequest &request)
{
    auto connection = openAudit(auditPath, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return previewWith(*connection, request);
}

Result<QList<RunRequest>> Orchestrator::everythingFailed(const QString &auditPath,
                                                         const QString &operatorName)
{
    auto connection = openAudit(auditPath, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    auto known = knownProcesses(*connection);
    if (!known)
        return known.error();
    QList<RunRequest> requests;
    for (const ProcessId &id : std::as_const(*known)) {
        auto history = loadProcessHistory(*connection, id);
        if (!history)
            return history.error();
        const ProcessStatus status = deriveStatus(*history).process;
        const bool stuck = status.counts.unsuccessful() + status.counts[RunState::Blocked] > 0 ||
                           isUnsuccessfulEnd(status.state);
        if (status.defined && status.enabled && stuck && !status.complete && status.runner.isEmpty()) {
            requests.append(
                {.process = id, .action = RunRequest::Action::Rerun, .operatorName = operatorName});
        }
    }
    return requests;
}

QList<Result<RunSummary>> Orchestrator::run(const QList<RunRequest> &requests, const std::stop_token &stop,
                                            RunObserver *observer)
{
    SerialObserver serial(observer);
    RunObserver *const told = observer ? &serial : nullptr;
    QList<Result<RunSummary>> results(requests.size(), Error());
    QList<PoolTask> tasks;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        tasks.append(PoolTask(m_processes, [this, &request = requests[i], &result = results[i], stop, told] {
            std::stop_source either;
            const std::stop_callback byCaller(stop, [&] { either.request_stop(); });
            const std::stop_callback byShutdown(m_shutdown.get_token(), [&] { either.request_stop(); });
            result = runOne(request, either.get_token(), told);
        }));
    }
    for (PoolTask &task : tasks)
        task.wait();
    return results;
}

Result<RunSummary> Orchestrator::runOne(const RunRequest &request, const std::stop_token &stop,
                                        RunObserver *observer)
{
    auto connection = openAudit(m_options.auditPath);
    if (!connection)
        return connection.error();
    if (auto whole = checkAuditFile(*connection); !whole)
        return whole.error();
    auto definition = ControlStore(*connection).load();
    if (!definition)
        return definition.error();
    if (const QString refusal = integrityRefusal(*definition, request.process); !refusal.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Text::tr("The process was not started"),
                     .object = request.process.text(),
                     .cause = refusal,
                     .advice = Text::tr("Correct them, for instance with: godwitctl import FILE")};
    }
    if (stop.stop_requested()) {
        return Error{.kind = ErrorKind::Cancelled,
                     .what = Text::tr("The process was not started"),
                     .object = request.process.text(),
                     .cause = Text::tr("it was cancelled before")};
    }
    const auto kept = journal(*connection); // without one nothing is started
    if (!kept)
        return kept.error();
    (void)replayJournals(m_options.auditPath, m_options.journals); // what has ended must not run again
    auto open = RunStore(*connection, m_options.actor).begin(request);
    if (!open)
        return open.error();
    if (!*open)
        return nothingLeft(*connection, request);
    return ProcessRun(**open, *definition, m_options, **kept, m_steps, observer).execute(*connection, stop);
}

Result<std::shared_ptr<Journal>> Orchestrator::journal(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_journal)
        return m_journal;
    auto installation = installationId(connection);
    if (!installation)
        return installation.error();
    auto made =
        Journal::open({.audit = m_options.auditPath, .installation = *installation, .actor = m_options.actor},
                      m_options.journals);
    if (made)
        m_journal = *made;
    return made;
}

Result<int> Orchestrator::recover(const QString &auditPath, const Actor &actor)
{
    (void)replayJournals(auditPath);
    auto connection = openAudit(auditPath);
    if (!connection)
        return connection.error();
    if (auto whole = checkAuditFile(*connection); !whole)
        return whole.error();
    (void)pruneChanges(*connection); // housekeeping: the next time does it as well
    return recoverAll(*connection, actor);
}

} // namespace godwit
