// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/keptconnections.h"

#include <sys/types.h>

namespace godwit
{

struct ReadRequest;

/// A connection to a SQLite file that steps read from: opening it costs little, but understanding a schema of
/// a thousand tables again does not. One thread.
class KeptSqlite final : public KeptConnection
{
public:
    /// In the reading thread of the request's worker, or without one. Waits for others as openSqlite() does.
    static Result<std::unique_ptr<KeptSqlite>> open(const ReadRequest &request);
    /// After a step that ended well, with no transaction and nothing of the step's open.
    static void keep(const ReadRequest &request, std::unique_ptr<KeptSqlite> connection);

    Connection &connection() { return m_connection; }

private:
    explicit KeptSqlite(Connection connection) : m_connection(std::move(connection)) {}
    static KeptConnections *shelf(const ReadRequest &request);

    Connection m_connection;
    dev_t m_device = 0; ///< which file it was: another may have its name by now
    ino_t m_file = 0;
};

} // namespace godwit
