// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statustexts.h"

#include "app/cli/plaintext.h"
#include "models/core/clock.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

} // namespace

QString localTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toString(local.date() == QDate::currentDate() ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

QString localZone() { return QDateTime::currentDateTime().timeZoneAbbreviation(); }

QString elapsedText(const QDateTime &started, const QDateTime &ended, bool running)
{
    if (!started.isValid() || (!ended.isValid() && !running))
        return {};
    const QDateTime end = running ? utcNow() : ended;
    return durationText(std::chrono::milliseconds(std::max<qint64>(0, started.msecsTo(end))));
}

QString countText(qint64 count) { return count < 0 ? QString() : QLocale().toString(count); }

QString rowsText(qint64 rows)
{
    return rows == 1 ? StatusText::tr("1 row") : StatusText::tr("%1 rows").arg(countText(rows));
}

QString progressText(const StepStatus &step)
{
    const Progress &progress = step.progress;
    if (step.state != RunState::Running)
        return {};
    if (progress.retry > 0) {
        return StatusText::tr("retry %1 of %2 at %3")
            .arg(progress.retry)
            .arg(progress.retryOf)
            .arg(localTimeText(progress.retryAt));
    }
    if (progress.rowsTotal > 0) {
        const qint64 percent = std::min<qint64>(100, progress.rowsRead * 100 / progress.rowsTotal);
        return StatusText::tr("%1 %", "percent").arg(percent);
    }
    return {};
}

QString digest(const StepStatus &step)
{
    if (!step.anomaly.isEmpty())
        return StatusText::tr("Contradiction: %1").arg(step.anomaly);
    if (!step.foreignWord.isEmpty())
        return StatusText::tr("status \"%1\"").arg(step.foreignWord);
    if (step.external && step.state == RunState::Running) {
        const QString age = elapsedText(step.started, {}, true);
        return age.isEmpty() ? StatusText::tr("run by another system")
                             : StatusText::tr("run by another system, for %1").arg(age);
    }
    if (step.needsAcknowledgement)
        return StatusText::tr("effect not known, needs an acknowledgement: %1")
            .arg(firstLine(step.description));
    if (!step.waitsFor.isEmpty() && (step.state == RunState::Pending || step.state == RunState::Blocked)) {
        QStringList ids;
        for (const StepId &id : step.waitsFor)
            ids << id.text();
        return StatusText::tr("waits for %1").arg(ids.join(u", "_s));
    }
    return firstLine(step.description);
}

QString digest(const ProcessStatus &process)
{
    if (!process.anomaly.isEmpty())
        return StatusText::tr("Contradiction: %1").arg(process.anomaly);
    if (!process.runner.isEmpty())
        return StatusText::tr("run by %1").arg(process.runner);
    if (!process.enabled)
        return StatusText::tr("disabled");
    return firstLine(process.description);
}

QString labelOf(const QString &id, const QString &name)
{
    return name.isEmpty() || name == id ? id : u"%1 %2"_s.arg(id, name);
}

} // namespace godwit
