// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/sqlite/sqlitecancel.h"
#include "models/transfer/sqlite/sqliteoptions.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// The one transaction of a load into SQLite: its connection, the ledger, and the commit that asks for the
/// lease. Destroyed without a commit it rolls everything back. One thread.
class SqliteLoad
{
public:
    /// Name of the source where it is attached (read-only) to the connection.
    static constexpr QStringView sourceSchema = u"godwit_source";

    explicit SqliteLoad(const WriteRequest &request);
    ~SqliteLoad();
    SqliteLoad(const SqliteLoad &) = delete;
    SqliteLoad &operator=(const SqliteLoad &) = delete;

    /// Takes the write lock, then asks the ledger.
    Result<WriteStart> begin();
    /// Writes the ledger and commits; waits for readers of the destination.
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit);

    Connection &connection() { return *m_connection; } ///< after begin()
    const Connection &connection() const { return *m_connection; }
    SqliteSession &session() { return *m_session; } ///< after begin(); of the same connection
    bool hasSource() const { return m_hasSource; }
    const SqliteOptions &options() const { return m_options; }

private:
    Result<void> open();
    void attachSource();
    void rollback();

    const WriteRequest &m_request;
    SqliteOptions m_options;
    std::optional<Connection> m_connection;
    std::unique_ptr<SqliteCancel> m_cancel;
    std::optional<SqliteSession> m_session;
    bool m_inTransaction = false;
    bool m_hasSource = false;
};

} // namespace godwit
