// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace godwit::test
{

/// A TCP proxy on the loopback, in front of a server on the loopback, that is as bad as networks get. One
/// thread of its own works; every method may be called from any thread and takes effect at once.
class FaultProxy
{
public:
    /// What happens to every connection, also to those that come.
    enum class Mode {
        Pass,
        Delay,     ///< each piece arrives `amount` ms later
        Throttle,  ///< `amount` bytes a second, each way
        BlackHole, ///< nothing arrives any more, and nobody is told; goes on where it was under another mode
        Refuse     ///< new connections are reset; old ones pass
    };
    /// How one connection ends.
    enum class Cut {
        Fin,    ///< closed in good order
        Reset,  ///< RST: "connection reset by peer"
        Silence ///< a black hole for this connection alone, for ever
    };
    /// Does the request arrive before the cut? Its answer never does.
    enum class Arrives { Yes, No };

    explicit FaultProxy(int serverPort);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    int port() const { return m_port; }

    void setMode(Mode mode, int amount = 0);
    /// Every connection there is.
    void cutNow(Cut how);
    /// The connection that moves the byte of that number from now on, both ways together.
    void cutAfterBytes(long bytes, Cut how);
    /// The connection whose client sends `request` for the `number`-th time from now on.
    void cutAtRequest(std::string request, Cut how, Arrives arrives, int number = 1);
    /// Forgets what was asked for and has not happened, and passes everything. Silent connections end now, as
    /// if the server had noticed by its keepalive.
    void heal();

    /// COMMIT as PostgreSQL's clients (simple and extended protocol) and MariaDB's send it.
    static std::string postgresCommit() { return {"COMMIT\0", 7}; }
    static std::string mariadbCommit()
    {
        return "\x03"
               "COMMIT";
    }

    int cuts() const { return m_cuts; } ///< connections that were cut by cutAfterBytes or cutAtRequest
    bool waitForCut(int soFar, std::chrono::milliseconds patience); ///< until cuts() is greater
    int connections() const { return m_accepted; }                  ///< that ever came
    long bytes() const { return m_moved; }

private:
    using Clock = std::chrono::steady_clock;
    struct Flow
    {
        int from = -1;
        int to = -1;
        std::string waiting;   ///< read and not yet written
        std::string seen;      ///< the end of what was read before, where a request may have begun
        Clock::time_point due; ///< `waiting` is not written before
        bool ended = false;    ///< `from` sends no more
    };
    struct Connection
    {
        Flow up; ///< from the client
        Flow down;
        std::optional<Cut> cutWhenWritten;
        bool silent = false;
        bool dead = false;
        bool draining = false; ///< the client is gone, the server still reads what had arrived
    };
    struct Trap
    {
        std::string request;
        long countdown = 0; ///< bytes where `request` is empty, else requests
        Cut how = Cut::Fin;
        Arrives arrives = Arrives::Yes;
    };

    void work();
    void accept();
    void serve(Connection &connection, Flow &flow, short events);
    void read(Connection &connection, Flow &flow);
    void write(Connection &connection, Flow &flow);
    void lookForRequest(Connection &connection, Flow &flow);
    void cut(Connection &connection, Cut how, bool serverMayRead);
    void trapped(Connection &connection, Cut how, bool serverMayRead);
    static void end(Connection &connection);
    static void closeSocket(int &socket, bool reset);
    void wake() const;

    int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    int m_wake = -1;                     ///< eventfd
    std::list<Connection> m_connections; ///< of the thread
    std::mutex m_mutex;                  ///< of the rest
    Mode m_mode = Mode::Pass;
    int m_amount = 0;
    std::optional<Cut> m_cutAll;
    bool m_endSilent = false;
    std::optional<Trap> m_trap;
    std::condition_variable m_changed;
    std::atomic<int> m_cuts = 0;
    std::atomic<int> m_accepted = 0;
    std::atomic<long> m_moved = 0;
    std::jthread m_thread; ///< last: uses all of the above
};

} // namespace godwit::test
