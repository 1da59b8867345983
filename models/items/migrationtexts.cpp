// SPDX-License-Identifier: Apache-2.0
#include "models/items/migrationtexts.h"

#include "models/core/clock.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MigrationTexts)
};

bool isDirectionControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F ||
           u == 0x061C;
}

/// Steps that have to be done: all but the skipped ones.
int stepsToDo(const StateCounts &counts) { return counts.total() - counts[RunState::Skipped]; }

QString waitsForText(const QList<StepId> &steps)
{
    QStringList names;
    for (const StepId &step : steps.first(std::min<qsizetype>(steps.size(), 5)))
        names += digest(step.text(), 40);
    if (steps.size() > names.size())
        names += u"…"_s;
    return Text::tr("waits for %1").arg(names.join(QLatin1StringView(", ")));
}

QString processProgressText(const ProcessStatus &process)
{
    const int all = stepsToDo(process.counts);
    if (all == 0)
        return {};
    return Text::tr("%1 of %2").arg(countText(process.counts[RunState::Succeeded]), countText(all));
}

QString partialRowsText(const Progress &progress)
{
    if (progress.rowsTotal > 0)
        return Text::tr("%1 of %2 rows").arg(countText(progress.rowsWritten), countText(progress.rowsTotal));
    return progress.rowsWritten > 0 ? rowCountText(progress.rowsWritten) : QString();
}

QString runningText(const MigrationRow &row)
{
    const Progress &progress = row.step->progress;
    if (progress.retry > 0) {
        return Text::tr("retry %1 of %2 at %3")
            .arg(progress.retry)
            .arg(progress.retryOf)
            .arg(progress.retryAt.toLocalTime().toString(u"HH:mm:ss"));
    }
    if (row.isExternal())
        return Text::tr("external, for %1").arg(durationText(elapsed(row)));
    const double fraction = progressFraction(row);
    if (fraction < 0)
        return partialRowsText(progress);
    return Text::tr("%1 %").arg(int(fraction * 100));
}

} // namespace

QString noValueText() { return u"–"_s; }

QString countText(qint64 count) { return QLocale().toString(count); }

QString rowCountText(qint64 rows)
{
    return rows == 1 ? Text::tr("1 row") : Text::tr("%1 rows").arg(countText(rows));
}

QString stepCountText(qint64 steps)
{
    return steps == 1 ? Text::tr("1 step") : Text::tr("%1 steps").arg(countText(steps));
}

QString rateText(double rowsPerSecond)
{
    const QLocale locale;
    if (rowsPerSecond <= 0)
        return {};
    if (rowsPerSecond < 1)
        return Text::tr("%1/s", "rows per second").arg(locale.toString(rowsPerSecond, 'f', 1));
    if (rowsPerSecond < 9'950)
        return Text::tr("%1/s", "rows per second").arg(locale.toString(qRound64(rowsPerSecond)));
    if (rowsPerSecond < 999'500)
        return Text::tr("%1 k/s", "thousand rows per second")
            .arg(locale.toString(qRound64(rowsPerSecond / 1e3)));
    return Text::tr("%1 M/s", "million rows per second").arg(locale.toString(rowsPerSecond / 1e6, 'f', 1));
}

double rowRate(const MigrationRow &row)
{
    if (!row.step || row.step->progress.rowsWritten <= 0 || !row.started().isValid())
        return -1;
    const QDateTime end = row.ended().isValid() && !row.isRunning() ? row.ended() : row.asOf;
    const qint64 ms = row.started().msecsTo(end);
    return ms > 0 ? double(row.step->progress.rowsWritten) * 1000.0 / double(ms) : -1;
}

milliseconds elapsed(const MigrationRow &row)
{
    if (!row.started().isValid())
        return milliseconds(-1);
    const bool over = row.ended().isValid() && !row.isRunning();
    if (!over && !row.isRunning())
        return milliseconds(-1);
    return milliseconds(std::max<qint64>(0, row.started().msecsTo(over ? row.ended() : row.now)));
}

QString shortTimeText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return noValueText();
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(u"HH:mm:ss");
    const QLocale locale;
    return locale.toString(local, local.date().year() == today.year() ? u"d MMM HH:mm"_s : u"d MMM yyyy"_s);
}

QString fullTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return Text::tr("%1 %2\n%3")
        .arg(local.toString(u"yyyy-MM-dd HH:mm:ss.zzz"), local.timeZoneAbbreviation(), toUtcText(time));
}

QString zoneText(const QDateTime &now) { return now.toLocalTime().timeZoneAbbreviation(); }

QString digest(const QString &text, qsizetype length)
{
    QString line;
    bool pendingBlank = false;
    for (const QChar c : text) {
        if ((c == u'\n' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator) && !line.isEmpty())
            break;
        if (isDirectionControl(c))
            continue;
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            pendingBlank = !line.isEmpty();
            continue;
        }
        if (pendingBlank)
            line += u' ';
        pendingBlank = false;
        line += c;
        if (line.size() > length) {
            line.truncate(length);
            if (line.back().isHighSurrogate())
                line.chop(1);
            return line + u'…';
        }
    }
    return line;
}

QString stateText(const MigrationRow &row)
{
    if (row.step && !row.step->foreignWord.isEmpty())
        return digest(row.step->foreignWord, 60);
    return runStateWord(row.state());
}

double progressFraction(const MigrationRow &row)
{
    if (!row.step) {
        const int all = stepsToDo(row.process->counts);
        return all == 0 ? -1 : double(row.process->counts[RunState::Succeeded]) / all;
    }
    const Progress &progress = row.step->progress;
    if (!row.isRunning() || progress.rowsTotal <= 0 || progress.rowsWritten < 0)
        return -1;
    return std::min(1.0, double(progress.rowsWritten) / double(progress.rowsTotal));
}

QString progressText(const MigrationRow &row)
{
    if (!row.step)
        return processProgressText(*row.process);
    switch (row.state()) {
    case RunState::Running:
        return runningText(row);
    case RunState::Succeeded: {
        const qint64 rows = row.step->progress.rowsWritten;
        return rows > 0 || (rows == 0 && row.step->kind == u"copy") ? rowCountText(rows) : QString();
    }
    case RunState::Blocked:
    case RunState::Pending:
        return row.step->waitsFor.isEmpty() ? QString() : waitsForText(row.step->waitsFor);
    case RunState::Failed:
    case RunState::Cancelled:
    case RunState::Interrupted:
    case RunState::Unknown:
        return partialRowsText(row.step->progress);
    case RunState::Skipped:
        break;
    }
    return {};
}

QString titleText(const MigrationRow &row)
{
    const QString id = digest(row.step ? row.step->key.step.text() : row.process->id.text(), 60);
    const QString name = digest(row.step ? row.step->name : row.process->name, 200);
    return name.isEmpty() || name == id ? id : Text::tr("%1 %2", "id and name").arg(id, name);
}

QString descriptionText(const MigrationRow &row)
{
    const QString text = digest(row.step ? row.step->description : row.process->description);
    const QString anomaly = digest(row.step ? row.step->anomaly : row.process->anomaly);
    if (anomaly.isEmpty())
        return text;
    return text.isEmpty() ? anomaly : Text::tr("%1 · %2", "two remarks").arg(anomaly, text);
}

QString spokenText(const MigrationRow &row)
{
    const QString head = row.step ? Text::tr("Step %1, %2").arg(titleText(row), stateText(row))
                                  : Text::tr("Process %1, %2").arg(titleText(row), stateText(row));
    const QString progress = progressText(row);
    return progress.isEmpty() ? head : Text::tr("%1, %2", "state and progress").arg(head, progress);
}

} // namespace godwit
