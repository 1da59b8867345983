// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/runsession.h"
#include "models/runners/orchestrator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class RerunCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RerunCommand)
public:
    QString name() const override { return u"rerun"_s; }
    QString summary() const override { return tr("Run again only what has not succeeded."); }
    QString details() const override
    {
        return tr(
            "Failed, cancelled, interrupted, blocked and never started steps of the current cycle are "
            "executed; a "
            "step that succeeded is never executed again. Where nothing is left, nothing is changed and the "
            "exit code is 0.");
    }
    QString operands() const override { return tr("PROCESS…", "operand"); }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"all"_s, tr("Every process with something that did not succeed.")},
                {u"step"_s, tr("Only this step of the one process; may be repeated."), tr("ID", "operand")},
                {u"rejected"_s, tr("Load rejected rows of steps that have succeeded once more.")},
                {{u"n"_s, u"dry-run"_s}, tr("Only say what would run and why, and what not.")},
                {u"reason"_s, tr("Why it runs; the audit trail keeps it."), tr("TEXT", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl rerun 4"_s, tr("Rerun what failed in process 4.")},
                {u"godwitctl rerun 4 --step 5 --step 6"_s, tr("Only these two steps.")},
                {u"godwitctl rerun 4 --step 5 --rejected"_s,
                 tr("After a repair: load the rows that step 5 had rejected.")},
                {u"godwitctl rerun --all --dry-run"_s, tr("See what a rerun of all failures would do.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto requests = requestsFor(call);
        if (!requests)
            return report(call, requests.error());
        for (RunRequest &request : *requests) {
            request.operatorName = actorOf(call).operatorName;
            request.reason = call.arguments.value(u"reason"_s);
        }
        const bool previewOnly = call.arguments.isSet(u"dry-run"_s);
        if (requests->isEmpty() && !call.options.json) {
            call.console.line(tr("Nothing is left to run."));
            return ExitCode::Done;
        }
        return performRuns(call, *requests, previewOnly);
    }

private:
    static Error usage(const QString &what, const QString &advice)
    {
        return {.kind = ErrorKind::Usage, .what = what, .advice = advice};
    }

    static Result<QList<RunRequest>> requestsFor(const Invocation &call)
    {
        const bool all = call.arguments.isSet(u"all"_s);
        const QStringList steps = call.arguments.values(u"step"_s);
        const bool rejected = call.arguments.isSet(u"rejected"_s);
        if (rejected && all)
            return usage(tr("--rejected needs processes"),
                         tr("For instance: godwitctl rerun 4 --step 5 --rejected"));
        if (all == !call.operands().isEmpty())
            return usage(tr("Name either processes or --all"), tr("For instance: godwitctl rerun 4"));
        if (!steps.isEmpty() && call.operands().size() != 1)
            return usage(tr("--step needs exactly one process"),
                         tr("For instance: godwitctl rerun 4 --step 5"));
        if (all) {
            // What a dead runner left counts as failed, so it is marked first.
            auto recovered = Orchestrator::recover(call.options.database, actorOf(call));
            if (!recovered) {
                auto opened = openForWriting(call); // says the same with advice for this call
                return opened ? recovered.error() : opened.error();
            }
            return Orchestrator::everythingFailed(call.options.database, actorOf(call).operatorName);
        }
        auto connection = openForReading(call);
        if (!connection)
            return connection.error();
        auto processes = findProcesses(*connection, call.operands());
        if (!processes)
            return processes.error();
        QList<StepId> ids;
        for (const QString &step : steps)
            ids.append(StepId(step));
        QList<RunRequest> requests;
        for (const ProcessId &process : std::as_const(*processes))
            requests.append({.process = process,
                             .action = rejected ? RunRequest::Action::Resubmit : RunRequest::Action::Rerun,
                             .steps = ids});
        return requests;
    }
};

} // namespace

const Command *rerunCommand()
{
    static const RerunCommand command;
    return &command;
}

} // namespace godwit
