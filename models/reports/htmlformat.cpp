// SPDX-License-Identifier: Apache-2.0
#include "models/reports/htmlprocess.h"
#include "models/reports/htmlstyle.h"
#include "models/reports/reportformats.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// One self-contained file that is read months later, on paper too: no script, nothing loaded, all of the
/// data escaped. Well-formed XML besides, so that a machine can check it.
class HtmlFormat : public ReportFormat
{
    Q_DECLARE_TR_FUNCTIONS(HtmlFormat)
public:
    QString name() const override { return u"html"_s; }
    QString suffix() const override { return u"html"_s; }
    QString description() const override
    {
        return tr("Readable report with summary, steps, attempts and errors (HTML)");
    }
    Result<void> write(const AuditReport &report, QIODevice &device) const override;

private:
    static void writeHead(HtmlWriter &out, const AuditReport &report);
    static void writeFacts(HtmlWriter &out, const AuditReport &report, const ReportTotals &totals);
    static void writeSummary(HtmlWriter &out, const ReportTotals &totals);
    static void writeContents(HtmlWriter &out, const AuditReport &report);
    static void writeInvariants(HtmlWriter &out, const AuditReport &report);
};

QByteArray anchorOf(qsizetype index) { return "p" + QByteArray::number(index + 1); }

void fact(HtmlWriter &out, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    out.element("dt"_L1, name);
    out.open("dd"_L1);
    out.element("bdi"_L1, value);
    out.close("dd"_L1);
    out.newLine();
}

void HtmlFormat::writeHead(HtmlWriter &out, const AuditReport &report)
{
    const QString style = htmlStyle();
    out.raw("<!DOCTYPE html>\n"_L1);
    out.raw(u"<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"_s.arg(
        htmlEscaped(QLocale().bcp47Name() == u"C" ? u"en"_s : QLocale().bcp47Name())));
    out.raw(u"<meta http-equiv=\"Content-Security-Policy\" content=\"%1\"/>\n"_s.arg(
        htmlEscaped(htmlPolicy(style))));
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"_L1);
    out.raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n"_L1);
    out.element("title"_L1, tr("Audit report, %1 UTC").arg(reportTime(report.generatedAt)));
    out.newLine();
    out.open("style"_L1);
    out.raw(style);
    out.close("style"_L1);
    out.raw("\n</head>\n<body>\n"_L1);
}

void HtmlFormat::writeFacts(HtmlWriter &out, const AuditReport &report, const ReportTotals &totals)
{
    out.element("h1"_L1, tr("Audit report"));
    out.element("p"_L1,
                tr("Every run and every attempt of the processes below, as recorded in the audit "
                   "tables. All times are UTC."),
                "second"_L1);
    out.raw("<dl>\n"_L1);
    fact(out, tr("Made at"), tr("%1 UTC").arg(reportTime(report.generatedAt)));
    fact(out, tr("Made by"), report.operatorName);
    fact(out, tr("Program"), report.generator);
    fact(out, tr("Audit database"), report.database);
    fact(out, tr("Installation"), report.installation);
    fact(out, tr("Processes"),
         tr("%1, of which %2 complete")
             .arg(reportCount(totals.processes), reportCount(totals.completeProcesses)));
    fact(out, tr("Runs"), reportCount(totals.runs));
    fact(out, tr("Attempts"), reportCount(totals.attempts));
    fact(out, tr("Rows written"), reportCount(totals.rowsWritten));
    out.raw("</dl>\n"_L1);
}

void HtmlFormat::writeSummary(HtmlWriter &out, const ReportTotals &totals)
{
    out.element("h2"_L1, tr("Summary"));
    const int open =
        totals.steps.total() - totals.steps[RunState::Succeeded] - totals.steps[RunState::Skipped];
    out.element("p"_L1,
                totals.steps.total() == 0 ? tr("There are no steps.")
                : open == 0
                    ? tr("All %1 steps have succeeded.").arg(reportCount(totals.steps[RunState::Succeeded]))
                    : tr("%1 of %2 steps have not succeeded.")
                          .arg(reportCount(open), reportCount(totals.steps.total())));
    if (totals.steps.total() == 0)
        return;
    out.raw("<ul class=\"counts\">\n"_L1);
    for (const RunState state : allRunStates()) {
        if (totals.steps[state] > 0)
            writeStateCount(out, state, totals.steps[state]);
    }
    out.raw("</ul>\n"_L1);
}

void HtmlFormat::writeContents(HtmlWriter &out, const AuditReport &report)
{
    if (report.processes.size() < 2)
        return;
    out.raw("<div class=\"scroll\"><table>"_L1);
    out.headerRow(
        {tr("Process"), tr("Name"), tr("State"), u'>' + tr("Succeeded"), u'>' + tr("Steps"), tr("Last run")});
    out.open("tbody"_L1);
    for (qsizetype i = 0; i < report.processes.size(); ++i) {
        const ProcessStatus &status = report.processes[i].status;
        const QByteArray anchor = anchorOf(i);
        out.open("tr"_L1);
        out.raw(u"<td><a href=\"#%1\">"_s.arg(QLatin1StringView(anchor)));
        out.element("bdi"_L1, status.id.text());
        out.raw("</a></td><td>"_L1);
        out.element("bdi"_L1, status.name);
        out.raw("</td><td>"_L1);
        writeState(out, status.state);
        out.close("td"_L1);
        out.element("td"_L1, reportCount(status.counts[RunState::Succeeded]), "n"_L1);
        out.element("td"_L1, reportCount(status.counts.total()), "n"_L1);
        out.element("td"_L1, reportTime(status.started), "t"_L1);
        out.close("tr"_L1);
        out.newLine();
    }
    out.raw("</tbody></table></div>\n"_L1);
}

void HtmlFormat::writeInvariants(HtmlWriter &out, const AuditReport &report)
{
    if (report.invariants.isEmpty())
        return;
    out.element("h2"_L1, tr("Checks of the audit trail"));
    out.raw("<div class=\"scroll\"><table>"_L1);
    out.headerRow({tr("Check"), tr("What must hold"), tr("Result")});
    out.open("tbody"_L1);
    for (const ReportedInvariant &invariant : report.invariants) {
        out.open("tr"_L1);
        out.element("td"_L1, invariant.id);
        out.element("td"_L1, invariant.title);
        out.open("td"_L1, "text"_L1);
        out.element("bdi"_L1, invariant.holds() ? tr("✔ holds") : invariant.violations.join(u'\n'));
        out.close("td"_L1);
        out.close("tr"_L1);
        out.newLine();
    }
    out.raw("</tbody></table></div>\n"_L1);
}

Result<void> HtmlFormat::write(const AuditReport &report, QIODevice &device) const
{
    const ReportTotals totals = totalsOf(report);
    bool ok = true;
    const auto put = [&](const HtmlWriter &part) {
        const QByteArray bytes = part.html().toUtf8();
        ok = ok && device.write(bytes) == bytes.size();
    };
    HtmlWriter front;
    writeHead(front, report);
    writeFacts(front, report, totals);
    writeSummary(front, totals);
    writeContents(front, report);
    put(front);
    for (qsizetype i = 0; i < report.processes.size(); ++i) {
        HtmlWriter section; // one at a time: a report may be long
        const QByteArray anchor = anchorOf(i);
        writeProcessSection(section, report.processes[i], QLatin1StringView(anchor));
        put(section);
    }
    HtmlWriter back;
    writeInvariants(back, report);
    back.element("footer"_L1,
                 tr("Names of operators are what the program was told, not proven. Rows of other "
                    "systems are shown as they stand."));
    back.raw("\n</body>\n</html>\n"_L1);
    put(back);
    if (!ok)
        return Error{
            .kind = ErrorKind::Io, .what = tr("Cannot write the report"), .cause = device.errorString()};
    return {};
}

} // namespace

const ReportFormat *htmlFormat()
{
    static const HtmlFormat format;
    return &format;
}

} // namespace godwit
