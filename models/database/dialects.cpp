// SPDX-License-Identifier: Apache-2.0
#include "models/database/dialects.h"

namespace godwit
{
namespace
{

QList<const Dialect *> all()
{
    return {sqliteDialect(), postgresqlDialect(), mariadbDialect(), sqlserverDialect()};
}

} // namespace

const Dialect *findDialect(QStringView name)
{
    for (const Dialect *dialect : all()) {
        if (dialect->name() == name)
            return dialect;
    }
#ifndef GODWIT_NO_FAULTS
    if (name == u"postgresql+odbc")
        return postgresqlOdbcDialect();
#endif
    return nullptr;
}

QStringList dialectNames()
{
    QStringList names;
    for (const Dialect *dialect : all())
        names.append(dialect->name());
    return names;
}

} // namespace godwit
