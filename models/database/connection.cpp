// SPDX-License-Identifier: Apache-2.0
#include "models/database/connection.h"

#include "models/core/ulid.h"
#include "models/database/dialects.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error cannotOpen(const ConnectionSpec &spec, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = QCoreApplication::translate("Connection", "Cannot open the database"),
            .object = spec.database,
            .cause = cause,
            .advice = advice};
}

/// Qt's drivers bind a null QString as NULL, and an empty text must stay one: NULL is QVariant() alone.
QVariant bindable(const QVariant &value)
{
    const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return nullText ? QVariant(u""_s) : value;
}

} // namespace

Connection::Connection(ConnectionSpec spec, const Dialect *dialect, QString name)
    : m_spec(std::move(spec))
    , m_dialect(dialect)
    , m_name(std::move(name))
    , m_prepared(std::make_unique<QHash<QString, QSqlQuery *>>())
    , m_interrupter(std::make_shared<Interrupter>())
{}

Result<Connection> Connection::open(const ConnectionSpec &spec)
{
    const Dialect *dialect = findDialect(spec.dialect);
    if (!dialect) {
        return cannotOpen(
            spec, QCoreApplication::translate("Connection", "no database is called \"%1\"").arg(spec.dialect),
            QCoreApplication::translate("Connection", "Known are: %1.").arg(dialectNames().join(u", ")));
    }
    if (!QSqlDatabase::isDriverAvailable(dialect->driver())) {
        return cannotOpen(spec,
                          QCoreApplication::translate("Connection", "Qt's driver %1 is not installed")
                              .arg(dialect->driver()),
                          QCoreApplication::translate("Connection", "Install the package %1.")
                              .arg(dialect->driverPackage()));
    }
    if (auto allowed = dialect->checkBeforeOpening(spec); !allowed)
        return allowed.error();

    Connection connection(spec, dialect, u"godwit-"_s + newUlid());
    connection.m_database =
        std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(dialect->driver(), connection.m_name));
    QSqlDatabase &database = *connection.m_database;
    database.setDatabaseName(spec.database);
    database.setConnectOptions(dialect->connectOptions(spec));
    if (!database.open()) {
        const Error cause = dialect->describe(database.lastError());
        return cannotOpen(spec, cause.cause, cause.advice);
    }
    for (const QString &sql : dialect->openingStatements(spec)) {
        if (auto done = connection.select(sql); !done) {
            Error error = cannotOpen(spec, done.error().cause, done.error().advice);
            error.code = done.error().code;
            error.transient = done.error().transient;
            return error;
        }
    }
    connection.m_interrupter->attach(connection.sqliteHandle());
    return connection;
}

Connection::Connection(Connection &&other) noexcept
    : m_spec(std::move(other.m_spec))
    , m_dialect(other.m_dialect)
    , m_name(std::exchange(other.m_name, QString()))
    , m_database(std::move(other.m_database))
    , m_prepared(std::move(other.m_prepared))
    , m_interrupter(std::move(other.m_interrupter))
{}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_spec = std::move(other.m_spec);
        m_dialect = other.m_dialect;
        m_name = std::exchange(other.m_name, QString());
        m_database = std::move(other.m_database);
        m_prepared = std::move(other.m_prepared);
        m_interrupter = std::move(other.m_interrupter);
    }
    return *this;
}

Connection::~Connection() { close(); }

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    m_interrupter->detach();
    qDeleteAll(*m_prepared);
    m_prepared->clear();
    if (m_database) {
        m_database->close();
        m_database.reset(); // removeDatabase warns while a handle lives
    }
    QSqlDatabase::removeDatabase(std::exchange(m_name, QString()));
}

QSqlQuery *Connection::prepared(const QString &sql)
{
    if (QSqlQuery *known = m_prepared->value(sql))
        return known;
    auto query = std::make_unique<QSqlQuery>(*m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        // Left to exec() to report, but not kept.
        m_prepared->insert(QString(), query.get());
        return query.release();
    }
    m_prepared->insert(sql, query.get());
    return query.release();
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    delete m_prepared->take(QString()); // a statement that could not be prepared before
    QSqlQuery *query = prepared(sql);
    const bool preparedWell = m_prepared->contains(sql);
    if (preparedWell) {
        for (int i = 0; i < values.size(); ++i)
            query->bindValue(i, bindable(values.at(i)));
    }
    if (preparedWell && query->exec())
        return query;

    Error error = m_dialect->describe(query->lastError());
    error.what = QCoreApplication::translate("Connection", "The database refused a statement");
    error.object = m_spec.database;
    query->finish();
    return error;
}

Result<qint64> Connection::execute(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    const qint64 changed = (*query)->numRowsAffected(); // stale after finish()
    (*query)->finish();
    return changed;
}

Result<RowList> Connection::select(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    RowList rows;
    const int columns = (*query)->record().count();
    while ((*query)->next()) {
        QVariantList cells;
        cells.reserve(columns);
        for (int i = 0; i < columns; ++i)
            cells.append((*query)->value(i));
        rows.append(Row(std::move(cells)));
    }
    const QSqlError ended = (*query)->lastError();
    (*query)->finish();
    if (ended.type() != QSqlError::NoError) {
        Error error = m_dialect->describe(ended);
        error.what = QCoreApplication::translate("Connection", "Reading from the database failed");
        error.object = m_spec.database;
        return error;
    }
    return rows;
}

Result<std::optional<Row>> Connection::selectOne(const QString &sql, const QVariantList &values)
{
    auto rows = select(sql, values);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<Row>();
    return std::optional<Row>(rows->first());
}

sqlite3 *Connection::sqliteHandle() const
{
    const QVariant handle = m_database->driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace godwit
