// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runprinter.h"

#include "app/cli/plaintext.h"
#include "app/cli/statustexts.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

constexpr qsizetype mostPlanLines = 30; // a plan of 400 tables must not push the errors off the screen
constexpr int mostLabelColumns = 40;

void printSteps(const Invocation &call, const QString &title, const QList<PlannedStep> &steps)
{
    if (steps.isEmpty())
        return;
    call.console.line(painted(Paint::Dim, title));
    TextTable table({{}, {.minimum = 16}, {.minimum = 20}});
    const qsizetype shown = call.options.verbose ? steps.size() : std::min(steps.size(), mostPlanLines);
    for (const PlannedStep &step : steps.mid(0, shown))
        table.addRow({u"  "_s + step.key.step.text(), step.name, step.reason});
    for (const QString &line : table.rows(call.console.width()))
        call.console.line(line);
    if (shown < steps.size())
        call.console.line(u"  "_s + RunText::tr("… and %1 more").arg(steps.size() - shown));
}

} // namespace

void printPlan(const Invocation &call, const RunPreview &plan)
{
    const QString process = labelOf(plan.request.process.text(), plan.processName);
    const bool refused = !plan.refusal.isEmpty();
    if (refused) {
        call.console.line(
            painted(RunState::Failed, RunText::tr("Process %1 cannot run: %2").arg(process, plan.refusal)));
    } else {
        call.console.line(painted(Paint::Bold, RunText::tr("Process %1: %2 of %3 steps will run in cycle %4")
                                                   .arg(process)
                                                   .arg(plan.willRun.size())
                                                   .arg(plan.willRun.size() + plan.willNotRun.size())
                                                   .arg(plan.cycle)));
    }
    printSteps(call, refused ? RunText::tr("Would run") : RunText::tr("Will run"), plan.willRun);
    printSteps(call, RunText::tr("Will not run"), plan.willNotRun);
    for (const QString &warning : plan.warnings)
        call.console.line(painted(RunState::Interrupted, RunText::tr("Warning: %1").arg(warning)));
}

RunPrinter::RunPrinter(const Invocation &call, bool severalProcesses)
    : m_call(call), m_severalProcesses(severalProcesses)
{}

QString RunPrinter::label(const PlannedStep &step) const
{
    const QString id = m_severalProcesses ? u"%1.%2"_s.arg(step.key.process.text(), step.key.step.text())
                                          : step.key.step.text();
    return labelOf(id, step.name);
}

void RunPrinter::event(const QString &state, const PlannedStep &step, const QString &text) const
{
    const QString now = QTime::currentTime().toString(u"HH:mm:ss"_s);
    m_call.console.line(
        u"%1  %2  %3  %4"_s.arg(painted(Paint::Dim, now), padded(state, stateWidth()),
                                text.isEmpty() ? label(step) : padded(label(step), m_labelColumns), text));
}

void RunPrinter::runStarted(const RunPreview &plan)
{
    printPlan(m_call, plan);
    m_call.console.line();
    for (const PlannedStep &step : plan.willRun)
        m_labelColumns = std::clamp(columnsOf(label(step)), m_labelColumns, mostLabelColumns);
}

void RunPrinter::stepStarted(const PlannedStep &step, int attempt)
{
    event(stateText(RunState::Running), step,
          attempt > 1 ? RunText::tr("attempt %1").arg(attempt) : QString());
}

void RunPrinter::stepWaiting(const PlannedStep &step, const Progress &progress, const Error &error)
{
    event(painted(RunState::Running, u"↻ "_s + RunText::tr("Waiting")), step,
          RunText::tr("for retry %1 of %2 at %3")
              .arg(progress.retry)
              .arg(progress.retryOf)
              .arg(localTimeText(progress.retryAt)));
    m_call.console.line(indented(error.text(), 12));
}

void RunPrinter::stepNotStarted(const PlannedStep &step, const Error &error)
{
    event(stateText(RunState::Pending), step, RunText::tr("could not be started"));
    m_call.console.line(indented(error.text(), 12));
}

void RunPrinter::stepNotRecorded(const PlannedStep &step, const Error &error)
{
    event(
        painted(RunState::Running, u"… "_s + RunText::tr("Not recorded yet")), step,
        RunText::tr("it has ended (%1) and is kept in the journal; trying again").arg(stateText(step.state)));
    m_call.console.line(indented(error.text(), 12));
}

void RunPrinter::stepFinished(const PlannedStep &step, const AttemptRecord &attempt)
{
    const QString elapsed = elapsedText(attempt.started, attempt.ended, false);
    const bool moved = attempt.state == RunState::Succeeded || attempt.progress.rowsWritten > 0;
    event(stateText(attempt.state), step,
          moved ? u"%1, %2"_s.arg(rowsText(attempt.progress.rowsWritten), elapsed) : elapsed);
    if (attempt.state != RunState::Succeeded)
        m_call.console.line(painted(attempt.state, indented(attempt.description, 12)));
}

void RunPrinter::runFinished(const RunSummary &) {} // what remains is said when all processes have ended

} // namespace godwit
