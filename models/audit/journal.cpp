// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journal.h"

#include "models/core/failpoint.h"
#include "models/core/statefolder.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// For start, outcome and acknowledgement of one attempt; a longer outcome is cut where the disk is full.
constexpr qint64 slotSize = 16 * 1024;
constexpr qsizetype shortText = 2000; ///< characters; JSON may write six bytes for one
constexpr qint64 longFile = 4 * 1024 * 1024;

/// The same outcome in few bytes. What is left out can be told again: the ledger of the destination knows
/// which rejected rows were loaded.
Ending shortened(Ending ending)
{
    if (ending.description.size() > shortText) {
        ending.description =
            ending.description.left(shortText) +
            QCoreApplication::translate("Journal", " … (shortened: the journal's disk was full)");
    }
    ending.resubmitted.clear();
    ending.notes.clear();
    return ending;
}

} // namespace

QString journalFolder() { return stateFolder() + u"/journal"_s; }

Result<std::shared_ptr<Journal>> Journal::open(const JournalOwner &owner, const QString &folder)
{
    auto file = JournalFile::create(folder, openRecord(owner));
    if (!file)
        return file.error();
    return std::shared_ptr<Journal>(new Journal(*std::move(file))); // its constructor is private
}

Journal::~Journal()
{
    if (!m_pending)
        m_file.remove();
}

Result<JournalSlot> Journal::reserve()
{
    const std::lock_guard lock(m_mutex);
    // Nothing in it is needed any more: a runner of many thousand steps must not fill the disk.
    if (m_slots == 0 && !m_pending && m_file.size() > longFile) {
        if (auto done = m_file.rewind(); !done)
            return done.error();
    }
    if (auto room = m_file.reserve((m_slots + 1) * slotSize); !room)
        return room.error();
    ++m_slots;
    return JournalSlot(shared_from_this());
}

Result<void> Journal::write(const JournalRecord &record, bool sync)
{
    const std::lock_guard lock(m_mutex);
    return m_file.append(record, sync);
}

void Journal::giveBack(bool settled)
{
    const std::lock_guard lock(m_mutex);
    --m_slots;
    m_pending = m_pending || !settled;
}

JournalSlot::JournalSlot(JournalSlot &&other) noexcept
    : m_journal(std::move(other.m_journal))
    , m_attempt(std::move(other.m_attempt))
    , m_started(other.m_started)
    , m_acknowledged(other.m_acknowledged)
{
    other.m_journal.reset();
}

JournalSlot::~JournalSlot()
{
    if (m_journal)
        m_journal->giveBack(!m_started || m_acknowledged);
}

Result<void> JournalSlot::start(const OpenAttempt &attempt)
{
    m_attempt = attempt;
    m_started = true;
    failPoint("journal.start");
    auto written = m_journal->write(startRecord(attempt), true);
    failPoint("journal.started");
    return written;
}

Result<void> JournalSlot::external(const QJsonObject &what)
{
    return m_journal->write(externalRecord(m_attempt, what), true);
}

Result<void> JournalSlot::finish(const Ending &ending)
{
    failPoint("journal.outcome");
    auto written = m_journal->write(outcomeRecord(m_attempt, ending), true);
    if (!written)
        written = m_journal->write(outcomeRecord(m_attempt, shortened(ending)), true);
    failPoint("journal.outcome-kept");
    return written;
}

void JournalSlot::acknowledge()
{
    failPoint("journal.ack");
    // Not synced: a replay finds out by itself that the audit database knows already.
    m_acknowledged = m_journal->write(ackRecord(m_attempt), false).ok();
    failPoint("journal.acked");
}

} // namespace godwit
