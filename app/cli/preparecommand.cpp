// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/preparing.h"
#include "app/session/foreignwork.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct PrepareText
{
    Q_DECLARE_TR_FUNCTIONS(PrepareCommand)
};

class PrepareCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(PrepareCommand)
public:
    QString name() const override { return u"prepare"_s; }
    QString summary() const override { return tr("Make a database that others write ready for running."); }
    QString details() const override
    {
        return tr(
            "Prints the SQL that makes what is missing, and changes nothing: run it yourself, or let "
            "--execute do it. The two audit tables keep their columns and rows. Without it such a database "
            "can be watched.");
    }
    QList<QCommandLineOption> options() const override { return {{u"execute"_s, tr("Run it now.")}}; }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl prepare --database audit.db"_s, tr("See the SQL; > file.sql keeps it.")},
                {u"godwitctl prepare --database audit.db --execute"_s, tr("Run it.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        return prepare(call, call.arguments.isSet(u"execute"_s));
    }
};

} // namespace

ExitCode prepare(const Invocation &call, bool wanted)
{
    auto plan = preparationOf(call.options.database);
    if (!plan)
        return report(call, plan.error());
    const bool execute = wanted && !plan->ready;
    if (execute) {
        if (auto done = prepareDatabase(call.options.database); !done)
            return report(call, done.error());
    }
    if (call.options.json) {
        call.console.json({{u"database"_s, plan->database},
                           {u"ready"_s, plan->ready || execute},
                           {u"executed"_s, execute},
                           {u"obstacles"_s, QJsonArray::fromStringList(plan->obstacles)},
                           {u"statements"_s, QJsonArray::fromStringList(plan->statements)}});
    } else if (plan->ready) {
        call.console.line(PrepareText::tr("%1 is ready already; nothing was changed.").arg(plan->database));
    } else if (execute) {
        call.console.line(
            PrepareText::tr("%1 now has Godwit's tables; what was there is unchanged.").arg(plan->database));
    } else {
        call.console.line(plan->script.trimmed());
    }
    return plan->obstacles.isEmpty() ? ExitCode::Done : ExitCode::Unsuccessful;
}

const Command *prepareCommand()
{
    static const PrepareCommand command;
    return &command;
}

} // namespace godwit
