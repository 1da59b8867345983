// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationcolumns.h"

#include "models/core/clock.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
constexpr qint64 none = std::numeric_limits<qint64>::min(); ///< sorts before every value

QString orDash(const QString &text) { return text.isEmpty() ? noValueText() : text; }

QString nameTip(const MigrationRow &row)
{
    const QString &name = row.step ? row.step->name : row.process->name;
    const QString &id = row.step ? row.step->key.step.text() : row.process->id.text();
    const QString route = row.step ? row.step->route : QString();
    QStringList lines{name.isEmpty() ? id : name};
    if (!route.isEmpty())
        lines += route;
    return lines.join(u'\n');
}

QString stateTip(const MigrationRow &row)
{
    QStringList lines{stateText(row)};
    if (row.step && !row.step->foreignWord.isEmpty()) {
        lines += QCoreApplication::translate(
            "MigrationColumns", "Another system's word that Godwit does not know: it counts as not "
                                "succeeded.");
    }
    if (row.isExternal()) {
        lines += QCoreApplication::translate(
            "MigrationColumns", "In progress by another system, which sends no heartbeat: only its age "
                                "is known.");
    }
    if (!row.step && !row.process->runner.isEmpty())
        lines += row.process->runner;
    const QString &anomaly = row.step ? row.step->anomaly : row.process->anomaly;
    if (!anomaly.isEmpty())
        lines += anomaly;
    return lines.join(u'\n');
}

QString startedText(const MigrationRow &row) { return shortTimeText(row.started(), row.now); }

QString endedText(const MigrationRow &row)
{
    return row.isRunning() ? noValueText() : shortTimeText(row.ended(), row.now);
}

QString durationCell(const MigrationRow &row) { return orDash(durationText(elapsed(row))); }

qint64 rowsOf(const MigrationRow &row)
{
    return row.step ? row.step->progress.rowsWritten : row.process->rows;
}

QString rowsCell(const MigrationRow &row) { return rowsOf(row) > 0 ? countText(rowsOf(row)) : noValueText(); }

QString rateCell(const MigrationRow &row) { return orDash(rateText(rowRate(row))); }

int attemptsOf(const MigrationRow &row) { return row.step ? row.step->attempts : row.process->runs; }

QString attemptCell(const MigrationRow &row)
{
    return attemptsOf(row) > 0 ? countText(attemptsOf(row)) : noValueText();
}

QString descriptionTip(const MigrationRow &row)
{
    const QString &anomaly = row.step ? row.step->anomaly : row.process->anomaly;
    const QString &text = row.step ? row.step->description : row.process->description;
    return anomaly.isEmpty() ? text : anomaly + u'\n' + text;
}

SortKey timeKey(const QDateTime &time) { return {time.isValid() ? time.toMSecsSinceEpoch() : none, {}}; }

SortKey durationKey(const MigrationRow &row)
{
    if (row.isRunning() && row.started().isValid()) // after all that ended; the oldest is the longest
        return {std::numeric_limits<qint64>::max() - row.started().toMSecsSinceEpoch(), {}};
    const qint64 ms = elapsed(row).count();
    return {ms < 0 ? none : ms, {}};
}

const ColumnSpec columns[] = {
    {Column::Name, "name", QT_TRANSLATE_NOOP("MigrationColumns", "Process / step"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Id and name of the process, or of the step within its process"),
     left, 27, false, titleText, nameTip, nullptr},
    {Column::State, "state", QT_TRANSLATE_NOOP("MigrationColumns", "State"),
     QT_TRANSLATE_NOOP("MigrationColumns", "State in the current cycle"), left, 17, false, stateText,
     stateTip,
     [](const MigrationRow &row) {
         return SortKey{allRunStates().indexOf(row.state()), stateText(row)};
     }},
    {Column::Progress, "progress", QT_TRANSLATE_NOOP("MigrationColumns", "Progress"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Steps that succeeded; rows written of the rows expected"), left,
     20, true, progressText, progressText,
     [](const MigrationRow &row) {
         return SortKey{qint64(progressFraction(row) * 1e6), progressText(row)};
     }},
    {Column::Started, "started", QT_TRANSLATE_NOOP("MigrationColumns", "Started (%1)"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Start of the latest attempt, in local time"), right, 13, false,
     startedText, [](const MigrationRow &row) { return fullTimeText(row.started()); },
     [](const MigrationRow &row) { return timeKey(row.started()); }},
    {Column::Ended, "ended", QT_TRANSLATE_NOOP("MigrationColumns", "Ended"),
     QT_TRANSLATE_NOOP("MigrationColumns", "End of the latest attempt, in local time"), right, 13, false,
     endedText,
     [](const MigrationRow &row) { return row.isRunning() ? QString() : fullTimeText(row.ended()); },
     [](const MigrationRow &row) {
         return row.isRunning() ? SortKey{none, {}} : timeKey(row.ended());
     }},
    {Column::Duration, "duration", QT_TRANSLATE_NOOP("MigrationColumns", "Duration"),
     QT_TRANSLATE_NOOP("MigrationColumns", "How long the latest attempt took, or has taken so far"), right,
     10, true, durationCell, durationCell, durationKey},
    {Column::Rows, "rows", QT_TRANSLATE_NOOP("MigrationColumns", "Rows"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Rows written"), right, 10, false, rowsCell, rowsCell,
     [](const MigrationRow &row) {
         return SortKey{rowsOf(row), {}};
     }},
    {Column::Rate, "rate", QT_TRANSLATE_NOOP("MigrationColumns", "Rate"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Rows written per second, on average since the start"), right, 9,
     false, rateCell, rateCell,
     [](const MigrationRow &row) {
         return SortKey{qint64(rowRate(row) * 1000), {}};
     }},
    {Column::Attempt, "attempt", QT_TRANSLATE_NOOP("MigrationColumns", "Attempt"),
     QT_TRANSLATE_NOOP("MigrationColumns", "Attempts of the step, or runs of the process, in this cycle"),
     right, 9, false, attemptCell, attemptCell,
     [](const MigrationRow &row) {
         return SortKey{attemptsOf(row), {}};
     }},
    {Column::Description, "description", QT_TRANSLATE_NOOP("MigrationColumns", "Description"),
     QT_TRANSLATE_NOOP("MigrationColumns", "What it is for, or what went wrong"), left, 44, false,
     descriptionText, descriptionTip,
     [](const MigrationRow &row) {
         return SortKey{0, descriptionText(row)};
     }},
};

} // namespace

std::span<const ColumnSpec> migrationColumns() { return columns; }

const ColumnSpec &columnSpec(int section)
{
    Q_ASSERT(section >= 0 && section < migrationColumnCount());
    return columns[section];
}

QString columnTitle(const ColumnSpec &spec, const QDateTime &now)
{
    const QString title = QCoreApplication::translate("MigrationColumns", spec.title);
    return title.contains(u"%1"_s) ? title.arg(zoneText(now)) : title;
}

QString columnHint(const ColumnSpec &spec)
{
    return QCoreApplication::translate("MigrationColumns", spec.hint);
}

} // namespace godwit
