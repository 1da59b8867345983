// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"
#include "app/cli/texttable.h"
#include "app/session/verification.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class VerifyCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
public:
    QString name() const override { return u"verify"_s; }
    QString summary() const override { return tr("Compare source and destination as they are now."); }
    QString details() const override
    {
        return tr(
            "Reads both ends of every copy step and compares counts and digests; nothing is loaded. Ends "
            "with code 1 where something differs. Steps that load by keys are compared by the keys of "
            "the source.");
    }
    QString operands() const override { return tr("PROCESS [STEP…]", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"ranges"_s, tr("Say which keys are missing, extra or different.")},
                {u"keys"_s, tr("Name at most so many keys per step (1000)."), tr("NUMBER", "operand"),
                 u"1000"_s}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl verify 4"_s, tr("Compare all steps of process 4.")},
                {u"godwitctl verify 4 5 --ranges"_s, tr("Which keys of step 5 differ.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        bool isNumber = false;
        const int mostKeys = call.arguments.value(u"keys"_s).toInt(&isNumber);
        if (!isNumber || mostKeys < 1)
            return report(call, {.kind = ErrorKind::Usage, .what = tr("--keys needs a number above 0")});
        auto connection = openForReading(call);
        if (!connection)
            return report(call, connection.error());
        auto process = findProcesses(*connection, {call.operands().first()});
        if (!process)
            return report(call, process.error());
        QList<StepId> chosen;
        for (const QString &word : call.operands().mid(1))
            chosen.append(StepId(word));
        auto results = verifySteps(*connection, {.choice = {process->first(), chosen},
                                                 .ranges = call.arguments.isSet(u"ranges"_s),
                                                 .mostKeys = mostKeys,
                                                 .stop = call.stop});
        if (!results && results.error().kind == ErrorKind::Cancelled)
            return ExitCode::Interrupted;
        if (!results)
            return report(call, results.error());
        note(call, *results);
        const bool equal = isEqual(*results);
        call.options.json ? sayAsJson(call, process->first(), *results, equal) : say(call, *results, equal);
        ExitCode code = equal ? ExitCode::Done : ExitCode::Unsuccessful;
        for (const StepComparison &step : std::as_const(*results)) {
            if (step.error)
                code = worse(code,
                             call.options.json ? exitCodeFor(step.error->kind) : report(call, *step.error));
        }
        return code;
    }

private:
    /// A database that may only be read gets no line in the trail.
    static void note(const Invocation &call, const QList<StepComparison> &results)
    {
        if (auto connection = openForWriting(call))
            (void)recordVerification(*connection, actorOf(call), results);
    }

    static QString markOf(StepComparison::Outcome outcome)
    {
        switch (outcome) {
        case StepComparison::Outcome::Equal:
            return painted(RunState::Succeeded, tr("✔ equal"));
        case StepComparison::Outcome::Different:
            return painted(RunState::Failed, tr("✖ different"));
        case StepComparison::Outcome::Skipped:
            return painted(Paint::Dim, tr("– skipped"));
        case StepComparison::Outcome::Failed:
            return painted(RunState::Failed, tr("✖ not read"));
        }
        return {};
    }

    static void say(const Invocation &call, const QList<StepComparison> &results, bool equal)
    {
        TextTable table({{tr("STEP")},
                         {tr("NAME"), false, 10},
                         {tr("RESULT")},
                         {tr("SOURCE"), true},
                         {tr("DESTINATION"), true},
                         {tr("NOTE"), false, 16}});
        for (const StepComparison &step : results) {
            const bool compared = step.isCompared();
            table.addRow({step.key.step.text(), firstLine(step.name), markOf(step.outcome),
                          compared ? QString::number(step.source.rows) : QString(),
                          compared ? QString::number(step.destination.rows) : QString(), step.reason});
        }
        for (const QString &line : table.lines(call.console.width()))
            call.console.line(line);
        for (const StepComparison &step : results)
            sayDifferences(call, step);
        call.console.line(equal ? tr("Nothing differs.") : tr("Source and destination differ."));
    }

    static void sayDifferences(const Invocation &call, const StepComparison &step)
    {
        if (step.missing + step.extra + step.different > 0) {
            call.console.line(tr("Step %1: keys missing: %2, extra: %3, different: %4")
                                  .arg(step.key.step.text())
                                  .arg(step.missing)
                                  .arg(step.extra)
                                  .arg(step.different));
        }
        for (const KeyRange &range : step.ranges) {
            const QString kind = range.kind == KeyRange::Kind::Missing ? tr("missing")
                                 : range.kind == KeyRange::Kind::Extra ? tr("extra")
                                                                       : tr("different");
            const QString keys = range.keys > 1 ? range.from + u" – "_s + range.to : range.from;
            call.console.line(u"  "_s + padded(kind, 10) + firstLine(keys));
        }
    }

    static void sayAsJson(const Invocation &call, const ProcessId &process,
                          const QList<StepComparison> &results, bool equal)
    {
        QJsonArray steps;
        for (const StepComparison &step : results) {
            QJsonArray ranges;
            for (const KeyRange &range : step.ranges) {
                ranges.append(QJsonObject{{u"kind"_s, keyRangeWord(range.kind)},
                                          {u"from"_s, range.from},
                                          {u"to"_s, range.to},
                                          {u"keys"_s, range.keys}});
            }
            QJsonObject json = figuresJson(step);
            json.insert(u"name"_s, step.name);
            json.insert(u"ranges"_s, ranges);
            if (step.error)
                json.insert(u"error"_s, errorJson(*step.error));
            steps.append(json);
        }
        call.console.json({{u"database"_s, call.options.database},
                           {u"process"_s, process.text()},
                           {u"equal"_s, equal},
                           {u"steps"_s, steps}});
    }
};

} // namespace

const Command *verifyCommand()
{
    static const VerifyCommand command;
    return &command;
}

} // namespace godwit
