// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QList>

#include <sql.h>

namespace godwit
{

/// One record of what a driver has to say about its last call.
struct OdbcDiagnostic
{
    QString state; ///< SQLSTATE, five characters
    int native = 0;
    QString text;    ///< without the "[vendor][component]" in front
    qint64 row = -1; ///< of a parameter array, from 1; −1: unknown
};

QList<OdbcDiagnostic> odbcDiagnostics(SQLSMALLINT handleType, SQLHANDLE handle);

/// How bad the records are: `code` "23000/2627" (SQLSTATE/native), Data where the server refuses a value,
/// transient where the same statement may succeed later (deadlocks, lock waits, lost connections, Azure SQL
/// that is moving). `isSqlServer`: native codes are SQL Server's own.
Error odbcError(ErrorKind side, const QString &what, const QString &object,
                const QList<OdbcDiagnostic> &diagnostics, bool isSqlServer);

bool isTransientOdbc(const OdbcDiagnostic &diagnostic, bool isSqlServer);
/// The connection is gone, so nobody knows what became of the last statement.
bool isLostOdbc(const QList<OdbcDiagnostic> &diagnostics);

} // namespace godwit
