// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditfeed.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/changelog.h"
#include "models/audit/readingcheck.h"
#include "models/audit/rejectstore.h"
#include "models/core/clock.h"

#include <QSet>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto firstBackOff = 100ms;
constexpr auto shortestPause = 100ms; ///< between two readings, however often somebody notifies
constexpr auto longestBackOff = 5s;
/// Leases die without anybody writing a row: running processes are derived again this often.
constexpr auto expiryInterval = 2s;
/// What operators say about the rows of others is no row that a trigger tells of.
constexpr auto lookInterval = 2s;
constexpr qsizetype stepsPerMessage = 1000;

} // namespace

AuditFeed::AuditFeed(QString address, QObject *parent)
    : QObject(parent), m_address(std::move(address)), m_timer(this)
{
    qRegisterMetaType<AuditChanges>();
    qRegisterMetaType<Details>();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AuditFeed::poll);
}

AuditFeed::~AuditFeed() = default;

void AuditFeed::start() { poll(); }

void AuditFeed::stop()
{
    m_timer.stop();
    m_log.reset();
    m_connection.reset();
}

void AuditFeed::refresh()
{
    if (!m_connection) {
        poll();
        return;
    }
    auto looked = lookAgain();
    auto done = looked ? readEverything() : Result<void>(looked.error());
    if (!done)
        lost(done.error());
}

Result<void> AuditFeed::openConnection()
{
    auto opened = openAudit(m_address, ConnectionSpec::Access::ReadOnly);
    if (!opened)
        return opened.error();
    m_connection = std::make_unique<Connection>(*std::move(opened));
    m_connection->setReopens(false); // whoever looks at it must know that nothing comes any more
    m_log = ChangeLog::of(*m_connection);
    (void)m_connection->listen(u"godwit_change"_s, this, [this] { wake(); });
    return {};
}

void AuditFeed::poll()
{
    if (!m_connection) {
        auto opened = openConnection();
        auto read = opened ? readEverything() : opened;
        if (!read) {
            lost(read.error());
            return;
        }
        m_failures = 0;
        emit connected(m_connection->reading().bare);
    } else {
        if (auto read = readChanges(); !read) {
            lost(read.error());
            return;
        }
    }
    m_lastPoll = bootTime();
    m_timer.start(m_log->interval());
}

Result<void> AuditFeed::readChanges()
{
    // Whoever slept for long may find that the changes have been taken away meanwhile.
    const bool slept = bootTime() - m_lastPoll > changesKept / 2;
    const bool due = m_log->netInterval() > 0ms && bootTime() > m_lastWhole + m_log->netInterval();
    if (slept || due || bootTime() >= m_nextLook) {
        auto changed = lookAgain();
        if (!changed)
            return changed.error();
        if (slept || due || *changed)
            return readEverything();
    }
    auto processes = m_log->changedProcesses();
    if (!processes)
        return processes.error();
    QList<ProcessId> affected = *processes;
    affected += running(affected);
    auto read = readProcesses(affected);
    flush();
    return read;
}

/// True: everything has to be read anew.
Result<bool> AuditFeed::lookAgain()
{
    m_nextLook = bootTime() + lookInterval;
    auto change = checkReading(*m_connection);
    if (!change)
        return change.error();
    if (*change == ReadingChange::Ready) {
        if (auto opened = openConnection(); !opened)
            return opened.error();
        emit connected(m_connection->reading().bare);
    }
    return *change != ReadingChange::None;
}

/// Somebody has committed a change: read it soon, many at once.
void AuditFeed::wake()
{
    const auto soonest = std::max<std::chrono::milliseconds>(m_lastPoll + shortestPause - bootTime(), 1ms);
    if (m_connection && m_timer.remainingTimeAsDuration() > soonest)
        m_timer.start(soonest);
}

/// Processes that run and are not in the list, now and then.
QList<ProcessId> AuditFeed::running(const QList<ProcessId> &besides)
{
    if (bootTime() < m_nextExpiryCheck)
        return {};
    m_nextExpiryCheck = bootTime() + expiryInterval;
    QList<ProcessId> ids;
    for (const CycleStatus &status : std::as_const(m_known)) {
        if (status.process.state == RunState::Running && !besides.contains(status.process.id))
            ids.append(status.process.id);
    }
    return ids;
}

Result<void> AuditFeed::readEverything()
{
    if (auto started = m_log->start(); !started)
        return started.error();
    auto known = knownProcesses(*m_connection);
    if (!known)
        return known.error();
    QList<ProcessId> ids = *known;
    const QSet<ProcessId> present(ids.begin(), ids.end());
    for (auto it = m_known.keyBegin(); it != m_known.keyEnd(); ++it) {
        if (!present.contains(*it))
            ids.append(*it);
    }
    if (auto done = readProcesses(ids); !done)
        return done.error();
    flush(std::exchange(m_initial, false));
    m_lastWhole = bootTime();
    return {};
}

Result<void> AuditFeed::readProcesses(const QList<ProcessId> &processes)
{
    for (const ProcessId &id : processes) {
        auto history = loadProcessHistory(*m_connection, id);
        if (!history)
            return history.error();
        const bool exists = history->process || history->cycle > 0 || !history->steps.isEmpty();
        if (exists) {
            const CycleStatus now = deriveStatus(*history);
            emitDifference(id, &now);
        } else {
            emitDifference(id, nullptr);
        }
    }
    return {};
}

void AuditFeed::emitDifference(const ProcessId &id, const CycleStatus *now)
{
    const auto known = m_known.constFind(id);
    const CycleStatus before = known == m_known.constEnd() ? CycleStatus() : *known;
    if (!now) {
        if (m_known.remove(id))
            m_pending.removedProcesses.append(id);
        return;
    }
    if (known == m_known.constEnd() || before.process != now->process)
        m_pending.processes.append(now->process);

    QHash<StepId, const StepStatus *> former;
    for (const StepStatus &step : before.steps)
        former.insert(step.key.step, &step);
    for (const StepStatus &step : now->steps) {
        const StepStatus *same = former.take(step.key.step);
        if (same && *same == step)
            continue;
        m_pending.steps.append(step);
        if (m_pending.steps.size() >= stepsPerMessage)
            flush();
    }
    for (auto gone = former.cbegin(); gone != former.cend(); ++gone)
        m_pending.removedSteps.append({id, gone.key()});
    m_known.insert(id, *now);
}

void AuditFeed::flush(bool initialEnd)
{
    m_pending.initialEnd = initialEnd;
    if (m_pending.isEmpty())
        return;
    m_pending.asOf = utcNow();
    emit changed(std::exchange(m_pending, {}));
}

void AuditFeed::lost(const Error &error)
{
    flush(); // what was read before is true, and known from now on
    m_log.reset();
    m_connection.reset();
    ++m_failures;
    emit connectionLost(error.text());
    m_timer.start(
        std::min<std::chrono::milliseconds>(firstBackOff * (1 << std::min(m_failures, 6)), longestBackOff));
}

void AuditFeed::loadDetails(const ProcessId &process, const StepId &step)
{
    if (!m_connection)
        return;
    auto history = loadProcessHistory(*m_connection, process);
    auto runs = loadRuns(*m_connection, process);
    auto events = loadEvents(*m_connection, process, step);
    if (!history || !runs || !events)
        return; // the next poll says that the connection is lost
    Details details{.process = process, .step = step, .runs = *runs, .events = *events};
    if (history->process)
        details.processDef = *history->process;
    for (const StepDef &def : std::as_const(history->steps)) {
        if (def.key.step == step)
            details.stepDef = def;
    }
    if (!step.isEmpty()) {
        auto attempts = loadAttempts(*m_connection, process, step);
        if (!attempts)
            return;
        details.attempts = *attempts;
        constexpr int mostRejects = 1'000;
        auto rejects = loadRejects(*m_connection, process, step, mostRejects);
        if (!rejects)
            return;
        details.rejects = *rejects;
    }
    emit detailsLoaded(details);
}

} // namespace godwit
