// SPDX-License-Identifier: Apache-2.0
#include "models/database/reading.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace godwit
{

QString withNamedQueries(const QString &sql, const QList<NamedQuery> &tables)
{
    if (tables.isEmpty() || !sql.startsWith(u"SELECT", Qt::CaseInsensitive))
        return sql;
    QStringList used;
    for (const NamedQuery &table : tables) {
        if (sql.contains(table.name, Qt::CaseInsensitive))
            used.append(u"%1 AS (%2)"_s.arg(table.name, table.sql));
    }
    return used.isEmpty() ? sql : u"WITH "_s + used.join(u", ") + u' ' + sql;
}

} // namespace godwit
