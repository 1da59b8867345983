// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/database/connectionspec.h"

#include <QStringList>

class QSqlError;

namespace godwit
{

class Connection;

/// What differs between databases. Stateless; any thread.
///
/// What all four understand needs no function here: names without quotes (a reserved word in double quotes:
/// "key", "trigger", "user", "database", "row_number"), `?` for a value, coalesce, CASE, EXISTS, UNION.
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual QString name() const = 0;          ///< "sqlite"; the scheme of its addresses
    virtual QString driver() const = 0;        ///< Qt's plugin, "QSQLITE"
    virtual QString driverPackage() const = 0; ///< the Debian package that brings the plugin
    /// True: reached over a network, other accounts work beside us, and transactions meet row by row.
    virtual bool isServer() const { return true; }

    /// Quotes one part of an identifier. QSqlDriver::escapeIdentifier is never used: it passes names that
    /// look quoted unchanged. Refuses NUL and names longer than the database keeps.
    virtual Result<QString> quote(const QString &identifier) const = 0;

    // Opening.
    /// Added to connectOptions: the server then knows the session by a name of ours.
    virtual QString sessionNameOption(const QString &) const { return {}; }
    /// A statement that ends another session of this account: one of ours that was lost in a transaction and
    /// would hold its locks until the server notices. Empty: there is none.
    virtual QString endSession(qint64 /*number*/, const QString & /*name*/) const { return {}; }
    virtual QStringList addressOptions() const { return {}; } ///< what an address may say behind "?"
    /// Options for QSqlDatabase::setConnectOptions.
    virtual QString connectOptions(const ConnectionSpec &spec) const = 0;
    /// The name for QSqlDatabase::setDatabaseName; ODBC takes a whole string with the password in it.
    virtual QString databaseName(const ConnectionSpec &spec, const QString &password) const;
    virtual QString hostName(const ConnectionSpec &spec) const; ///< as the driver takes it
    /// The password where the address names no secret; empty: the client library looks itself.
    virtual QString savedPassword(const ConnectionSpec &spec) const;
    /// Statements to run right after opening.
    virtual QStringList openingStatements(const ConnectionSpec &spec) const = 0;
    /// Refuses what must not be opened (a folder, a network file system); advice in the error.
    virtual Result<void> checkBeforeOpening(const ConnectionSpec &spec) const = 0;
    /// Refuses what was opened and must not be used (a line that is not encrypted).
    virtual Result<void> checkAfterOpening(Connection &connection) const;

    // Transactions.
    virtual QString beginWrite() const = 0; ///< SQLite: holds the write lock at once
    /// A transaction in which everything stands still, for reading.
    virtual QStringList beginSnapshot() const = 0;

    // Expressions.
    virtual QString
    now() const = 0; ///< server time, UTC, as toUtcText writes it; not the transaction's start
    /// Server time plus so many milliseconds (a placeholder's value).
    virtual QString nowPlusMs() const = 0;
    virtual QString greater(const QString &a, const QString &b) const; ///< of two texts
    /// Orders rows of one table that are equal otherwise: as they were inserted, as far as that is known.
    virtual QString insertionOrder(const QString &alias) const = 0;

    // Statements.
    /// INSERT with a placeholder per column that changes nothing where the key is there.
    virtual QString insertIfAbsent(const QString &table, const QStringList &columns, qsizetype keys) const;
    /// INSERT or UPDATE by the first `keys` columns.
    virtual QString upsert(const QString &table, const QStringList &columns, qsizetype keys) const;
    /// A query with ORDER BY, cut after so many rows.
    virtual QString limited(const QString &query, int rows) const;
    /// Reads columns of one table and keeps others from changing the rows until the transaction ends.
    virtual QString lockingSelect(const QString &columns, const QString &table, const QString &where) const;
    /// A query with one placeholder, a table's name whatever its case; one row where it is there.
    virtual QString tableExists() const = 0;
    /// The account that the server knows this session by; empty: there are no accounts.
    virtual QString currentUser() const = 0;
    /// One row (table, "select", "insert" or "update") per right that this account has, roles included, on a
    /// table of this database or on some of its columns; empty: there are no accounts.
    virtual QString tableRights() const { return {}; }
    /// One row that says what the server calls itself; empty: there is none.
    virtual QString serverVersion() const { return {}; }
    /// One row with a text that is not empty, where the line is encrypted.
    virtual QString encryption() const { return {}; }
    /// A number that differs whenever another connection has committed, for nothing; empty: there is none.
    virtual QString changeCounter() const { return {}; }

    /// Turns the driver's error into ours: native code, cause, trouble, whether it is transient.
    virtual Error describe(const QSqlError &error) const = 0;

protected:
    static QString placeholders(qsizetype count);
};

/// A column of our own tables as it stands in statements: in double quotes where it is a reserved word
/// somewhere. A name in quotes keeps its case on PostgreSQL, so the others stay bare.
QString columnName(const QString &column);
QString columnNames(const QStringList &columns);

} // namespace godwit
