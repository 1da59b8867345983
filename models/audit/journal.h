// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/journalentries.h"
#include "models/audit/journalfile.h"

#include <memory>
#include <mutex>

namespace godwit
{

class JournalSlot;

/// $XDG_STATE_HOME/godwit/journal: of every runner of this account on this machine.
QString journalFolder();

/// What this runner did, on its own disk: the outcome of a step is written here before the audit database is
/// told, so that neither a crash nor an audit database that is away loses it (audit-protocol.md, section 5).
/// One per runner and audit database; when its last holder lets go, the file vanishes if everything in it was
/// acknowledged, and else waits for replayJournals(). Any thread.
class Journal : public std::enable_shared_from_this<Journal>
{
public:
    /// Error Io: no journal, and then nothing may be started.
    static Result<std::shared_ptr<Journal>> open(const JournalOwner &owner,
                                                 const QString &folder = journalFolder());
    ~Journal();

    /// Room on the disk for all that one more attempt will have to say. Error Io: do not claim it.
    Result<JournalSlot> reserve();
    QString path() const { return m_file.path(); }

private:
    friend class JournalSlot;
    explicit Journal(JournalFile file) : m_file(std::move(file)) {}
    Result<void> write(const JournalRecord &record, bool sync);
    void giveBack(bool settled);

    std::mutex m_mutex; ///< guards what follows
    JournalFile m_file;
    int m_slots = 0;        ///< attempts that may still have something to say
    bool m_pending = false; ///< an attempt ended here without an acknowledgement
};

/// The part of a journal that belongs to one attempt, in the order reserve, start, (external,) finish,
/// acknowledge. One thread at a time.
class JournalSlot
{
public:
    JournalSlot(JournalSlot &&other) noexcept;
    JournalSlot &operator=(JournalSlot &&) = delete;
    /// Before acknowledge(): what was written stays for the replay.
    ~JournalSlot();

    /// Right after the claim, before anything is done: on the disk when it returns.
    Result<void> start(const OpenAttempt &attempt);
    /// Something outside is about to do the work (the intent), or does (its id): on the disk when it returns.
    Result<void> external(const QJsonObject &what);
    /// How it ended: on the disk when it returns, even where the disk is full by now.
    Result<void> finish(const Ending &ending);
    /// The audit database has it; or it lost its lease, and the trail says so.
    void acknowledge();

private:
    friend class Journal;
    explicit JournalSlot(std::shared_ptr<Journal> journal) : m_journal(std::move(journal)) {}

    std::shared_ptr<Journal> m_journal; ///< nullptr when moved from
    OpenAttempt m_attempt;
    bool m_started = false;
    bool m_acknowledged = false;
};

} // namespace godwit
