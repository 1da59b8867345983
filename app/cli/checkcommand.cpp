// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/session/definitioncheck.h"
#include "models/audit/controlstore.h"
#include "models/runners/integrity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
public:
    QString name() const override { return u"check"_s; }
    QString summary() const override { return tr("Look for mistakes in the control tables or in a file."); }
    QString details() const override
    {
        return tr(
            "With FILE it checks a definition file and needs no audit database. Without it, it checks the "
            "control tables. Sources that cannot be opened now are warnings; mistakes end with code 2.");
    }
    QString operands() const override { return tr("[FILE]", "operand"); }
    int mostOperands() const override { return 1; }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl check definition.yaml"_s, tr("Check a file before importing it.")},
                {u"godwitctl check"_s, tr("Check what would run now.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        const QString file = call.operands().value(0);
        auto definition = file.isEmpty() ? fromTables(call) : readDefinitionFile(file, knownVocabulary());
        if (!definition) {
            // What a file says wrong is what was asked for; a database that cannot be opened is an error.
            if (file.isEmpty() || definition.error().kind != ErrorKind::Definition)
                return report(call, definition.error());
            return say(call, definition.error().cause.split(u'\n', Qt::SkipEmptyParts), {});
        }
        const QStringList problems = checkIntegrity(*definition);
        return say(call, problems, problems.isEmpty() ? probeSources(*definition) : QStringList());
    }

private:
    static Result<Definition> fromTables(const Invocation &call)
    {
        auto connection = openForReading(call);
        if (!connection)
            return connection.error();
        return ControlStore(*connection).load();
    }

    static ExitCode say(const Invocation &call, const QStringList &problems, const QStringList &warnings)
    {
        const ExitCode code = problems.isEmpty() ? ExitCode::Done : ExitCode::Usage;
        if (call.options.json) {
            call.console.json({{u"problems"_s, QJsonArray::fromStringList(problems)},
                               {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
            return code;
        }
        for (const QString &problem : problems)
            call.console.line(painted(RunState::Failed, tr("Mistake: %1").arg(problem)));
        for (const QString &warning : warnings)
            call.console.line(painted(RunState::Interrupted, tr("Warning: %1").arg(warning)));
        call.console.line(problems.isEmpty() && warnings.isEmpty() ? tr("No mistakes.")
                          : problems.isEmpty() ? tr("No mistakes; warnings: %1").arg(warnings.size())
                                               : tr("Mistakes: %1").arg(problems.size()));
        return code;
    }
};

} // namespace

const Command *checkCommand()
{
    static const CheckCommand command;
    return &command;
}

} // namespace godwit
