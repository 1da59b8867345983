// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcdiagnostics.h"
#include "models/transfer/odbc/odbcstatement.h"

#include <stop_token>

namespace godwit
{

/// What became of an attempt to connect. The handles are the caller's when `connected`.
struct OdbcConnected
{
    SQLHENV environment = nullptr;
    SQLHDBC connection = nullptr;
    bool connected = false;
    bool stopped = false;
    QList<OdbcDiagnostic> diagnostics;
};

/// SQLDriverConnect in a thread of its own, because nothing in ODBC cancels it: a stop request returns at
/// once, and the thread gives its handles back whenever the driver lets go. `text` holds the password.
OdbcConnected connectOdbc(const QString &text, int loginTimeoutSeconds, std::stop_token stop);

void closeOdbc(SQLHENV environment, SQLHDBC connection, bool connected);

} // namespace godwit
