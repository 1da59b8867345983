// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcconnection.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/sqlsession.h"

namespace godwit
{

/// SQL through ODBC, on a connection of its own or one that somebody else keeps. Transactions that are begun
/// and ended through execute(), begin(), commit() and rollback() are the driver's own (SQLEndTran).
class OdbcSession final : public SqlSession
{
public:
    static Result<SqlSessionPtr> open(const SessionRequest &request);
    explicit OdbcSession(OdbcConnection &connection); ///< borrows: the connection outlives the session

    OdbcConnection &connection() { return *m_connection; }

    const SqlFlavour &flavour() const override { return *m_flavour; }
    QString place() const override { return m_connection->place(); }
    Result<qint64> execute(const QString &sql, const QVariantList &values = {}) override;
    Result<RowList> select(const QString &sql, const QVariantList &values = {}) override;
    Result<ScriptOutcome> runScript(const QString &script) override;
    /// Runs one statement and leaves its result to be fetched.
    Result<OdbcStatement> query(const QString &sql, const QVariantList &values);

private:
    OdbcConnectionPtr m_own;
    OdbcConnection *m_connection;
    std::unique_ptr<SqlFlavour> m_plain; ///< of a server that we know nothing about
    const SqlFlavour *m_flavour;
};

/// Names as SQL_IDENTIFIER_QUOTE_CHAR says; types as SQL:2016 has them. For sources only.
std::unique_ptr<SqlFlavour> plainOdbcFlavour(const QString &quoteMark);

} // namespace godwit
