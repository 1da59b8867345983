// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"
#include "models/transfer/stores.h"

namespace godwit
{

class SqliteCancel;

const SqlFlavour &sqliteFlavour();

/// SQL on a SQLite file, through a connection of its own or one that somebody else keeps.
class SqliteSession final : public SqlSession
{
public:
    static Result<SqlSessionPtr> open(const SessionRequest &request);
    /// Borrows: the connection outlives the session.
    explicit SqliteSession(Connection &connection, std::stop_token stop = {});
    ~SqliteSession() override;

    Connection &connection() { return *m_connection; }

    const SqlFlavour &flavour() const override { return sqliteFlavour(); }
    QString place() const override;
    Result<qint64> execute(const QString &sql, const QVariantList &values = {}) override;
    Result<RowList> select(const QString &sql, const QVariantList &values = {}) override;
    Result<ScriptOutcome> runScript(const QString &script) override;

private:
    std::optional<Connection> m_own;
    Connection *m_connection;
    std::unique_ptr<SqliteCancel> m_cancel;
    std::stop_token m_stop;
};

} // namespace godwit
