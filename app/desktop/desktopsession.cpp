// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktopsession.h"

#include "app/desktop/filetasks.h"
#include "app/session/settings.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/cancelrequests.h"
#include "models/audit/journalreplay.h"
#include "models/database/databaseaddress.h"
#include "models/reports/reportformats.h"
#include "models/runners/orchestrator.h"
#include "views/mainwindow.h"

#include <QDir>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto reapInterval = 60s;

Result<QList<RunPreview>> previewAll(const QString &path, const QList<RunRequest> &requests)
{
    QList<RunPreview> previews;
    for (const RunRequest &request : requests) {
        auto preview = Orchestrator::preview(path, request);
        if (!preview)
            return preview.error();
        previews.append(*preview);
    }
    return previews;
}

Result<void> leaveCancelRequest(const QString &path, const ProcessId &process, const QList<StepId> &steps,
                                const Actor &actor)
{
    auto connection = openAudit(path);
    if (!connection)
        return connection.error();
    return requestCancel(*connection, process, steps, actor);
}

} // namespace

DesktopSession::DesktopSession(MainWindow &window, Settings &settings, Actor actor, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_actor(std::move(actor))
    , m_runs(m_actor)
    , m_verify(m_actor)
    , m_operator(window, m_actor)
    , m_connect(window)
{
    connectWindow();
    connectVerify();
    connectServers();
    m_reaper.setInterval(reapInterval);
    connect(&m_reaper, &QTimer::timeout, this, &DesktopSession::recoverDeadRuns);
    connect(&m_runs, &RunService::ended, &m_window, &MainWindow::showSummary);
    connect(&m_runs, &RunService::failed, &m_window, &MainWindow::showError);
    connect(&m_runs, &RunService::told, &m_window, &MainWindow::showInformation);
    connect(&m_runs, &RunService::activeChanged, &m_window,
            [this](int runs) { m_window.setRunsHere(runs > 0); });
    QList<ExportFormat> formats;
    for (const ReportFormat *format : reportFormats())
        formats.append({format->name(), format->description(), format->suffix()});
    m_window.setExportFormats(formats);
    connect(&m_operator, &OperatorService::databaseChanged, this, [this] {
        if (m_watch)
            m_watch->refresh();
    });
    showRecent();
    m_window.setLanguage(m_settings.language());
}

void DesktopSession::connectWindow()
{
    connect(&m_window, &MainWindow::previewRequested, this, &DesktopSession::preview);
    connect(&m_window, &MainWindow::runRequested, this, &DesktopSession::run);
    connect(&m_window, &MainWindow::cancelRequested, this, &DesktopSession::cancel);
    connect(&m_window, &MainWindow::detailsRequested, this,
            [this](const ProcessId &process, const StepId &step) {
                if (m_watch)
                    m_watch->loadDetails(process, step);
            });
    connect(&m_window, &MainWindow::refreshRequested, this, [this] {
        if (m_watch)
            m_watch->refresh();
    });
    connect(&m_window, &MainWindow::openDatabaseRequested, this,
            [this](const QString &path) { openDatabase(path); });
    connect(&m_window, &MainWindow::newDatabaseRequested, this,
            [this](const QString &path) { openDatabase(path, true); });
    connect(&m_window, &MainWindow::importRequested, this, &DesktopSession::importDefinition);
    connect(&m_window, &MainWindow::exportRequested, this, &DesktopSession::exportTo);
    connect(&m_window, &MainWindow::sampleRequested, this, &DesktopSession::openSample);
    connect(&m_window, &MainWindow::languageChosen, this,
            [this](const QString &code) { m_settings.setLanguage(code); });
    connect(&m_window, &MainWindow::themeChosen, this,
            [this](const QString &theme) { m_settings.setTheme(theme); });
}

void DesktopSession::connectVerify()
{
    connect(&m_window, &MainWindow::verifyRequested, this,
            [this](const QList<VerifyChoice> &choices) { m_verify.start(databasePath(), choices); });
    connect(&m_window, &MainWindow::verifyCancelled, &m_verify, &VerifyService::cancel);
    connect(&m_window, &MainWindow::rejectsExportRequested, this, &DesktopSession::exportRejects);
    connect(&m_verify, &VerifyService::progressed, &m_window, &MainWindow::showVerifyProgress);
    connect(&m_verify, &VerifyService::ended, &m_window, &MainWindow::showVerified);
    connect(&m_verify, &VerifyService::notRecorded, &m_window, &MainWindow::showError);
    connect(&m_verify, &VerifyService::failed, &m_window, [this](const Error &error) {
        m_window.endVerify();
        if (error.kind == ErrorKind::Cancelled)
            m_window.showInformation(tr("The comparison was cancelled."));
        else
            m_window.showError(error);
    });
}

void DesktopSession::openDatabase(const QString &path, bool create)
{
    const auto open = [path, create]() -> Result<QString> {
        if (create)
            return createDatabase(path);
        auto connection = openAudit(path, ConnectionSpec::Access::ReadOnly);
        if (!connection)
            return connection.error();
        return canonicalDatabase(path);
    };
    m_tasks.run(this, open, [this, path](const Result<QString> &opened) {
        if (opened)
            watch(*opened);
        else
            noteNotOpened(path, opened.error()); // what is open stays open
    });
}

void DesktopSession::openSample(const QString &folder)
{
    m_tasks.run(
        this, [folder, actor = m_actor] { return makeSample(folder, actor); },
        [this](const Result<QString> &made) {
            if (made)
                watch(*made);
            else
                m_window.showError(made.error()); // what is open stays open
        });
}

void DesktopSession::watch(const QString &path)
{
    m_watch = std::make_unique<DatabaseWatch>(path);
    connect(m_watch.get(), &DatabaseWatch::changed, &m_window, &MainWindow::apply);
    connect(m_watch.get(), &DatabaseWatch::detailsLoaded, &m_window, &MainWindow::showDetails);
    connect(m_watch.get(), &DatabaseWatch::connected, this, &DesktopSession::noteConnected);
    connect(m_watch.get(), &DatabaseWatch::connectionLost, this, &DesktopSession::noteLost);
    m_window.showDatabase(shownDatabase(path), tr("opening …"));
    m_operator.setDatabase(path);
    m_settings.addRecentDatabase(path);
    showRecent();
    m_liveSince = {};
    m_reaper.start();
}

void DesktopSession::recoverDeadRuns()
{
    if (!m_watch)
        return;
    // A database that this account may only read is watched all the same; the states are derived either way.
    m_recovery.run(
        this,
        [path = databasePath(), actor = m_actor] {
            auto marked = Orchestrator::recover(path, actor);
            if (hasJournals())
                (void)replayJournals({}); // those of other audit databases too
            return marked;
        },
        [this](const Result<int> &recovered) {
            if (recovered && *recovered > 0) {
                m_window.showInformation(tr("%n run(s) or step(s) whose program had died are now shown as "
                                            "Interrupted. Rerun them when "
                                            "ready.",
                                            nullptr, *recovered));
            }
        });
}

void DesktopSession::noteConnected(bool monitoringOnly)
{
    m_window.setMonitoringOnly(monitoringOnly);
    m_liveSince = QDateTime::currentDateTime();
    const QString since = m_liveSince.toString(u"HH:mm"_s);
    m_window.setConnectionState(
        monitoringOnly ? tr("live since %1, watched only").arg(since) : tr("live since %1").arg(since), true);
    m_rights.ask(databasePath());
    recoverDeadRuns(); // what could not be recorded while it was away
}

void DesktopSession::noteLost(const QString &why)
{
    m_liveSince = {};
    m_window.setConnectionState(tr("no connection, trying again: %1").arg(why), false);
}

void DesktopSession::preview(const QList<RunRequest> &requests)
{
    m_tasks.run(
        this, [path = databasePath(), requests] { return previewAll(path, requests); },
        [this](const Result<QList<RunPreview>> &previews) {
            if (previews)
                m_window.showPreview(*previews);
            else
                m_window.showError(previews.error());
        });
}

void DesktopSession::run(QList<RunRequest> requests)
{
    for (RunRequest &request : requests)
        request.operatorName = m_actor.operatorName;
    m_runs.run(databasePath(), requests);
}

void DesktopSession::cancel(const ProcessId &process, const QList<StepId> &steps)
{
    m_tasks.run(
        this,
        [path = databasePath(), process, steps, actor = m_actor] {
            return leaveCancelRequest(path, process, steps, actor);
        },
        [this](const Result<void> &left) {
            if (!left)
                m_window.showError(left.error());
        });
}

void DesktopSession::importDefinition(const QString &file)
{
    m_tasks.run(
        this, [path = databasePath(), file, actor = m_actor] { return importFile(path, file, actor); },
        [this](const Result<ImportSummary> &summary) {
            if (!summary) {
                m_window.showError(summary.error());
                return;
            }
            m_window.showInformation(tr("Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.")
                                         .arg(summary->added)
                                         .arg(summary->changed)
                                         .arg(summary->removed)
                                         .arg(summary->unchanged));
            for (const QString &note : summary->notes)
                m_window.showInformation(note);
        });
}

void DesktopSession::exportTo(const QString &file, const QString &format)
{
    m_tasks.run(
        this,
        [path = databasePath(), file, format, name = m_actor.operatorName] {
            return exportReport(path, file, format, name);
        },
        [this, file](const Result<void> &written) {
            if (written)
                m_window.showInformation(
                    tr("The report was written to %1.").arg(QDir::toNativeSeparators(file)));
            else
                m_window.showError(written.error());
        });
}

void DesktopSession::exportRejects(const StepKey &key, const QString &file)
{
    m_tasks.run(
        this, [path = databasePath(), key, file] { return writeRejects(path, key, file); },
        [this, file](const Result<qsizetype> &written) {
            if (written)
                m_window.showInformation(tr("%n rejected row(s) were written to %1.", nullptr, int(*written))
                                             .arg(QDir::toNativeSeparators(file)));
            else
                m_window.showError(written.error());
        });
}

} // namespace godwit
