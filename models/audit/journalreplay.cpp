// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalreplay.h"

#include "models/audit/attemptstore.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/filecheck.h"
#include "models/audit/journalreader.h"
#include "models/core/failpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JournalReplay)
};

/// A journal whose runner is gone, locked so that nobody else replays it.
class DeadJournal
{
public:
    explicit DeadJournal(const QString &path)
        : m_path(path), m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW))
    {}
    ~DeadJournal()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    DeadJournal(const DeadJournal &) = delete;
    DeadJournal &operator=(const DeadJournal &) = delete;

    bool take() const
    {
        struct stat state = {};
        return m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0 && ::fstat(m_file, &state) == 0 &&
               state.st_nlink > 0; // else somebody has replayed and removed it meanwhile
    }
    std::optional<JournalSummary> read() const
    {
        QFile file;
        return file.open(m_file, QIODevice::ReadOnly) ? summaryOf(file) : std::nullopt;
    }
    void remove() const { ::unlink(QFile::encodeName(m_path).constData()); }
    /// What cannot be read may hold outcomes: nobody throws it away but a person.
    QString keepAside() const
    {
        QString aside = m_path + u".damaged"_s;
        ::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(aside).constData());
        return aside;
    }

private:
    const QString m_path;
    const int m_file;
};

Error damaged(const QString &path)
{
    return {.kind = ErrorKind::Io,
            .what = Text::tr("A journal is damaged"),
            .object = QDir::toNativeSeparators(path),
            .cause = Text::tr("only the records before the damage could be read"),
            .advice =
                Text::tr("Check the disk. Steps whose outcome was lost are shown as interrupted; a rerun "
                         "takes over what they did. Then delete the file.")};
}

Result<Connection> openOwner(const JournalSummary &journal)
{
    auto connection = openAudit(journal.owner.audit);
    if (!connection)
        return connection;
    if (auto whole = checkAuditFile(*connection); !whole)
        return whole.error();
    auto installation = installationId(*connection);
    if (!installation)
        return installation.error();
    if (*installation == journal.owner.installation)
        return connection;
    return Error{.kind = ErrorKind::Audit,
                 .what = Text::tr("A journal cannot be replayed"),
                 .object = QDir::toNativeSeparators(journal.path),
                 .cause = Text::tr("another audit database is now at %1").arg(journal.owner.audit),
                 .advice = Text::tr("Put the former one back; or, if what the journal says is not needed "
                                    "any more, delete the journal.")};
}

void replayOne(const JournalSummary &journal, const DeadJournal &file, ReplayOutcome &done)
{
    const QList<JournalledOutcome> pending = journal.pending();
    const auto dispose = [&] {
        if (journal.torn)
            done.errors.append(damaged(file.keepAside()));
        else
            file.remove();
    };
    if (pending.isEmpty())
        return dispose(); // what was only started is found dead by its lease
    std::optional<Error> failure;
    auto connection = openOwner(journal);
    if (!connection)
        failure = connection.error();
    const bool sameBoot = journal.owner.actor.bootId == Actor::current().bootId;
    int waiting = 0;
    for (JournalledOutcome outcome : pending) {
        if (!sameBoot)
            outcome.ending.endedAt = {}; // its clock began again
        if (failure) {
            ++waiting;
            continue;
        }
        failPoint("replay.outcome");
        auto recorded =
            AttemptStore(*connection, journal.owner.actor).finish(outcome.attempt, outcome.ending);
        failPoint("replay.recorded");
        if (recorded) {
            ++done.recorded;
        } else if (recorded.error().kind == ErrorKind::Fenced) {
            ++done.fenced;
        } else {
            failure = recorded.error();
            ++waiting;
        }
    }
    done.waiting += waiting;
    if (failure)
        done.errors.append(*failure);
    else
        dispose();
}

} // namespace

bool hasJournals(const QString &folder)
{
    return !QDir(folder).entryList({u"*.journal"_s}, QDir::Files).isEmpty();
}

ReplayOutcome replayJournals(const QString &audit, const QString &folder)
{
    ReplayOutcome done;
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.journal"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const DeadJournal file(directory.filePath(name));
        if (!file.take())
            continue;
        auto journal = file.read();
        if (!journal) {
            done.errors.append(damaged(file.keepAside()));
            continue;
        }
        journal->path = directory.filePath(name);
        if (audit.isEmpty() || journal->owner.audit == journalledName(audit))
            replayOne(*journal, file, done);
    }
    // Those that never got their name.
    const QStringList unfinished = directory.entryList({u".*.new"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : unfinished) {
        const DeadJournal file(directory.filePath(name));
        constexpr qint64 old = 60; // seconds: one that is being made is not locked yet
        if (QFileInfo(directory.filePath(name)).lastModified().secsTo(QDateTime::currentDateTime()) > old &&
            file.take())
            file.remove();
    }
    return done;
}

} // namespace godwit
