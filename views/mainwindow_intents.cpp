// SPDX-License-Identifier: Apache-2.0
#include "views/mainwindow.h"

#include "views/aboutdialog.h"
#include "views/actions.h"
#include "views/detailspane.h"
#include "views/detailsrequests.h"
#include "views/filechoosers.h"
#include "views/filterbar.h"
#include "views/findbar.h"
#include "views/mainmenu.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"
#include "views/startpages.h"
#include "views/theme.h"
#include "views/topbar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace godwit
{

// What the operator does, turned into signals.

void MainWindow::connectParts()
{
    connect(m_inbox, &ChangesInbox::ready, this, &MainWindow::showChanges);
    connect(m_tree, &MigrationTree::selectionMoved, this, &MainWindow::showSelection);
    connect(m_tree, &MigrationTree::contextMenuWanted, this,
            [this](const QPoint &position) { m_menu->contextMenu()->popup(position); });
    connect(m_tree, &MigrationTree::opened, m_details, qOverload<>(&QWidget::setFocus));
    connect(m_details, &DetailsPane::rejectsExportWanted, this, &MainWindow::exportRejects);
    connect(m_detailsRequests, &DetailsRequests::wanted, this, &MainWindow::detailsRequested);
    connect(&m_topBar->filter(), &FilterBar::chosenChanged, this, &MainWindow::setFilter);
    connect(&m_topBar->find(), &FindBar::searched, this, &MainWindow::setFilter);
    connect(&m_topBar->find(), &FindBar::left, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_startPages, &StartPages::clearFilterWanted, this, &MainWindow::escape);
    // What the filter shows may change without any change of the filter: a kept row is let go.
    for (const auto signal : {&MigrationModel::rowsRemoved, &MigrationModel::rowsInserted})
        connect(m_model, signal, this, &MainWindow::showFittingPage);
    auto *clock = new QTimer(this);
    clock->setInterval(std::chrono::seconds(1));
    connect(clock, &QTimer::timeout, this, &MainWindow::tick);
    clock->start();
}

void MainWindow::connectActions()
{
    connect(m_actions, &Actions::triggered, this, [this](ActionId id) {
        switch (id) {
        case ActionId::Run:
        case ActionId::RerunFailed:
        case ActionId::RerunAll:
        case ActionId::RerunStep:
        case ActionId::RerunRejected:
        case ActionId::StartOver:
            return requestPreview(id);
        case ActionId::Verify:
            return requestVerify();
        case ActionId::DeclareLost:
        case ActionId::Acknowledge:
        case ActionId::MarkDone:
        case ActionId::MarkFailed:
        case ActionId::Reconcile:
            return requestAct(id);
        case ActionId::VerifyTrail:
            return requestTrail();
        case ActionId::Prepare:
            return emit preparationRequested();
        case ActionId::StatusWords:
            return emit foreignRowsRequested();
        case ActionId::Cancel:
            return askToCancel();
        case ActionId::Find:
            return m_topBar->find().begin();
        case ActionId::ExpandAll:
            return m_tree->expandAll();
        case ActionId::CollapseAll:
            return m_tree->collapseAll();
        case ActionId::NextFailure:
            return goToFailure(false);
        case ActionId::PreviousFailure:
            return goToFailure(true);
        case ActionId::Refresh:
            return emit refreshRequested();
        case ActionId::Copy:
            return QGuiApplication::clipboard()->setText(
                m_model->rowsAsText(m_tree->selectionModel()->selectedRows()));
        case ActionId::About:
            return (new AboutDialog(this))->open();
        case ActionId::Quit:
            close();
            return;
        case ActionId::Connect:
            return emit connectRequested();
        case ActionId::Export:
        case ActionId::Open:
        case ActionId::New:
        case ActionId::Import:
        case ActionId::Sample:
            return; // connectFiles()
        }
    });
    connect(m_menu, &MainMenu::themeChosen, this, [this](ThemeMode mode) {
        m_theme.setMode(mode);
        emit themeChosen(themeModeKey(mode));
    });
    connect(m_menu, &MainMenu::languageChosen, this, [this](const QString &code) {
        m_messages->addInformation(tr("The language changes when Godwit is started the next time."));
        emit languageChosen(code);
    });
    connect(m_menu, &MainMenu::recentChosen, this, &MainWindow::openDatabaseRequested);
}

void MainWindow::connectFiles()
{
    const auto on = [this](ActionId id, auto act) {
        connect((*m_actions)[id], &QAction::triggered, this, act);
    };
    on(ActionId::Open, [this] {
        chooseDatabaseToOpen(this, [this](const QString &path) { emit openDatabaseRequested(path); });
    });
    on(ActionId::New,
       [this] { chooseNewDatabase(this, [this](const QString &path) { emit newDatabaseRequested(path); }); });
    on(ActionId::Import,
       [this] { chooseDefinition(this, [this](const QString &path) { emit importRequested(path); }); });
    on(ActionId::Sample,
       [this] { chooseSampleFolder(this, [this](const QString &path) { emit sampleRequested(path); }); });
    on(ActionId::Export, [this] {
        chooseReport(this, m_exportFormats, [this](const QString &path, const QString &format) {
            emit exportRequested(path, format);
        });
    });
}

void MainWindow::showSelection()
{
    const StepKey key = m_tree->currentKey();
    m_details->select(key);
    m_detailsRequests->select(key);
    updateActions();
}

void MainWindow::updateActions()
{
    ActionContext context =
        actionContext(*m_model, m_tree->selectedKeys(), !m_database.isEmpty(), m_monitoringOnly);
    context.rights = m_rights;
    m_actions->update(context);
}

void MainWindow::setRights(const AccountRights &rights)
{
    m_rights = rights;
    updateActions();
}

void MainWindow::setFilter()
{
    MigrationFilter filter;
    if (const std::optional<RunState> state = m_topBar->filter().chosen())
        filter.states = {*state};
    filter.text = m_topBar->find().text().trimmed();
    m_tree->setFilter(filter);
    showSelection(); // the view does not say when the current row goes
    showFittingPage();
}

void MainWindow::escape()
{
    if (m_messages->closeCurrent())
        return;
    m_topBar->find().clear();
    m_topBar->filter().choose(std::nullopt);
    setFilter();
    m_tree->setFocus();
}

void MainWindow::requestPreview(ActionId action)
{
    const QList<RunRequest> requests = runRequests(action, *m_model, m_tree->selectedKeys());
    if (!requests.isEmpty())
        emit previewRequested(requests);
}

void MainWindow::askToCancel()
{
    const QList<CancelRequest> requests = cancelRequests(*m_model, m_tree->selectedKeys());
    if (requests.isEmpty())
        return;
    QStringList names;
    int steps = 0;
    for (const CancelRequest &request : requests) {
        const ProcessStatus *process = m_model->process(request.process);
        names += titleText({.process = process});
        steps += request.steps.isEmpty() ? process->counts[RunState::Running] : int(request.steps.size());
    }
    const QString question =
        tr("Cancel %1? Running now: %2. What has succeeded stays.")
            .arg(names.first(std::min<qsizetype>(names.size(), 5)).join(u", "_s), stepCountText(steps));
    m_messages->ask(question, tr("&Cancel the run"), [this, requests] {
        for (const CancelRequest &request : requests)
            emit cancelRequested(request.process, request.steps);
    });
}

void MainWindow::goToFailure(bool backwards)
{
    QModelIndex failure = m_model->nextFailure(m_tree->currentIndex(), backwards);
    if (!failure.isValid() && !m_model->filter().isEmpty()) {
        m_topBar->find().clear(); // the filter hides every failure
        m_topBar->filter().choose(std::nullopt);
        setFilter();
        failure = m_model->nextFailure(m_tree->currentIndex(), backwards);
    }
    if (failure.isValid())
        m_tree->goTo(m_model->keyOf(failure));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace godwit
