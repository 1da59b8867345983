// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"
#include "models/transfer/odbc/odbcoptions.h"

#include <QStringList>

namespace godwit
{

/// "Key={val;ue}" as the ODBC specification escapes a value (SQLDriverConnect, "Comments"): in braces where
/// it holds one of []{}(),;?*=!@ or blanks at its ends, with } doubled.
QString odbcValue(const QString &value);

/// Names of the drivers in odbcinst.ini, as the driver manager lists them (SQLDrivers).
QStringList installedOdbcDrivers();

/// The driver that a connection of kind "sqlserver" takes when it names none: Microsoft's newest, then
/// FreeTDS. Empty: none is installed.
QString preferredSqlServerDriver(const QStringList &installed);

/// The string for SQLDriverConnect without the password, which the caller adds last. Always ends with a
/// semicolon: FreeTDS keeps the closing brace of the last value otherwise. Error (Definition): nothing says
/// which driver to use.
Result<QString> odbcConnectionString(const ConnectionDef &connection, const OdbcOptions &options,
                                     const QStringList &installed);

/// What psqlodbc needs to give every value exactly, and to fetch instead of buffering whole results.
QString psqlodbcSettings();

/// Why a connection that failed with IM002, IM003 or 01000 "Can't open lib" did, and which package helps.
Error missingOdbcDriver(const QString &driver, const QStringList &installed, const QString &cause);

} // namespace godwit
