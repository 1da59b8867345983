// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <chrono>
#include <optional>

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
    /// For reading: everything stands still.
    static Result<Transaction> beginSnapshot(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// SQLite: a busy COMMIT leaves the transaction open and is tried again for 10 s. On an error everything
    /// is rolled back, except with Trouble::OutcomeUnknown: the server may have committed. Look, never send
    /// it again blindly.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection; ///< nullptr once ended
};

/// For how long a transaction that the database gave up is done again from its beginning: counted from the
/// first failure, since to find out that a silent network has swallowed a COMMIT takes longer than that.
class TransactionRetry
{
public:
    /// True after a pause, where the error was a deadlock, a lock that did not come in time or a connection
    /// that broke before COMMIT: then nothing has happened.
    bool again(const Error &error);

private:
    std::optional<std::chrono::milliseconds> m_deadline; ///< bootTime(); nothing has failed without
    std::chrono::milliseconds m_pause{10};
};

/// What an error with Trouble::OutcomeUnknown becomes once it is known that nothing was committed: retried()
/// does the transaction again.
Error undone(Error error);
/// What prevented the look after a lost COMMIT becomes an error that says so.
Error stillUnknown(Error error);

/// COMMIT, and where its answer was lost (Trouble::OutcomeUnknown) a look at whether it has happened:
/// `happened` returns Result<bool> and waits until the server has ended that transaction. It has not: the
/// error of undone(), so that retried() does all of it again. It cannot be said: that error, never retried.
template <typename Look>
Result<void> commitOrLook(Transaction &transaction, Look happened)
{
    auto done = transaction.commit();
    if (done || done.error().trouble != Trouble::OutcomeUnknown)
        return done;
    auto there = happened();
    if (!there)
        return stillUnknown(there.error());
    return *there ? Result<void>() : undone(done.error());
}

/// Does a whole transaction, again where the database gave it up. `act` returns a Result and leaves no
/// transaction open.
template <typename Act>
auto retried(Act act) -> decltype(act())
{
    TransactionRetry retry;
    for (;;) {
        auto result = act();
        if (result.ok() || !retry.again(result.error()))
            return result;
    }
}

} // namespace godwit
