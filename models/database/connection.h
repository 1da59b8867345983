// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/database/connectionspec.h"
#include "models/database/interrupter.h"
#include "models/database/reading.h"

#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>

class QObject;
class QSqlDatabase;
class QSqlError;
class QSqlQuery;
struct sqlite3;

namespace godwit
{

class Dialect;
class StatementWatch;

/// One row of a result; columns by position.
class Row
{
public:
    explicit Row(QVariantList values) : m_values(std::move(values)) {}

    bool isNull(qsizetype column) const { return m_values.at(column).isNull(); }
    QString text(qsizetype column) const { return m_values.at(column).toString(); }
    qint64 integer(qsizetype column) const { return m_values.at(column).toLongLong(); }
    QByteArray bytes(qsizetype column) const { return m_values.at(column).toByteArray(); }
    const QVariant &value(qsizetype column) const { return m_values.at(column); }

private:
    QVariantList m_values;
};
using RowList = QList<Row>;

/// A database connection that opens, works and closes in one thread: make it inside the task that uses it
/// and never let it leave (QSqlDatabase is bound to its thread). The only class that names QSqlDatabase.
///
/// A connection to a server that breaks is opened again by the next statement outside of a transaction; what
/// was within one is undone, and says so (Trouble::ConnectionLost).
class Connection
{
public:
    /// Opens and applies the dialect's settings. The error names the file and says what to do.
    static Result<Connection> open(const ConnectionSpec &spec);

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    const ConnectionSpec &spec() const { return m_spec; }
    const Dialect &dialect() const { return *m_dialect; }

    /// Runs one statement with positional placeholders; returns the number of rows it changed. NULL is
    /// QVariant() alone: a null QString is an empty text.
    Result<qint64> execute(const QString &sql, const QVariantList &values = {});
    /// Fetches the whole result at once: an unfinished SELECT would block SQLite's writer.
    Result<RowList> select(const QString &sql, const QVariantList &values = {});
    /// Row by row, where the whole result would be too much to keep. On SQLite no other can write meanwhile.
    Result<void> selectEach(const QString &sql, const std::function<void(const Row &)> &act);
    /// The first row, or nothing.
    Result<std::optional<Row>> selectOne(const QString &sql, const QVariantList &values = {});
    /// A table or a view of that name, whatever its case, that this account sees.
    Result<bool> hasTable(const QString &name);
    /// The account that the server knows us by; empty: SQLite.
    Result<QString> accountName();

    /// False: a broken connection stays broken, for those who must notice (the feed).
    void setReopens(bool reopens) { m_reopens = reopens; }
    /// Transaction and nobody else: what is between them stands and falls together.
    Result<void> beginTransaction(const QStringList &sql);
    Result<void> endTransaction(const QString &sql);

    /// PostgreSQL: calls back in this thread, from its event loop, when somebody notifies the channel.
    /// False: this database has nothing of the kind.
    bool listen(const QString &channel, QObject *context, std::function<void()> notified);

    /// How SELECTs find the audit tables, and how rows of other systems are understood.
    const Reading &reading() const { return m_reading; }
    void setReading(Reading reading) { m_reading = std::move(reading); }

    /// For bulk rows and user scripts (models/transfer, models/runners): the driver's own handle, valid while
    /// this lives, in this thread.
    sqlite3 *sqliteHandle() const;
    /// Safe to call interrupt() on from any thread, even after this is gone.
    InterrupterPtr interrupter() const { return m_interrupter; }

private:
    enum class InTransaction { No, Yes, Failed };

    Connection(ConnectionSpec spec, const Dialect *dialect);
    Result<void> connect();
    Result<void> reopenIfLost();
    QSqlQuery *prepared(const QString &sql);
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    Result<RowList> fetch(const QString &sql, const QVariantList &values);
    Result<void> fetchEach(const QString &sql, const QVariantList &values,
                           const std::function<void(Row)> &act);
    Error failed(const QSqlError &error, const QString &what);
    void close();

    ConnectionSpec m_spec;
    const Dialect *m_dialect = nullptr;
    QString m_name; ///< in Qt's registry; empty when moved from or closed
    std::unique_ptr<QSqlDatabase> m_database;
    std::unique_ptr<QHash<QString, QSqlQuery *>> m_prepared; ///< statements by text, kept for reuse
    InterrupterPtr m_interrupter;
    std::unique_ptr<StatementWatch> m_watch; ///< servers only
    InTransaction m_transaction = InTransaction::No;
    bool m_lost = false;
    /// Of a server: a session of ours.
    struct Session
    {
        qint64 number = 0; ///< the server's; 0: none
        QString name;
    };
    Session m_session;
    Session m_abandoned; ///< lost within a transaction; ended as soon as the server can be reached
    bool m_reopens = true;
    QString m_account;
    Reading m_reading;
};

} // namespace godwit
