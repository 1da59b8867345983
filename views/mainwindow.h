// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/core/foreignrows.h"
#include "models/core/invariantresult.h"
#include "models/core/preparationplan.h"
#include "models/core/runrequest.h"
#include "models/core/stepcomparison.h"
#include "models/items/changesinbox.h"
#include "models/items/migrationmodel.h"
#include "views/actionrules.h"
#include "views/exportformat.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace godwit
{

class Actions;
class DetailsPane;
class DetailsRequests;
class FilterBar;
class FindBar;
class MainMenu;
class MessageBar;
class MigrationTree;
class PreviewDialog;
class StartPages;
class StatusLine;
class Theme;
class TopBar;
class VerifyDialog;

/// The window: shows what it is given and says what the operator wants. It knows no database, no file and no
/// runner; app/desktop connects its signals to them and feeds its slots. GUI thread.
///
/// Start it with showNoDatabase() or showDatabase(), then apply() what the feed reads; the message with
/// initialEnd ends the first reading. Everything else may come at any time, in any order.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` keeps geometry, columns and what was expanded; it and `theme` must outlive the window.
    MainWindow(QSettings &settings, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What Export report offers; the first is the default.
    void setExportFormats(const QList<ExportFormat> &formats);
    /// What the menu ticks: "system", "en", "de".
    void setLanguage(const QString &code);
    /// While this program itself executes runs, closing the window asks first: it would cancel them.
    void setRunsHere(bool running) { m_runsHere = running; }

    MigrationModel &model() { return *m_model; }
    MigrationTree &tree() { return *m_tree; }
    Actions &actions() { return *m_actions; }

public slots:
    /// Any size: large bursts are shown in portions, once per frame.
    void apply(const godwit::AuditChanges &changes);
    /// Another database was opened: forgets the rows. `name` is its path or name; `state` e.g. "opening …".
    void showDatabase(const QString &name, const QString &state);
    void showNoDatabase();
    /// "live since 08:00", with `live`; "lost, trying again …" without.
    void setConnectionState(const QString &text, bool live);
    /// `names`: what those of them are called that have a name, by address.
    void setRecent(const QStringList &databases, const QMap<QString, QString> &names = {});
    /// What the account may do with the open database; until it is told, everything.
    void setRights(const godwit::AccountRights &rights);
    /// The answer to previewRequested, one per request; opens the preview without blocking.
    void showPreview(const QList<godwit::RunPreview> &previews);
    /// The answer to detailsRequested; ignored when the selection has moved on.
    void showDetails(const godwit::Details &details);
    /// The answers to verifyRequested: how far it is; in the end showVerified, or endVerify where there is no
    /// result.
    void showVerifyProgress(const godwit::VerifyProgress &progress);
    void showVerified(const QList<godwit::StepComparison> &results);
    void endVerify();
    /// The answers to trailRequested; endTrail where there is no result.
    void showTrail(const QList<godwit::InvariantResult> &results);
    void endTrail();
    /// Only the two audit tables are there: nothing can be run before it is prepared.
    void setMonitoringOnly(bool monitoring);
    /// The answers to preparationRequested and foreignRowsRequested.
    void showPreparation(const godwit::PreparationPlan &plan);
    void showForeignRows(const godwit::ForeignRowsSetting &setting);
    /// A run ended.
    void showSummary(const godwit::RunSummary &summary);
    void showError(const godwit::Error &error);
    void showInformation(const QString &text);

signals:
    /// What would these do? Answer with showPreview (or showError).
    void previewRequested(const QList<godwit::RunRequest> &requests);
    /// The operator said Start. Operator's name is the program's business.
    void runRequested(const QList<godwit::RunRequest> &requests);
    /// No steps: the whole run of the process.
    void cancelRequested(const godwit::ProcessId &process, const QList<godwit::StepId> &steps);
    /// Empty step: of the process. Comes again while the selected row changes, at most twice a second.
    void detailsRequested(const godwit::ProcessId &process, const godwit::StepId &step);
    /// Compare source and destination; the dialog is open.
    void verifyRequested(const QList<godwit::VerifyChoice> &choices);
    void verifyCancelled();
    /// The operator gave a reason for these; one per process.
    void actsRequested(const QList<godwit::OperatorAct> &acts);
    /// What would make the database ready for running? Then, where the operator has read it: do it.
    void preparationRequested();
    void preparationConfirmed();
    /// How are rows of other systems read? Then: read them so.
    void foreignRowsRequested();
    void foreignRowsChosen(const godwit::ForeignRowsSetting &setting);
    /// Check the audit trail; the dialog is open.
    void trailRequested();
    /// Write the rejected rows of a process, or of one step, to a file.
    void rejectsExportRequested(const godwit::StepKey &key, const QString &path);
    void refreshRequested();
    void openDatabaseRequested(const QString &path);
    void connectRequested(); ///< show the dialog for it
    void newDatabaseRequested(const QString &path);
    void importRequested(const QString &definitionFile);
    void exportRequested(const QString &path, const QString &format);
    void sampleRequested(const QString &folder);
    /// "system", "en", "de"; takes effect at the next start, which the window says.
    void languageChosen(const QString &code);
    /// "system", "light", "dark"; already in effect.
    void themeChosen(const QString &mode);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void connectActions();
    void connectFiles();
    void showChanges(const AuditChanges &changes);
    void showSelection();
    void showSummaryOfAll();
    void updateActions();
    void showFittingPage();
    void tick();
    void setFilter();
    void requestPreview(ActionId action);
    void askToCancel();
    void requestVerify();
    void requestAct(ActionId action);
    void requestTrail();
    void exportRejects(const StepKey &key);
    VerifyDialog *verifyDialog() const; ///< null where none is open
    void goToFailure(bool backwards);
    void escape();
    void finishFirstReading();

    QSettings &m_settings;
    Theme &m_theme;
    MigrationModel *m_model;
    ChangesInbox *m_inbox;
    Actions *m_actions;
    MainMenu *m_menu = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPages *m_startPages = nullptr;
    QSplitter *m_splitter = nullptr;
    MigrationTree *m_tree = nullptr;
    DetailsPane *m_details = nullptr;
    DetailsRequests *m_detailsRequests = nullptr;
    StatusLine *m_statusLine = nullptr;
    QList<ExportFormat> m_exportFormats;
    QString m_database; ///< empty: none is open
    AccountRights m_rights;
    bool m_firstReading = false;
    bool m_runsHere = false;
    bool m_monitoringOnly = false;
    bool m_closeConfirmed = false;
};

} // namespace godwit
