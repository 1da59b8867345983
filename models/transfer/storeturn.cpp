// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/storeturn.h"

#include <QFileInfo>
#include <QHash>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Users
{
    int readers = 0;
    bool writer = false;
};

// Who uses which file in this process; the operating system's locks cannot tell threads apart.
std::mutex mutex;
std::condition_variable_any changed;
QHash<QString, Users> &users()
{
    static QHash<QString, Users> all;
    return all;
}

} // namespace

StoreTurn StoreTurn::take(const QString &read, const QString &write, std::stop_token stop)
{
    std::unique_lock lock(mutex);
    const bool mine = changed.wait(lock, std::move(stop), [&] {
        const Users atSource = users().value(read);
        const Users atDestination = users().value(write);
        const bool mayRead = read.isEmpty() || !atSource.writer;
        const bool mayWrite = write.isEmpty() || (!atDestination.writer && atDestination.readers == 0);
        return mayRead && mayWrite;
    });
    StoreTurn turn;
    if (!mine)
        return turn;
    if (!write.isEmpty())
        users()[write].writer = true;
    if (!read.isEmpty() && read != write)
        ++users()[read].readers;
    turn.m_read = read == write ? QString() : read;
    turn.m_write = write;
    return turn;
}

StoreTurn::~StoreTurn()
{
    if (m_read.isEmpty() && m_write.isEmpty())
        return;
    {
        const std::lock_guard lock(mutex);
        if (!m_write.isEmpty())
            users().remove(m_write);
        if (!m_read.isEmpty() && --users()[m_read].readers == 0)
            users().remove(m_read);
    }
    changed.notify_all();
}

QString fileIdentity(const QString &path)
{
    const QFileInfo info(path);
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    // Not there yet: the same text as after it was made.
    return QString(QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName());
}

} // namespace godwit
