// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariatype.h"

#include "models/transfer/transfererror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Word
{
    QStringView word;
    ValueType type;
};

/// Types whose arguments say nothing about the values, and those whose arguments are read below.
const QList<Word> &words()
{
    static const QList<Word> all = {
        {u"tinyint", {.kind = ValueKind::Integer, .width = 1}},
        {u"smallint", {.kind = ValueKind::Integer, .width = 2}},
        {u"mediumint", {.kind = ValueKind::Integer, .width = 3}},
        {u"int", {.kind = ValueKind::Integer, .width = 4}},
        {u"integer", {.kind = ValueKind::Integer, .width = 4}},
        {u"bigint", {.kind = ValueKind::Integer, .width = 8}},
        {u"year", {.kind = ValueKind::Integer, .width = 2}},
        {u"boolean", {.kind = ValueKind::Boolean}},
        {u"bool", {.kind = ValueKind::Boolean}},
        {u"decimal", {.kind = ValueKind::Decimal}},
        {u"numeric", {.kind = ValueKind::Decimal}},
        {u"float", {.kind = ValueKind::Float32}},
        {u"double", {.kind = ValueKind::Float64}},
        {u"real", {.kind = ValueKind::Float64}},
        {u"bit", {.kind = ValueKind::Bits, .fixedLength = true}},
        {u"char", {.kind = ValueKind::Text, .fixedLength = true}},
        {u"varchar", {.kind = ValueKind::Text}},
        {u"tinytext", {.kind = ValueKind::Text, .length = 255}},
        {u"text", {.kind = ValueKind::Text}},
        {u"mediumtext", {.kind = ValueKind::Text}},
        {u"longtext", {.kind = ValueKind::Text}},
        {u"set", {.kind = ValueKind::Text}},
        {u"enum", {.kind = ValueKind::Enumeration}},
        {u"binary", {.kind = ValueKind::Bytes, .fixedLength = true}},
        {u"varbinary", {.kind = ValueKind::Bytes}},
        {u"tinyblob", {.kind = ValueKind::Bytes, .length = 255}},
        {u"blob", {.kind = ValueKind::Bytes}},
        {u"mediumblob", {.kind = ValueKind::Bytes}},
        {u"longblob", {.kind = ValueKind::Bytes}},
        {u"geometry", {.kind = ValueKind::Bytes}},
        {u"point", {.kind = ValueKind::Bytes}},
        {u"linestring", {.kind = ValueKind::Bytes}},
        {u"polygon", {.kind = ValueKind::Bytes}},
        {u"multipoint", {.kind = ValueKind::Bytes}},
        {u"multilinestring", {.kind = ValueKind::Bytes}},
        {u"multipolygon", {.kind = ValueKind::Bytes}},
        {u"geometrycollection", {.kind = ValueKind::Bytes}},
        {u"date", {.kind = ValueKind::Date}},
        {u"time", {.kind = ValueKind::Time, .scale = 0}},
        {u"datetime", {.kind = ValueKind::Timestamp, .scale = 0}},
        {u"timestamp", {.kind = ValueKind::Instant, .scale = 0}},
        {u"json", {.kind = ValueKind::Json}},
        {u"uuid", {.kind = ValueKind::Uuid}},
    };
    return all;
}

/// name, arguments of numbers, what comes behind. Enumerations keep their words among what comes behind.
const QRegularExpression &shape()
{
    static const QRegularExpression expression(
        u"^\\s*([a-z][a-z0-9_]*)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

} // namespace

ValueType mariaValueType(const QString &declared)
{
    const QRegularExpressionMatch match = shape().match(declared.toLower());
    const QString name = match.captured(1);
    const auto found =
        std::find_if(words().begin(), words().end(), [&](const Word &w) { return w.word == name; });
    if (found == words().end())
        return {.kind = ValueKind::Other};
    ValueType type = found->type;
    const bool hasFirst = !match.captured(2).isEmpty();
    const int first = match.captured(2).toInt();
    const int second = match.captured(3).toInt();
    switch (type.kind) {
    case ValueKind::Integer:
        if (name == u"tinyint" && hasFirst && first == 1)
            type = {.kind = ValueKind::Boolean};
        else if (match.captured(4).contains(u"unsigned"))
            type.kind = ValueKind::Unsigned;
        break;
    case ValueKind::Decimal:
        type.precision = hasFirst ? first : 10;
        type.scale = second;
        break;
    case ValueKind::Float32:
        if (hasFirst && first > 24 && match.captured(3).isEmpty()) // float(25…53) is a double
            type.kind = ValueKind::Float64;
        break;
    case ValueKind::Bits:
        type.length = hasFirst ? first : 1;
        break;
    case ValueKind::Text:
    case ValueKind::Bytes:
        if (hasFirst)
            type.length = first;
        else if (type.fixedLength)
            type.length = 1;
        break;
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        type.scale = first;
        break;
    default:
        break;
    }
    return type;
}

QString mariaDeclaredType(const QString &declared)
{
    static const QRegularExpression plain(
        u"^[a-z][a-z0-9_]*(\\((\\d+(,\\d+)?|'([^'\\\\]|'')*'(,'([^'\\\\]|'')*')*)\\))?"
        "( unsigned| zerofill| character set [a-z0-9_]+| collate [a-z0-9_]+)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const ValueType type = mariaValueType(declared);
    const bool known = type.kind != ValueKind::Other || declared == u"inet6" || declared == u"inet4";
    return known && plain.match(declared).hasMatch() ? declared : QString();
}

} // namespace godwit
