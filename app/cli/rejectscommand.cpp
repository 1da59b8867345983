// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"
#include "app/cli/texttable.h"
#include "models/audit/rejectstore.h"
#include "models/reports/rejectscsv.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class RejectsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(RejectsCommand)
public:
    QString name() const override { return u"rejects"_s; }
    QString summary() const override { return tr("List the rows that were set aside instead of loaded."); }
    QString details() const override
    {
        return tr(
            "A step with reject_rows or reject_percent in its settings sets bad rows aside and goes on. "
            "Their values are kept as JSON. After a repair, load them with: rerun PROCESS --step ID "
            "--rejected.");
    }
    QString operands() const override { return tr("PROCESS [STEP]", "operand"); }
    int fewestOperands() const override { return 1; }
    int mostOperands() const override { return 2; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"csv"_s, tr("As a table for a spreadsheet.")},
                {u"pending"_s, tr("Only rows that wait to be loaded again.")},
                {u"limit"_s, tr("At most so many rows (1000)."), tr("NUMBER", "operand"), u"1000"_s}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl rejects 4"_s, tr("Rejected rows of all steps of process 4.")},
                {u"godwitctl rejects 4 5 --csv"_s, tr("Those of step 5 for a spreadsheet.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        bool isNumber = false;
        const int limit = call.arguments.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 1 || (call.options.json && call.arguments.isSet(u"csv"_s))) {
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = isNumber && limit > 0 ? tr("--json and --csv exclude each other")
                                                               : tr("--limit needs a number above 0")});
        }
        auto connection = openForReading(call);
        if (!connection)
            return report(call, connection.error());
        auto process = findProcesses(*connection, {call.operands().first()});
        if (!process)
            return report(call, process.error());
        auto rejects = loadRejects(*connection, process->first(), StepId(call.operands().value(1)), limit);
        if (!rejects)
            return report(call, rejects.error());
        if (call.arguments.isSet(u"pending"_s))
            rejects->removeIf([](const RejectRecord &row) { return !row.resubmitted.isEmpty(); });
        if (call.options.json)
            sayAsJson(call, process->first(), *rejects);
        else if (call.arguments.isSet(u"csv"_s))
            call.console.write(rejectsCsv(*rejects));
        else
            say(call, *rejects);
        return ExitCode::Done;
    }

private:
    static void say(const Invocation &call, const QList<RejectRecord> &rejects)
    {
        if (rejects.isEmpty()) {
            call.console.line(tr("No row was rejected."));
            return;
        }
        TextTable table({{tr("STEP")},
                         {tr("ROW"), true},
                         {tr("LINE"), true},
                         {tr("KEY"), false, 10},
                         {tr("REASON"), false, 16},
                         {tr("VALUES"), false, 16},
                         {tr("STATE")}});
        for (const RejectRecord &row : rejects) {
            table.addRow({row.key.step.text(), QString::number(row.row),
                          row.line > 0 ? QString::number(row.line) : QString(), firstLine(row.rowKey),
                          firstLine(row.reason), firstLine(QString::fromUtf8(row.values)),
                          row.resubmitted.isEmpty() ? tr("waits") : tr("taken up")});
        }
        for (const QString &line : table.lines(call.console.width()))
            call.console.line(line);
    }

    static void sayAsJson(const Invocation &call, const ProcessId &process,
                          const QList<RejectRecord> &rejects)
    {
        QJsonArray array;
        for (const RejectRecord &row : rejects) {
            array.append(
                QJsonObject{{u"id"_s, row.id},
                            {u"step"_s, row.key.step.text()},
                            {u"attempt"_s, row.attempt.text()},
                            {u"cycle"_s, row.cycle},
                            {u"row"_s, row.row},
                            {u"line"_s, row.line > 0 ? QJsonValue(row.line) : QJsonValue()},
                            {u"key"_s, row.rowKey},
                            {u"reason"_s, row.reason},
                            {u"code"_s, row.code},
                            {u"values"_s, QJsonDocument::fromJson(row.values).object()},
                            {u"rejected"_s, timeJson(row.at)},
                            {u"resubmitted"_s,
                             row.resubmitted.isEmpty() ? QJsonValue() : QJsonValue(row.resubmitted.text())}});
        }
        call.console.json(
            {{u"database"_s, call.options.database}, {u"process"_s, process.text()}, {u"rejects"_s, array}});
    }
};

} // namespace

const Command *rejectsCommand()
{
    static const RejectsCommand command;
    return &command;
}

} // namespace godwit
