// SPDX-License-Identifier: Apache-2.0
#include "app/cli/actsession.h"
#include "app/cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class ReconcileCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ReconcileCommand)
public:
    QString name() const override { return u"reconcile"_s; }
    QString summary() const override
    {
        return tr("Make a step a success whose effect its destination proves.");
    }
    QString details() const override
    {
        return tr("Asks the ledger in the destination whether the step has had its effect in this cycle, and "
                  "records a success where it has. Says what was found; ends with code 1 where nothing is "
                  "proven. For copies and scripts.");
    }
    QString operands() const override { return tr("PROCESS", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override { return actOptions(); }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl reconcile 4 --step 5 --reason \"its runner was killed\""_s,
                 tr("Record that step 5 had been done.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        return performAct(call, OperatorAct::Kind::Reconcile);
    }
};

} // namespace

const Command *reconcileCommand()
{
    static const ReconcileCommand command;
    return &command;
}

} // namespace godwit
