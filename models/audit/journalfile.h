// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/journalrecord.h"
#include "models/core/result.h"

#include <QString>

namespace godwit
{

/// The file under a journal: locked (flock) as long as its runner lives, with space prepared on the disk
/// ahead of its end, so that a full disk still takes what has to be written. One thread at a time.
class JournalFile
{
public:
    /// Makes it in a folder that only the owner may read, which is made where it is missing. It gets its name
    /// only when it is locked: otherwise another program could take it for a dead runner's. Error Io: what to
    /// free, or which folder to repair.
    static Result<JournalFile> create(const QString &folder, const JournalRecord &open);

    JournalFile(JournalFile &&other) noexcept;
    JournalFile &operator=(JournalFile &&) = delete;
    JournalFile(const JournalFile &) = delete;
    ~JournalFile();

    const QString &path() const { return m_path; }
    /// Prepares so many bytes behind the end; nothing where they are prepared already.
    Result<void> reserve(qint64 bytes);
    /// `sync`: it is on the disk when this returns.
    Result<void> append(const JournalRecord &record, bool sync);
    /// Begins again behind the first record: everything else was acknowledged.
    Result<void> rewind();
    qint64 size() const { return m_end; }
    void remove();

private:
    JournalFile(QString path, int file) : m_path(std::move(path)), m_file(file) {}
    Error failure(const QString &what) const;
    void takeBack(qint64 bytes);

    QString m_path;
    int m_file = -1;
    qint64 m_first = 0; ///< end of the first record
    qint64 m_end = 0;
    qint64 m_prepared = 0; ///< bytes of the file that have their place on the disk
    qint64 m_count = 0;    ///< records
};

} // namespace godwit
