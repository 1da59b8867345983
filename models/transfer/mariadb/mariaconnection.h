// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>

struct st_mysql;

namespace godwit
{

/// How to reach a MariaDB or MySQL server. Plain bytes, so that a connecting thread can keep its own copy.
struct MariaAddress
{
    QByteArray host; ///< empty: the client library's default socket
    QByteArray socket;
    unsigned port = 0;
    QByteArray database;
    QByteArray user;
    std::optional<QByteArray> password; ///< nothing: my.cnf, groups [client] and [godwit]
    QByteArray sslCa;
    bool verify = false;          ///< TLS with a certificate that is good for the host, or no connection
    unsigned connectSeconds = 10; ///< patience
    bool localInfile = false;     ///< LOAD DATA LOCAL; the files are always our own memory
    ErrorKind side = ErrorKind::Destination;
    QString place; ///< "crm on db.example.com"

    /// Looks the secret up. A host that is a path is a socket; off the loopback TLS is verified.
    static Result<MariaAddress> of(const ConnectionDef &connection, const QMap<QString, QString> &settings,
                                   ErrorKind side);
};

/// One MYSQL handle of libmariadb: closed with this object, used in one thread at a time.
class MariaConnection
{
public:
    /// Connects, checks that TLS is in use where it has to be. A stop request ends the waiting at once.
    /// utf8mb4, and nothing else is set (MariaSession does).
    static Result<std::unique_ptr<MariaConnection>> open(MariaAddress address, std::stop_token stop);
    ~MariaConnection();
    Q_DISABLE_COPY_MOVE(MariaConnection)

    st_mysql *handle() const { return m_mysql; }
    const MariaAddress &address() const { return m_address; }

    /// Sends one statement; the rows, if any, wait to be fetched.
    Result<void> send(std::string_view sql);
    /// Runs one statement and drops its rows; returns the rows it changed.
    Result<qint64> execute(std::string_view sql);
    /// The error of the last call.
    Error error() const;
    /// The connection broke: nothing can be said about the last statement.
    bool isLost() const;

private:
    MariaConnection(MariaAddress address, st_mysql *mysql) : m_address(std::move(address)), m_mysql(mysql) {}

    MariaAddress m_address;
    st_mysql *m_mysql;
};

/// The error of a server's or the client library's number: kind (Data where a row is refused, Cancelled
/// where the statement was killed), code, whether it may work later.
Error mariaError(unsigned number, const QString &message, const MariaAddress &address);

} // namespace godwit
