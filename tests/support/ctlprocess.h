// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace godwit::test
{

/// How a call of the real program ended.
struct CtlResult
{
    int code = -1; ///< -1: killed, or it did not end
    QString out;
    QString err;

    QJsonObject json() const; ///< standard output as one JSON document; empty where it is not exactly that
    QString text() const { return out + err; }
};

/// The built godwitctl as a process of its own, on one audit database.
class CtlProcess
{
public:
    /// `operatorName` is who the audit trail names; empty: the account.
    explicit CtlProcess(QString database = {}, QString operatorName = {});

    /// For the next start, besides the test's own environment.
    void setVariable(const QString &name, const QString &value);

    /// As if it were on another machine: with a host name and journals of its own (in `folder`). False where
    /// the kernel gives this account no name space.
    bool liveElsewhere(const QString &host, const QString &folder);

    /// Runs it to its end, for at most two minutes.
    static CtlResult run(const QString &database, const QStringList &arguments,
                         const QString &operatorName = {});

    /// Starts it and returns at once; false where it cannot be started.
    bool start(const QStringList &arguments);
    CtlResult wait();
    /// Sends SIGKILL; true where it was still alive. Returns when the process is gone.
    bool kill();
    /// SIGSTOP and SIGCONT.
    void freeze();
    void thaw();
    /// Waits until it has frozen itself (GODWIT_FREEZE_AT); false where it ended instead.
    bool waitUntilFrozen();
    /// Waits for a text on its standard output; false where it ended without it.
    bool waitFor(const QString &text);
    /// Sends SIGINT, as Ctrl+C does; it then cancels, and ends by itself.
    void interrupt();
    bool waitForEnd(int patienceMs); ///< false: it still runs
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    QString m_database;
    QString m_operator;
    QProcess m_process;
    QString m_out; ///< read by waitFor
};

} // namespace godwit::test
