// SPDX-License-Identifier: Apache-2.0
#include "models/audit/changelog.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;

namespace godwit
{

std::unique_ptr<ChangeLog> ChangeLog::of(Connection &connection)
{
    if (connection.reading().bare)
        return bareChangeLog(connection);
    if (!connection.dialect().isServer())
        return sqliteChangeLog(connection);
    return connection.dialect().name() == u"postgresql" ? postgresqlChangeLog(connection)
                                                        : gapChangeLog(connection);
}

Result<void> pruneChanges(Connection &connection)
{
    if (!connection.dialect().isServer())
        return {};
    const QString minutes = QString::number(changesKept.count());
    QString sql = u"DELETE FROM GODWIT_CHANGE WHERE at < clock_timestamp() - interval '%1 minutes'"_s;
    if (connection.dialect().name() == u"mariadb") // a part at a time: no lock that anybody notices
        sql =
            u"DELETE FROM GODWIT_CHANGE WHERE at < NOW(3) - INTERVAL %1 MINUTE ORDER BY sequence LIMIT 20000"_s;
    else if (connection.dialect().name() == u"sqlserver")
        sql = u"DELETE TOP (4000) FROM GODWIT_CHANGE WHERE at < DATEADD(minute, -%1, SYSUTCDATETIME())"_s;
    auto done = connection.execute(sql.arg(minutes));
    return done ? Result<void>() : done.error();
}

} // namespace godwit
