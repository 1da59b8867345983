// SPDX-License-Identifier: Apache-2.0
#include "models/core/foreignrows.h"

#include "models/core/clock.h"
#include "models/core/statusword.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qsizetype longestTime = 64; ///< characters; more is no time

/// Digits behind the decimal point that Qt does not read: it takes milliseconds.
QString withMilliseconds(const QString &text)
{
    const qsizetype point = text.indexOf(u'.') >= 0 ? text.indexOf(u'.') : text.indexOf(u',');
    if (point < 0)
        return text;
    qsizetype end = point + 1;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    return text.left(point) + u'.' + text.mid(point + 1, end - point - 1).left(3).leftJustified(3, u'0') +
           text.mid(end);
}

/// "+02", "+0200" and " +02:00" as ISO has it; "Z", "UTC" and "GMT" as Z.
QString withIsoZone(QString text)
{
    for (const QString &word : {u"UTC"_s, u"GMT"_s, u"Z"_s}) {
        if (text.endsWith(word, Qt::CaseInsensitive))
            return text.chopped(word.size()).trimmed() + u'Z';
    }
    constexpr qsizetype dateLength = 10; // a minus before that belongs to the date
    const qsizetype sign = std::max(text.lastIndexOf(u'+'), text.lastIndexOf(u'-'));
    if (sign <= dateLength)
        return text;
    QString digits = text.mid(sign + 1).remove(u':');
    if (digits.size() == 2)
        digits += u"00"_s;
    return text.left(sign).trimmed() + text.at(sign) + digits.left(2) + u':' + digits.mid(2, 2);
}

/// Seconds or milliseconds since 1970.
QDateTime fromEpoch(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || (text.size() != 10 && text.size() != 13))
        return {};
    return QDateTime::fromMSecsSinceEpoch(text.size() == 10 ? number * 1000 : number, Qt::UTC);
}

} // namespace

QDateTime foreignTime(const QString &text, const QString &timeZone)
{
    const QString plain = text.trimmed();
    if (plain.size() < 10 || plain.size() > longestTime)
        return {};
    if (const QDateTime epoch = fromEpoch(plain); epoch.isValid())
        return epoch;
    QString iso = withIsoZone(withMilliseconds(plain));
    if (iso.size() > 10 && (iso.at(10) == u' ' || iso.at(10) == u't'))
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::LocalTime)
        return time.toUTC();
    // A time that names no zone. (In the hour that a clock is set forward over there is no such time; Qt
    // takes the one behind it.)
    const QTimeZone zone(timeZone.toLatin1());
    if (!timeZone.isEmpty() && zone.isValid())
        return QDateTime(time.date(), time.time(), zone).toUTC();
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

std::optional<RunState> ForeignRows::stateOf(QStringView word) const
{
    const auto own = words.constFind(plainStatusWord(word));
    return own == words.constEnd() ? parseStatusWord(word) : std::optional(*own);
}

QDateTime ForeignRows::timeOf(const QString &text) const { return foreignTime(text, timeZone); }

QByteArray ForeignRows::toJson() const
{
    QJsonObject states;
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        states.insert(word.key(), runStateKey(word.value()));
    const QJsonObject json{
        {u"words"_s, states}, {u"time_zone"_s, timeZone}, {u"cycles_by_runs"_s, cyclesByRuns}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ForeignRows ForeignRows::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ForeignRows rows;
    const QJsonObject states = object.value(u"words"_s).toObject();
    for (auto word = states.begin(); word != states.end(); ++word) {
        const auto state = runStateFromKey(word.value().toString());
        if (state && foreignStates().contains(*state))
            rows.words.insert(plainStatusWord(word.key()), *state);
    }
    const QString zone = object.value(u"time_zone"_s).toString();
    if (QTimeZone(zone.toLatin1()).isValid())
        rows.timeZone = zone;
    rows.cyclesByRuns = object.value(u"cycles_by_runs"_s).toBool();
    return rows;
}

QList<RunState> foreignStates()
{
    return {RunState::Succeeded,   RunState::Failed,  RunState::Running, RunState::Cancelled,
            RunState::Interrupted, RunState::Pending, RunState::Skipped, RunState::Unknown};
}

} // namespace godwit
