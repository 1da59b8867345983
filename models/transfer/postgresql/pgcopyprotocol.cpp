// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgconnection.h"
#include "models/transfer/transfererror.h"

#include <libpq-fe.h>

#include <poll.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace godwit
{

void PgCopyRow::clear()
{
    PQfreemem(data);
    data = nullptr;
    size = 0;
}

Result<void> PgConnection::startCopy(const QByteArray &sql)
{
    if (auto sent = send(sql); !sent)
        return sent;
    m_serverSpoke = false;
    const auto next = result();
    if (!next)
        return next.error();
    const ExecStatusType status = PQresultStatus(next->get());
    m_serverSpoke = false;
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
        return {};
    const Error error = PQstatus(m_handle) == CONNECTION_OK ? failure(next->get()) : lost();
    while (auto more = result()) { // to be fit for ROLLBACK
        if (!*more)
            break;
    }
    return error;
}

Result<void> PgConnection::putCopy(std::string_view bytes)
{
    constexpr size_t portion = 1024 * 1024; // one message; a huge value needs no second copy of itself
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, portion);
        if (PQputCopyData(m_handle, part.data(), int(part.size())) != 1)
            return lost();
        bytes.remove_prefix(part.size());
        for (;;) {
            const int unsent = PQflush(m_handle);
            if (unsent < 0)
                return lost();
            if (unsent == 0)
                break;
            if (auto ready = wait(POLLIN | POLLOUT); !ready)
                return ready;
            if (m_serverSpoke) // a COPY answers before its end only to refuse; it swallows the rest
                break;
        }
    }
    return {};
}

Result<bool> PgConnection::getCopy(PgCopyRow &row)
{
    row.clear();
    for (;;) {
        row.size = PQgetCopyData(m_handle, &row.data, 1);
        if (row.size > 0)
            return true;
        if (row.size == -1) {
            row.size = 0;
            return false;
        }
        if (row.size == -2) {
            row.size = 0;
            return lost();
        }
        if (auto ready = wait(POLLIN); !ready)
            return ready.error();
    }
}

Result<qint64> PgConnection::finishCopyIn(PgResult *failed)
{
    if (PQputCopyEnd(m_handle, nullptr) != 1)
        return lost();
    auto done = result();
    if (!done)
        return done.error();
    if (PQresultStatus(done->get()) != PGRES_COMMAND_OK) {
        const bool byServer = PQresultErrorField(done->get(), PG_DIAG_SQLSTATE) != nullptr;
        const Error error = byServer ? failure(done->get()) : lost();
        while (auto more = byServer ? result() : PgResult()) {
            if (!*more)
                break;
        }
        if (failed)
            *failed = std::move(*done);
        return error;
    }
    const qint64 rows = std::strtoll(PQcmdTuples(done->get()), nullptr, 10);
    while (auto more = result()) {
        if (!*more)
            break;
    }
    return rows;
}

Result<qint64> PgConnection::finishCopyOut()
{
    const auto done = result();
    if (!done)
        return done.error();
    if (PQresultStatus(done->get()) != PGRES_COMMAND_OK)
        return PQresultErrorField(done->get(), PG_DIAG_SQLSTATE) ? failure(done->get()) : lost();
    const qint64 rows = std::strtoll(PQcmdTuples(done->get()), nullptr, 10);
    while (auto more = result()) {
        if (!*more)
            break;
    }
    return rows;
}

} // namespace godwit
