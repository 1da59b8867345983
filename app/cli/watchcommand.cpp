// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditaccess.h"
#include "app/cli/commands.h"
#include "app/cli/watchview.h"
#include "app/session/recoverywatch.h"
#include "models/audit/auditfeed.h"

#include <QCoreApplication>
#include <QThread>

#include <poll.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The feed on a thread of its own, filling the board, for as long as this lives.
class FeedThread
{
public:
    FeedThread(const QString &database, WatchBoard &board) : m_feed(new AuditFeed(database))
    {
        m_feed->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_feed, &QObject::deleteLater);
        // The feed itself is the context: the board is filled in its thread.
        QObject::connect(m_feed, &AuditFeed::changed, m_feed,
                         [&board](const AuditChanges &changes) { board.apply(changes); });
        QObject::connect(m_feed, &AuditFeed::connectionLost, m_feed,
                         [&board](const QString &why) { board.setTrouble(why); });
        QObject::connect(m_feed, &AuditFeed::connected, m_feed, [&board] { board.setTrouble({}); });
        m_thread.start();
        QMetaObject::invokeMethod(m_feed, &AuditFeed::start, Qt::QueuedConnection);
    }
    ~FeedThread()
    {
        QMetaObject::invokeMethod(m_feed, &AuditFeed::stop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    FeedThread(const FeedThread &) = delete;
    FeedThread &operator=(const FeedThread &) = delete;

private:
    QThread m_thread;
    AuditFeed *m_feed; ///< deletes itself when its thread ends
};

class WatchCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(WatchCommand)
public:
    QString name() const override { return u"watch"_s; }
    QString summary() const override { return tr("Follow processes and steps live."); }
    QString details() const override
    {
        return tr("A table that is redrawn in place on a terminal (q ends it), a line per change elsewhere, "
                  "JSON lines "
                  "with --json. Follows the audit tables, whoever writes them. With --until-done it ends "
                  "when nothing "
                  "runs any more, with code 1 if something watched has not succeeded or was deleted.");
    }
    QString operands() const override { return tr("[PROCESS…]", "operand"); }
    int mostOperands() const override { return -1; }
    QList<QCommandLineOption> options() const override
    {
        return {{u"until-done"_s, tr("End by itself as soon as nothing runs.")},
                {u"all-steps"_s, tr("Every step of every process.")}};
    }
    QList<CommandExample> examples() const override
    {
        return {{u"godwitctl watch"_s, tr("Watch everything.")},
                {u"godwitctl watch 4 --until-done"_s, tr("Wait until process 4 has ended.")}};
    }

    ExitCode run(const Invocation &call) const override
    {
        QList<ProcessId> watched;
        {
            auto connection = openForReading(call);
            if (!connection)
                return report(call, connection.error());
            auto processes = findProcesses(*connection, call.operands());
            if (!processes)
                return report(call, processes.error());
            if (!call.operands().isEmpty())
                watched = *processes;
        }
        WatchBoard board(watched);
        const RecoveryWatch recovery(call.options.database, actorOf(call), true);
        const FeedThread feed(call.options.database, board);
        const std::stop_callback onStop(call.stop, [&board] { board.wake(); });
        const std::unique_ptr<WatchView> view = call.options.json           ? jsonView(call)
                                                : call.console.isTerminal() ? liveView(call)
                                                                            : lineView(call);
        return follow(call, board, *view);
    }

private:
    static ExitCode follow(const Invocation &call, WatchBoard &board, WatchView &view)
    {
        const bool untilDone = call.arguments.isSet(u"until-done"_s);
        while (true) {
            const WatchBoard::Snapshot snapshot = board.take();
            view.show(snapshot);
            if (call.console.outputFailed())
                return ExitCode::Done; // a full disk has a code of its own
            if (untilDone && snapshot.read && !snapshot.running)
                return outcome(snapshot);
            if (call.stop.stop_requested())
                return ExitCode::Interrupted;
            pollfd sources[] = {{.fd = board.waitDescriptor(), .events = POLLIN, .revents = 0},
                                {.fd = view.inputDescriptor(), .events = POLLIN, .revents = 0},
                                {.fd = call.console.outputDescriptor(), .events = 0, .revents = 0}};
            constexpr int redrawMs = 1000; // durations grow and the terminal may have another size
            ::poll(sources, std::size(sources), redrawMs);
            if ((sources[1].revents & POLLIN) != 0 && view.endRequested())
                return ExitCode::Done;
            if ((sources[2].revents & (POLLERR | POLLHUP)) != 0)
                return ExitCode::Done; // "watch | head": its reader has gone
        }
    }

    static ExitCode outcome(const WatchBoard::Snapshot &snapshot)
    {
        const bool open =
            std::any_of(snapshot.processes.begin(), snapshot.processes.end(),
                        [](const CycleStatus &p) { return p.process.cycle > 0 && !p.process.complete; });
        return open || !snapshot.gone.isEmpty() ? ExitCode::Unsuccessful : ExitCode::Done;
    }
};

} // namespace

const Command *watchCommand()
{
    static const WatchCommand command;
    return &command;
}

} // namespace godwit
