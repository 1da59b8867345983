// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/tableshape.h"

#include <QSet>

namespace godwit
{

int TableShape::indexOf(const QString &name) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QStringList TableShape::names() const
{
    QStringList all;
    for (const ColumnShape &column : columns)
        all.append(column.name);
    return all;
}

QString firstDuplicate(const QStringList &names)
{
    QSet<QString> seen;
    for (const QString &name : names) {
        const QString folded = name.toCaseFolded();
        if (seen.contains(folded))
            return name;
        seen.insert(folded);
    }
    return {};
}

} // namespace godwit
