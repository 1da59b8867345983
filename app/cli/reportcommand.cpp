// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/session/reportcollector.h"
#include "models/audit/auditdatabase.h"
#include "models/reports/reportformats.h"
#include "models/reports/savereport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class ReportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
public:
    QString name() const override { return u"report"_s; }
    QString summary() const override { return tr("Write a report of every run and attempt for an auditor."); }
    QString details() const override
    {
        QStringList formats;
        for (const ReportFormat *format : reportFormats())
            formats << u"  %1: %2"_s.arg(format->name(), format->description());
        return tr("Covers all processes unless some are named. The file is written whole or not at all; "
                  "formats:") +
               u'\n' + formats.join(u'\n');
    }
    QString operands() const override { return tr("[PROCESS…]", "operand"); }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {{{u"f"_s, u"format"_s}, tr("Format; otherwise by the file's suffix."), tr("NAME", "operand")},
                {{u"o"_s, u"output"_s}, tr("File to write; - for standard output."), tr("FILE", "operand")}};
    }
    QList<CommandExample> examples() const override
    {
        return {
            {u"godwitctl report --output cutover.html"_s, tr("Everything, as a page to read and print.")},
            {u"godwitctl report --format csv --output - 4"_s, tr("Process 4 as CSV on standard output.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        const QString path = call.arguments.value(u"output"_s);
        if (path.isEmpty()) {
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = tr("No file was named"),
                                 .advice = tr("Name it with --output FILE, or - for standard output.")});
        }
        if (path == u"-" && call.options.json) {
            return report(call, {.kind = ErrorKind::Usage,
                                 .what = tr("Standard output holds either the report or --json"),
                                 .advice = tr("Write the report to a file: --output FILE --json")});
        }
        const QString suffix = QFileInfo(path).suffix().toLower();
        const QString word = call.arguments.isSet(u"format"_s) ? call.arguments.value(u"format"_s)
                             : suffix == u"htm"                ? u"html"_s
                                                               : suffix;
        const ReportFormat *format = findReportFormat(word);
        if (!format)
            return report(call, unknownFormat(word));

        auto connection = openForReading(call, longPatience);
        if (!connection)
            return report(call, connection.error());
        auto processes = findProcesses(*connection, call.operands());
        if (!processes)
            return report(call, processes.error());
        const Actor actor = actorOf(call);
        auto collected = collectReport(
            *connection,
            {.processes = *processes,
             .operatorName = tr("%1 on %2", "operator on host").arg(actor.operatorName, actor.host)});
        if (!collected)
            return report(call, collected.error());
        return path == u"-" ? print(call, *collected, *format) : save(call, *collected, *format, path);
    }

private:
    static Error unknownFormat(const QString &word)
    {
        QStringList names;
        for (const ReportFormat *format : reportFormats())
            names << format->name();
        return {.kind = ErrorKind::Usage,
                .what =
                    word.isEmpty() ? tr("No format was named") : tr("There is no format \"%1\"").arg(word),
                .advice = tr("Choose one with --format: %1").arg(names.join(u", "_s))};
    }

    static ExitCode print(const Invocation &call, const AuditReport &collected, const ReportFormat &format)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (auto written = format.write(collected, buffer); !written)
            return report(call, written.error());
        call.console.write(buffer.data());
        return ExitCode::Done;
    }

    static ExitCode save(const Invocation &call, const AuditReport &collected, const ReportFormat &format,
                         const QString &path)
    {
        if (auto saved = saveReport(collected, format, path); !saved)
            return report(call, saved.error());
        const ReportTotals totals = totalsOf(collected);
        if (call.options.json) {
            call.console.json({{u"path"_s, QFileInfo(path).absoluteFilePath()},
                               {u"format"_s, format.name()},
                               {u"processes"_s, totals.processes},
                               {u"runs"_s, totals.runs},
                               {u"attempts"_s, totals.attempts}});
        } else {
            call.console.line(tr("Wrote %1 (processes: %2, runs: %3, attempts: %4).")
                                  .arg(QDir::toNativeSeparators(path))
                                  .arg(totals.processes)
                                  .arg(totals.runs)
                                  .arg(totals.attempts));
        }
        return ExitCode::Done;
    }
};

} // namespace

const Command *reportCommand()
{
    static const ReportCommand command;
    return &command;
}

} // namespace godwit
