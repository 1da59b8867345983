// SPDX-License-Identifier: Apache-2.0
#include "views/mainwindow.h"

#include "models/items/migrationtexts.h"
#include "views/actdialog.h"
#include "views/actions.h"
#include "views/foreignrowsdialog.h"
#include "views/messagebar.h"
#include "views/migrationtree.h"
#include "views/operatoracts.h"
#include "views/preparedialog.h"
#include "views/traildialog.h"

using namespace Qt::StringLiterals;

namespace godwit
{

// What the operator decides without running anything, and whether the trail of all of it is whole.

void MainWindow::requestAct(ActionId action)
{
    const auto kind = actKind(action);
    const QList<OperatorAct> acts =
        kind ? operatorActs(*kind, *m_model, m_tree->selectedKeys()) : QList<OperatorAct>();
    if (acts.isEmpty())
        return;
    QStringList names;
    for (const OperatorAct &act : acts) {
        const ProcessStatus *process = m_model->process(act.process);
        const QString title = titleText({.process = process});
        if (act.steps.isEmpty())
            names += title;
        for (const StepId &id : act.steps) {
            const StepStatus *step = m_model->step({act.process, id});
            names += tr("%1 › step %2").arg(title, titleText({.process = process, .step = step}));
        }
    }
    auto *dialog = new ActDialog(acts, names, this);
    connect(dialog, &ActDialog::confirmed, this, &MainWindow::actsRequested);
    dialog->open();
}

void MainWindow::requestTrail()
{
    if (findChild<TrailDialog *>())
        return;
    (new TrailDialog(m_settings, this))->open();
    emit trailRequested();
}

void MainWindow::showTrail(const QList<InvariantResult> &results)
{
    if (auto *dialog = findChild<TrailDialog *>())
        dialog->showResults(results);
}

void MainWindow::setMonitoringOnly(bool monitoring)
{
    if (monitoring == m_monitoringOnly)
        return;
    m_monitoringOnly = monitoring;
    showSelection();
    if (!monitoring)
        return;
    m_messages->offer(
        tr("This database has the two audit tables only, so Godwit watches it and can run nothing."),
        tr("&Prepare for running …"), [this] { emit preparationRequested(); });
}

void MainWindow::showPreparation(const PreparationPlan &plan)
{
    auto *dialog = new PrepareDialog(plan, this);
    connect(dialog, &PrepareDialog::confirmed, this, &MainWindow::preparationConfirmed);
    dialog->open();
}

void MainWindow::showForeignRows(const ForeignRowsSetting &setting)
{
    if (findChild<ForeignRowsDialog *>())
        return;
    auto *dialog = new ForeignRowsDialog(setting, this);
    connect(dialog, &ForeignRowsDialog::confirmed, this, &MainWindow::foreignRowsChosen);
    dialog->open();
}

void MainWindow::endTrail() { delete findChild<TrailDialog *>(); }

} // namespace godwit
