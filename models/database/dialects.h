// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/dialect.h"

namespace godwit
{

/// The list of databases. To add one: its file, its factory here, its line in dialects.cpp.
const Dialect *findDialect(QStringView name); ///< nullptr when unknown
QStringList dialectNames();

const Dialect *sqliteDialect();
const Dialect *postgresqlDialect();
const Dialect *mariadbDialect();
const Dialect *sqlserverDialect(); ///< written from documentation, not run against a server

#ifndef GODWIT_NO_FAULTS
/// "postgresql+odbc": for tests of the road through ODBC; in no list.
const Dialect *postgresqlOdbcDialect();
#endif

} // namespace godwit
