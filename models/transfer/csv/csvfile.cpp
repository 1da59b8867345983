// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/csvfile.h"

#include "models/transfer/transfererror.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error refused(ErrorKind side, const QString &object, const QString &cause, const QString &advice)
{
    return {.kind = side,
            .what = side == ErrorKind::Source ? Transfer::tr("Cannot read the source")
                                              : Transfer::tr("Cannot write to the destination"),
            .object = object,
            .cause = cause,
            .advice = advice};
}

QString kindOfFile(mode_t mode)
{
    if (S_ISDIR(mode))
        return Transfer::tr("it is a folder");
    if (S_ISFIFO(mode))
        return Transfer::tr("it is a named pipe");
    return Transfer::tr("it is a device or a socket, not a file");
}

} // namespace

Result<QString> csvPath(const ConnectionDef &connection, const QString &object, ErrorKind side)
{
    const QDir folder(connection.database);
    if (connection.database.isEmpty() || !folder.exists()) {
        return refused(side, connection.database, Transfer::tr("the connection's folder does not exist"),
                       Transfer::tr("Check the path in the connection."));
    }
    const QString root = QDir::cleanPath(folder.absolutePath());
    const QString path = QDir::cleanPath(folder.absoluteFilePath(object));
    const QStringList parts = object.split(u'/');
    if (object.isEmpty() || object.contains(QChar(u'\0')) || parts.contains(u".."_s) ||
        !path.startsWith(root.endsWith(u'/') ? root : root + u'/')) {
        return refused(side, object, Transfer::tr("the name leads out of the connection's folder"),
                       Transfer::tr("Name a file within %1.").arg(root));
    }
    return path;
}

FileDescriptor::~FileDescriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Result<FileDescriptor> openRegularFile(const QString &path, ErrorKind side)
{
    const QByteArray name = QFile::encodeName(path);
    FileDescriptor file(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)); // a pipe must not block
    if (!file.isOpen())
        return systemError(errno, side, refused(side, {}, {}, {}).what, path);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return systemError(errno, side, refused(side, {}, {}, {}).what, path);
    if (!S_ISREG(status.st_mode))
        return refused(side, path, kindOfFile(status.st_mode), Transfer::tr("Name a regular file."));
    return file;
}

Error systemError(int number, ErrorKind side, const QString &what, const QString &path)
{
    Error error{.kind = side,
                .what = what,
                .object = path,
                .cause = QString::fromLocal8Bit(std::strerror(number)),
                .code = QString::fromLatin1(strerrorname_np(number))};
    switch (number) {
    case ENOENT:
        error.cause = Transfer::tr("the file does not exist");
        error.advice = Transfer::tr("Check the step's object, or whether the file has been delivered.");
        break;
    case EACCES:
    case EPERM:
        error.cause = Transfer::tr("this account may not use it");
        error.advice = Transfer::tr("Check the permissions of the file and its folder.");
        break;
    case ENOSPC:
    case EDQUOT:
        error.cause = Transfer::tr("the disk is full");
        error.advice = Transfer::tr("Free some space and run the step again.");
        break;
    case EIO:
        error.advice = Transfer::tr("Check the disk.");
        break;
    default:
        break;
    }
    return error;
}

} // namespace godwit
