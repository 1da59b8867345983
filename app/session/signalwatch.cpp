// SPDX-License-Identifier: Apache-2.0
#include "app/session/signalwatch.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace godwit
{
namespace
{

constexpr int watched[] = {SIGINT, SIGTERM, SIGHUP};
struct sigaction formerActions[std::size(watched)];
int readEnd = -1;
int writeEnd = -1; // read by the handler; set before it is installed

extern "C" void godwitSignalHandler(int number)
{
    const int saved = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
    errno = saved;
}

} // namespace

SignalWatch::SignalWatch(std::function<void(int)> received)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return; // without a pipe the signals keep their default effect
    readEnd = ends[0];
    writeEnd = ends[1];
    ::fcntl(writeEnd, F_SETFL, O_NONBLOCK); // a full pipe must not block the handler
    m_thread = std::thread([received = std::move(received)] {
        unsigned char byte = 0;
        while (true) {
            const ssize_t got = ::read(readEnd, &byte, 1);
            if (got < 0 && errno == EINTR)
                continue;
            if (got != 1 || byte == 0)
                return; // 0: the destructor
            received(byte);
        }
    });
    struct sigaction action = {};
    action.sa_handler = godwitSignalHandler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(watched); ++i) {
        ::sigaction(watched[i], &action, &formerActions[i]);
        // nohup(1) asks for a program that outlives its terminal.
        if (watched[i] == SIGHUP && formerActions[i].sa_handler == SIG_IGN)
            ::sigaction(SIGHUP, &formerActions[i], nullptr);
    }
}

SignalWatch::~SignalWatch()
{
    if (!m_thread.joinable())
        return;
    for (size_t i = 0; i < std::size(watched); ++i)
        ::sigaction(watched[i], &formerActions[i], nullptr);
    const unsigned char stop = 0;
    while (::write(writeEnd, &stop, 1) < 0 && (errno == EINTR || errno == EAGAIN)) {
    }
    m_thread.join();
    ::close(readEnd);
    ::close(writeEnd);
}

} // namespace godwit
