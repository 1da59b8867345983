// SPDX-License-Identifier: Apache-2.0
#include "models/definition/durationword.h"

namespace godwit
{
namespace
{

struct Unit
{
    QStringView word;
    qint64 milliseconds;
};

// Longest first: "ms" must be tried before "s", and the writer takes the first that divides.
constexpr Unit units[] = {{u"h", 3'600'000}, {u"m", 60'000}, {u"ms", 1}, {u"s", 1'000}};
constexpr qint64 longest = 30LL * 24 * 3'600'000;

} // namespace

std::optional<std::chrono::milliseconds> durationFromWord(QStringView word)
{
    for (const Unit &unit : units) {
        if (!word.endsWith(unit.word))
            continue;
        const QStringView digits = word.chopped(unit.word.size());
        const bool plain =
            !digits.isEmpty() && digits.size() <= 10 &&
            std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!plain)
            continue;
        const qint64 value = digits.toLongLong() * unit.milliseconds;
        return value <= longest ? std::optional(std::chrono::milliseconds(value)) : std::nullopt;
    }
    return {};
}

QString durationWord(std::chrono::milliseconds duration)
{
    const qint64 value = duration.count();
    if (value == 0)
        return QStringLiteral("0s");
    const Unit *best = &units[2];
    for (const Unit &unit : units) {
        if (value % unit.milliseconds == 0 && unit.milliseconds > best->milliseconds)
            best = &unit;
    }
    return QString::number(value / best->milliseconds) + best->word.toString();
}

} // namespace godwit
