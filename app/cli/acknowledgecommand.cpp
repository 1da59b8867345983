// SPDX-License-Identifier: Apache-2.0
#include "app/cli/actsession.h"
#include "app/cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class AcknowledgeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(AcknowledgeCommand)
public:
    QString name() const override { return u"acknowledge"_s; }
    QString summary() const override { return tr("Allow a step with an unknown effect to run again."); }
    QString details() const override
    {
        return tr(
            "A step whose last attempt may or may not have had its effect is not rerun by itself. Look at "
            "its destination first: running it again may have the effect a second time.");
    }
    QString operands() const override { return tr("PROCESS", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<QCommandLineOption> options() const override { return actOptions(); }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl acknowledge 4 --step 5 --reason \"nothing had arrived\""_s,
                 tr("Step 5 may run again with the next rerun.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        return performAct(call, OperatorAct::Kind::Acknowledge);
    }
};

} // namespace

const Command *acknowledgeCommand()
{
    static const AcknowledgeCommand command;
    return &command;
}

} // namespace godwit
