// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqliteopen.h"

#include "models/core/clock.h"
#include "models/transfer/sqlite/sqlitebulkfiles.h"
#include "models/transfer/transfererror.h"

using namespace std::chrono_literals;

namespace godwit
{

Result<Connection> openSqlite(const QString &file, ConnectionSpec::Access access, const std::stop_token &stop,
                              std::chrono::milliseconds patience)
{
    const ConnectionSpec spec{
        .database = file, .access = access, .role = ConnectionSpec::Role::Data, .busyTimeout = 200ms};
    const SqliteBulkFiles bulk;
    const auto deadline = bootTime() + patience;
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        auto opened = Connection::open(spec);
        if (opened || !opened.error().transient || bootTime() >= deadline)
            return opened;
    }
}

} // namespace godwit
