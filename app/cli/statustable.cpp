// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statustable.h"

#include "app/cli/console.h"
#include "app/cli/statustexts.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(StatusTable)
};

bool needsAttention(RunState state) { return isUnsuccessfulEnd(state) || state == RunState::Blocked; }

bool isShown(const CycleStatus &process, const StatusSelection &selection)
{
    return !selection.failedOnly || isUnsuccessfulEnd(process.process.state) ||
           process.process.counts.unsuccessful() > 0;
}

bool isShown(const StepStatus &step, const ProcessStatus &process, const StatusSelection &selection)
{
    if (selection.failedOnly)
        return needsAttention(step.state);
    if (selection.allSteps)
        return true;
    const bool done = step.state == RunState::Succeeded || step.state == RunState::Skipped;
    return process.cycle > 0 && !process.complete && !done;
}

QStringList processRow(const ProcessStatus &process)
{
    const bool running = process.state == RunState::Running;
    return {painted(Paint::Bold, labelOf(process.id.text(), process.name)),
            stateText(process.state),
            TableText::tr("%1 of %2").arg(process.counts[RunState::Succeeded]).arg(process.counts.total()),
            localTimeText(process.started),
            elapsedText(process.started, process.ended, running),
            process.rows > 0 ? countText(process.rows) : QString(),
            {},
            digest(process)};
}

QStringList stepRow(const StepStatus &step)
{
    const bool started = step.attempts > 0;
    return {u"  "_s + labelOf(step.key.step.text(), step.name),
            stateText(step.state),
            progressText(step),
            localTimeText(step.started),
            elapsedText(step.started, step.ended, step.state == RunState::Running),
            started && step.progress.rowsWritten > 0 ? countText(step.progress.rowsWritten) : QString(),
            started ? QString::number(step.attempts) : QString(),
            digest(step)};
}

} // namespace

QStringList statusLines(const QList<CycleStatus> &processes, StatusSelection selection, int width)
{
    TextTable table({{.title = TableText::tr("Process / step"), .minimum = 18},
                     {.title = TableText::tr("State")},
                     {.title = TableText::tr("Progress"), .right = true},
                     {.title = TableText::tr("Started (%1)").arg(localZone()), .spare = true},
                     {.title = TableText::tr("Duration"), .right = true, .spare = true},
                     {.title = TableText::tr("Rows"), .right = true, .spare = true},
                     {.title = TableText::tr("Attempts"), .right = true, .spare = true},
                     {.title = TableText::tr("Description"), .minimum = 16}});
    for (const CycleStatus &process : processes) {
        if (!isShown(process, selection))
            continue;
        table.addRow(processRow(process.process));
        for (const StepStatus &step : process.steps) {
            if (isShown(step, process.process, selection))
                table.addRow(stepRow(step));
        }
    }
    return table.isEmpty() ? QStringList() : table.lines(width);
}

QString statusSummary(const QList<CycleStatus> &processes)
{
    StateCounts counts;
    for (const CycleStatus &process : processes)
        counts += process.process.counts;
    QStringList parts;
    for (const RunState state : allRunStates()) {
        if (counts[state] > 0)
            parts << u"%1 %2"_s.arg(stateText(state)).arg(counts[state]);
    }
    return TableText::tr("Processes: %1, steps: %2").arg(processes.size()).arg(counts.total()) +
           (parts.isEmpty() ? QString() : u"   "_s + parts.join(u"  "_s));
}

} // namespace godwit
