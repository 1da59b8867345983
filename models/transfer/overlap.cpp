// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/overlap.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/values/temporal.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

std::optional<QString> loweredInteger(const QString &watermark, double overlap)
{
    bool isInteger = false;
    const qint64 value = watermark.toLongLong(&isInteger);
    if (!isInteger)
        return {};
    const auto by = qint64(std::ceil(overlap)); // at most 1e15
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    return QString::number(value < least + by ? least : value - by);
}

std::optional<QString> loweredTime(const QString &watermark, double seconds)
{
    static const QRegularExpression shape(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:([ T])(\\d{2}:\\d{2}(?::\\d{2}(?:\\.(\\d{1,6}))?)?)(.*))?$"_s);
    const QRegularExpressionMatch match = shape.match(watermark);
    if (!match.hasMatch())
        return {};
    const QString zone = match.captured(5);
    const QString local =
        match.captured(1) + (match.captured(3).isEmpty() ? QString() : u' ' + match.captured(3));
    const auto value = timestampFromText(local.toStdString());
    if (!value || (!zone.isEmpty() && !instantFromText((local + zone).toStdString())))
        return {};
    const double micros = std::ceil(seconds * double(microsPerSecond));
    const qint64 first = *timestampFromText("0001-01-01");
    const qint64 lowered = micros > double(*value - first) ? first : *value - qint64(micros);
    std::string text;
    appendTimestamp(text, lowered); // "2024-03-31 02:30:00" and perhaps a fraction
    QString result = QString::fromStdString(text);
    if (match.captured(3).isEmpty())
        return result.left(10);
    QString fraction = result.mid(20).leftJustified(6, u'0');
    result = result.left(match.captured(3).size() < 8 ? 16 : 19);
    result[10] = match.captured(2).front();
    if (!match.captured(4).isEmpty())
        result += u'.' + fraction.left(match.captured(4).size());
    return result + zone;
}

} // namespace

std::optional<QString> loweredWatermark(const QString &watermark, const QString &overlap)
{
    bool isNumber = false;
    const double by = overlap.toDouble(&isNumber);
    if (!isNumber || by < 0)
        return {};
    if (auto integer = loweredInteger(watermark, by))
        return integer;
    const double value = watermark.toDouble(&isNumber);
    if (isNumber)
        return QString::number(std::nextafter(value - by, -std::numeric_limits<double>::infinity()), 'g', 17);
    return loweredTime(watermark, by);
}

Error noOverlap(const QString &source, const QString &watermark)
{
    return {.kind = ErrorKind::Definition,
            .what = Transfer::tr("The overlap cannot be used"),
            .object = source,
            .cause = Transfer::tr("the last watermark is \"%1\", neither a number nor a time").arg(watermark),
            .advice = Transfer::tr("Remove the step's \"overlap\", or choose another watermark column.")};
}

} // namespace godwit
