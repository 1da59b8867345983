// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plaintext.h"
#include "app/cli/statustable.h"
#include "app/cli/statustexts.h"
#include "app/cli/watchview.h"

#include <QCoreApplication>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Single keys without echo; signals stay as they are, so Ctrl+C still ends everything cleanly.
class KeyMode
{
public:
    KeyMode()
    {
        m_active = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_former) == 0;
        if (!m_active)
            return;
        termios keys = m_former;
        keys.c_lflag &= ~tcflag_t(ICANON | ECHO);
        keys.c_cc[VMIN] = 0;
        keys.c_cc[VTIME] = 0;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &keys);
    }
    ~KeyMode()
    {
        if (m_active)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &m_former);
    }
    KeyMode(const KeyMode &) = delete;
    KeyMode &operator=(const KeyMode &) = delete;
    bool isActive() const { return m_active; }

private:
    bool m_active = false;
    termios m_former = {};
};

int terminalHeight()
{
    winsize size = {};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : 24;
}

class LiveView : public WatchView
{
    Q_DECLARE_TR_FUNCTIONS(LiveView)
public:
    explicit LiveView(const Invocation &call) : m_call(call)
    {
        m_call.console.control("\x1b[?1049h\x1b[?25l"); // the other screen, no cursor
    }
    ~LiveView() override
    {
        m_call.console.control("\x1b[?25h\x1b[?1049l");
        for (const QString &line : std::as_const(m_last))
            m_call.console.line(fitted(line));
    }

    void show(const WatchBoard::Snapshot &snapshot) override
    {
        const bool all = m_call.arguments.isSet(u"all-steps"_s) || !m_call.operands().isEmpty();
        QStringList lines = statusLines(snapshot.processes, {.allSteps = all}, m_call.console.width());
        if (lines.isEmpty())
            lines << (snapshot.read ? tr("No process is defined yet.") : tr("Reading …"));
        const QString summary = statusSummary(snapshot.processes);
        m_last = lines + QStringList{goneLine(snapshot), summary};

        const qsizetype room = std::max(3, terminalHeight() - 4);
        const bool cut = lines.size() > room;
        if (cut) {
            const qsizetype hidden = lines.size() - room + 1;
            lines = lines.mid(0, room - 1);
            lines << painted(Paint::Dim, tr("… and %1 more lines").arg(hidden));
        }
        lines << goneLine(snapshot) << summary
              << (snapshot.trouble.isEmpty()
                      ? painted(Paint::Dim,
                                tr("%1   q: end").arg(localTimeText(QDateTime::currentDateTime())))
                      : painted(
                            RunState::Failed,
                            tr("The audit database does not answer: %1").arg(snapshot.trouble.simplified())));
        m_call.console.control("\x1b[H");
        for (const QString &line : std::as_const(lines)) {
            m_call.console.control("\x1b[2K");
            m_call.console.line(fitted(line));
        }
        m_call.console.control("\x1b[J");
    }

    int inputDescriptor() const override { return m_keys.isActive() ? STDIN_FILENO : -1; }
    bool endRequested() override
    {
        char key = 0;
        bool end = false;
        while (::read(STDIN_FILENO, &key, 1) == 1)
            end = end || key == 'q' || key == 'Q';
        return end;
    }

private:
    /// A line that the terminal would wrap is two, and the table would no longer be where it is redrawn.
    QString fitted(const QString &line) const
    {
        const int width = m_call.console.width();
        return width > 0 ? elided(line, width) : line;
    }

    static QString goneLine(const WatchBoard::Snapshot &snapshot)
    {
        QStringList ids;
        for (const ProcessId &id : snapshot.gone)
            ids << id.text();
        return ids.isEmpty()
                   ? QString()
                   : painted(RunState::Interrupted,
                             tr("Processes of which all rows were deleted: %1").arg(ids.join(u", "_s)));
    }

    const Invocation &m_call;
    KeyMode m_keys;
    QStringList m_last; ///< what stays on the normal screen
};

} // namespace

std::unique_ptr<WatchView> liveView(const Invocation &call) { return std::make_unique<LiveView>(call); }

} // namespace godwit
