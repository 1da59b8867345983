// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ctlprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

constexpr int longestMs = 120'000;

bool writeLine(const char *path, const char *line)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::write(file, line, std::strlen(line)) > 0;
    return ::close(file) == 0 && written;
}

/// Between fork and exec: another host name. Who is not root needs a name space in which he may set it.
bool moveTo(const char *host, const char *account)
{
    if (::geteuid() == 0)
        return ::unshare(CLONE_NEWUTS) == 0 && ::sethostname(host, std::strlen(host)) == 0;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWUTS) == 0 && writeLine("/proc/self/uid_map", account) &&
           ::sethostname(host, std::strlen(host)) == 0;
}

} // namespace

QJsonObject CtlResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

CtlProcess::CtlProcess(QString database, QString operatorName)
    : m_database(std::move(database)), m_operator(std::move(operatorName))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"GODWIT_DATABASE"_s); // the tester's own
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
}

void CtlProcess::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

bool CtlProcess::liveElsewhere(const QString &host, const QString &folder)
{
    const QByteArray name = host.toLatin1();
    const QByteArray user = QByteArray::number(::geteuid());
    const auto move = [name, account = user + ' ' + user + " 1"] {
        if (!moveTo(name.constData(), account.constData()))
            ::_exit(99);
    };
    QProcess trial;
    trial.setChildProcessModifier(move);
    trial.start(u"true"_s, QStringList());
    if (!trial.waitForFinished(longestMs) || trial.exitCode() != 0)
        return false;
    m_process.setChildProcessModifier(move);
    setVariable(u"XDG_STATE_HOME"_s, folder);
    return true;
}

void CtlProcess::freeze()
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void CtlProcess::thaw()
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGCONT);
}

bool CtlProcess::waitUntilFrozen()
{
    QDeadlineTimer deadline(longestMs);
    while (isRunning() && !deadline.hasExpired()) {
        QFile state(u"/proc/%1/stat"_s.arg(m_process.processId()));
        if (state.open(QIODevice::ReadOnly)) {
            const QByteArray line = state.readAll(); // proc(5): the state follows the name in parentheses
            if (line.mid(line.lastIndexOf(')') + 2, 1) == "T")
                return true;
        }
        m_process.waitForFinished(5);
    }
    return false;
}

bool CtlProcess::waitFor(const QString &text)
{
    QDeadlineTimer deadline(longestMs);
    while (!m_out.contains(text) && !deadline.hasExpired()) {
        const bool ended = !isRunning();
        m_process.waitForReadyRead(50);
        m_out += QString::fromUtf8(m_process.readAllStandardOutput());
        if (ended)
            break;
    }
    return m_out.contains(text);
}

CtlResult CtlProcess::run(const QString &database, const QStringList &arguments, const QString &operatorName)
{
    CtlProcess process(database, operatorName);
    if (!process.start(arguments))
        return {.err = process.m_process.errorString()};
    return process.wait();
}

bool CtlProcess::start(const QStringList &arguments)
{
    QStringList all{u"--language"_s, u"en"_s};
    if (!m_database.isEmpty())
        all += {u"--database"_s, m_database};
    if (!m_operator.isEmpty())
        all += {u"--operator"_s, m_operator};
    m_process.start(QStringLiteral(GODWITCTL), all + arguments, QIODevice::ReadOnly);
    return m_process.waitForStarted();
}

CtlResult CtlProcess::wait()
{
    CtlResult result;
    const bool ended = m_process.waitForFinished(longestMs) || !isRunning();
    if (!ended)
        kill();
    else if (m_process.exitStatus() == QProcess::NormalExit)
        result.code = m_process.exitCode();
    result.out = m_out + QString::fromUtf8(m_process.readAllStandardOutput());
    result.err = QString::fromUtf8(m_process.readAllStandardError());
    return result;
}

bool CtlProcess::kill()
{
    // Not QProcess::kill(): between a look at the state and the signal the process may end by itself, and
    // only its exit status knows.
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGKILL);
    if (isRunning())
        m_process.waitForFinished(longestMs);
    return m_process.exitStatus() == QProcess::CrashExit;
}

void CtlProcess::interrupt()
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGINT);
}

bool CtlProcess::waitForEnd(int patienceMs) { return m_process.waitForFinished(patienceMs) || !isRunning(); }

} // namespace godwit::test
