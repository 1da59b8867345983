// SPDX-License-Identifier: Apache-2.0
#include "app/cli/actsession.h"
#include "app/cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class MarkCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(MarkCommand)
public:
    QString name() const override { return u"mark"_s; }
    QString summary() const override { return tr("Mark a step as done or as failed without running it."); }
    QString details() const override
    {
        return tr(
            "Adds an attempt and an audit row of its own, under your name and with your reason; rows that "
            "are there stay as they are, and no rows count as moved. A step that has succeeded keeps "
            "its success.");
    }
    QString operands() const override { return tr("PROCESS", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override
    {
        return QList<QCommandLineOption>{{u"done"_s, tr("The work was done by other means.")},
                                         {u"failed"_s, tr("The work is not done.")}} +
               actOptions();
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl mark 4 --step 5 --done --reason \"loaded by hand\""_s,
                 tr("Step 5 counts as succeeded.")},
                {u"godwitctl mark 4 --step 5 --failed --reason \"wrong file\""_s,
                 tr("Step 5 counts as failed and can be rerun.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        const bool done = call.arguments.isSet(u"done"_s);
        if (done == call.arguments.isSet(u"failed"_s)) {
            return report(call,
                          {.kind = ErrorKind::Usage,
                           .what = tr("Say either --done or --failed"),
                           .advice = tr("For instance: godwitctl mark 4 --step 5 --done --reason \"why\"")});
        }
        return performAct(call, done ? OperatorAct::Kind::MarkDone : OperatorAct::Kind::MarkFailed);
    }
};

} // namespace

const Command *markCommand()
{
    static const MarkCommand command;
    return &command;
}

} // namespace godwit
