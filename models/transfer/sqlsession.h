// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"

#include <memory>

namespace godwit
{

class SqlFlavour;

/// One open connection to a store that understands SQL, for everything but bulk rows: catalogues, DDL, the
/// ledger, scripts. Thin over each store's own client library, so that bulk rows and these statements share
/// one transaction. Made, used and destroyed in one thread; a stop request that was given when it was opened
/// ends a blocking call within a second (Cancelled), and then the session is not used again.
///
/// Errors: Source or Destination as it was opened; code is the server's own (SQLSTATE, errno), transient
/// where the same statement may succeed later (deadlock, lock wait, lost connection).
class SqlSession
{
public:
    virtual ~SqlSession() = default;

    virtual const SqlFlavour &flavour() const = 0;
    /// For people: "crm on db.example.com", "legacy.db".
    virtual QString place() const = 0;

    /// One statement; `?` outside of quotes stands for the next value. Returns the rows it changed. NULL is
    /// QVariant() alone.
    virtual Result<qint64> execute(const QString &sql, const QVariantList &values = {}) = 0;
    /// The whole result: for small ones. Values are text, or bytes where the column is binary.
    virtual Result<RowList> select(const QString &sql, const QVariantList &values = {}) = 0;
    /// The first row, or nothing.
    Result<std::optional<Row>> selectOne(const QString &sql, const QVariantList &values = {});
    /// A script of any number of statements, run in the transaction that is open. Statements that would end
    /// it are refused (Script). Returns rows read and changed.
    struct ScriptOutcome
    {
        qint64 rowsRead = 0;
        qint64 rowsChanged = 0;
    };
    virtual Result<ScriptOutcome> runScript(const QString &script) = 0;

    Result<void> begin(); ///< a write transaction
    Result<void> commit();
    Result<void> rollback();
};

using SqlSessionPtr = std::unique_ptr<SqlSession>;

} // namespace godwit
