// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/tableinfo.h"

#include <algorithm>

namespace godwit
{
namespace
{

QStringList foldedAndSorted(const QStringList &names)
{
    QStringList folded;
    for (const QString &name : names)
        folded.append(name.toCaseFolded());
    folded.sort();
    return folded;
}

} // namespace

QStringList TableInfo::columnNames() const
{
    QStringList names;
    for (const ColumnShape &column : columns)
        names.append(column.name);
    return names;
}

bool TableInfo::isUnique(const QStringList &keys) const
{
    const QStringList wanted = foldedAndSorted(keys);
    return std::any_of(uniqueKeys.begin(), uniqueKeys.end(),
                       [&](const QStringList &unique) { return foldedAndSorted(unique) == wanted; });
}

} // namespace godwit
