// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/values/valuetype.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace godwit
{

/// One part of a step's setting "columns".
struct ColumnItem
{
    enum class Origin { Column, Text, Number, Null };

    Origin origin = Origin::Column;
    QString from; ///< the source's column, or the constant's text
    QString name; ///< in the destination
    std::optional<ValueType> cast;

    friend bool operator==(const ColumnItem &, const ColumnItem &) = default;
};

/// "id, name as customer, amount:decimal(10,2), 'crm' as origin, 42 as batch, null as note": parts between
/// commas, each a column of the source or a constant ('text', a number, null), then perhaps `:type`
/// (valueTypeFromWord), then perhaps `as name`, which a constant must have. A name of anything but letters,
/// digits and underlines, or one that is a word of this syntax, stands in double quotes, doubled within.
/// Error Definition: what is wrong at which character, or a name that occurs twice. Pure; any thread.
Result<QList<ColumnItem>> parseColumnList(const QString &text);

/// The source's columns that such a list reads, each once.
QStringList sourceColumns(const QList<ColumnItem> &items);

} // namespace godwit
