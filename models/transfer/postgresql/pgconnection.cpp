// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgconnection.h"

#include "models/transfer/gracestop.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

#include <libpq-fe.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Clock = std::chrono::steady_clock;

QString cannotDo() { return Transfer::tr("The server refuses a statement"); }

int millisecondsUntil(Clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    return int(std::max<qint64>(0, left.count()));
}

} // namespace

PgConnection::PgConnection(const SessionRequest &request)
    : m_side(request.readOnly ? ErrorKind::Source : ErrorKind::Destination)
    , m_place(Transfer::tr("%1 on %2", "a database on a server")
                  .arg(request.connection.database,
                       request.connection.host.isEmpty() ? u"localhost"_s : request.connection.host))
    , m_options(PgOptions::of(request.connection, request.settings))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_kept(request.kept)
    , m_keptAs(request.kept ? keptAs(request, m_options) : QString())
{
    obey(request.stop);
}

void PgConnection::obey(std::stop_token stop)
{
    m_onStop.reset();
    eventfd_t former = 0;
    (void)::eventfd_read(m_wake, &former);
    m_stop = std::move(stop);
    m_onStop.emplace(m_stop, [wake = m_wake] { (void)::eventfd_write(wake, 1); });
}

PgConnection::~PgConnection()
{
    m_onStop.reset();
    PQfinish(m_handle);
    ::close(m_wake);
}

Error PgConnection::failure(const pg_result *result, const QString &what) const
{
    return pgError(result, m_side, what.isEmpty() ? cannotDo() : what, m_place);
}

Error PgConnection::lost()
{
    m_usable = false;
    return pgLostConnection(m_handle, m_side, Transfer::tr("The connection to the server is lost"), m_place);
}

Result<void> PgConnection::wait(short events)
{
    for (;;) {
        const bool asked = m_stop.stop_requested();
        if (asked && !m_uninterrupted)
            return interrupted();
        if (asked && !m_giveUpAt)
            m_giveUpAt = Clock::now() + commitGrace;
        const int patience = asked ? millisecondsUntil(*m_giveUpAt) : -1;
        if (patience == 0)
            return givenUp();
        std::array<pollfd, 2> watched{pollfd{PQsocket(m_handle), events, 0},
                                      pollfd{asked ? -1 : m_wake, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), patience) < 0)
            continue; // a signal
        if (watched[0].revents == 0)
            continue;
        if ((watched[0].revents & (POLLIN | POLLERR | POLLHUP)) && PQconsumeInput(m_handle) == 0)
            return lost();
        if (watched[0].revents & (POLLIN | POLLERR | POLLHUP))
            m_serverSpoke = true;
        return {};
    }
}

/// Nobody answers, and the step is to end: what became of the statement is found out over another connection.
Error PgConnection::givenUp()
{
    ::shutdown(PQsocket(m_handle), SHUT_RDWR);
    (void)PQconsumeInput(m_handle); // which notices
    Error error = lost();
    error.cause = Transfer::tr("it did not answer within %n second(s) after it was cancelled", nullptr,
                               int(commitGrace.count()));
    return error;
}

/// The request goes over a connection of its own, which PQcancel opens and which can block where the network
/// is dead: that must not keep this thread.
void PgConnection::cancelOnServer()
{
    PGcancel *const request = PQgetCancel(m_handle);
    if (!request)
        return;
    const auto done = std::make_shared<std::atomic<bool>>(false);
    std::thread thread([request, done] {
        std::array<char, 256> message;
        PQcancel(request, message.data(), int(message.size()));
        PQfreeCancel(request);
        *done = true;
        done->notify_all();
    });
    const bool answered = drain(Clock::now() + 800ms);
    if (answered || *done)
        thread.join();
    else
        thread.detach();
}

Error PgConnection::interrupted()
{
    if (std::exchange(m_usable, false) && PQtransactionStatus(m_handle) == PQTRANS_ACTIVE)
        cancelOnServer();
    return cancelled();
}

/// Throws away what is still to come, ends a COPY, until the server is idle. False: it was not in time.
bool PgConnection::drain(Clock::time_point deadline)
{
    while (Clock::now() < deadline && PQstatus(m_handle) == CONNECTION_OK) {
        while (!PQisBusy(m_handle)) {
            const PgResult result(PQgetResult(m_handle));
            if (!result)
                return true;
            const ExecStatusType status = PQresultStatus(result.get());
            if (status == PGRES_COPY_IN) {
                if (PQputCopyEnd(m_handle, "the load was given up") < 0)
                    return false;
            } else if (status == PGRES_COPY_OUT) {
                PgCopyRow row;
                while ((row.size = PQgetCopyData(m_handle, &row.data, 1)) > 0 && Clock::now() < deadline)
                    row.clear();
                if (row.size == 0)
                    break;
            }
        }
        const bool unsent = PQflush(m_handle) == 1;
        pollfd socket{PQsocket(m_handle), short(POLLIN | (unsent ? POLLOUT : 0)), 0};
        if (::poll(&socket, 1, millisecondsUntil(deadline)) > 0 && PQconsumeInput(m_handle) == 0)
            return false;
    }
    return false;
}

void PgConnection::rollback()
{
    m_uninterrupted = true;
    m_usable = false;
    const auto deadline = Clock::now() + 2s;
    if (!m_handle || PQtransactionStatus(m_handle) == PQTRANS_IDLE || PQstatus(m_handle) != CONNECTION_OK)
        return;
    if (PQtransactionStatus(m_handle) == PQTRANS_ACTIVE && !drain(deadline))
        return;
    if (PQsendQuery(m_handle, "ROLLBACK") == 1)
        (void)drain(deadline);
}

Result<void> PgConnection::send(const QByteArray &sql)
{
    if (m_stop.stop_requested())
        return interrupted();
    return PQsendQuery(m_handle, sql.constData()) == 1 ? Result<void>() : lost();
}

Result<PgResult> PgConnection::result()
{
    for (;;) {
        const int unsent = PQflush(m_handle);
        if (unsent < 0)
            return lost();
        if (unsent == 0 && !PQisBusy(m_handle)) {
            PgResult next(PQgetResult(m_handle));
            if (PQstatus(m_handle) != CONNECTION_OK)
                m_usable = false;
            return next;
        }
        if (auto ready = wait(short(POLLIN | (unsent ? POLLOUT : 0))); !ready)
            return ready.error();
    }
}

Result<PgResult> PgConnection::execute(const QByteArray &sql, const PgParameters &parameters,
                                       bool uninterrupted)
{
    if (!uninterrupted && m_stop.stop_requested())
        return interrupted();
    m_uninterrupted = uninterrupted;
    m_giveUpAt.reset();
    const auto again = qScopeGuard([this] { m_uninterrupted = false; });
    constexpr Oid byteaType = 17;
    std::vector<Oid> types;
    std::vector<const char *> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    for (const PgParameters::Value &value : parameters.values) {
        types.push_back(value.isBytea ? byteaType : 0);
        values.push_back(value.bytes ? value.bytes->constData() : nullptr);
        lengths.push_back(value.bytes ? int(value.bytes->size()) : 0);
        formats.push_back(value.isBytea ? 1 : 0);
    }
    const bool comesAgain = m_isKnown && !values.empty();
    const auto statement = comesAgain ? prepared(sql, types) : Result<QByteArray>(QByteArray());
    if (!statement)
        return statement.error();
    const int sent = comesAgain
                         ? PQsendQueryPrepared(m_handle, statement->constData(), int(values.size()),
                                               values.data(), lengths.data(), formats.data(), 0)
                         : PQsendQueryParams(m_handle, sql.constData(), int(values.size()), types.data(),
                                             values.data(), lengths.data(), formats.data(), 0);
    if (sent != 1)
        return lost();
    PgResult last;
    for (;;) {
        auto next = result();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const ExecStatusType status = PQresultStatus(next->get());
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) { // nobody would feed or empty it
            rollback();
            return Error{.kind = ErrorKind::Internal,
                         .what = Transfer::tr("COPY with the client is not possible here"),
                         .object = m_place};
        }
        last = std::move(*next);
    }
    const ExecStatusType status = PQresultStatus(last.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return last;
    if (PQstatus(m_handle) != CONNECTION_OK && !PQresultErrorField(last.get(), PG_DIAG_SQLSTATE))
        return lost();
    return failure(last.get());
}

} // namespace godwit
