// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace godwit
{

class Connection;

/// A write transaction that rolls back unless it was committed. Same thread as its connection, which must
/// outlive it. QSqlDatabase::transaction is not used: on SQLite it is a deferred BEGIN, which loses half of
/// all races with "database is locked".
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// A busy COMMIT leaves the transaction open and is tried again for 10 s. On an error everything is
    /// rolled back.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection; ///< nullptr once ended
};

} // namespace godwit
