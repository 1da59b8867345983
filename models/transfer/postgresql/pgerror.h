// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <QByteArray>

#include <memory>

struct pg_conn;
struct pg_result;

namespace godwit
{

struct PgResultClearer
{
    void operator()(pg_result *result) const;
};
using PgResult = std::unique_ptr<pg_result, PgResultClearer>;

/// What the server says about a statement that failed: message and DETAIL as the cause, HINT as the advice,
/// SQLSTATE as the code. Classes 22 and 23 (a value, a constraint) are Data whatever the side.
Error pgError(const pg_result *result, ErrorKind side, const QString &what, const QString &object);
/// The connection itself failed; never Data, and the same act may succeed later.
Error pgLostConnection(const pg_conn *connection, ErrorKind side, const QString &what, const QString &object);
/// True where the same statement may succeed later: serialization, deadlock, lost connection, shutdown, a
/// lock that was not to be had, too many clients.
bool isTransientState(const QByteArray &sqlState);
/// The row of a COPY into `table` that an error is about, from 1, as its context says; 0 where it says none.
qint64 copyLine(const pg_result *result, const QString &table);

} // namespace godwit
