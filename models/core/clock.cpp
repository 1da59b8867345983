// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"

#include <QCoreApplication>
#include <QLocale>

#include <ctime>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

QDateTime utcNow() { return QDateTime::currentDateTimeUtc(); }

QString toUtcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromUtcText(QStringView text)
{
    QDateTime time = QDateTime::fromString(text.trimmed().toString(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QString instantText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return time.isValid() ? local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u' ' + local.timeZoneAbbreviation()
                          : u"–"_s;
}

std::chrono::milliseconds bootTime()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) +
           std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 0)
        return {};
    if (ms < 50)
        return Text::tr("< 0.1 s");
    if (ms < 59'950)
        return Text::tr("%1 s").arg(QLocale().toString(double(ms) / 1000.0, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 3600)
        return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 24 * 60)
        return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    const qint64 hours = (minutes + 30) / 60;
    return Text::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24, 2, 10, QChar(u'0'));
}

} // namespace godwit
