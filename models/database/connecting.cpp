// SPDX-License-Identifier: Apache-2.0
// The part of Connection that opens, opens again, and begins and ends transactions.
#include "models/core/ulid.h"
#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialects.h"
#include "models/database/nativehandle.h"
#include "models/database/secrets.h"
#include "models/database/statementwatch.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error cannotOpen(const ConnectionSpec &spec, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = QCoreApplication::translate("Connection", "Cannot open the database"),
            .object = shownDatabase(spec),
            .cause = cause,
            .advice = advice};
}

Error cannotOpen(const ConnectionSpec &spec, const Error &cause)
{
    Error error = cannotOpen(spec, cause.cause, cause.advice);
    error.code = cause.code;
    error.transient = cause.transient;
    error.trouble = cause.trouble;
    return error;
}

} // namespace

Connection::Connection(ConnectionSpec spec, const Dialect *dialect)
    : m_spec(std::move(spec))
    , m_dialect(dialect)
    , m_prepared(std::make_unique<QHash<QString, QSqlQuery *>>())
    , m_interrupter(std::make_shared<Interrupter>())
{}

Connection::Connection(Connection &&other) noexcept
    : m_spec(std::move(other.m_spec))
    , m_dialect(other.m_dialect)
    , m_name(std::exchange(other.m_name, QString()))
    , m_database(std::move(other.m_database))
    , m_prepared(std::move(other.m_prepared))
    , m_interrupter(std::move(other.m_interrupter))
    , m_watch(std::move(other.m_watch))
    , m_transaction(other.m_transaction)
    , m_lost(other.m_lost)
    , m_session(std::move(other.m_session))
    , m_abandoned(std::move(other.m_abandoned))
    , m_reopens(other.m_reopens)
    , m_account(std::move(other.m_account))
    , m_reading(std::move(other.m_reading))
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
        m_watch = std::move(other.m_watch);
        m_transaction = other.m_transaction;
        m_lost = other.m_lost;
        m_session = std::move(other.m_session);
        m_abandoned = std::move(other.m_abandoned);
        m_reopens = other.m_reopens;
        m_account = std::move(other.m_account);
        m_reading = std::move(other.m_reading);
    }
    return *this;
}

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
    Connection connection(spec, dialect);
    if (auto connected = connection.connect(); !connected)
        return connected.error();
    return connection;
}

Result<void> Connection::connect()
{
    QString password;
    if (m_spec.secret.isEmpty()) {
        const auto typed = typedPassword(m_spec);
        password = typed ? *typed : m_dialect->savedPassword(m_spec);
    } else {
        auto secret = findSecret(m_spec.secret);
        if (!secret)
            return secret.error();
        password = *secret;
    }
    m_lost = false;
    m_account.clear();
    m_name = u"godwit-"_s + newUlid();
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(m_dialect->driver(), m_name));
    m_database->setDatabaseName(m_dialect->databaseName(m_spec, password));
    m_database->setConnectOptions(m_dialect->connectOptions(m_spec) + m_dialect->sessionNameOption(m_name));
    if (m_dialect->isServer() && m_dialect->driver() != u"QODBC") {
        m_database->setHostName(m_dialect->hostName(m_spec));
        m_database->setPort(m_spec.port > 0 ? m_spec.port : -1);
        m_database->setUserName(m_spec.user);
        m_database->setPassword(password);
    }
    if (!m_database->open()) {
        const Error error = cannotOpen(m_spec, m_dialect->describe(m_database->lastError()));
        close();
        return error;
    }
    m_interrupter->attach(interruptionOf(*m_database));
    silenceNotices(*m_database);
    m_session = {sessionNumberOf(*m_database), m_name};
    if (m_dialect->isServer())
        m_watch = std::make_unique<StatementWatch>(m_interrupter, m_spec.patience);
    auto ready = Result<void>();
    for (const QString &sql : m_dialect->openingStatements(m_spec)) {
        if (auto done = fetch(sql, {}); !done) {
            ready = cannotOpen(m_spec, done.error());
            break;
        }
    }
    if (ready)
        ready = m_dialect->checkAfterOpening(*this);
    if (!ready)
        close();
    return ready;
}

Result<void> Connection::reopenIfLost()
{
    if (!m_name.isEmpty() && !m_lost)
        return {};
    if (m_transaction != InTransaction::No || !m_reopens) {
        return Error{.kind = ErrorKind::Audit,
                     .what = QCoreApplication::translate("Connection", "The database refused a statement"),
                     .object = shownDatabase(m_spec),
                     .cause = QCoreApplication::translate("Connection", "the connection is lost"),
                     .transient = true,
                     .trouble = Trouble::ConnectionLost};
    }
    close();
    auto connected = connect();
    m_lost = !connected.ok();
    if (const Session old = connected ? std::exchange(m_abandoned, {}) : Session(); old.number > 0)
        (void)fetch(m_dialect->endSession(old.number, old.name), {}); // or it is gone already
    return connected;
}

Result<void> Connection::beginTransaction(const QStringList &sql)
{
    auto begun = Result<void>();
    // Once more: the server was away since the last statement, perhaps hours ago, and nothing is lost by it.
    for (int attempt = 0; attempt < 2; ++attempt) {
        begun = {};
        for (const QString &statement : sql) {
            if (auto done = fetch(statement, {}); !done) {
                begun = done.error();
                break;
            }
        }
        if (begun || !m_lost || !m_reopens)
            break;
    }
    if (begun)
        m_transaction = InTransaction::Yes;
    return begun;
}

Result<void> Connection::endTransaction(const QString &sql)
{
    const bool commits = sql != u"ROLLBACK";
    if (commits && m_transaction == InTransaction::Failed) {
        auto refused = fetch(sql, {});
        return refused ? Result<void>() : refused.error();
    }
    if (!commits) {
        m_transaction = InTransaction::No;
        if (m_lost || m_name.isEmpty())
            return {}; // the server has done it
    }
    auto done = fetch(sql, {});
    if (done || m_dialect->isServer())
        m_transaction = InTransaction::No; // SQLite leaves it open where the file is busy
    if (done)
        return {};
    Error error = done.error();
    if (commits && error.trouble == Trouble::ConnectionLost)
        error.trouble = Trouble::OutcomeUnknown;
    return error;
}

} // namespace godwit
