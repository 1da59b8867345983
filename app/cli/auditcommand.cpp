// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/plaintext.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/invariants.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class AuditCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(AuditCommand)
public:
    QString name() const override { return u"audit"_s; }
    QString summary() const override { return tr("Verify that the audit trail is whole and consistent."); }
    QString details() const override
    {
        return tr(
            "Checks the invariants of the audit tables and the chain of hashes over the trail, one line "
            "each. Ends with code 1 where one does not hold. Rows that other systems wrote are counted: the "
            "trail does not cover them.");
    }
    QString operands() const override { return u"verify"_s; }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 1; }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl audit verify"_s, tr("Check the default audit database.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        if (call.operands().first() != u"verify") {
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = tr("\"audit\" cannot \"%1\"").arg(call.operands().first()),
                                 .advice = tr("Use: %1").arg(commandLine(call, {u"audit"_s, u"verify"_s}))});
        }
        auto connection = openForReading(call, longPatience);
        if (!connection)
            return report(call, connection.error());
        auto results = verifyAudit(*connection);
        if (!results)
            return report(call, results.error());
        const bool holds = std::all_of(results->begin(), results->end(),
                                       [](const InvariantResult &result) { return result.holds(); });
        if (call.options.json)
            sayAsJson(call, *results, holds);
        else
            say(call, *results, holds);
        return holds ? ExitCode::Done : ExitCode::Unsuccessful;
    }

private:
    static void say(const Invocation &call, const QList<InvariantResult> &results, bool holds)
    {
        for (const InvariantResult &result : results) {
            const qsizetype width = std::max(tr("✔ holds").size(), tr("✖ broken").size()) + 1;
            const QString mark = result.holds() ? painted(RunState::Succeeded, tr("✔ holds"))
                                                : painted(RunState::Failed, tr("✖ broken"));
            call.console.line(
                u"%1 %2  %3"_s.arg(padded(result.id, 4), padded(mark, int(width)), result.title));
            for (const QString &violation : result.violations)
                call.console.line(indented(violation, 16));
        }
        call.console.line(
            holds ? tr("The audit trail is whole.")
                  : tr("The audit trail is not whole: do not rely on it before the cause is known."));
        if (const RowsOfOthers uncovered = uncoveredBy(results); !uncovered.isEmpty())
            call.console.line(uncovered.text());
    }

    static void sayAsJson(const Invocation &call, const QList<InvariantResult> &results, bool holds)
    {
        QJsonArray array;
        for (const InvariantResult &result : results) {
            array.append(QJsonObject{{u"id"_s, result.id},
                                     {u"title"_s, result.title},
                                     {u"holds"_s, result.holds()},
                                     {u"violations"_s, QJsonArray::fromStringList(result.violations)}});
        }
        const RowsOfOthers uncovered = uncoveredBy(results);
        call.console.json(
            {{u"database"_s, call.options.database},
             {u"holds"_s, holds},
             {u"rows_of_others"_s, QJsonObject{{u"runs"_s, uncovered.runs}, {u"steps"_s, uncovered.steps}}},
             {u"invariants"_s, array}});
    }
};

} // namespace

const Command *auditCommand()
{
    static const AuditCommand command;
    return &command;
}

} // namespace godwit
