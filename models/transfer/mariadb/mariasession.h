// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariacancel.h"
#include "models/transfer/mariadb/mariaconnection.h"
#include "models/transfer/sqlsession.h"
#include "models/transfer/stores.h"

namespace godwit
{

const SqlFlavour &mariaFlavour();

/// SQL on a MariaDB or MySQL server. Its zone is UTC, its mode strict; 0 stays 0 in an AUTO_INCREMENT column
/// and zero dates are allowed. Values are escaped into the statement, in utf8mb4.
class MariaSession final : public SqlSession
{
public:
    static Result<SqlSessionPtr> open(const SessionRequest &request);
    /// The same, for readers and writers. `localInfile`: LOAD DATA LOCAL may be used.
    static Result<std::unique_ptr<MariaSession>> openFor(const SessionRequest &request, bool localInfile);

    MariaConnection &connection() { return *m_connection; }
    bool isMariaDb() const { return m_isMariaDb; } ///< else MySQL

    const SqlFlavour &flavour() const override { return mariaFlavour(); }
    QString place() const override { return m_connection->address().place; }
    Result<qint64> execute(const QString &sql, const QVariantList &values = {}) override;
    Result<RowList> select(const QString &sql, const QVariantList &values = {}) override;
    Result<ScriptOutcome> runScript(const QString &script) override;

private:
    MariaSession(std::unique_ptr<MariaConnection> connection, const SessionRequest &request);
    Result<void> configure(const SessionRequest &request);
    Error seen(Error error) const; ///< Cancelled where a stop was asked for, whatever the server says

    std::unique_ptr<MariaConnection> m_connection;
    std::stop_token m_stop;
    bool m_mayCommit;
    bool m_isMariaDb = true;
    MariaCancel m_cancel; ///< goes first
};

} // namespace godwit
