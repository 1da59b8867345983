// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgconnection.h"
#include "models/transfer/postgresql/pgflavour.h"

namespace godwit
{

/// SQL on a PostgreSQL database, through a connection of its own. `?` stands for a value only in statements
/// that come with values: jsonb has operators of that name.
class PgSession final : public SqlSession
{
public:
    static Result<SqlSessionPtr> open(const SessionRequest &request);
    explicit PgSession(PgConnectionPtr connection) : m_connection(std::move(connection)) {}

    PgConnection &connection() { return *m_connection; }
    /// Its connection is left to the next step (PgConnection::keep); the session is not used any more.
    void keepConnection() { PgConnection::keep(std::move(m_connection)); }

    const SqlFlavour &flavour() const override { return pgFlavour(); }
    QString place() const override { return m_connection->place(); }
    Result<qint64> execute(const QString &sql, const QVariantList &values = {}) override;
    Result<RowList> select(const QString &sql, const QVariantList &values = {}) override;
    /// COMMIT and its like are refused before anything of the script runs.
    Result<ScriptOutcome> runScript(const QString &script) override;

private:
    Result<PgResult> run(const QString &sql, const QVariantList &values);

    PgConnectionPtr m_connection;
};

} // namespace godwit
