// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/backgroundtasks.h"
#include "app/desktop/connectservice.h"
#include "app/desktop/databasewatch.h"
#include "app/desktop/operatorservice.h"
#include "app/desktop/rightsservice.h"
#include "app/desktop/runservice.h"
#include "app/desktop/verifyservice.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>

namespace godwit
{

class MainWindow;
class Settings;

/// Connects the window's wishes to what fulfils them: the feed of the open database, runs, files. Nothing
/// here waits on the GUI thread. Window and settings must outlive it.
class DesktopSession : public QObject
{
    Q_OBJECT

public:
    DesktopSession(MainWindow &window, Settings &settings, Actor actor, QObject *parent = nullptr);

    /// `create`: make it where it is missing.
    void openDatabase(const QString &path, bool create = false);
    /// Writes the sample migration (or sets it back) and opens it.
    void openSample(const QString &folder);
    QString databasePath() const { return m_watch ? m_watch->path() : QString(); }
    RunService &runs() { return m_runs; }

private:
    void connectWindow();
    void watch(const QString &path);
    void recoverDeadRuns();
    void noteConnected(bool monitoringOnly);
    void noteLost(const QString &why);
    void preview(const QList<RunRequest> &requests);
    void run(QList<RunRequest> requests);
    void cancel(const ProcessId &process, const QList<StepId> &steps);
    void importDefinition(const QString &file);
    void connectVerify();
    void connectServers();
    void noteNotOpened(const QString &path, const Error &error);
    void showRecent();
    void showRights(const AccountRights &rights);
    void exportRejects(const StepKey &key, const QString &file);
    void exportTo(const QString &file, const QString &format);

    MainWindow &m_window;
    Settings &m_settings;
    const Actor m_actor;
    QDateTime m_liveSince;
    QTimer m_reaper; ///< looks for dead runners of other programs
    std::unique_ptr<DatabaseWatch> m_watch;
    RunService m_runs;
    VerifyService m_verify;
    OperatorService m_operator;
    ConnectService m_connect;
    RightsService m_rights;
    BackgroundTasks m_names;    ///< of databases
    BackgroundTasks m_recovery; ///< a server that does not answer must not keep the others waiting
    BackgroundTasks m_tasks;    ///< last: its work ends before anything it uses
};

} // namespace godwit
