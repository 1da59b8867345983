// SPDX-License-Identifier: Apache-2.0
#include "models/audit/actor.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString readLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

/// Field 22 of /proc/<pid>/stat (proc(5)); the name in field 2 may hold blanks and parentheses. −1: no such
/// process.
qint64 processStart(qint64 pid)
{
    const QString stat = readLine(u"/proc/%1/stat"_s.arg(pid));
    const qsizetype nameEnd = stat.lastIndexOf(u')');
    if (nameEnd < 0)
        return -1;
    const QStringList fields = stat.mid(nameEnd + 2).split(u' ');
    const bool gone = !fields.isEmpty() && (fields.first() == u"Z" || fields.first() == u"X");
    return gone || fields.size() < 20 ? -1 : fields.at(19).toLongLong();
}

QString accountName()
{
    const passwd *account = getpwuid(geteuid()); // NOLINT(concurrency-mt-unsafe): read once at start
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

Actor thisProcess()
{
    Actor actor;
    actor.osUser = accountName();
    actor.host = QSysInfo::machineHostName();
    actor.bootId = readLine(u"/proc/sys/kernel/random/boot_id"_s);
    actor.pidNamespace = QFile::symLinkTarget(u"/proc/self/ns/pid"_s);
    actor.pid = getpid();
    actor.pidStart = processStart(actor.pid);
    return actor;
}

} // namespace

Actor Actor::current(const QString &operatorName)
{
    static const Actor self = thisProcess();
    Actor actor = self;
    actor.operatorName = operatorName.isEmpty() ? actor.osUser : operatorName;
    return actor;
}

QString Actor::ownerText() const
{
    const QJsonObject json{{u"operator"_s, operatorName}, {u"os_user"_s, osUser},      {u"host"_s, host},
                           {u"boot"_s, bootId},           {u"pid_ns"_s, pidNamespace}, {u"pid"_s, pid},
                           {u"pid_start"_s, pidStart}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Actor Actor::fromOwnerText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.operatorName = json.value(u"operator"_s).toString(),
            .osUser = json.value(u"os_user"_s).toString(),
            .host = json.value(u"host"_s).toString(),
            .bootId = json.value(u"boot"_s).toString(),
            .pidNamespace = json.value(u"pid_ns"_s).toString(),
            .pid = json.value(u"pid"_s).toInteger(),
            .pidStart = json.value(u"pid_start"_s).toInteger()};
}

QString Actor::displayText() const
{
    return QCoreApplication::translate("Actor", "%1 on %2 (process %3)").arg(operatorName, host).arg(pid);
}

bool Actor::isProvablyGone() const
{
    const Actor self = current();
    if (pid <= 0 || host != self.host || host.isEmpty())
        return false;
    if (bootId != self.bootId)
        return !bootId.isEmpty() && !self.bootId.isEmpty();
    if (pidNamespace != self.pidNamespace || pidNamespace.isEmpty())
        return false;
    return processStart(pid) != pidStart;
}

} // namespace godwit
