// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"
#include "app/session/paths.h"
#include "app/session/safeguards.h"
#include "app/session/signalwatch.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

/// Whether the terminal speaks UTF-8. Must come before QCoreApplication, which would complain about any other
/// locale on standard error and change it.
bool speaksUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return true;
    if (const char *all = std::getenv("LC_ALL")) {
        ::setenv("LANG", all, 1); // keeps the language
        ::unsetenv("LC_ALL");
    }
    ::setenv("LC_CTYPE", "C.UTF-8", 1);
    return false;
}

int terminalWidth()
{
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return qEnvironmentVariableIntValue("COLUMNS");
}

} // namespace

int main(int argc, char *argv[])
{
    guardProcess();
    std::signal(SIGPIPE, SIG_IGN); // "run | head" must not kill the run
    const bool unicode = speaksUtf8();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"godwitctl"_s);
    QCoreApplication::setApplicationVersion(programVersion());

    QFile out, err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(ExitCode::Database);
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    Console console(out, err,
                    {.terminal = terminal,
                     .colour = terminal && !qEnvironmentVariableIsSet("NO_COLOR"),
                     .unicode = unicode,
                     .outputDescriptor = STDOUT_FILENO,
                     .width = terminal ? std::function<int()>(terminalWidth) : nullptr});

    std::stop_source stop;
    const SignalWatch signalWatch([&stop](int) { stop.request_stop(); });
    return static_cast<int>(runProgram(QCoreApplication::arguments().mid(1), console, stop.get_token()));
}
