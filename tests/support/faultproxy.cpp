// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultproxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace godwit::test
{
namespace
{

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(uint16_t(port));
    return address;
}

const sockaddr *plain(const sockaddr_in &address)
{
    return static_cast<const sockaddr *>(static_cast<const void *>(&address));
}

void prepare(int socket)
{
    constexpr int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(socket, F_SETFL, O_NONBLOCK);
}

} // namespace

FaultProxy::FaultProxy(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, plain(address), size) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, static_cast<sockaddr *>(static_cast<void *>(&address)), &size) != 0)
        std::abort(); // a test without its proxy would test nothing
    m_port = ntohs(address.sin_port);
    prepare(m_listener);
    m_thread = std::jthread([this](const std::stop_token &stop) {
        while (!stop.stop_requested())
            work();
    });
}

FaultProxy::~FaultProxy()
{
    m_thread.request_stop();
    wake();
    m_thread.join();
    for (Connection &connection : m_connections)
        end(connection);
    ::close(m_listener);
    ::close(m_wake);
}

void FaultProxy::wake() const { (void)::eventfd_write(m_wake, 1); }

void FaultProxy::setMode(Mode mode, int amount)
{
    const std::lock_guard lock(m_mutex);
    m_mode = mode;
    m_amount = amount;
    wake();
}

void FaultProxy::cutNow(Cut how)
{
    const std::lock_guard lock(m_mutex);
    m_cutAll = how;
    wake();
}

void FaultProxy::cutAfterBytes(long bytes, Cut how)
{
    const std::lock_guard lock(m_mutex);
    m_trap = Trap{.countdown = std::max(1L, bytes), .how = how};
}

void FaultProxy::cutAtRequest(std::string request, Cut how, Arrives arrives, int number)
{
    const std::lock_guard lock(m_mutex);
    m_trap = Trap{std::move(request), number, how, arrives};
}

void FaultProxy::heal()
{
    const std::lock_guard lock(m_mutex);
    m_mode = Mode::Pass;
    m_trap.reset();
    m_endSilent = true;
    wake();
}

bool FaultProxy::waitForCut(int soFar, std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, patience, [&] { return m_cuts > soFar; });
}

/// One round: waits until something can be done, and does it.
void FaultProxy::work()
{
    std::vector<pollfd> watched{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
    std::vector<std::pair<Connection *, Flow *>> flows;
    auto next = Clock::now() + 1h;
    {
        const std::lock_guard lock(m_mutex);
        for (Connection &connection : m_connections) {
            if (connection.silent || m_mode == Mode::BlackHole)
                continue;
            for (Flow *flow : {&connection.up, &connection.down}) {
                flows.emplace_back(&connection, flow);
                const bool writes = !flow->waiting.empty();
                if (writes && flow->due > Clock::now()) {
                    next = std::min(next, flow->due);
                    watched.push_back({-1, 0, 0});
                } else {
                    watched.push_back({writes        ? flow->to
                                       : flow->ended ? -1
                                                     : flow->from,
                                       short(writes ? POLLOUT : POLLIN), 0});
                }
            }
        }
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
    ::poll(watched.data(), watched.size(), int(std::clamp(wait, 0ms, 60'000ms).count()));
    eventfd_t woken = 0;
    (void)::eventfd_read(m_wake, &woken);

    const std::lock_guard lock(m_mutex);
    if (const auto all = std::exchange(m_cutAll, {})) {
        for (Connection &connection : m_connections)
            cut(connection, *all, false);
    }
    if (std::exchange(m_endSilent, false)) {
        for (Connection &connection : m_connections) {
            if (connection.silent)
                end(connection);
        }
    }
    if (m_mode != Mode::BlackHole) {
        for (size_t i = 0; i < flows.size(); ++i)
            serve(*flows[i].first, *flows[i].second, watched[i + 2].revents);
        if (watched[1].revents != 0)
            accept();
    }
    m_connections.remove_if([](const Connection &connection) { return connection.dead; });
}

void FaultProxy::accept()
{
    int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0)
        return;
    ++m_accepted;
    int server = m_mode == Mode::Refuse ? -1 : ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_serverPort);
    if (server < 0 || ::connect(server, plain(address), sizeof address) != 0) {
        closeSocket(client, true);
        closeSocket(server, false);
        return;
    }
    prepare(client);
    prepare(server);
    Connection connection;
    connection.up = {.from = client, .to = server};
    connection.down = {.from = server, .to = client};
    m_connections.push_back(std::move(connection));
}

} // namespace godwit::test
