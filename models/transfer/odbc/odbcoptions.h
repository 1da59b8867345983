// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"

#include <QPair>

namespace godwit
{

/// Options of a connection of kind "odbc" or "sqlserver"; a step's settings of the same names win.
struct OdbcOptions
{
    QString driver;                            ///< "driver": as in odbcinst.ini, or the path of its library
    QString dsn;                               ///< "dsn": a data source of odbc.ini
    QList<QPair<QString, QString>> connection; ///< "connection": "Key=value; …" for the driver
    QString encrypt = QStringLiteral("yes");   ///< "encrypt": yes, no, strict (SQL Server)
    bool trustServerCertificate = false;       ///< "trust_server_certificate" (msodbcsql)
    int loginTimeout = 15;                     ///< "login_timeout": seconds
    bool ledger = true;                        ///< "ledger": off gives up exactly-once

    static OdbcOptions of(const ConnectionDef &connection, const QMap<QString, QString> &settings);
    /// What is wrong with the options themselves; one sentence each. A password among the pairs is refused:
    /// definitions never hold secrets.
    static QStringList check(const QMap<QString, QString> &options);
    static QStringList names();
};

/// "Key=value;Other={a;b}" → pairs; nothing where it is malformed.
std::optional<QList<QPair<QString, QString>>> connectionPairs(const QString &text);

} // namespace godwit
