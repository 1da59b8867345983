// SPDX-License-Identifier: Apache-2.0
#include "models/reports/htmlprocess.h"

#include "models/core/clock.h"
#include "models/core/operatoract.h"
#include "models/core/statelook.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HtmlFormat)
};

QString dash() { return u"–"_s; }

QString durationOf(const QDateTime &start, const QDateTime &end)
{
    if (!start.isValid() || !end.isValid() || end < start)
        return dash();
    return durationText(std::chrono::milliseconds(start.msecsTo(end)));
}

/// A cell of data: isolated, so that right-to-left text cannot reorder its neighbours.
void dataCell(HtmlWriter &out, const QString &text, QLatin1StringView cssClass = {})
{
    out.open("td"_L1, cssClass);
    out.element("bdi"_L1, text);
    out.close("td"_L1);
}

void stateCell(HtmlWriter &out, RunState state, const QString &foreignWord = {})
{
    out.open("td"_L1);
    writeState(out, state);
    if (!foreignWord.isEmpty()) {
        out.text(u" "_s);
        out.element("bdi"_L1, u"“%1”"_s.arg(foreignWord), "second"_L1);
    }
    out.close("td"_L1);
}

void timeCells(HtmlWriter &out, const QDateTime &start, const QDateTime &end)
{
    out.element("td"_L1, reportTime(start), "t"_L1);
    out.element("td"_L1, reportTime(end), "t"_L1);
    out.element("td"_L1, durationOf(start, end), "n"_L1);
}

void beginTable(HtmlWriter &out, const QString &title, const QStringList &columns)
{
    out.element("h3"_L1, title);
    out.raw("<div class=\"scroll\"><table>"_L1);
    out.headerRow(columns);
    out.open("tbody"_L1);
    out.newLine();
}

void endTable(HtmlWriter &out) { out.raw("</tbody></table></div>\n"_L1); }

void writeSteps(HtmlWriter &out, const ReportedProcess &process)
{
    beginTable(out, Text::tr("Steps in the current cycle"),
               {Text::tr("Step"), Text::tr("Name"), Text::tr("State"), Text::tr("Route"), Text::tr("Load"),
                u'>' + Text::tr("Attempts"), u'>' + Text::tr("Rows"), Text::tr("What it is for")});
    for (const ReportedStep &step : process.steps) {
        const bool started = step.status.attempts > 0;
        out.open("tr"_L1);
        dataCell(out, step.status.key.step.text());
        dataCell(out, step.status.name);
        stateCell(out, step.status.state, step.status.foreignWord);
        dataCell(out, step.status.route);
        dataCell(out, step.definition.load);
        out.element("td"_L1, reportCount(step.status.attempts), "n"_L1);
        out.element("td"_L1, started ? reportCount(step.status.progress.rowsWritten) : dash(), "n"_L1);
        dataCell(out, step.definition.description, "text"_L1);
        out.close("tr"_L1);
        out.newLine();
    }
    endTable(out);
}

void writeRuns(HtmlWriter &out, const ReportedProcess &process)
{
    if (process.runs.isEmpty())
        return;
    beginTable(out, Text::tr("Runs"),
               {u'>' + Text::tr("Cycle"), Text::tr("State"), Text::tr("Kind"), Text::tr("Started"),
                Text::tr("Ended"), u'>' + Text::tr("Duration"), Text::tr("Written by"), Text::tr("Reason"),
                Text::tr("Description")});
    for (const RunRecord &run : process.runs) {
        out.open("tr"_L1);
        out.element("td"_L1, reportCount(run.cycle), "n"_L1);
        stateCell(out, run.state);
        dataCell(out, runTriggerText(run.trigger));
        timeCells(out, run.started, run.ended);
        dataCell(out, writtenBy(run));
        dataCell(out, run.reason);
        dataCell(out, run.description, "text"_L1);
        out.close("tr"_L1);
        out.newLine();
    }
    endTable(out);
}

void writeAttempts(HtmlWriter &out, const ReportedProcess &process)
{
    const bool any = std::any_of(process.steps.begin(), process.steps.end(),
                                 [](const ReportedStep &step) { return !step.attempts.isEmpty(); });
    if (!any)
        return;
    beginTable(out, Text::tr("Attempts"),
               {Text::tr("Step"), Text::tr("Name"), u'>' + Text::tr("Cycle"), u'>' + Text::tr("Attempt"),
                Text::tr("State"), Text::tr("Status as recorded"), Text::tr("Started"), Text::tr("Ended"),
                u'>' + Text::tr("Duration"), u'>' + Text::tr("Rows read"), u'>' + Text::tr("Rows written"),
                Text::tr("Written by")});
    for (const ReportedStep &step : process.steps) {
        for (const AttemptRecord &attempt : step.attempts) {
            out.open("tr"_L1);
            dataCell(out, attempt.key.step.text());
            dataCell(out, step.status.name);
            out.element("td"_L1, reportCount(attempt.cycle), "n"_L1);
            out.element("td"_L1, reportCount(attempt.number), "n"_L1);
            stateCell(out, attempt.state);
            dataCell(out, attempt.statusWord);
            timeCells(out, attempt.started, attempt.ended);
            const Progress &moved = attempt.progress;
            out.element("td"_L1, attempt.isForeign() ? dash() : reportCount(moved.rowsRead), "n"_L1);
            out.element("td"_L1, attempt.isForeign() ? dash() : reportCount(moved.rowsWritten), "n"_L1);
            dataCell(out, writtenBy(attempt, process.runs));
            out.close("tr"_L1);
            out.newLine();
        }
    }
    endTable(out);
}

void writeErrors(HtmlWriter &out, const ReportedProcess &process)
{
    bool first = true;
    for (const ReportedStep &step : process.steps) {
        for (const AttemptRecord &attempt : step.attempts) {
            if (!isUnsuccessfulEnd(attempt.state))
                continue;
            if (std::exchange(first, false))
                out.element("h3"_L1, Text::tr("Errors"));
            out.open("article"_L1);
            out.open("div"_L1);
            writeState(out, attempt.state);
            out.text(u" "_s);
            out.element("bdi"_L1,
                        Text::tr("Step %1, %2, attempt %3 of cycle %4, %5")
                            .arg(step.status.key.step.text(), step.status.name, reportCount(attempt.number),
                                 reportCount(attempt.cycle), reportTime(attempt.started)));
            out.close("div"_L1);
            out.element("pre"_L1, attempt.description.isEmpty() ? Text::tr("No error was recorded.")
                                                                : attempt.description);
            out.close("article"_L1);
            out.newLine();
        }
    }
}

void writeAnomaly(HtmlWriter &out, const QString &where, const QString &anomaly)
{
    if (anomaly.isEmpty())
        return;
    out.open("p"_L1);
    out.element("strong"_L1, Text::tr("Contradiction in the rows:"));
    out.text(u" "_s);
    out.element("bdi"_L1, where.isEmpty() ? anomaly : u"%1: %2"_s.arg(where, anomaly));
    out.close("p"_L1);
}

} // namespace

void writeState(HtmlWriter &out, RunState state)
{
    const QByteArray key = runStateKey(state).toLatin1();
    out.raw(u"<span class=\"state %1\">"_s.arg(QLatin1StringView(key)));
    out.text(QChar(stateLook(state).glyph) + u' ' + runStateWord(state));
    out.close("span"_L1);
}

void writeStateCount(HtmlWriter &out, RunState state, int count)
{
    out.open("li"_L1);
    writeState(out, state);
    out.text(u" "_s + reportCount(count));
    out.close("li"_L1);
    out.newLine();
}

QString reportTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : dash();
}

QString reportCount(qint64 count) { return count < 0 ? dash() : QLocale().toString(count); }

void writeProcessSection(HtmlWriter &out, const ReportedProcess &process, QLatin1StringView anchor)
{
    out.raw(u"<section id=\"%1\">\n"_s.arg(anchor));
    out.open("h2"_L1);
    out.element("bdi"_L1,
                process.status.name.isEmpty() || process.status.name == process.status.id.text()
                    ? Text::tr("Process %1").arg(process.status.id.text())
                    : Text::tr("Process %1: %2").arg(process.status.id.text(), process.status.name));
    out.close("h2"_L1);
    out.open("p"_L1);
    writeState(out, process.status.state);
    out.text(u" "_s);
    out.text(process.status.cycle == 0 ? Text::tr("Never run.")
             : process.status.complete ? Text::tr("Cycle %1 is complete.").arg(process.status.cycle)
                                       : Text::tr("Cycle %1 is not complete: %2 of %3 steps have succeeded.")
                                             .arg(process.status.cycle)
                                             .arg(process.status.counts[RunState::Succeeded])
                                             .arg(process.status.counts.total()));
    out.close("p"_L1);
    if (!process.definition.description.isEmpty()) {
        out.open("p"_L1, "second"_L1);
        out.element("bdi"_L1, process.definition.description);
        out.close("p"_L1);
    }
    writeAnomaly(out, {}, process.status.anomaly);
    for (const ReportedStep &step : process.steps)
        writeAnomaly(out, Text::tr("Step %1").arg(step.status.key.step.text()), step.status.anomaly);
    writeSteps(out, process);
    writeRuns(out, process);
    writeAttempts(out, process);
    writeErrors(out, process);
    out.raw("</section>\n"_L1);
}

} // namespace godwit
