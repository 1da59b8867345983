// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/odbc/odbccancel.h"
#include "models/transfer/odbc/odbcdiagnostics.h"
#include "models/transfer/odbc/odbcoptions.h"
#include "models/transfer/stores.h"

#include <memory>

namespace godwit
{

/// Which server is behind a driver, as SQL_DBMS_NAME says. What is not one of ours can be read only.
enum class OdbcFamily : quint8 { Other, Postgres, Sqlite, SqlServer };

class OdbcConnection;
using OdbcConnectionPtr = std::unique_ptr<OdbcConnection>;

/// One connection through the ODBC API. Opened, used and destroyed in one thread; a stop request cancels
/// what blocks, connecting included. Destroyed, it rolls back what is not committed.
class OdbcConnection
{
public:
    /// Errors: Definition (no driver), Source or Destination by `request.readOnly`, Cancelled.
    static Result<OdbcConnectionPtr> open(const SessionRequest &request);
    ~OdbcConnection();
    OdbcConnection(const OdbcConnection &) = delete;
    OdbcConnection &operator=(const OdbcConnection &) = delete;

    OdbcFamily family() const { return m_family; }
    const QString &dbmsName() const { return m_dbmsName; }
    const QString &driverName() const { return m_driverName; } ///< "psqlodbcw.so"
    const QString &quoteMark() const { return m_quoteMark; }   ///< a blank: the server quotes nothing
    const QString &place() const { return m_place; }           ///< for people: "crm on db.example.com"
    ErrorKind side() const { return m_side; }
    const SessionRequest &request() const { return m_request; }
    bool isSqlServer() const { return m_family == OdbcFamily::SqlServer; }

    Result<OdbcStatement> statement();
    /// Runs a statement without values at once, not prepared: what it makes (#temporary tables, settings)
    /// outlives it. SQL_NO_DATA is success.
    Result<OdbcStatement> executeDirect(const QString &sql);
    /// A call on a statement that may block, cancelled by a stop request.
    template <typename Function>
    SQLRETURN blocking(const OdbcStatement &statement, Function &&call)
    {
        if (m_cancel.isRequested())
            return SQL_ERROR;
        const OdbcCancel::Call running(m_cancel, statement.handle());
        return call();
    }
    bool isCancelled() const { return m_cancel.isRequested(); }

    /// What went wrong with the statement, as `what`; Cancelled after a stop request.
    Error error(const OdbcStatement &statement, const QString &what, const QString &object = {}) const;
    Error error(const QString &what) const; ///< of the connection itself

    Result<void> setAutoCommit(bool on);
    bool autoCommits() const { return m_autoCommits; }
    /// Commits or rolls back, and leaves automatic commits on. `lost` becomes true where nobody knows whether
    /// a commit happened.
    Result<void> endTransaction(bool commit, bool *lost = nullptr);

private:
    explicit OdbcConnection(const SessionRequest &request);
    Result<void> connect();
    Result<void> connectWith(const QString &text, const OdbcOptions &options, const QString &driver);
    Result<void> readFacts();
    Result<void> refuseKnownToLoseRows() const;
    Result<void> settle();
    QString info(SQLUSMALLINT what) const;
    Error cancelledHere() const;

    SessionRequest m_request;
    ErrorKind m_side;
    QString m_place;
    SQLHENV m_environment = nullptr;
    SQLHDBC m_connection = nullptr;
    OdbcFamily m_family = OdbcFamily::Other;
    QString m_dbmsName;
    QString m_driverName;
    QString m_quoteMark;
    bool m_autoCommits = true;
    bool m_connected = false;
    OdbcCancel m_cancel;
};

} // namespace godwit
