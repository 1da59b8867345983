// SPDX-License-Identifier: Apache-2.0
#include "app/cli/actsession.h"
#include "app/cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class DeclareLostCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(DeclareLostCommand)
public:
    QString name() const override { return u"declare-lost"_s; }
    QString summary() const override
    {
        return tr("Say that another system's row in progress will never end.");
    }
    QString details() const override
    {
        return tr("Rows in progress that another system wrote have no heartbeat and are never taken over by "
                  "themselves. This adds a row with Failure and leaves theirs as it is; afterwards the step "
                  "can be rerun. Without --step: everything that the process has in progress elsewhere.");
    }
    QString operands() const override { return tr("PROCESS", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override { return actOptions(); }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl declare-lost 4 --step 5 --reason \"the pipeline was deleted\""_s,
                 tr("Give up what another system has begun on step 5.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        constexpr bool needsStep = false;
        return performAct(call, OperatorAct::Kind::DeclareLost, needsStep);
    }
};

} // namespace

const Command *declareLostCommand()
{
    static const DeclareLostCommand command;
    return &command;
}

} // namespace godwit
