// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariatype.h"
#include "models/transfer/transfererror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr int longestKey = 255;     ///< characters: three such columns fit into InnoDB's 3072 bytes
constexpr int longestVarchar = 500; ///< more would soon fill a row's 65,535 bytes

/// Case and blanks at the end tell texts apart, as in the other stores. Servers other than MariaDB skip the
/// first comment, MariaDB skips the second (it ignores versions from 50700 to 99999).
QString exactText()
{
    return u" CHARACTER SET utf8mb4 /*M!100200 COLLATE utf8mb4_nopad_bin */ /*!80017 COLLATE utf8mb4_0900_bin */"_s;
}

QString textName(const ColumnShape &column, bool inKey, QStringList &notes)
{
    const int length = column.value.length;
    if (length > 0 && length <= (inKey ? longestKey : longestVarchar))
        return u"varchar(%1)"_s.arg(length) + exactText();
    if (!inKey)
        return u"longtext"_s + exactText();
    notes.append(Transfer::tr("Column \"%1\" is part of a key and was limited to %2 characters.")
                     .arg(column.name)
                     .arg(longestKey));
    return u"varchar(%1)"_s.arg(longestKey) + exactText();
}

QString bytesName(const ColumnShape &column, bool inKey, QStringList &notes)
{
    const int length = column.value.length;
    if (length > 0 && length <= 2 * longestVarchar)
        return u"varbinary(%1)"_s.arg(length);
    if (!inKey)
        return u"longblob"_s;
    notes.append(Transfer::tr("Column \"%1\" is part of a key and was limited to %2 bytes.")
                     .arg(column.name)
                     .arg(2 * longestVarchar));
    return u"varbinary(%1)"_s.arg(2 * longestVarchar);
}

QString integerName(const ColumnShape &column, bool inKey)
{
    static const QStringList names{u"bigint"_s, u"tinyint"_s, u"smallint"_s, u"mediumint"_s, u"int"_s};
    QString name = names.value(column.value.width, names.first());
    if (name == u"tinyint" && column.value.kind == ValueKind::Integer)
        name = u"tinyint(4)"_s; // alone it is not taken for a Boolean, but say so
    if (column.value.kind == ValueKind::Unsigned)
        name += u" unsigned"_s;
    if (column.identity && inKey && column.keyPosition <= 1)
        name += u" AUTO_INCREMENT"_s;
    return name;
}

/// Digits of a second; where the source sets no limit, all that there are.
QString withFraction(const QString &name, const ValueType &type)
{
    const int digits = type.scale < 0 ? 6 : std::min(type.scale, 6);
    return digits == 0 ? name : u"%1(%2)"_s.arg(name).arg(digits);
}

QString decimalName(const ColumnShape &column, bool inKey, QStringList &notes)
{
    constexpr int mostDigits = 65;
    constexpr int mostScale = 30; // MySQL's; MariaDB has 38
    const ValueType &type = column.value;
    if (type.precision > 0 && type.precision <= mostDigits && type.scale <= mostScale)
        return u"decimal(%1,%2)"_s.arg(type.precision).arg(std::max(type.scale, 0));
    notes.append(
        Transfer::tr("Column \"%1\" holds decimals of any length and is kept as text.").arg(column.name));
    return textName(
        {.name = column.name, .value = {.kind = ValueKind::Text, .length = inKey ? longestKey : 0}}, inKey,
        notes);
}

} // namespace

QString mariaTypeName(const ColumnShape &column, bool inKey, QStringList &notes)
{
    const ValueType &type = column.value;
    switch (type.kind) {
    case ValueKind::Boolean:
        return u"tinyint(1)"_s;
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return integerName(column, inKey);
    case ValueKind::Decimal:
        return decimalName(column, inKey, notes);
    case ValueKind::Float32:
        return u"float"_s;
    case ValueKind::Float64:
        return u"double"_s;
    case ValueKind::Bytes:
        return bytesName(column, inKey, notes);
    case ValueKind::Date:
        return u"date"_s;
    case ValueKind::Time:
        return withFraction(u"time"_s, type);
    case ValueKind::Timestamp:
    case ValueKind::Instant: // TIMESTAMP ends in 2038
        return withFraction(u"datetime"_s, type);
    case ValueKind::Uuid:
        return u"char(36) CHARACTER SET ascii"_s;
    case ValueKind::Json:
        return inKey ? textName(column, inKey, notes) : u"json"_s;
    case ValueKind::Bits:
        if (type.fixedLength && type.length > 0 && type.length <= 64)
            return u"bit(%1)"_s.arg(type.length);
        [[fallthrough]];
    default:
        return textName(column, inKey, notes);
    }
}

} // namespace godwit
