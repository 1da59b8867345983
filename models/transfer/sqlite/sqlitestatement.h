// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace godwit
{

class Connection;

/// The error that a native SQLite call has just left on a connection; `side` says whether it is the source
/// or the destination. A refused value is always Data, an interrupted call always Cancelled.
Error sqliteError(const Connection &connection, ErrorKind side, const QString &what,
                  const QString &object = {});

/// A prepared native statement, finalised by itself. Thread of its connection.
class SqliteStatement
{
public:
    SqliteStatement() = default;

    /// Prepares the first statement of `sql`; error kind `side`.
    static Result<SqliteStatement> prepare(const Connection &connection, const QByteArray &sql,
                                           ErrorKind side);

    sqlite3_stmt *handle() const { return m_statement.get(); }
    explicit operator bool() const { return bool(m_statement); }
    /// What follows the first statement; empty when there is none.
    const QByteArray &tail() const { return m_tail; }
    void finalize() { m_statement.reset(); }

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    QByteArray m_tail;
};

} // namespace godwit
