// SPDX-License-Identifier: Apache-2.0
#include "views/mainwindow.h"

#include "models/core/clock.h"
#include "views/aboutdialog.h"
#include "views/actions.h"
#include "views/detailspane.h"
#include "views/detailsrequests.h"
#include "views/filterbar.h"
#include "views/findbar.h"
#include "views/icons.h"
#include "views/mainmenu.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"
#include "views/overallprogress.h"
#include "views/previewdialog.h"
#include "views/startpages.h"
#include "views/statusline.h"
#include "views/theme.h"
#include "views/tokens.h"
#include "views/topbar.h"
#include "views/viewstate.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace godwit
{

// The window's parts and what it is told. What the operator does is in mainwindow_intents.cpp.

MainWindow::MainWindow(QSettings &settings, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_model(new MigrationModel(this))
    , m_inbox(new ChangesInbox(this))
    , m_actions(new Actions(this))
    , m_detailsRequests(new DetailsRequests(this))
    , m_exportFormats({{u"html"_s, tr("Web page"), u"html"_s}})
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Godwit"));
    setWindowIcon(applicationIcon());
    setMinimumSize(640, 400);
    build();
    connectParts();
    connectActions();
    connectFiles();
    restoreWindow(m_settings, *this, *m_splitter, *m_tree);
    m_menu->setTheme(m_theme.mode());
    showNoDatabase();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_topBar = new TopBar(*m_actions, central);
    m_messages = new MessageBar(central);
    m_splitter = new QSplitter(Qt::Horizontal, central);
    m_splitter->setHandleWidth(1);
    m_pages = new QStackedWidget(m_splitter);
    m_tree = new MigrationTree(m_model, m_pages);
    m_startPages = new StartPages(*m_actions, m_pages);
    m_pages->addWidget(m_startPages);
    m_pages->addWidget(m_tree);
    m_details = new DetailsPane(*m_actions, *m_model, m_splitter);
    m_details->setMinimumWidth(260);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({920, 360});
    m_splitter->setCollapsible(0, false);
    layout->addWidget(m_topBar);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(central);
    m_statusLine = new StatusLine(this);
    setStatusBar(m_statusLine);
    m_menu = new MainMenu(this, *m_actions, m_topBar->filter().actions());
    addActions(m_topBar->filter().actions()); // their shortcuts
}

void MainWindow::setExportFormats(const QList<ExportFormat> &formats) { m_exportFormats = formats; }

void MainWindow::setLanguage(const QString &code) { m_menu->setLanguage(code); }

void MainWindow::apply(const AuditChanges &changes) { m_inbox->add(changes); }

void MainWindow::showChanges(const AuditChanges &changes)
{
    m_model->apply(changes);
    if (changes.initialEnd && m_firstReading)
        finishFirstReading();
    m_detailsRequests->noteChanges(changes);
    m_details->refresh(utcNow());
    showSummaryOfAll();
    showFittingPage();
}

void MainWindow::finishFirstReading()
{
    m_firstReading = false;
    if (!restoreExpansion(m_settings, m_database, *m_tree)) {
        // A database seen for the first time: open what went wrong, if it is not everything; of a few, all.
        constexpr qsizetype few = 3;
        constexpr qsizetype mostToOpen = 20;
        const auto processes = m_model->processes();
        QSet<ProcessId> toOpen;
        for (const ProcessStatus *process : processes) {
            if (processes.size() <= few || isUnsuccessfulEnd(process->state) ||
                process->state == RunState::Running)
                toOpen += process->id;
        }
        if (toOpen.size() <= mostToOpen)
            m_tree->setExpandedProcesses(toOpen);
    }
    // (A current row means nothing: the view makes the first one current when it gets the focus.)
    if (!m_tree->selectedKeys().isEmpty() || m_model->rowCount() == 0)
        return;
    const QModelIndex failure = m_model->nextFailure({}, false);
    m_tree->goTo(m_model->keyOf(failure.isValid() ? failure : m_model->index(0, 0)));
    m_tree->setFocus();
}

void MainWindow::showDatabase(const QString &name, const QString &state)
{
    saveExpansion(m_settings, m_database, *m_tree);
    m_inbox->clear();
    m_model->clear();
    m_detailsRequests->select({});
    m_database = name;
    m_monitoringOnly = false;
    m_rights = {};
    m_firstReading = true;
    m_statusLine->setDatabase(name);
    m_statusLine->setConnectionState(state, true);
    setWindowTitle(tr("%1 – Godwit").arg(name));
    showSelection();
    showSummaryOfAll();
    showFittingPage();
}

void MainWindow::showNoDatabase()
{
    saveExpansion(m_settings, m_database, *m_tree);
    m_inbox->clear();
    m_model->clear();
    m_detailsRequests->select({});
    m_database.clear();
    m_firstReading = false;
    setWindowTitle(tr("Godwit"));
    showSelection();
    showSummaryOfAll();
    m_statusLine->setDatabase({});
    showFittingPage();
}

void MainWindow::setConnectionState(const QString &text, bool live)
{
    m_statusLine->setConnectionState(text, live);
}

void MainWindow::setRecent(const QStringList &databases, const QMap<QString, QString> &names)
{
    m_menu->setRecent(databases, names);
}

void MainWindow::showPreview(const QList<RunPreview> &previews)
{
    if (previews.isEmpty())
        return;
    if (auto *older = findChild<PreviewDialog *>())
        older->reject(); // what it says may no longer be true
    auto *dialog = new PreviewDialog(previews, this);
    connect(dialog, &PreviewDialog::started, this, &MainWindow::runRequested);
    dialog->open();
}

void MainWindow::showDetails(const Details &details) { m_details->showDetails(details); }

void MainWindow::showSummary(const RunSummary &summary)
{
    if (!summary.text.isEmpty())
        m_messages->addInformation(summary.text);
}

void MainWindow::showError(const Error &error) { m_messages->addError(error); }

void MainWindow::showInformation(const QString &text) { m_messages->addInformation(text); }

void MainWindow::showSummaryOfAll()
{
    const MigrationSummary summary = m_model->summary();
    m_topBar->filter().setCounts(summary.counts);
    m_topBar->progress().setSummary(summary);
    m_statusLine->setSummary(summary);
    updateActions();
}

void MainWindow::showFittingPage()
{
    const bool rows = m_model->rowCount() > 0;
    m_details->setVisible(!m_model->isEmptyOfRecords());
    m_topBar->setVisible(!m_database.isEmpty());
    if (rows) {
        m_pages->setCurrentWidget(m_tree);
        return;
    }
    m_startPages->showPage(m_database.isEmpty()           ? StartPages::NoDatabase
                           : !m_model->isEmptyOfRecords() ? StartPages::NoMatch
                           : m_firstReading               ? StartPages::Reading
                                                          : StartPages::NoProcess);
    m_pages->setCurrentWidget(m_startPages);
}

void MainWindow::tick()
{
    const QDateTime now = utcNow();
    m_model->tick(now);
    m_details->refresh(now);
    if (m_model->summary().runningProcesses > 0)
        showSummaryOfAll(); // the expected end moves
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_runsHere && !m_closeConfirmed) {
        event->ignore();
        m_messages->ask(
            tr("This program is executing runs. Closing it cancels them; what has succeeded stays."),
            tr("Cancel the runs and &close"), [this] {
                m_closeConfirmed = true;
                close();
            });
        return;
    }
    saveWindow(m_settings, *this, *m_splitter, *m_tree);
    saveExpansion(m_settings, m_database, *m_tree);
    QMainWindow::closeEvent(event);
}

} // namespace godwit
