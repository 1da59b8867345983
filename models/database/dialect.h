// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/database/connectionspec.h"

#include <QStringList>

class QSqlError;

namespace godwit
{

/// What differs between databases. Stateless; any thread.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual QString name() const = 0;          ///< "sqlite"
    virtual QString driver() const = 0;        ///< Qt's plugin, "QSQLITE"
    virtual QString driverPackage() const = 0; ///< the Debian package that brings the plugin

    /// Quotes one part of an identifier. QSqlDriver::escapeIdentifier is never used: it passes names that
    /// look quoted unchanged. Refuses NUL and names longer than the database keeps.
    virtual Result<QString> quote(const QString &identifier) const = 0;

    /// Options for QSqlDatabase::setConnectOptions.
    virtual QString connectOptions(const ConnectionSpec &spec) const = 0;
    /// Statements to run right after opening.
    virtual QStringList openingStatements(const ConnectionSpec &spec) const = 0;
    /// Refuses what must not be opened (a folder, a network file system); advice in the error.
    virtual Result<void> checkBeforeOpening(const ConnectionSpec &spec) const = 0;

    virtual QString beginWrite() const = 0; ///< starts a transaction that holds the write lock at once
    virtual QString now() const = 0;        ///< SQL expression: server time, UTC, as toUtcText writes it
    /// SQL expression: server time plus so many milliseconds (a placeholder's value).
    virtual QString nowPlusMs() const = 0;

    /// Turns the driver's error into ours: native code, cause, whether it is transient.
    virtual Error describe(const QSqlError &error) const = 0;
};

} // namespace godwit
