// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/values/valuetype.h"

#include <QRegularExpression>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr std::array<QStringView, 20> words = {
    u"any",  u"boolean", u"integer",     u"unsigned", u"decimal",   u"float32", u"float64",
    u"text", u"bytes",   u"date",        u"time",     u"timestamp", u"instant", u"interval",
    u"uuid", u"json",    u"enumeration", u"bits",     u"array",     u"other",
};

} // namespace

QString valueKindWord(ValueKind kind) { return words.at(size_t(kind)).toString(); }

std::optional<ValueType> valueTypeFromWord(QStringView word)
{
    static const QRegularExpression shape(u"^([a-z0-9]+)(?:\\((\\d{1,5})(?:,(\\d{1,5}))?\\))?$"_s);
    const QRegularExpressionMatch match = shape.match(word.trimmed().toString().remove(u' ').toLower());
    if (!match.hasMatch())
        return {};
    for (size_t i = 0; i < words.size(); ++i) {
        if (match.captured(1) != words.at(i))
            continue;
        ValueType type{.kind = ValueKind(i)};
        const int first = match.captured(2).toInt();
        if (type.kind == ValueKind::Decimal) {
            type.precision = first;
            type.scale = match.captured(3).isEmpty() ? (first > 0 ? 0 : -1) : match.captured(3).toInt();
        } else if (!match.captured(3).isEmpty()) {
            return {};
        } else if (isTemporal(type.kind)) {
            type.scale = match.captured(2).isEmpty() ? -1 : first;
        } else {
            type.length = first;
        }
        return type;
    }
    return {};
}

bool isTemporal(ValueKind kind)
{
    return kind == ValueKind::Date || kind == ValueKind::Time || kind == ValueKind::Timestamp ||
           kind == ValueKind::Instant;
}

bool isNumeric(ValueKind kind)
{
    return kind == ValueKind::Integer || kind == ValueKind::Unsigned || kind == ValueKind::Decimal ||
           kind == ValueKind::Float32 || kind == ValueKind::Float64;
}

} // namespace godwit
