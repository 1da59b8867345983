// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runsession.h"

#include "app/cli/auditaccess.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"
#include "app/cli/runprinter.h"
#include "app/cli/statustexts.h"
#include "app/cli/unknowneffects.h"
#include "app/session/recoverywatch.h"
#include "models/audit/cyclestatus.h"
#include "models/audit/rerunplan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// One call of run or rerun, from the recovery to the last line.
class RunSession
{
    Q_DECLARE_TR_FUNCTIONS(RunSession)
public:
    RunSession(const Invocation &call, const QList<RunRequest> &requests) : m_call(call), m_requests(requests)
    {}

    ExitCode preview();
    ExitCode execute();

private:
    Result<CycleStatus> statusOf(const ProcessId &id) const;
    ExitCode recover();
    ExitCode sayEnd(const RunRequest &request, const Result<RunSummary> &result);
    void sayOpenSteps(const RunRequest &request, const CycleStatus &status) const;
    ExitCode codeFor(const RunRequest &request, const RunSummary &summary) const;
    void addJson(const RunRequest &request, const Result<RunSummary> &result, const CycleStatus *status);

    const Invocation &m_call;
    const QList<RunRequest> &m_requests;
    int m_recovered = 0;
    QJsonArray m_json;
};

Result<CycleStatus> RunSession::statusOf(const ProcessId &id) const
{
    auto connection = openForReading(m_call);
    if (!connection)
        return connection.error();
    auto history = loadProcessHistory(*connection, id);
    if (!history)
        return history.error();
    return deriveStatus(*history);
}

ExitCode RunSession::recover()
{
    auto recovered = Orchestrator::recover(m_call.options.database, actorOf(m_call));
    if (!recovered)
        return report(m_call, recovered.error());
    m_recovered = *recovered;
    if (m_recovered > 0 && !m_call.options.json) {
        m_call.console.line(
            painted(RunState::Interrupted,
                    tr("A runner had died: runs and attempts marked as interrupted: %1").arg(m_recovered)));
    }
    return ExitCode::Done;
}

ExitCode RunSession::preview()
{
    ExitCode code = ExitCode::Done;
    for (const RunRequest &request : m_requests) {
        auto preview = Orchestrator::preview(m_call.options.database, request);
        if (!preview)
            return report(m_call, preview.error());
        m_json.append(previewJson(*preview));
        if (!m_call.options.json) {
            printPlan(m_call, *preview);
            if (preview->willRun.isEmpty() && preview->refusal.isEmpty())
                m_call.console.line(nothingRunsText(*preview));
        }
        if (preview->refusal.isEmpty() && preview->willRun.isEmpty() && !stuckSteps(*preview).isEmpty())
            code = worse(code, ExitCode::Unsuccessful);
        if (!preview->refusal.isEmpty())
            code = worse(code, preview->isHeld ? ExitCode::Conflict : ExitCode::Usage);
    }
    if (m_call.options.json)
        m_call.console.json({{u"database"_s, m_call.options.database}, {u"previews"_s, m_json}});
    return code;
}

ExitCode RunSession::execute()
{
    if (const ExitCode code = recover(); code != ExitCode::Done)
        return code;
    const RecoveryWatch recovery(m_call.options.database, actorOf(m_call), false); // done just now
    const std::stop_callback onStop(m_call.stop, [this] {
        m_call.console.errorLine(tr("Cancelling; waiting until the running steps have stopped …"));
    });
    QList<Result<RunSummary>> results;
    {
        RunPrinter printer(m_call, m_requests.size() > 1);
        Orchestrator orchestrator({.auditPath = m_call.options.database, .actor = actorOf(m_call)});
        results = orchestrator.run(m_requests, m_call.stop, m_call.options.json ? nullptr : &printer);
    }
    ExitCode code = ExitCode::Done;
    for (qsizetype i = 0; i < results.size(); ++i)
        code = worse(code, sayEnd(m_requests[i], results[i]));
    if (m_call.options.json) {
        m_call.console.json({{u"database"_s, m_call.options.database},
                             {u"recovered"_s, m_recovered},
                             {u"results"_s, m_json},
                             {u"exit_code"_s, static_cast<int>(code)}});
    }
    return code;
}

ExitCode RunSession::codeFor(const RunRequest &request, const RunSummary &summary) const
{
    // Chosen steps are judged by themselves: others of the process may well be open.
    const bool done = request.steps.isEmpty() || summary.run.isEmpty()
                          ? summary.state == RunState::Succeeded
                          : summary.counts[RunState::Succeeded] >= summary.planned;
    if (done)
        return ExitCode::Done;
    return m_call.stop.stop_requested() ? ExitCode::Interrupted : ExitCode::Unsuccessful;
}

ExitCode RunSession::sayEnd(const RunRequest &request, const Result<RunSummary> &result)
{
    if (!result) {
        addJson(request, result, nullptr);
        for (const QString &line : errorText(result.error(), m_call.options.verbose).split(u'\n'))
            m_call.console.errorLine(u"godwitctl: "_s + line);
        const bool interrupted = m_call.stop.stop_requested() && result.error().kind == ErrorKind::Cancelled;
        if (result.error().code == notRecordedCode)
            return ExitCode::NotRecorded;
        return interrupted ? ExitCode::Interrupted : exitCodeFor(result.error().kind);
    }
    const auto status = statusOf(request.process);
    addJson(request, result, status.ok() ? &*status : nullptr);
    if (!status) {
        m_call.console.errorLine(u"godwitctl: "_s + errorText(status.error(), m_call.options.verbose));
        return exitCodeFor(status.error().kind);
    }
    if (m_call.options.json)
        return codeFor(request, *result);
    if (result->run.isEmpty())
        m_call.console.line(
            tr("Process %1: %2").arg(labelOf(request.process.text(), status->process.name), result->text));
    else
        sayOpenSteps(request, *status);
    return codeFor(request, *result);
}

void RunSession::sayOpenSteps(const RunRequest &request, const CycleStatus &status) const
{
    const QString process = labelOf(request.process.text(), status.process.name);
    const StateCounts &counts = status.process.counts;
    const int planned = counts.total() - counts[RunState::Skipped];
    const int open = planned - counts[RunState::Succeeded];
    m_call.console.line();
    if (open == 0) {
        m_call.console.line(
            painted(RunState::Succeeded,
                    u"✔ "_s + tr("Process %1: all %2 steps have succeeded.").arg(process).arg(planned)));
        return;
    }
    for (const StepStatus &step : status.steps) {
        if (step.state == RunState::Blocked || step.state == RunState::Pending)
            m_call.console.line(u"%1  %2  %3"_s.arg(padded(stateText(step.state), stateWidth()),
                                                    labelOf(step.key.step.text(), step.name), digest(step)));
    }
    m_call.console.line(
        painted(RunState::Failed,
                tr("Process %1: %2 of %3 steps have not succeeded.").arg(process).arg(open).arg(planned)));
    const QString next = commandLine(m_call, {u"rerun"_s, request.process.text()});
    const bool onlyCancelled =
        counts[RunState::Cancelled] > 0 && counts.unsuccessful() == counts[RunState::Cancelled];
    sayUnknownEffects(m_call, status);
    if (m_call.stop.stop_requested() || onlyCancelled)
        m_call.console.line(tr("It was cancelled; what has succeeded stays. Continue with: %1").arg(next));
    else if (rerunHelps(status))
        m_call.console.line(tr("Repair the causes above, then: %1").arg(next));
    else if (unknownEffects(status).isEmpty())
        m_call.console.line(tr("Run the rest with: %1").arg(next));
}

void RunSession::addJson(const RunRequest &request, const Result<RunSummary> &result,
                         const CycleStatus *status)
{
    QJsonObject json{{u"process"_s, request.process.text()}};
    if (result) {
        json.insert(u"run"_s, result->run.isEmpty() ? QJsonValue() : QJsonValue(result->run.text()));
        json.insert(u"state"_s, runStateKey(result->state));
        json.insert(u"planned"_s, result->planned);
        json.insert(u"counts"_s, countsJson(result->counts));
        json.insert(u"text"_s, result->text);
        json.insert(u"nothing_left"_s, result->run.isEmpty());
    } else {
        json.insert(u"error"_s, errorJson(result.error()));
    }
    if (status)
        json.insert(u"status"_s, processJson(status->process, status->steps));
    m_json.append(json);
}

} // namespace

ExitCode performRuns(const Invocation &call, const QList<RunRequest> &requests, bool previewOnly)
{
    RunSession session(call, requests);
    if (previewOnly)
        return session.preview();
    if (auto writable = openForWriting(call); !writable) // says at once what the account may not do
        return report(call, writable.error());
    return session.execute();
}

} // namespace godwit
