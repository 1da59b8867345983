// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/transfererror.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Names of types as format_type() and people write them, without their modifiers.
const QHash<QString, ValueType> &plainTypes()
{
    static const ValueType text{.kind = ValueKind::Text};
    static const ValueType timestamp{.kind = ValueKind::Timestamp};
    static const ValueType instant{.kind = ValueKind::Instant};
    static const QHash<QString, ValueType> all{
        {u"boolean"_s, {.kind = ValueKind::Boolean}},
        {u"bool"_s, {.kind = ValueKind::Boolean}},
        {u"smallint"_s, {.kind = ValueKind::Integer, .width = 2}},
        {u"int2"_s, {.kind = ValueKind::Integer, .width = 2}},
        {u"integer"_s, {.kind = ValueKind::Integer, .width = 4}},
        {u"int4"_s, {.kind = ValueKind::Integer, .width = 4}},
        {u"int"_s, {.kind = ValueKind::Integer, .width = 4}},
        {u"bigint"_s, {.kind = ValueKind::Integer, .width = 8}},
        {u"int8"_s, {.kind = ValueKind::Integer, .width = 8}},
        {u"oid"_s, {.kind = ValueKind::Unsigned, .width = 4}},
        {u"real"_s, {.kind = ValueKind::Float32}},
        {u"float4"_s, {.kind = ValueKind::Float32}},
        {u"double precision"_s, {.kind = ValueKind::Float64}},
        {u"float8"_s, {.kind = ValueKind::Float64}},
        {u"numeric"_s, {.kind = ValueKind::Decimal}},
        {u"decimal"_s, {.kind = ValueKind::Decimal}},
        {u"text"_s, text},
        {u"name"_s, text},
        {u"citext"_s, text},
        {u"character varying"_s, text},
        {u"varchar"_s, text},
        {u"bpchar"_s, text},
        {u"character"_s, {.kind = ValueKind::Text, .fixedLength = true}},
        {u"char"_s, {.kind = ValueKind::Text, .fixedLength = true}},
        {u"bytea"_s, {.kind = ValueKind::Bytes}},
        {u"date"_s, {.kind = ValueKind::Date}},
        {u"time"_s, {.kind = ValueKind::Time}},
        {u"time without time zone"_s, {.kind = ValueKind::Time}},
        {u"timestamp"_s, timestamp},
        {u"timestamp without time zone"_s, timestamp},
        {u"timestamptz"_s, instant},
        {u"timestamp with time zone"_s, instant},
        {u"interval"_s, {.kind = ValueKind::Interval}},
        {u"uuid"_s, {.kind = ValueKind::Uuid}},
        {u"json"_s, {.kind = ValueKind::Json}},
        {u"jsonb"_s, {.kind = ValueKind::Json}},
        {u"bit"_s, {.kind = ValueKind::Bits, .length = 1, .fixedLength = true}},
        {u"bit varying"_s, {.kind = ValueKind::Bits}},
        {u"varbit"_s, {.kind = ValueKind::Bits}},
    };
    return all;
}

QString withDigits(const QString &word, int digits)
{
    return digits >= 0 && digits < 6 ? u"%1(%2)"_s.arg(word).arg(digits) : word;
}

QString integerName(int width)
{
    return width <= 2 ? u"smallint"_s : width <= 4 ? u"integer"_s : u"bigint"_s;
}

QString decimalName(const ValueType &type)
{
    constexpr int most = 1000;
    if (type.precision <= 0 || type.scale < 0 || type.precision > most || type.scale > type.precision)
        return u"numeric"_s;
    return u"numeric(%1,%2)"_s.arg(type.precision).arg(type.scale);
}

QString textName(const ValueType &type)
{
    constexpr int most = 10'485'760;
    if (type.length <= 0 || type.length > most)
        return u"text"_s;
    return type.fixedLength ? u"character(%1)"_s.arg(type.length)
                            : u"character varying(%1)"_s.arg(type.length);
}

QString bitsName(const ValueType &type)
{
    if (type.length <= 0)
        return u"bit varying"_s;
    return type.fixedLength ? u"bit(%1)"_s.arg(type.length) : u"bit varying(%1)"_s.arg(type.length);
}

QString nearestName(const ColumnShape &column, QStringList &notes)
{
    const ValueType &type = column.value;
    switch (type.kind) {
    case ValueKind::Boolean:
        return u"boolean"_s;
    case ValueKind::Integer:
        return integerName(type.width);
    case ValueKind::Unsigned: // one bit more than the signed type of its width
        return type.width >= 8 ? u"numeric(20,0)"_s : integerName(type.width < 2 ? 2 : type.width + 1);
    case ValueKind::Decimal:
        return decimalName(type);
    case ValueKind::Float32:
        return u"real"_s;
    case ValueKind::Float64:
        return u"double precision"_s;
    case ValueKind::Bytes:
        return u"bytea"_s;
    case ValueKind::Date:
        return u"date"_s;
    case ValueKind::Time:
        return withDigits(u"time"_s, type.scale);
    case ValueKind::Timestamp:
        return withDigits(u"timestamp"_s, type.scale);
    case ValueKind::Instant:
        return withDigits(u"timestamp"_s, type.scale) + u" with time zone"_s;
    case ValueKind::Interval:
        return u"interval"_s;
    case ValueKind::Uuid:
        return u"uuid"_s;
    case ValueKind::Json: // jsonb would drop blanks, the order of keys, and keys that come twice
        return u"json"_s;
    case ValueKind::Bits:
        return bitsName(type);
    case ValueKind::Text:
        return textName(type);
    case ValueKind::Enumeration:
    case ValueKind::Array:
        notes.append(Transfer::tr("Column \"%1\" became text: its type %2 does not exist in PostgreSQL.")
                         .arg(column.name, column.type));
        return u"text"_s;
    case ValueKind::Any:
    case ValueKind::Other:
        break;
    }
    return u"text"_s;
}

} // namespace

ValueType pgValueType(const QString &declared)
{
    // The modifier stands within the name: "timestamp(3) with time zone".
    static const QRegularExpression shape(
        u"^([a-z0-9_ ]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\))?((?: [a-z ]+)?)((?:\\[\\])*)$"_s);
    const QRegularExpressionMatch match = shape.match(declared.trimmed().toLower());
    if (!match.hasMatch())
        return {.kind = declared.endsWith(u"[]") ? ValueKind::Array : ValueKind::Other};
    if (!match.captured(5).isEmpty())
        return {.kind = ValueKind::Array};
    const QString name = match.captured(1) + match.captured(4);
    const auto found = plainTypes().constFind(name);
    if (found == plainTypes().constEnd())
        return {.kind = name.startsWith(u"interval ") ? ValueKind::Interval : ValueKind::Other};
    ValueType type = *found;
    const bool modified = !match.captured(2).isEmpty();
    const int first = match.captured(2).toInt();
    if (!modified) {
        if (type.kind == ValueKind::Text && type.fixedLength)
            type.length = 1;
    } else if (type.kind == ValueKind::Decimal) {
        type.precision = first;
        type.scale = match.captured(3).toInt();
    } else if (isTemporal(type.kind) || type.kind == ValueKind::Interval) {
        type.scale = first;
    } else {
        type.length = first;
    }
    return type;
}

QString pgTypeName(const ColumnShape &column, const QString &sourceKind, QStringList &notes)
{
    const QString name =
        sourceKind == u"postgresql" && !column.type.isEmpty() ? column.type : nearestName(column, notes);
    static const QStringList numbering{u"smallint"_s, u"integer"_s, u"bigint"_s};
    return column.identity && numbering.contains(name) ? name + u" GENERATED BY DEFAULT AS IDENTITY"_s : name;
}

} // namespace godwit
