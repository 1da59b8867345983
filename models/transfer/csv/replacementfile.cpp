// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/csv/replacementfile.h"

#include "models/transfer/transfererror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

QString temporaryPrefix(const QFileInfo &target) { return u'.' + target.fileName() + u".godwit-"_s; }

/// A rename is on the disk only when its folder is.
Result<void> syncFolder(const QString &path)
{
    const FileDescriptor folder(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.number()) != 0)
        return systemError(errno, ErrorKind::Destination, cannotWrite(), path);
    return {};
}

} // namespace

Result<ReplacementFile> ReplacementFile::create(const QString &target, const QString &suffix)
{
    const QFileInfo given(target);
    const QString real = given.exists() ? given.canonicalFilePath() : target;
    removeAbandoned(real);
    const QFileInfo info(real);
    const QString temporary = info.absolutePath() + u'/' + temporaryPrefix(info) + suffix + u".part"_s;
    FileDescriptor file(
        ::open(QFile::encodeName(temporary).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.isOpen() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        return systemError(number, ErrorKind::Destination, cannotWrite(), temporary);
    }
    struct stat old = {};
    if (::stat(QFile::encodeName(real).constData(), &old) == 0)
        (void)::fchmod(file.number(), old.st_mode & 07777); // who could read the file still can
    return ReplacementFile(real, temporary, std::move(file));
}

ReplacementFile::ReplacementFile(QString target, QString temporary, FileDescriptor file)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
    , m_file(std::move(file))
    , m_hash(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{}

ReplacementFile::ReplacementFile(ReplacementFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, QString()))
    , m_file(std::move(other.m_file))
    , m_hash(std::move(other.m_hash))
    , m_size(other.m_size)
{}

ReplacementFile::~ReplacementFile()
{
    if (!m_temporary.isEmpty())
        ::unlink(QFile::encodeName(m_temporary).constData());
}

void ReplacementFile::removeAbandoned(const QString &target)
{
    const QFileInfo info(target);
    const QStringList left =
        info.dir().entryList({temporaryPrefix(info) + u"*.part"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : left) {
        const QByteArray path = QFile::encodeName(info.absolutePath() + u'/' + name);
        const FileDescriptor file(::open(path.constData(), O_WRONLY | O_CLOEXEC));
        if (file.isOpen() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData()); // its writer is gone
    }
}

Result<void> ReplacementFile::write(std::string_view bytes)
{
    m_hash->addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    m_size += qint64(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError(errno, ErrorKind::Destination, cannotWrite(), m_target);
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return {};
}

Result<void> ReplacementFile::sync()
{
    if (::fsync(m_file.number()) != 0)
        return systemError(errno, ErrorKind::Destination, cannotWrite(), m_target);
    return {};
}

Result<void> ReplacementFile::replace()
{
    if (::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0)
        return systemError(errno, ErrorKind::Destination, Transfer::tr("Cannot replace the file"), m_target);
    m_temporary.clear();
    return syncFolder(QFileInfo(m_target).absolutePath());
}

QString ReplacementFile::sha256() const { return QString::fromLatin1(m_hash->result().toHex()); }

QString fileSha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace godwit
