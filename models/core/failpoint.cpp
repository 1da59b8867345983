// SPDX-License-Identifier: Apache-2.0
#include "models/core/failpoint.h"

#ifndef GODWIT_NO_FAULTS

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unistd.h>

namespace godwit
{
namespace
{

std::mutex guard;
std::map<std::string, int, std::less<>> reached; ///< how often, by name
int places = 0;                                  ///< reached in all

/// "name", "name:3" or "17".
bool isMeant(const char *wanted, std::string_view name, int times)
{
    if (!wanted || !*wanted)
        return false;
    const std::string_view text(wanted);
    if (text.find_first_not_of("0123456789") == std::string_view::npos)
        return std::atoi(wanted) == places;
    const size_t colon = text.find(':');
    const int which = colon == std::string_view::npos ? 1 : std::atoi(wanted + colon + 1);
    return text.substr(0, colon) == name && times == which;
}

void note(const char *file, std::string line)
{
    line += '\n';
    const int out = ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (out < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(out, line.data(), line.size());
    ::close(out);
}

} // namespace

void failPoint(const char *name)
{
    const std::lock_guard lock(guard); // the others wait here while it dies
    const int times = ++reached[name];
    ++places;
    if (const char *const file = std::getenv("GODWIT_POINTS_TO"))
        note(file, name);
    if (isMeant(std::getenv("GODWIT_CRASH_AT"), name, times))
        ::kill(::getpid(), SIGKILL);
    if (isMeant(std::getenv("GODWIT_FREEZE_AT"), name, times))
        ::raise(SIGSTOP); // to this thread: sent to the process, another takes it while this one runs on
}

} // namespace godwit

#endif
