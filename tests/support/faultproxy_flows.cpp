// SPDX-License-Identifier: Apache-2.0
// The part of FaultProxy that moves bytes and ends connections, in its thread and with its lock.
#include "tests/support/faultproxy.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

using namespace std::chrono_literals;

namespace godwit::test
{
namespace
{

constexpr size_t pieceSize = 16 * 1024;

} // namespace

void FaultProxy::closeSocket(int &socket, bool reset)
{
    if (socket < 0)
        return;
    if (reset) {
        constexpr linger now{1, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    ::close(std::exchange(socket, -1));
}

void FaultProxy::serve(Connection &connection, Flow &flow, short events)
{
    if (connection.dead || connection.silent)
        return;
    if (!flow.waiting.empty() ? flow.due <= Clock::now() && events != 0 : events != 0 && !flow.ended)
        flow.waiting.empty() ? read(connection, flow) : write(connection, flow);
}

void FaultProxy::read(Connection &connection, Flow &flow)
{
    if (flow.from < 0)
        return;
    std::string piece(pieceSize, '\0');
    const ssize_t got = ::read(flow.from, piece.data(), piece.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        flow.ended = true;
        if (got < 0 || connection.draining || (connection.up.ended && connection.down.ended))
            end(connection);
        else
            ::shutdown(flow.to, SHUT_WR);
        return;
    }
    if (connection.draining || (&flow == &connection.down && connection.cutWhenWritten))
        return; // an answer that must not arrive
    piece.resize(size_t(got));
    flow.waiting = std::move(piece);
    flow.due = Clock::now() + (m_mode == Mode::Delay ? std::chrono::milliseconds(m_amount) : 0ms);
    if (&flow == &connection.up)
        lookForRequest(connection, flow);
}

void FaultProxy::lookForRequest(Connection &connection, Flow &flow)
{
    if (!m_trap || m_trap->request.empty())
        return;
    const std::string text = flow.seen + flow.waiting;
    const size_t size = m_trap->request.size();
    flow.seen = text.substr(text.size() - std::min(text.size(), size - 1));
    for (size_t at = text.find(m_trap->request); at != std::string::npos;
         at = text.find(m_trap->request, at + size)) {
        if (--m_trap->countdown > 0)
            continue;
        const Trap trap = *std::exchange(m_trap, {});
        flow.seen.clear();
        if (trap.arrives == Arrives::Yes)
            connection.cutWhenWritten = trap.how;
        else
            trapped(connection, trap.how, false);
        return;
    }
}

void FaultProxy::write(Connection &connection, Flow &flow)
{
    size_t size = flow.waiting.size();
    if (m_mode == Mode::Throttle)
        size = std::min<size_t>(size, size_t(std::max(1, m_amount / 20)));
    const bool counts = m_trap && m_trap->request.empty();
    if (counts)
        size = std::min(size, size_t(m_trap->countdown));
    const ssize_t put = ::send(flow.to, flow.waiting.data(), size, MSG_NOSIGNAL);
    if (put < 0) {
        if (errno != EAGAIN && errno != EINTR)
            end(connection);
        return;
    }
    m_moved += put;
    flow.waiting.erase(0, size_t(put));
    if (m_mode == Mode::Throttle)
        flow.due = Clock::now() + std::chrono::microseconds(put * 1'000'000 / std::max(1, m_amount));
    if (counts && (m_trap->countdown -= put) <= 0)
        trapped(connection, std::exchange(m_trap, {})->how, false);
    else if (&flow == &connection.up && flow.waiting.empty() && connection.cutWhenWritten)
        trapped(connection, *connection.cutWhenWritten, true);
}

void FaultProxy::trapped(Connection &connection, Cut how, bool serverMayRead)
{
    ++m_cuts; // first: who sees the cut may ask at once
    cut(connection, how, serverMayRead);
    m_changed.notify_all();
}

/// `serverMayRead`: what has been sent to it is left to it, and the rest of what it says is thrown away.
void FaultProxy::cut(Connection &connection, Cut how, bool serverMayRead)
{
    if (connection.dead)
        return;
    if (how == Cut::Silence) {
        connection.silent = true;
        return;
    }
    closeSocket(connection.up.from, how == Cut::Reset);
    connection.down.to = -1;
    connection.up.ended = true;
    connection.up.waiting.clear();
    connection.down.waiting.clear();
    connection.draining = true;
    if (serverMayRead)
        ::shutdown(connection.up.to, SHUT_WR);
    else
        end(connection);
}

void FaultProxy::end(Connection &connection)
{
    closeSocket(connection.up.from, false);
    closeSocket(connection.up.to, false);
    connection.dead = true;
}

} // namespace godwit::test
