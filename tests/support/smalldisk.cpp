// SPDX-License-Identifier: Apache-2.0
#include "tests/support/smalldisk.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

QString reason(const char *act)
{
    return u"%1: %2"_s.arg(QLatin1String(act), QString::fromLocal8Bit(strerror(errno)));
}

bool writeLine(const char *path, const QByteArray &line)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(line) == line.size();
}

} // namespace

QString enterOwnMounts()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return reason("unshare");
    if (user != 0) { // become the root of a name space that ends with this process
        (void)writeLine("/proc/self/setgroups", "deny");
        if (!writeLine("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1") ||
            !writeLine("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return reason("uid_map");
    }
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return reason("mount --make-rprivate /");
    return {};
}

SmallDisk::SmallDisk(QString folder, int kilobytes) : m_folder(std::move(folder))
{
    const QByteArray options = "mode=0700,size=" + QByteArray::number(kilobytes) + "k";
    m_mounted = ::mount("none", QFile::encodeName(m_folder).constData(), "tmpfs", MS_NOSUID | MS_NODEV,
                        options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::fill(int blocksLeft) const
{
    struct statvfs disk;
    if (::statvfs(QFile::encodeName(m_folder).constData(), &disk) != 0)
        qFatal("%s: %s", qPrintable(m_folder), strerror(errno));
    const qint64 wanted = (qint64(disk.f_bavail) - blocksLeft) * qint64(disk.f_bsize);
    QFile file(filler());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("%s: %s", qPrintable(filler()), qPrintable(file.errorString()));
    if (wanted > 0 && file.write(QByteArray(wanted, 'x')) != wanted)
        qFatal("%s: %s", qPrintable(filler()), qPrintable(file.errorString()));
}

void SmallDisk::free() const { QFile::remove(filler()); }

} // namespace godwit::test
