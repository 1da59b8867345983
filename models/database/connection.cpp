// SPDX-License-Identifier: Apache-2.0
#include "models/database/connection.h"

#include "models/database/databaseaddress.h"
#include "models/database/dialects.h"
#include "models/database/nativehandle.h"
#include "models/database/statementwatch.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Qt's drivers bind a null QString as NULL, and an empty text must stay one: NULL is QVariant() alone.
QVariant bindable(const QVariant &value, bool server)
{
    if (value.typeId() != QMetaType::QString)
        return value;
    const QString text = value.toString();
    if (text.isNull())
        return QVariant(u""_s);
    // Servers keep no NUL in a text: its picture stands for it.
    return server && text.contains(QChar(u'\0'))
               ? QVariant(QString(text).replace(QChar(u'\0'), QChar(0x2400)))
               : value;
}

} // namespace

Connection::~Connection() { close(); }

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    m_interrupter->detach();
    m_watch.reset();
    if (m_dialect->isServer()) {
        // The driver first: what is left of its statements would be taken back one by one, over a line that
        // may be dead, and each complains.
        m_database.reset();
        QSqlDatabase::removeDatabase(m_name);
        qDeleteAll(*m_prepared);
    } else {
        qDeleteAll(*m_prepared);
        if (m_database) {
            m_database->close();
            m_database.reset(); // removeDatabase warns while a handle lives
        }
        QSqlDatabase::removeDatabase(m_name);
    }
    m_prepared->clear();
    m_name.clear();
}

QSqlQuery *Connection::prepared(const QString &sql)
{
    if (QSqlQuery *known = m_prepared->value(sql))
        return known;
    constexpr qsizetype most = 128; // a statement per table adds up
    if (m_prepared->size() >= most) {
        qDeleteAll(*m_prepared); // each was finished when its rows had been fetched
        m_prepared->clear();
    }
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

Error Connection::failed(const QSqlError &cause, const QString &what)
{
    Error error = m_dialect->describe(cause);
    error.what = what;
    error.object = shownDatabase(m_spec);
    if (isKnownBroken(*m_database) && error.trouble == Trouble::None) {
        error.trouble = Trouble::ConnectionLost;
        error.transient = true;
    }
    m_lost = m_lost || (m_dialect->isServer() && error.trouble == Trouble::ConnectionLost);
    if (m_lost && m_transaction == InTransaction::Yes)
        m_abandoned = m_session;
    if (m_transaction == InTransaction::Yes && m_dialect->isServer())
        m_transaction = InTransaction::Failed;
    return error;
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    if (m_transaction == InTransaction::Failed) {
        // PostgreSQL would refuse it as well; MariaDB after a deadlock would commit it alone.
        return Error{.kind = ErrorKind::Audit,
                     .what = QCoreApplication::translate("Connection", "The database refused a statement"),
                     .object = shownDatabase(m_spec),
                     .cause = QCoreApplication::translate("Connection",
                                                          "an earlier one of its transaction has failed")};
    }
    if (auto open = reopenIfLost(); !open)
        return open.error();
    delete m_prepared->take(QString()); // the last statement that was not worth keeping
    if (m_watch)
        m_watch->begin();
    QSqlQuery *query = nullptr;
    bool done = false;
    if (values.isEmpty() && m_dialect->isServer()) { // not everything can be prepared: SET, DDL
        query = new QSqlQuery(*m_database);
        m_prepared->insert(QString(), query);
        query->setForwardOnly(true);
        done = query->exec(sql);
    } else {
        query = prepared(sql);
        if (m_prepared->contains(sql)) {
            for (int i = 0; i < values.size(); ++i)
                query->bindValue(i, bindable(values.at(i), m_dialect->isServer()));
            done = query->exec();
        }
    }
    if (m_watch)
        m_watch->end();
    if (done)
        return query;
    const Error error = failed(query->lastError(),
                               QCoreApplication::translate("Connection", "The database refused a statement"));
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

Result<RowList> Connection::fetch(const QString &sql, const QVariantList &values)
{
    RowList rows;
    auto done = fetchEach(sql, values, [&rows](Row row) { rows.append(std::move(row)); });
    if (!done)
        return done.error();
    return rows;
}

Result<void> Connection::fetchEach(const QString &sql, const QVariantList &values,
                                   const std::function<void(Row)> &act)
{
    auto query = run(withNamedQueries(sql, m_reading.tables), values);
    if (!query)
        return query.error();
    const int columns = (*query)->record().count();
    if (m_watch)
        m_watch->begin();
    while ((*query)->next()) {
        QVariantList cells;
        cells.reserve(columns);
        for (int i = 0; i < columns; ++i)
            cells.append((*query)->value(i));
        act(Row(std::move(cells)));
    }
    if (m_watch)
        m_watch->end();
    const QSqlError ended = (*query)->lastError();
    (*query)->finish();
    if (ended.type() != QSqlError::NoError)
        return failed(ended, QCoreApplication::translate("Connection", "Reading from the database failed"));
    return {};
}

Result<RowList> Connection::select(const QString &sql, const QVariantList &values)
{
    const bool alone = m_transaction == InTransaction::No && !m_lost && m_reopens;
    auto rows = fetch(sql, values);
    if (!rows && alone && m_lost) // the server was away since the last statement, perhaps hours ago
        return fetch(sql, values);
    return rows;
}

Result<void> Connection::selectEach(const QString &sql, const std::function<void(const Row &)> &act)
{
    return fetchEach(sql, {}, [&act](const Row &row) { act(row); });
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

Result<bool> Connection::hasTable(const QString &name)
{
    auto row = selectOne(m_dialect->tableExists(), {name});
    if (!row)
        return row.error();
    return row->has_value();
}

Result<QString> Connection::accountName()
{
    if (m_account.isEmpty() && !m_dialect->currentUser().isEmpty()) {
        auto row = selectOne(m_dialect->currentUser());
        if (!row)
            return row.error();
        m_account = *row ? (*row)->text(0) : QString();
    }
    return m_account;
}

bool Connection::listen(const QString &channel, QObject *context, std::function<void()> notified)
{
    QSqlDriver *const driver = m_database->driver();
    if (!driver->hasFeature(QSqlDriver::EventNotifications) || !driver->subscribeToNotification(channel))
        return false;
    QObject::connect(driver, &QSqlDriver::notification, context,
                     [act = std::move(notified)](const QString &) { act(); });
    return true;
}

sqlite3 *Connection::sqliteHandle() const { return sqliteHandleOf(*m_database); }

} // namespace godwit
