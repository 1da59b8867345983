// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/runsession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class RunCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
public:
    QString name() const override { return u"run"_s; }
    QString summary() const override { return tr("Run processes."); }
    QString details() const override
    {
        return tr("While a process's cycle is not complete, run continues it: only what has not succeeded is "
                  "executed. Once it is complete, run opens the next cycle with every enabled step. Ctrl+C "
                  "or SIGTERM "
                  "cancels cleanly.");
    }
    QString operands() const override { return tr("PROCESS…", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {
            {u"new-cycle"_s, tr("Start over although the cycle may be unfinished: finished work is repeated, "
                                "and the plan says how much.")},
            {{u"n"_s, u"dry-run"_s}, tr("Only say what would run and why, and what not.")},
            {u"reason"_s, tr("Why it runs; the audit trail keeps it."), tr("TEXT", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl run 4"_s, tr("Run process 4, or continue its cycle.")},
                {u"godwitctl run \"Customers to cloud\" --dry-run"_s, tr("See what would happen.")},
                {u"godwitctl run 4 --new-cycle --reason \"source was reloaded\""_s, tr("Start over.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        auto connection = openForReading(call);
        if (!connection)
            return report(call, connection.error());
        auto processes = findProcesses(*connection, call.operands());
        if (!processes)
            return report(call, processes.error());
        QList<RunRequest> requests;
        for (const ProcessId &process : std::as_const(*processes)) {
            requests.append({.process = process,
                             .action = call.arguments.isSet(u"new-cycle"_s) ? RunRequest::Action::NewCycle
                                                                            : RunRequest::Action::Run,
                             .operatorName = actorOf(call).operatorName,
                             .reason = call.arguments.value(u"reason"_s)});
        }
        return performRuns(call, requests, call.arguments.isSet(u"dry-run"_s));
    }
};

} // namespace

const Command *runCommand()
{
    static const RunCommand command;
    return &command;
}

} // namespace godwit
