// SPDX-License-Identifier: Apache-2.0
#include "models/database/secrets.h"
#include "models/transfer/postgresql/pgconnection.h"
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

#include <poll.h>

#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto patience = 15s;

QString cannotConnect() { return Transfer::tr("Cannot connect to the server"); }

void ignoreNotice(void *, const pg_result *) {}

/// Keywords and values for libpq; an empty value leaves the choice to libpq (environment, ~/.pgpass).
class ConnectionWords
{
public:
    void add(const char *keyword, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_keywords.push_back(keyword);
        m_texts.push_back(value.toUtf8());
    }
    PGconn *start()
    {
        std::vector<const char *> values;
        for (const QByteArray &text : m_texts)
            values.push_back(text.constData());
        m_keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(m_keywords.data(), values.data(), 0);
    }

private:
    std::vector<const char *> m_keywords;
    std::vector<QByteArray> m_texts;
};

bool isForNow(const QString &message)
{
    static const std::array words{"starting up", "shutting down", "too many", "recovery",
                                  "remaining connection"};
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return message.contains(QLatin1String(word)); });
}

} // namespace

Result<std::unique_ptr<PgConnection>> PgConnection::open(const SessionRequest &request)
{
    if (auto again = reopen(request))
        return again;
    std::unique_ptr<PgConnection> connection(new PgConnection(request));
    if (auto connected = connection->connect(request); !connected)
        return connected.error();
    const auto settings = connection->settings(request.readOnly);
    if (!settings)
        return settings.error();
    if (auto set = connection->run(*settings); !set)
        return set.error();
    return connection;
}

Result<void> PgConnection::connect(const SessionRequest &request)
{
    const ConnectionDef &connection = request.connection;
    ConnectionWords words;
    words.add("host", connection.host);
    words.add("port", connection.port > 0 ? QString::number(connection.port) : QString());
    words.add("dbname", connection.database);
    words.add("user", connection.user);
    if (!connection.secret.isEmpty()) {
        const auto secret = findSecret(connection.secret);
        if (!secret)
            return secret.error();
        words.add("password", *secret);
    }
    words.add("sslmode", m_options.sslMode);
    words.add("sslrootcert", m_options.sslRootCert);
    words.add("application_name", u"godwit"_s);
    words.add("client_encoding", u"UTF8"_s);
    words.add("connect_timeout", QString::number(patience.count()));
    words.add("keepalives_idle", u"60"_s); // a server that has vanished must not be waited for for hours
    words.add("keepalives_interval", u"10"_s);
    words.add("keepalives_count", u"6"_s);
    words.add("tcp_user_timeout", u"30000"_s); // ms; the same for what was sent and is not acknowledged
    m_handle = words.start();
    if (!m_handle)
        return unexpected(std::bad_alloc());
    PQsetNoticeReceiver(m_handle, ignoreNotice, nullptr);
    return waitForConnection();
}

Result<void> PgConnection::waitForConnection()
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    bool reached = false;
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (PQstatus(m_handle) != CONNECTION_BAD && next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED) {
        if (m_stop.stop_requested())
            return cancelled();
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left <= 0ms) {
            Error error = connectFailure(false);
            error.kind = m_side;
            error.cause =
                Transfer::tr("it did not answer within %n second(s)", nullptr, int(patience.count()));
            return error;
        }
        const short events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        std::array<pollfd, 2> watched{pollfd{PQsocket(m_handle), events, 0}, pollfd{m_wake, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), int(left.count())) <= 0 || watched[0].revents == 0)
            continue;
        next = PQconnectPoll(m_handle);
        reached = reached || PQstatus(m_handle) > CONNECTION_MADE;
    }
    if (PQstatus(m_handle) != CONNECTION_OK)
        return connectFailure(reached);
    PQsetnonblocking(m_handle, 1);
    return {};
}

/// libpq 15 keeps no SQLSTATE of a refused connection, so it is told from the text: what the server said is
/// final unless it says otherwise; a server that was not even reached may be there later.
Error PgConnection::connectFailure(bool reached) const
{
    QStringList lines = QString::fromUtf8(PQerrorMessage(m_handle)).split(u'\n');
    lines.removeDuplicates(); // it says the same once more without TLS
    const QString message = lines.join(u' ').simplified();
    const bool mayWork = !reached || isForNow(message);
    return {.kind = m_side,
            .what = cannotConnect(),
            .object = m_place,
            .cause = message,
            .advice = mayWork
                          ? Transfer::tr("See whether the server is running and can be reached.")
                          : Transfer::tr("Check the connection's user, secret, database and TLS options."),
            .code = u"08001"_s,
            .transient = mayWork};
}

/// ISO dates and intervals, because everything that travels as text is read so.
Result<QByteArray> PgConnection::settings(bool readOnly) const
{
    QByteArray sql = "SET TIME ZONE 'UTC'; SET datestyle TO 'ISO, YMD'; SET intervalstyle TO iso_8601; "
                     "SET extra_float_digits TO 3; SET statement_timeout TO 0; SET bytea_output TO hex; "
                     "SET idle_in_transaction_session_timeout TO 0; SET standard_conforming_strings TO on; "
                     "SET client_min_messages TO error; "
                     // The other way round: locks of a client that has vanished are freed after two minutes.
                     "SET tcp_keepalives_idle TO 60; SET tcp_keepalives_interval TO 10; "
                     "SET tcp_keepalives_count TO 6";
    if (readOnly)
        sql += "; SET default_transaction_read_only TO on";
    if (!m_options.schema.isEmpty()) {
        const auto schema = pgFlavour().quote(m_options.schema);
        if (!schema)
            return schema.error();
        sql += "; SET search_path TO " + schema->toUtf8() + ", public";
    }
    return sql;
}

Result<void> PgConnection::run(const QByteArray &settings)
{
    if (auto sent = send(settings); !sent)
        return sent;
    for (;;) {
        const auto next = result();
        if (!next)
            return next.error();
        if (!*next)
            return {};
        const ExecStatusType status = PQresultStatus(next->get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            return failure(next->get(), cannotConnect());
    }
}

} // namespace godwit
