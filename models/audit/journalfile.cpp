// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalfile.h"

#include "models/core/failpoint.h"
#include "models/core/mutation.h"
#include "models/core/ulid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qint64 atOnce = 64 * 1024; ///< prepared ahead: a call per step would cost more than the space

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

Error systemError(const QString &what, const QString &path, int number)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    Error error{.kind = ErrorKind::Io,
                .what = what,
                .object = QDir::toNativeSeparators(path),
                .cause = qt_error_string(number),
                .advice =
                    Text::tr("Check that this account owns the folder %1 and may write into it.").arg(folder),
                .code = QString::number(number)};
    if (number == ENOSPC || number == EDQUOT)
        error.advice = Text::tr("Free some space where the folder %1 lies and try again; nothing is started "
                                "without a journal.")
                           .arg(folder);
    error.transient = number == ENOSPC || number == EDQUOT;
    return error;
}

Result<void> makeFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (!QFileInfo(folder).isDir() && (!QDir().mkpath(QFileInfo(folder).absolutePath()) ||
                                       (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)))
        return systemError(Text::tr("Cannot make the journal's folder"), folder, errno);
    // It may have been made by hand, readable for all; a folder of somebody else stays as it is.
    (void)::chmod(name.constData(), 0700);
    return {};
}

} // namespace

Result<JournalFile> JournalFile::create(const QString &folder, const JournalRecord &open)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const QString name = newUlid();
    const QString path = folder + u'/' + name + u".journal"_s;
    const bool lockLate = isMutated("journal-locked-late");
    const QString temporary = lockLate ? path : folder + u"/."_s + name + u".new"_s;
    const int number =
        ::open(QFile::encodeName(temporary).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (number < 0)
        return systemError(Text::tr("Cannot make the journal"), path, errno);
    JournalFile file(temporary, number);
    failPoint("journal.created");
    Result<void> done = {};
    if (::flock(number, LOCK_EX | LOCK_NB) != 0)
        done = file.failure(Text::tr("Cannot lock the journal"));
    if (done)
        done = file.append(open, false);
    file.m_first = file.m_end;
    if (done)
        done = file.reserve(atOnce / 2);
    if (done && ::fsync(number) != 0)
        done = file.failure(Text::tr("Cannot write the journal"));
    failPoint("journal.locked");
    if (done && !lockLate &&
        ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        done = file.failure(Text::tr("Cannot make the journal"));
    if (!done) {
        file.remove();
        return done.error();
    }
    file.m_path = path;
    const int directory = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) { // the name is on the disk only when its folder is
        (void)::fsync(directory);
        ::close(directory);
    }
    failPoint("journal.renamed");
    return file;
}

JournalFile::JournalFile(JournalFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1))
    , m_first(other.m_first)
    , m_end(other.m_end)
    , m_prepared(other.m_prepared)
    , m_count(other.m_count)
{}

JournalFile::~JournalFile()
{
    if (m_file >= 0)
        ::close(m_file); // frees the lock
}

Error JournalFile::failure(const QString &what) const { return systemError(what, m_path, errno); }

Result<void> JournalFile::reserve(qint64 bytes)
{
    if (m_end + bytes <= m_prepared)
        return {};
    for (const qint64 wanted : {bytes + atOnce, bytes}) { // a small disk may have room for no more
        const int number = ::posix_fallocate(m_file, m_end, wanted);
        if (number == 0) {
            m_prepared = m_end + wanted;
            return {};
        }
        errno = number;
    }
    return failure(Text::tr("Cannot prepare space for the journal"));
}

Result<void> JournalFile::append(const JournalRecord &record, bool sync)
{
    const QByteArray bytes = encodeRecord(record, m_count);
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::pwrite(m_file, bytes.constData() + done, size_t(bytes.size() - done), m_end + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const Error error = failure(Text::tr("Cannot write the journal"));
            takeBack(done);
            return error;
        }
        done += written;
    }
    if (sync && ::fdatasync(m_file) != 0)
        return failure(Text::tr("Cannot write the journal"));
    m_end += bytes.size();
    m_prepared = std::max(m_prepared, m_end);
    ++m_count;
    return {};
}

/// Half a record would look like damage.
void JournalFile::takeBack(qint64 bytes)
{
    const QByteArray zeros(qsizetype(std::clamp<qint64>(m_prepared - m_end, 0, bytes)), '\0');
    [[maybe_unused]] const ssize_t cleared = ::pwrite(m_file, zeros.constData(), size_t(zeros.size()), m_end);
    [[maybe_unused]] const int cut = ::ftruncate(m_file, std::max(m_prepared, m_end));
}

Result<void> JournalFile::rewind()
{
    if (::ftruncate(m_file, m_first) != 0 || ::fdatasync(m_file) != 0)
        return failure(Text::tr("Cannot write the journal"));
    m_end = m_prepared = m_first;
    m_count = 1;
    return {};
}

void JournalFile::remove() { ::unlink(QFile::encodeName(m_path).constData()); }

} // namespace godwit
