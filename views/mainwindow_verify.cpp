// SPDX-License-Identifier: Apache-2.0
#include "views/mainwindow.h"

#include "models/items/migrationtexts.h"
#include "views/filechoosers.h"
#include "views/migrationtree.h"
#include "views/verifydialog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{

// Comparing source and destination, and what was rejected on the way between them.

VerifyDialog *MainWindow::verifyDialog() const { return findChild<VerifyDialog *>(); }

void MainWindow::requestVerify()
{
    const QList<VerifyChoice> choices = verifyChoices(*m_model, m_tree->selectedKeys());
    if (choices.isEmpty() || verifyDialog())
        return;
    QHash<ProcessId, QString> titles;
    for (const VerifyChoice &choice : choices)
        titles.insert(choice.process, titleText({.process = m_model->process(choice.process)}));
    auto *dialog = new VerifyDialog(titles, m_settings, this);
    connect(dialog, &VerifyDialog::cancelled, this, &MainWindow::verifyCancelled);
    dialog->open();
    emit verifyRequested(choices);
}

void MainWindow::showVerifyProgress(const VerifyProgress &progress)
{
    if (VerifyDialog *dialog = verifyDialog())
        dialog->showProgress(progress);
}

void MainWindow::showVerified(const QList<StepComparison> &results)
{
    if (VerifyDialog *dialog = verifyDialog())
        dialog->showResults(results);
}

void MainWindow::endVerify() { delete verifyDialog(); }

void MainWindow::exportRejects(const StepKey &key)
{
    const QString name = key.step.isEmpty()
                             ? tr("rejected-rows-%1").arg(key.process.text())
                             : tr("rejected-rows-%1-%2").arg(key.process.text(), key.step.text());
    static const QRegularExpression noFileName(u"[^A-Za-z0-9._-]"_s); // ids are others' texts
    QString proposed = name;
    chooseRejectsFile(this, proposed.replace(noFileName, u"_"_s),
                      [this, key](const QString &path) { emit rejectsExportRequested(key, path); });
}

} // namespace godwit
